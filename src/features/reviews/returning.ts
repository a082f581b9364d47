import { createHash } from "node:crypto";
import type { Block, Button } from "../../chat/message.ts";
import { plusDays } from "../../language/calendar.ts";
import { parseDay } from "../../language/day.ts";
import { boundOfDay } from "../../language/day-bound.ts";
import { inFormsOrder, startComments } from "./commenting.ts";
import { moved, preparedIn } from "./decisions.ts";
import { answer, type Decided, standsAs, type Talk } from "./talk.ts";
import { returnedBlocks } from "./told-unit.ts";
import { button, codeIn, dateWords, keyOf, plainButton, say } from "./words.ts";

const NONE = "none";
const MARK_LENGTH = 8;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Returns a plan: comments first, then until when, then all of it to look at. */
export function startReturn(talk: Talk): Decided {
  const { plan, knowing } = talk;
  if (moved("return", plan, knowing) === undefined) return standsAs(talk);
  return preparedIn(plan).length === 0
    ? startComments(talk, { returns: true })
    : askDue(talk, [say("reviews-due-ask", { code: codeIn(plan) })]);
}

function askDue(talk: Talk, blocks: readonly Block[], days: readonly string[] = []): Decided {
  const key = keyOf(talk.plan);
  const choices: readonly Button[] = days.map((day) => button("due", key, { key: "reviews-day", values: { date: dateWords(day) } }, day));
  return answer(talk, blocks, {
    buttons: [...choices, button("due", key, { key: "reviews-button-no-due" }, NONE), plainButton("close", key)],
    asksDate: { press: button("due", key, "", "").id },
    step: { kind: "due", plan: key },
    marks: "letters",
  });
}

/** A day as it was typed: "15/12", "trước 15/12", "thứ 6 tuần sau"; the last one on which the plan may come. */
export function dueTyped(talk: Talk, text: string): Decided {
  const { today } = talk.turn;
  const bound = boundOfDay(text);
  const parsed = parseDay(text, today);
  if ("problem" in parsed) return askDue(talk, [say(parsed.problem === "impossible" ? "reviews-due-impossible" : "reviews-due-unread")]);
  const days = ("value" in parsed ? [parsed.value] : parsed.choices).map(({ date }) => (bound === "before" ? plusDays(date, -1) : date));
  const coming = [...new Set(days.filter((day) => day >= today))];
  const [only, ...others] = coming;
  if (only === undefined) return askDue(talk, [say("reviews-due-past", { date: dateWords(days[0] ?? today) })]);
  if (others.length > 0 || ("choices" in parsed && parsed.doubt === "past")) return askDue(talk, [say("reviews-due-which")], coming);
  return preview(talk, only);
}

/** A day that was pressed, or that there is to be none. */
export function duePressed(talk: Talk, day: string | undefined): Decided {
  const { plan, knowing, turn } = talk;
  if (moved("return", plan, knowing) === undefined) return standsAs(talk);
  if (preparedIn(plan).length === 0) return startReturn(talk);
  if (day === NONE) return preview(talk, undefined);
  if (day === undefined || !DATE.test(day)) return startReturn(talk);
  return day < turn.today ? askDue(talk, [say("reviews-due-past", { date: dateWords(day) })]) : preview(talk, day);
}

/** What the unit will read, and the press that sends it. */
function preview(talk: Talk, due: string | undefined, first: readonly Block[] = []): Decided {
  const { plan } = talk;
  const key = keyOf(plan);
  const comments = inFormsOrder(talk, preparedIn(plan));
  const shown = returnedBlocks(plan, { due, comments });
  return answer(talk, [...first, say("reviews-return-preview"), ...shown], {
    buttons: [
      button("send", key, { key: "reviews-button-send" }, due ?? NONE, markOf(talk)),
      button("return", key, { key: "reviews-button-other-due" }),
      button("list", key, { key: "reviews-button-edit-comments" }),
      plainButton("close", key),
    ],
    step: { kind: "due", plan: key },
  });
}

/** Sends what was previewed, if it still is what is prepared. */
export function sendReturn(talk: Talk, [due = NONE, mark]: readonly string[]): Decided {
  const { plan, knowing, turn } = talk;
  const to = moved("return", plan, knowing);
  if (to === undefined) return standsAs(talk);
  const comments = inFormsOrder(talk, preparedIn(plan));
  if (comments.length === 0 || (due !== NONE && !DATE.test(due))) return startReturn(talk);
  if (due !== NONE && due < turn.today) return askDue(talk, [say("reviews-due-past", { date: dateWords(due) })]);
  const day = due === NONE ? undefined : due;
  if (mark !== markOf(talk)) return preview(talk, day, [say("reviews-return-changed")]);
  const values = { code: codeIn(plan), count: comments.length };
  const told = day === undefined ? say("reviews-return-sent", values) : say("reviews-return-sent-due", { ...values, due: dateWords(day) });
  return answer(talk, [told], { changes: [{ kind: "decide", plan, decision: "return", to, due: day, comments }] });
}

/** Tells the comments that were previewed from others. */
function markOf({ plan }: Talk): string {
  const said = preparedIn(plan).map(({ id, field, text }) => [id, field, text]);
  return createHash("sha256").update(JSON.stringify(said)).digest("base64url").slice(0, MARK_LENGTH);
}
