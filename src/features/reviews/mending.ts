import type { Block, Button, Text } from "../../chat/message.ts";
import { isDealtWith, type PlanComment } from "../plans/index.ts";
import { lineOf } from "./commenting.ts";
import { feedbackIn } from "./feedback.ts";
import type { Step } from "./slice.ts";
import { answer, type Decided, type Talk, typedText, unfit } from "./talk.ts";
import { aboutOf, button, codeIn, keyOf, say } from "./words.ts";

const MOST_BUTTONS = 10;

/** What the unit was asked to change, and what of it is dealt with. */
export function showNotes(talk: Talk, first: readonly Block[] = []): Decided {
  const { plan } = talk;
  const key = keyOf(plan);
  const notes = notesIn(talk);
  if (notes.length === 0) return answer(talk, [...first, say("reviews-notes-none", { code: codeIn(plan) })]);
  const items = notes.map(({ comment, isDone }, i): readonly Text[] => {
    const reply: readonly Text[] =
      comment.reply === undefined ? [] : [" ", { key: "reviews-note-reply", values: { reply: comment.reply } }];
    return [`${isDone ? "✓" : "○"} ${i + 1}. `, ...lineOf(comment), ...reply];
  });
  const open = notes.filter(({ isDone }) => !isDone).length;
  const buttons = notes.flatMap(({ comment, isDone }, i): readonly Button[] => {
    const values = { place: i + 1 };
    if (!isDone) return [button("done", key, { key: "reviews-button-done", values }, comment.id)];
    return comment.isSettled && comment.reply === undefined
      ? [button("reply", key, { key: "reviews-button-reply", values }, comment.id)]
      : [];
  });
  const goOn: Button = talk.plan.draft
    ? { id: "plan:go", label: { key: "plans-button-go" } }
    : { id: `plan:mend:${key.unit}/${key.number}`, label: { key: "reviews-button-mend" } };
  return answer(talk, [...first, say("reviews-notes", { code: codeIn(plan), open, count: notes.length }), { kind: "list", items }], {
    buttons: [...buttons.slice(0, MOST_BUTTONS), goOn],
  });
}

/** The unit says that a comment is dealt with. */
export function settle(talk: Talk, id: number): Decided {
  const note = feedbackIn(talk.plan).find((each) => each.id === id);
  if (!note) return showNotes(talk, [say("reviews-note-gone")]);
  if (note.isSettled) return showNotes(talk);
  const comments = talk.plan.comments.map((each) => (each.id === id ? { ...each, state: "settled" as const } : each));
  const shown = showNotes({ ...talk, plan: { ...talk.plan, comments } }, [say("reviews-note-done", { about: aboutOf(note.field) })]);
  return { ...shown, changes: [{ kind: "settle", plan: talk.plan, comment: id }] };
}

/** Asks for words to a comment that was dealt with. */
export function startReply(talk: Talk, id: number): Decided {
  const note = feedbackIn(talk.plan).find((each) => each.id === id);
  if (!note) return showNotes(talk, [say("reviews-note-gone")]);
  return answer(talk, [{ kind: "list", items: [lineOf(note)] }, say("reviews-reply-what")], {
    buttons: [button("notes", keyOf(talk.plan), { key: "reviews-button-notes" })],
    step: { kind: "reply", plan: keyOf(talk.plan), comment: id },
  });
}

export function replyTyped(talk: Talk, step: Extract<Step, { kind: "answer" | "reply" }>, text: string): Decided {
  const comment = talk.plan.comments.find((each) => each.id === step.comment && (each.state === "sent" || each.state === "settled"));
  if (!comment) return showNotes(talk, [say("reviews-note-gone")]);
  const bad = unfit(talk, text, step);
  if (bad) return bad;
  const reply = {
    ...comment,
    id: Number.MAX_SAFE_INTEGER,
    field: undefined,
    answers: comment.id,
    text: typedText(text),
    state: "reply" as const,
  };
  const shown = showNotes({ ...talk, plan: { ...talk.plan, comments: [...talk.plan.comments, reply] } }, [say("reviews-reply-noted")]);
  return { ...shown, changes: [{ kind: "reply", plan: talk.plan, comment, text: reply.text }] };
}

interface Note {
  readonly comment: PlanComment;
  readonly isDone: boolean;
}

/** What was sent with the last return, and what of earlier ones is still open. */
function notesIn({ plan }: Talk): readonly Note[] {
  const { versions, version, draft } = plan;
  const now = draft ?? versions.at(-1) ?? version;
  const all = feedbackIn(plan).map((comment): Note => ({ comment, isDone: isDealtWith(comment, versions, now) }));
  const last = Math.max(...all.map(({ comment }) => comment.number));
  return all.filter(({ comment, isDone }) => comment.number === last || !isDone);
}
