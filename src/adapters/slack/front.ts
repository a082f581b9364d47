import type { App, ReceiverEvent } from "@slack/bolt";
import type { Desk } from "../../chat/adapter.ts";
import type { Arrival } from "../../chat/message.ts";
import type { Answering } from "./answering.ts";
import type { CatchUp } from "./catch-up.ts";
import { FORM, OPENS } from "./controls.ts";
import type { Directs } from "./directs.ts";
import type { Hold } from "./hold.ts";
import { type BlockActions, type Payload, readPayload, type SlashCommand } from "./payload.ts";
import { isDirect } from "./place.ts";
import { commandOf, pressesOf } from "./pressed.ts";
import { arrivalsOf } from "./said.ts";
import { LATE, type Wait, within } from "./within.ts";

/** It was not stored and has to come again: its transport must not acknowledge it. */
export class NotStored extends Error {
  override readonly name = "NotStored";
}

export type Ack = (body?: unknown) => Promise<void>;

/** Slack waits three seconds. */
export const LONGEST_MS = 2200;

export interface FrontParts {
  readonly desk: Pick<Desk, "receive">;
  readonly app: Pick<App, "processEvent">;
  readonly directs: Directs;
  readonly answering: Answering;
  readonly catchUp: Pick<CatchUp, "missed"> & { recovered(): void };
  readonly hold: Pick<Hold, "over">;
  readonly wait: Wait;
  me(): string | undefined;
  noteApp(id: string | undefined): void;
}

/** Stores what comes in, then acknowledges it; what a listener of the app has to answer it hands on. Rejects with NotStored. */
export function createFront(parts: FrontParts): (event: ReceiverEvent) => Promise<void> {
  const { desk, app, directs, answering, catchUp, hold, wait, me, noteApp } = parts;
  return async (event) => {
    const payload = readPayload(event.body);
    if (payload) learn(payload);
    switch (payload?.kind) {
      case undefined:
        return event.ack();
      case "event":
        if (payload.body.event.type === "app_home_opened") return app.processEvent(event);
        return typed(arrivalsOf(payload.body, me()), event.ack);
      case "command":
        return command(payload.body, event.ack);
      case "actions":
        return opensForm(payload.body) ? app.processEvent(event) : pressed(payload.body, event.ack);
      case "submission":
        return app.processEvent(event);
    }
  };

  function learn({ kind, body }: Payload): void {
    if ("api_app_id" in body) noteApp(body.api_app_id);
    if (kind === "actions" && body.container.channel_id !== undefined && isDirect(body.container.channel_id))
      directs.learn(body.user.id, body.container.channel_id);
    if (kind !== "event" || "message" in body.event) return;
    const { user, channel } = body.event;
    if (user !== undefined && channel !== undefined && isDirect(channel) && user !== me()) directs.learn(user, channel);
  }

  async function typed(arrivals: readonly Arrival[], ack: Ack): Promise<void> {
    await hold.over();
    for (const arrival of arrivals) await stored(arrival);
    await ack();
  }

  async function stored(arrival: Arrival): Promise<void> {
    let isStored = false;
    try {
      isStored = await isTaken(arrival);
    } finally {
      // Slack brings it again three times, and not always long enough.
      if (!isStored) catchUp.missed(arrival);
    }
    if (!isStored) throw new NotStored();
  }

  async function pressed(body: BlockActions, ack: Ack): Promise<void> {
    const isStored = await within(LONGEST_MS, storePresses(body), wait);
    try {
      await ack();
    } finally {
      if (isStored !== true) await answering.privately(body, "engine-press-again");
      else if (body.actions.some(({ action_id }) => action_id.startsWith(OPENS))) await answering.privately(body, "slack-answered-in-dm");
    }
  }

  async function storePresses(body: BlockActions): Promise<boolean> {
    let isStored = true;
    for (const arrival of pressesOf(body)) isStored = (await isTaken(arrival)) && isStored;
    return isStored;
  }

  async function command(body: SlashCommand, ack: Ack): Promise<void> {
    const { user_id: user, channel_id: channel } = body;
    const storing = within(LONGEST_MS, isTaken(commandOf(body, directs.known(user))), wait);
    // Private chats between people look the same.
    const opening = isDirect(channel) ? within(LONGEST_MS, directs.channelOf(user), wait) : LATE;
    const isStored = await storing;
    const own = isStored === true ? await opening : LATE;
    if (isStored === true && own === channel) return ack();
    const key = isStored === true ? "slack-answered-in-dm" : "engine-press-again";
    try {
      await ack(answering.reply(key));
    } catch (error) {
      await answering.privately(body, key);
      throw error;
    }
  }

  async function isTaken(arrival: Arrival): Promise<boolean> {
    if ((await desk.receive(arrival)) === "later") return false;
    catchUp.recovered();
    return true;
  }
}

/** A single button that opens a form; together with others it is pressed as any other. */
function opensForm({ actions }: BlockActions): boolean {
  return actions.length === 1 && (actions[0]?.action_id.startsWith(FORM) ?? false);
}
