import type { Text } from "../../chat/message.ts";
import type { Around, Decided, Talk } from "./talk.ts";
import { button, paragraph, quote, say, strong, withSlice } from "./talk.ts";
import { excerpt, LONGEST_ANSWER, markOf } from "./text.ts";
import { cardOf, dated, pageButtons, settledBlocks } from "./words.ts";

/** So many rows of a list stand on a page. */
export const PAGE = 10;
const LONGEST_IN_LIST = 120;

type As = "answered" | "declined";

/** The questions that wait, the oldest first. */
export function listWaiting(talk: Talk, skip: number): Decided {
  const { loaded, turn } = talk;
  const { rows, count } = loaded.waiting ?? { rows: [], count: 0 };
  const lead = count === 0 ? { key: "questions-none-wait" } : { key: "questions-wait", values: { count } };
  const items = rows.map(({ question, unit }): readonly Text[] => [
    { key: "questions-row", values: { number: question.id, unit, date: dated(question.at, datingOf(talk)) } },
    " ",
    excerpt(question.text.replace(/\s+/g, " "), LONGEST_IN_LIST),
  ]);
  const buttons = [
    ...rows.map(({ question }) => ({
      ...button(`question:show:${question.id}`, "questions-button-show", { number: question.id }),
      choice: true,
    })),
    ...pageButtons("question:list", skip, PAGE, count),
    button("published:list:0", "questions-button-published"),
  ];
  const looking = turn.who.board ? [] : [paragraph({ key: "questions-only-looking" })];
  const list = items.length > 0 ? [{ kind: "list" as const, items }] : [];
  return say(talk, [strong(lead), ...list, ...looking], { buttons });
}

/** One question, as a card that follows it, or whole. */
export function show(talk: Talk, isWhole: boolean): Decided {
  const { loaded, turn, language, slice } = talk;
  if (!loaded.around) return unknown(talk);
  return { slice, replies: [cardOf(loaded.around, language, datingOf(talk), { isWhole, mayAct: turn.who.board !== undefined })] };
}

/** Asks a member of the board for the answer, or for why there is none. */
export function beginReply(talk: Talk, as: As): Decided {
  const { around } = talk.loaded;
  if (!around) return unknown(talk);
  const { id, state, text } = around.question;
  if (state !== "waiting") return settledMeanwhile(talk, around);
  const open = withSlice(talk, { step: { kind: "reply", question: id, as } });
  const bare = as === "declined" ? [button(`question:bare:${id}`, "questions-button-bare")] : [];
  return say(
    open,
    [
      paragraph({ key: "questions-reply-to", values: { number: id, unit: around.unit } }),
      quote(text),
      strong({ key: `questions-reply-${as}`, values: { most: LONGEST_ANSWER } }),
    ],
    { buttons: [...bare, button("question:drop", "questions-button-cancel")] },
  );
}

/** Shows what was typed before it is sent; what else is typed takes its place. */
export function previewReply(talk: Talk, text: string, as: As): Decided {
  const { around } = talk.loaded;
  if (!around) return unknown(withSlice(talk, { step: undefined }));
  if (around.question.state !== "waiting") return settledMeanwhile(talk, around);
  if (text === "") return say(talk, { key: "questions-empty" });
  if (text.length > LONGEST_ANSWER) return say(talk, { key: "questions-too-long", values: { length: text.length, most: LONGEST_ANSWER } });
  const { id } = around.question;
  const buttons = [
    button(`question:post:${id}:${markOf(text)}`, "questions-button-post"),
    button("question:drop", "questions-button-cancel"),
  ];
  return say(
    withSlice(talk, { reply: { question: id, as, text } }),
    [
      paragraph({ key: `questions-preview-${as}`, values: { unit: around.unit } }),
      quote(text),
      paragraph({ key: "questions-preview-again" }),
    ],
    { buttons, once: true },
  );
}

/** Sends the answer that was shown; the button of an earlier one sends nothing. */
export function post(talk: Talk, mark: string): Decided {
  const { slice, loaded } = talk;
  const { around } = loaded;
  if (!around) return unknown(talk);
  const { reply } = slice;
  if (around.question.state !== "waiting") return settledMeanwhile(talk, around);
  if (reply?.question !== around.question.id || markOf(reply.text) !== mark) return say(talk, { key: "questions-reply-stale" });
  return settle(talk, around, reply.as, reply.text);
}

/** Says that the board cannot answer, and not why. */
export function declineBare(talk: Talk): Decided {
  const { around } = talk.loaded;
  if (!around) return unknown(talk);
  return around.question.state === "waiting" ? settle(talk, around, "declined", undefined) : settledMeanwhile(talk, around);
}

function settle(talk: Talk, around: Around, as: As, text: string | undefined): Decided {
  const { id } = around.question;
  const buttons = as === "answered" ? [button(`question:publish:${id}`, "questions-button-publish")] : [];
  const key = talk.loaded.isReachable ? `questions-posted-${as}` : "questions-posted-unreachable";
  return say(
    withSlice(talk, { step: undefined, reply: undefined }),
    { key, values: { unit: around.unit } },
    {
      buttons: [...buttons, button("question:list:0", "questions-button-next")],
      changes: [{ kind: "settle", around, as, text }],
    },
  );
}

/** Somebody was faster: who, and what they answered. */
function settledMeanwhile(talk: Talk, around: Around): Decided {
  const { slice, turn } = talk;
  const { id, state, answeredBy } = around.question;
  const isOpen = slice.step?.kind === "reply" && slice.step.question === id;
  const reply = slice.reply?.question === id ? undefined : slice.reply;
  const key = answeredBy === turn.who.id ? "questions-settled-by-you" : "questions-settled-before";
  const publish = state === "answered" ? [button(`question:publish:${id}`, "questions-button-publish")] : [];
  const now = withSlice(talk, isOpen ? { step: undefined, reply } : { reply });
  return say(now, [paragraph({ key }), ...settledBlocks(around, datingOf(talk))], { buttons: publish });
}

function unknown(talk: Talk): Decided {
  return say(talk, { key: "questions-unknown" }, { buttons: [button("question:list:0", "questions-button-next")] });
}

export function datingOf({ knowing, turn }: Talk): { local: Talk["knowing"]["local"]; isRehearsal: boolean } {
  return { local: knowing.local, isRehearsal: turn.isRehearsal };
}
