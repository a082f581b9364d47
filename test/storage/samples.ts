import type { ChatId, Event, Message } from "../../src/chat/message.ts";
import type { OutgoingMessage } from "../../src/engine/store.ts";
import type { PlanContent } from "../../src/features/plans/plan.ts";
import type { Draft, Version } from "../../src/features/plans/store.ts";

export const CHAT: ChatId = "telegram:1";
export const MORNING = new Date("2015-03-02T01:00:00.123Z");

/** Some minutes after the morning. */
export function at(minutes: number): Date {
  return new Date(MORNING.getTime() + minutes * 60_000);
}

export function typed(id: string, text = "Đại hội ngày 15/4", from: ChatId = CHAT): Event {
  return { id, from, text };
}

export function message(text: string, to: ChatId = CHAT): Message {
  return { to, language: "vi", blocks: [{ kind: "paragraph", text: [text] }], buttons: [{ id: "yes", label: { key: "yes" } }] };
}

export function reply(text: string, replyTo: string, to: ChatId = CHAT): Omit<OutgoingMessage, "seq"> {
  return { message: message(text, to), kind: "reply", replyTo };
}

export function content(name: string): PlanContent {
  return { fields: { name: { value: name, by: "p1", at: "2015-03-02T01:00:00Z" } }, skipped: ["phone"], reasons: {} };
}

export function draft(changes: Partial<Draft> = {}): Draft {
  return {
    id: "d1",
    campaign: "2015",
    unit: "u1",
    revision: 1,
    basedOn: 0,
    formVersion: 1,
    content: content("Đại hội \u{1F3C6}"),
    createdAt: MORNING,
    updatedAt: MORNING,
    ...changes,
  };
}

export function version(changes: Partial<Version> = {}): Version {
  return {
    campaign: "2015",
    unit: "u1",
    number: 1,
    formVersion: 1,
    content: content("Đại hội"),
    submittedAt: MORNING,
    submittedBy: "p1",
    late: false,
    state: "submitted",
    ...changes,
  };
}
