import type { Update } from "grammy/types";
import { type Answer, conflict, success } from "./failure.ts";

/** An update without its number: `{ message: … }`. */
export type UpdateContent = Omit<Update, "update_id">;

/** What became of an update. */
export interface Delivery {
  readonly update: Update;
  /** How often it was handed out or posted. */
  readonly times: number;
  /** When it was for the first time, on the monotonic clock in milliseconds. */
  readonly at?: number;
  /** Its offset was passed, or its post was answered with 2xx. */
  readonly isConfirmed: boolean;
}

export interface UpdateQueue {
  /** Queues an update; undefined when nobody asked for its kind. What was asked for by an earlier bot may come unasked. */
  push(content: UpdateContent, options?: { readonly isUnasked?: boolean }): number | undefined;
  /** Queues an update once more, confirmed or not. */
  again(id: number): void;
  allow(kinds: readonly string[] | undefined): void;
  readonly allowed: readonly string[];
  readonly pending: readonly Update[];
  delivery(id: number): Delivery | undefined;
  drop(): void;
  /** Counts a delivery. */
  handedOut(id: number): void;
  confirm(id: number): void;
  /** Answers getUpdates. Ends the one before it. */
  poll(asked: { readonly offset: number; readonly limit: number; readonly timeout: number }, gone: AbortSignal): Promise<Answer>;
  /** Ends a getUpdates that waits. */
  endPoll(answer: Answer): void;
}

const FIRST_ID = 731_000_001;

/** These come only to who asks for them. */
const ON_DEMAND: ReadonlySet<string> = new Set(["chat_member", "message_reaction", "message_reaction_count"]);

export function createUpdateQueue({
  shuffle,
  clock,
  onPush,
  onChange,
}: {
  readonly shuffle: (() => number) | undefined;
  readonly clock: () => number;
  readonly onPush: () => void;
  readonly onChange: () => void;
}): UpdateQueue {
  let nextId = FIRST_ID;
  let allowed: readonly string[] = [];
  let waiting: { end(answer: Answer): void; wake(): void } | undefined;
  let pending: { readonly update: Update; readonly isAgain: boolean }[] = [];
  const deliveries = new Map<number, Delivery>();

  const enqueue = (update: Update, isAgain: boolean): void => {
    pending.push({ update, isAgain });
    waiting?.wake();
    onPush();
    onChange();
  };
  const note = (id: number, change: Partial<Delivery>): void => {
    const delivery = deliveries.get(id);
    if (delivery) deliveries.set(id, { ...delivery, ...change });
  };
  const confirmWhere = (isPassed: (entry: (typeof pending)[number]) => boolean): void => {
    const passed = pending.filter(isPassed);
    if (passed.length === 0) return;
    pending = pending.filter((entry) => !passed.includes(entry));
    for (const { update } of passed) note(update.update_id, { isConfirmed: true });
    onChange();
  };

  /** What getUpdates gives: what comes again does so once, whatever the offset. */
  function batch(limit: number): Update[] {
    const found = pending.slice(0, limit);
    pending = pending.filter((entry) => !(entry.isAgain && found.includes(entry)));
    const updates = found.map(({ update }) => update);
    for (const { update_id } of updates) queue.handedOut(update_id);
    return shuffle ? shuffled(updates, shuffle) : updates;
  }

  function add(content: UpdateContent): number {
    const update = { update_id: nextId++, ...content };
    deliveries.set(update.update_id, { update, times: 0, isConfirmed: false });
    enqueue(update, false);
    return update.update_id;
  }

  const queue: UpdateQueue = {
    push(content, { isUnasked = false } = {}) {
      const kind = Object.keys(content)[0] ?? "";
      if (isUnasked) return add(content);
      if (allowed.length > 0 ? !allowed.includes(kind) : ON_DEMAND.has(kind)) return undefined;
      return add(content);
    },
    again(id) {
      const delivery = deliveries.get(id);
      if (!delivery) throw new Error(`there was no update ${id}`);
      enqueue(delivery.update, true);
    },
    allow(kinds) {
      if (kinds) allowed = [...kinds];
    },
    get allowed() {
      return allowed;
    },
    get pending() {
      return pending.map(({ update }) => update);
    },
    delivery: (id) => deliveries.get(id),
    drop() {
      pending = [];
      onChange();
    },
    handedOut(id) {
      const { times = 0, at = clock() } = deliveries.get(id) ?? {};
      note(id, { times: times + 1, at });
      onChange();
    },
    confirm(id) {
      const first = pending.find(({ update }) => update.update_id === id);
      confirmWhere((entry) => entry === first);
    },
    async poll({ offset, limit, timeout }, gone) {
      queue.endPoll(conflict("terminated by other getUpdates request; make sure that only one bot instance is running"));
      if (offset > 0) confirmWhere(({ update, isAgain }) => !isAgain && update.update_id < offset);
      if (offset < 0) {
        const kept = pending.slice(offset);
        confirmWhere((entry) => !kept.includes(entry));
      }
      if (pending.length > 0 || timeout === 0) return success(batch(limit));
      return new Promise((resolve) => {
        const finish = (give: () => Answer): void => {
          clearTimeout(timer);
          gone.removeEventListener("abort", leave);
          waiting = undefined;
          resolve(give());
        };
        // Nobody is there to be given anything.
        const leave = (): void => finish(() => success([]));
        const timer = setTimeout(() => finish(() => success(batch(limit))), timeout * 1_000);
        waiting = { end: (answer) => finish(() => answer), wake: () => finish(() => success(batch(limit))) };
        gone.addEventListener("abort", leave);
        if (gone.aborted) leave();
      });
    },
    endPoll(answer) {
      waiting?.end(answer);
    },
  };
  return queue;
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const order = [...items];
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other] as T, order[last] as T];
  }
  return order;
}
