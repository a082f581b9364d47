import type { WebClient } from "@slack/web-api";
import { z } from "zod";
import type { Desk } from "../../chat/adapter.ts";
import type { Arrival } from "../../chat/message.ts";
import { backOff } from "./back-off.ts";
import type { Me } from "./identity.ts";
import { codeOf, isRefused, outcomeOf } from "./outcome.ts";
import { SlackMessage } from "./payload.ts";
import { isDirect } from "./place.ts";
import { saidIn } from "./said.ts";
import type { Wait } from "./within.ts";

/** Slack takes fifty of them a minute. */
const MOST_A_MINUTE = 45;
const MINUTE_MS = 60_000;
const PAGE = 200;
const MOST_TRIES = 5;

interface Parts {
  readonly client: WebClient;
  readonly desk: Pick<Desk, "known" | "receive">;
  readonly me: Me;
  readonly wait: Wait;
  readonly signal: AbortSignal;
  log(line: string): void;
}

/** Hands on what people wrote in the private chats since what is known, as if it came now. Never rejects. */
export async function catchUp({ client, desk, me, wait, signal, log }: Parts): Promise<void> {
  const tell = once(log);
  let asked = 0;
  try {
    // Who wrote last is likeliest to have gone on.
    const known = [...(await desk.known("slack"))].sort((a, b) => Number(b.last ?? 0) - Number(a.last ?? 0));
    for (const { route, last } of known) {
      if (signal.aborted) return;
      if (route === undefined || !isDirect(route) || last === undefined || !isTimestamp(last)) continue;
      if (!(await catchUpIn(route, last))) return;
    }
  } catch (error) {
    tell(codeOf(error));
  }

  /** False when no other chat can be read either. */
  async function catchUpIn(channel: string, oldest: string): Promise<boolean> {
    try {
      const missed = await history(channel, oldest);
      for (const arrival of missed.flatMap((message) => saidIn({ team: me.team, channel, me: me.user }, message))) await hand(arrival);
      return true;
    } catch (error) {
      if (!signal.aborted) tell(codeOf(error));
      return !isRefused(error);
    }
  }

  async function history(channel: string, oldest: string): Promise<readonly SlackMessage[]> {
    const found: SlackMessage[] = [];
    for (let cursor: string | undefined; !signal.aborted; ) {
      if (asked > 0 && asked % MOST_A_MINUTE === 0) await wait(MINUTE_MS, signal);
      asked += 1;
      const { messages = [], response_metadata } = await retried(() =>
        client.conversations.history({ channel, oldest, limit: PAGE, ...(cursor === undefined ? {} : { cursor }) }),
      );
      found.push(...messages.flatMap((message) => SlackMessage.safeParse(message).data ?? []));
      cursor = response_metadata?.next_cursor || undefined;
      if (cursor === undefined) break;
    }
    // Slack gives the newest first.
    return found.sort((a, b) => Number(a.ts) - Number(b.ts));
  }

  async function retried<T>(request: () => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries++) {
      try {
        return await request();
      } catch (error) {
        const outcome = outcomeOf(error);
        const isLater = outcome.kind === "later";
        const mayPass = isLater || ((outcome.kind === "unsent" || outcome.kind === "unknown") && !isRefused(error));
        if (!mayPass || tries === MOST_TRIES || signal.aborted) throw error;
        await wait(isLater ? outcome.wait : backOff(tries), signal);
      }
    }
  }

  /** Nobody delivers it again, so it is tried until it is stored. */
  async function hand(arrival: Arrival): Promise<void> {
    for (let failures = 1; !signal.aborted && (await desk.receive(arrival)) === "later"; failures++) await wait(backOff(failures), signal);
  }
}

function once(log: (line: string) => void): (code: string) => void {
  let isTold = false;
  return (code) => {
    if (!isTold) log(`slack: what was written while the program did not run cannot be read: ${code}`);
    isTold = true;
  };
}

const isTimestamp = (text: string): boolean =>
  z
    .string()
    .regex(/^\d+\.\d+$/)
    .safeParse(text).success;
