import type { Button } from "../../chat/message.ts";
import type { Unit } from "../people/index.ts";
import type { Asked } from "./asked.ts";
import type { NewQuestion } from "./store.ts";
import { button, type Decided, paragraph, quote, say, type Talk, withSlice } from "./talk.ts";
import { isAlike, LONGEST_QUESTION, markOf } from "./text.ts";
import { dated } from "./words.ts";

/** So many questions of one person may wait at once. */
const MOST_WAITING = 10;
/** So many questions that were not answered are kept in a chat, so that their buttons still work. */
const MOST_KEPT = 5;

/** The button that hands a question on. */
export function sendButton(text: string, about?: number): Button {
  return button(`question:send:${markOf(text)}:${about ?? 0}`, "questions-button-send");
}

/** The questions of a chat that may be handed on, with one more. */
export function withUnanswered(unanswered: readonly string[] = [], text: string): readonly string[] {
  return [...unanswered.filter((other) => other !== text), text].slice(-MOST_KEPT);
}

/** Sends the question that a button names. */
export function sendMarked(talk: Talk, { mark, about, unit }: Extract<Asked, { kind: "send" }>): Decided {
  const text = talk.turn.asker.unanswered?.find((each) => markOf(each) === mark);
  return send(talk, text, { about, unit });
}

/** Sends the last question that was not answered. */
export function sendLatest(talk: Talk): Decided {
  return send(talk, talk.turn.asker.unanswered?.at(-1), {});
}

/** Sends a question that was told in words. */
export function sendTold(talk: Talk, text: string): Decided {
  if (text !== "") return send(talk, text, {});
  return talk.turn.who.units.length > 0 ? say(talk, { key: "questions-ask-what" }) : notInUnit(talk);
}

function send(talk: Talk, text: string | undefined, { about, unit }: { about?: number | undefined; unit?: string | undefined }): Decided {
  const { turn, loaded, language, knowing } = talk;
  const dating = { local: knowing.local, isRehearsal: turn.isRehearsal };
  if (turn.who.units.length === 0) return notInUnit(talk);
  if (text === undefined) return say(talk, { key: "questions-gone" });
  if (text.length > LONGEST_QUESTION) return tooLong(talk, text.length);
  const same = loaded.mine.find((each) => isAlike(each.text, text) && (about === undefined || each.about === about));
  if (same) return say(talk, { key: "questions-waits-already", values: { date: dated(same.at, dating) } });
  if (loaded.mine.length >= MOST_WAITING) return say(talk, { key: "questions-too-many", values: { count: MOST_WAITING } });
  const before = loaded.around?.question;
  const isOwn = before !== undefined && before.id === about && before.person === turn.who.id;
  const named = unit ?? (turn.who.units.length === 1 ? turn.who.units[0] : isOwn ? before.unit : undefined);
  if (unit !== undefined && !turn.who.units.includes(unit)) return say(talk, { key: "questions-not-your-unit" });
  const chosen = loaded.units.find(({ code }) => code === named);
  if (!chosen) return whichUnit(talk, text, about);
  const question: NewQuestion = {
    campaign: knowing.facts.id,
    person: turn.who.id,
    chat: turn.chat,
    language,
    unit: chosen.code,
    text,
    about: isOwn ? about : undefined,
    at: turn.now,
  };
  const key = loaded.board > 0 ? "questions-sent" : "questions-sent-nobody";
  return say(withSlice(talk, { step: undefined }), [paragraph({ key, values: { unit: chosen.name } }), quote(text)], {
    changes: [{ kind: "send", question, unit: chosen.name, about: isOwn ? before : undefined }],
  });
}

/** The question stays where its buttons find it, whoever chooses later. */
function whichUnit(talk: Talk, text: string, about: number | undefined): Decided {
  const buttons = talk.loaded.units.map(({ code, name }: Unit) => ({
    id: `question:send:${markOf(text)}:${about ?? 0}:${code}`,
    label: name,
    choice: true,
  }));
  return keeping(talk, text, say(talk, [paragraph({ key: "questions-which-unit" }), quote(text)], { buttons, once: true }));
}

/** Asks back about an answer. */
export function askMore(talk: Talk, about: number): Decided {
  const { loaded, turn } = talk;
  const question = loaded.around?.question;
  if (question?.id !== about || question.person !== turn.who.id) return say(talk, { key: "questions-not-yours" });
  if (turn.who.units.length === 0) return notInUnit(talk);
  const buttons = [button("question:drop", "questions-button-cancel")];
  const open = withSlice(talk, { step: { kind: "more", about } });
  return say(open, [paragraph({ key: "questions-more" }), quote(question.text)], { buttons });
}

/** Shows what was typed to ask back, before it is sent. */
export function showMore(talk: Talk, text: string, about: number): Decided {
  if (talk.turn.who.units.length === 0) return notInUnit(withSlice(talk, { step: undefined }));
  if (text === "") return say(talk, { key: "questions-empty" });
  if (text.length > LONGEST_QUESTION) return tooLong(talk, text.length);
  const buttons = [sendButton(text, about), button("question:drop", "questions-button-cancel")];
  return keeping(talk, text, say(talk, [paragraph({ key: "questions-more-preview" }), quote(text)], { buttons, once: true }));
}

function keeping({ turn }: Talk, text: string, decided: Decided): Decided {
  return { ...decided, asker: { unanswered: withUnanswered(turn.asker.unanswered, text) } };
}

function tooLong(talk: Talk, length: number): Decided {
  return say(talk, { key: "questions-too-long", values: { length, most: LONGEST_QUESTION } });
}

/** Who organizes for no unit sends nothing. */
function notInUnit(talk: Talk): Decided {
  return say(talk, { key: talk.turn.who.board ? "questions-board-asks" : "questions-not-in-unit" });
}
