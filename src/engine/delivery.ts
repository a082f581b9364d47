import type { Adapter, Limit, Sending } from "../chat/adapter.ts";
import type { ChatId, Message } from "../chat/message.ts";
import type { Budget } from "./budget.ts";
import type { MessageKind, OutgoingMessage, Settled } from "./store.ts";

/** A channel's way out. */
export type Outlet = Pick<Adapter, "render" | "limits" | "send" | "edit">;

/**
 * What became of a message: `settled`: the store has to know; `unreachable`: nothing can be sent there; `moved`: its chat has another id;
 * `yielded`: it gave way to another; `left`: it waits for the next start.
 */
type Outcome =
  | { readonly kind: "settled"; readonly settled: Omit<Settled, "seq"> }
  | { readonly kind: "unreachable"; readonly reason: string }
  | { readonly kind: "moved"; readonly to: ChatId }
  | { readonly kind: "yielded" | "left" };

export interface Delivery {
  /** @param givesWay whether something else has to go out before an edit, asked when its turn has come */
  deliver(outlet: Outlet, message: OutgoingMessage, givesWay: () => boolean): Promise<Outcome>;
  /** Once and without the store. */
  sendNow(outlet: Outlet, message: Message, route: string | undefined): Promise<void>;
}

export interface DeliveryParts {
  readonly budget: Budget;
  /** Waits, in real time; no longer than until the program ends. */
  pause(milliseconds: number): Promise<void>;
  isEnding(): boolean;
  /** Between 0 and 1. */
  random(): number;
  /** Has the store know of a state before the message has its final one. */
  note(settled: Settled): Promise<boolean>;
  log(line: string): void;
}

const SECOND = 1000;
const SHORTEST_BACK_OFF = SECOND / 2;
const LONGEST_BACK_OFF = 60 * SECOND;

/** How often a message goes out again of which nobody knows whether it arrived. */
const REPEATS: Readonly<Record<MessageKind, number>> = {
  reply: 1,
  notice: 1,
  edit: Number.POSITIVE_INFINITY,
  reminder: 0,
  announcement: 0,
};

