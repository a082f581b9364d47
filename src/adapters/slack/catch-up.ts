import type { WebClient } from "@slack/web-api";
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
  readonly wait: Wait;
  readonly signal: AbortSignal;
  /** Once it is known. */
  me(): Me | undefined;
  /** In milliseconds. */
  now(): number;
  log(line: string): void;
}

/** Hands on what people wrote in the private chats and nobody stored, as if it came now. One run at a time; none rejects. */
export interface CatchUp {
  /** Reads each private chat from where it is known; resolves when that is done. */
  all(): Promise<void>;
  /** Notes what could not be stored, and may not come again. */
  missed(arrival: Arrival): void;
  /** Reads what was missed, now that things are stored again; undefined when there is nothing. */
  recovered(): Promise<void> | undefined;
}

interface Stretch {
  readonly channel: string;
  readonly oldest: string;
  readonly inclusive: boolean;
}

export function createCatchUp({ client, desk, me: who, now, wait, signal, log }: Parts): CatchUp {
  /** The first message of each channel that could not be stored. */
  const owed = new Map<string, string>();
  let isAllAsked = false;
  let isAsked = false;
  let running: Promise<void> | undefined;
  let asked = 0;
  let since = now();

  function ask(): Promise<void> {
    isAsked = true;
    running ??= Promise.resolve().then(run);
    return running;
  }

  async function run(): Promise<void> {
    while (isAsked && !signal.aborted) {
      isAsked = false;
      const me = who();
      if (me) await catchUp(me, once(log));
    }
    running = undefined;
  }

  async function catchUp(me: Me, tell: (code: string) => void): Promise<void> {
    try {
      for (const stretch of await stretches()) if (signal.aborted || !(await catchUpIn(stretch, me, tell))) return;
    } catch (error) {
      tell(codeOf(error));
    }
  }

  async function stretches(): Promise<readonly Stretch[]> {
    const missed = [...owed].map(([channel, oldest]) => ({ channel, oldest, inclusive: true }));
    owed.clear();
    if (!isAllAsked) return missed;
    isAllAsked = false;
    // Who wrote last is likeliest to have gone on.
    const known = [...(await desk.known("slack"))].sort((a, b) => Number(b.last ?? 0) - Number(a.last ?? 0));
    const unread = known.flatMap(({ route: channel, last: oldest }) =>
      channel === undefined || !isDirect(channel) || !isTimestamp(oldest) || missed.some((each) => each.channel === channel)
        ? []
        : [{ channel, oldest, inclusive: false }],
    );
    return [...missed, ...unread];
  }

  /** False when no other chat can be read either. */
  async function catchUpIn(stretch: Stretch, me: Me, tell: (code: string) => void): Promise<boolean> {
    const { channel } = stretch;
    try {
      const unread = await history(stretch);
      for (const arrival of unread.flatMap((message) => saidIn({ team: me.team, channel, me: me.user }, message))) await hand(arrival);
      return true;
    } catch (error) {
      if (!signal.aborted) tell(codeOf(error));
      return !isRefused(error);
    }
  }

  async function history(stretch: Stretch): Promise<readonly SlackMessage[]> {
    const found: SlackMessage[] = [];
    for (let cursor: string | undefined; !signal.aborted; ) {
      await turn();
      const { messages = [], response_metadata } = await retried(() =>
        client.conversations.history({ ...stretch, limit: PAGE, ...(cursor === undefined ? {} : { cursor }) }),
      );
      found.push(...messages.flatMap((message) => SlackMessage.safeParse(message).data ?? []));
      cursor = response_metadata?.next_cursor || undefined;
      if (cursor === undefined) break;
    }
    // Slack gives the newest first.
    return found.sort((a, b) => Number(a.ts) - Number(b.ts));
  }

  async function turn(): Promise<void> {
    if (asked >= MOST_A_MINUTE && now() - since < MINUTE_MS) await wait(MINUTE_MS, signal);
    if (asked >= MOST_A_MINUTE || now() - since >= MINUTE_MS) {
      asked = 0;
      since = now();
    }
    asked += 1;
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

  return {
    all() {
      isAllAsked = true;
      return ask();
    },
    missed(arrival) {
      if (!("ref" in arrival)) return;
      const { route: channel, ref } = arrival;
      if (channel === undefined || !isDirect(channel) || !isTimestamp(ref)) return;
      const before = owed.get(channel);
      if (before === undefined || Number(ref) < Number(before)) owed.set(channel, ref);
    },
    recovered: () => (owed.size > 0 ? ask() : undefined),
  };
}

function once(log: (line: string) => void): (code: string) => void {
  let isTold = false;
  return (code) => {
    if (!isTold) log(`slack: what was written meanwhile cannot be read: ${code}`);
    isTold = true;
  };
}

function isTimestamp(text: string | undefined): text is string {
  return text !== undefined && /^\d+\.\d+$/.test(text);
}