/** Brings a message out, part by part, within the limits, again and again where that cannot send it twice. */
export function createDelivery({ budget, pause, isEnding, random, note, log }: DeliveryParts): Delivery {
  const backOff = (tries: number): Promise<void> =>
    pause(Math.min(LONGEST_BACK_OFF, SHORTEST_BACK_OFF * 2 ** Math.min(tries, 10)) * (0.5 + random()));

  /** A refusal counts against the first limit: a chat's, or that of a kind of request. */
  async function refused([limit]: readonly Limit[], wait: number): Promise<void> {
    if (limit) budget.pause(limit, wait);
    else await pause(wait);
  }

  /** One request until it has an answer that stays. */
  async function request(
    ask: () => Promise<Sending>,
    limits: readonly Limit[],
    { seq, kind }: OutgoingMessage,
    givesWay: () => boolean,
  ): Promise<Outcome | { readonly kind: "sent"; readonly ref?: string | undefined }> {
    let [tries, unknowns] = [0, 0];
    const isMarked = REPEATS[kind] === 0;
    for (;;) {
      const slot = await budget.take(limits);
      if (!slot) return { kind: "left" };
      if (givesWay()) {
        slot.cancel();
        return { kind: "yielded" };
      }
      // A program that is killed now must not send it again.
      if (isMarked && !(await note({ seq, delivery: "unknown", reason: "asked for, and not answered yet" }))) {
        slot.cancel();
        return { kind: "left" };
      }
      const sending = await ask();
      slot.done();
      switch (sending.kind) {
        case "sent":
        case "moved":
          return sending;
        case "unreachable":
          return { kind: "unreachable", reason: sending.reason };
        case "failed":
          return { kind: "settled", settled: { delivery: "failed", reason: sending.reason } };
        case "unknown":
          if (unknowns++ >= REPEATS[kind]) return { kind: "settled", settled: { delivery: "unknown", reason: sending.reason } };
          log(`no answer came to a message, which goes out once more: ${sending.reason}`);
          break;
        default:
          if (isMarked && !(await note({ seq, delivery: "pending" }))) return { kind: "left" };
      }
      if (sending.kind === "later") await refused(limits, sending.wait);
      else await backOff(tries++);
      if (isEnding()) return { kind: "left" };
    }
  }

  /** The words of the message are there already: a line says which file is missing. Undefined: and the message goes on. */
  async function tellOfRefusal(
    outlet: Outlet,
    outgoing: OutgoingMessage,
    name: string,
    reason: string,
  ): Promise<Exclude<Outcome, { kind: "settled" }> | undefined> {
    log(`a file could not be sent: ${reason}`);
    const { to, language } = outgoing.message;
    const text = [{ key: "engine-file-not-sent", values: { name } }];
    for (const part of outlet.render({ to, language, blocks: [{ kind: "paragraph", text }], buttons: [] })) {
      const ask = (): Promise<Sending> => outlet.send({ chat: to, route: outgoing.route }, part);
      const told = await request(ask, outlet.limits(to, "send"), outgoing, () => false);
      if (told.kind !== "sent" && told.kind !== "settled") return told;
    }
    return undefined;
  }

  return {
    async deliver(outlet, outgoing, givesWay) {
      const { seq, message, edits, route, unreachable, replyTo, pagesSent = 0 } = outgoing;
      if (unreachable !== undefined) return { kind: "settled", settled: { delivery: "failed", reason: unreachable } };
      const to = { chat: message.to, route };
      let ref: string | undefined;
      let lost: string | undefined;
      try {
        const parts = outlet.render(message, replyTo);
        const inPlace = edits === undefined ? undefined : outlet.edit?.bind(outlet);
        // The buttons stand under the last words; what was sent before them, and files, stay as they are.
        const left = inPlace ? parts.filter(({ file }) => !file).slice(-1) : parts.slice(pagesSent);
        for (const [place, part] of left.entries()) {
          const ask = (): Promise<Sending> => (inPlace ? inPlace(to, edits ?? "", part) : outlet.send(to, part));
          const sent = await request(ask, outlet.limits(message.to, inPlace ? "edit" : part.file ? "file" : "send"), outgoing, givesWay);
          const refusal = part.file && refusalOf(sent);
          if (refusal !== undefined) {
            const told = await tellOfRefusal(outlet, outgoing, part.file?.name ?? "", refusal);
            if (told) return told;
            lost = `a file was not sent: ${refusal}`;
          } else if (sent.kind !== "sent") return sent;
          else if (!part.file) ref = sent.ref ?? ref;
          // What comes between must not make the pages go out again that are there.
          const [next] = left.slice(place + 1);
          const known = { seq, delivery: "pending" as const, pagesSent: pagesSent + place + 1, ...(next?.file ? { ref } : {}) };
          if (next && !(await note(known))) return { kind: "left" };
        }
      } catch (error) {
        log(`a message could not be sent: ${error instanceof Error ? error.stack : error}`);
        return { kind: "settled", settled: { delivery: "failed", reason: String(error) } };
      }
      return { kind: "settled", settled: { delivery: "sent", ref: ref ?? edits, ...(lost === undefined ? {} : { reason: lost }) } };
    },
    async sendNow(outlet, message, route) {
      try {
        for (const part of outlet.render(message)) {
          const slot = await budget.take(outlet.limits(message.to, "send"));
          if (!slot) return;
          const sending = await outlet.send({ chat: message.to, route }, part);
          slot.done();
          if (sending.kind !== "sent")
            return log(`a message could not be sent at once: ${"reason" in sending ? sending.reason : sending.kind}`);
        }
      } catch (error) {
        log(`a message could not be sent at once: ${error instanceof Error ? error.stack : error}`);
      }
    },
  };
}

/** Why a request never will be taken; undefined for whatever else became of it. */
function refusalOf(outcome: Outcome | { readonly kind: "sent" }): string | undefined {
  if (outcome.kind !== "settled" || outcome.settled.delivery !== "failed") return undefined;
  return outcome.settled.reason ?? "";
}
