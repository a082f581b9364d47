import type { Block, Text } from "../../../chat/message.ts";
import { name } from "../card.ts";
import { codeOf } from "../code.ts";
import { isDealtWith, type PlanComment } from "../feedback.ts";
import { date } from "../in-words.ts";
import { type FieldId, isFieldId } from "../values.ts";
import { say } from "./prompt-parts.ts";
import type { Talk } from "./talk.ts";

/** What reviewers want changed, where the unit's plan is talked about. */

interface Noted {
  readonly comment: PlanComment;
  readonly isDone: boolean;
}

const LONGEST_SHOWN = 480;

/** What was sent with the last return, and what of earlier ones is still open, by the plan as it is now. */
function notedIn({ loaded, draft, content }: Talk): readonly Noted[] {
  const { feedback, versions = [] } = loaded.plan ?? {};
  const latest = versions.at(-1);
  const now = draft && content ? { content, formVersion: draft.formVersion } : latest;
  if (!feedback || !now) return [];
  const all = feedback.comments.map((comment): Noted => ({ comment, isDone: isDealtWith(comment, versions, now) }));
  const last = Math.max(...all.map(({ comment }) => comment.number));
  return all.filter(({ comment, isDone }) => comment.number === last || !isDone);
}

/** The fields with comments that are not dealt with, in the form's order. */
export function commentedFields(talk: Talk): readonly FieldId[] {
  const open = notedIn(talk).flatMap(({ comment, isDone }) => (isDone ? [] : [comment.field]));
  return talk.knowing.form.fields.flatMap(({ id }) => (isFieldId(id) && open.includes(id) ? [id] : []));
}

/** What is wanted of a field, until it is dealt with. */
export function commentsOnField(talk: Talk, field: FieldId): readonly Block[] {
  const open = notedIn(talk).filter(({ comment, isDone }) => comment.field === field && !isDone);
  return open.flatMap(({ comment }): readonly Block[] => [say({ key: "plans-comment" }), { kind: "quote", text: comment.text }]);
}

/** All comments with a mark for those that are dealt with, and until when the plan is to be sent again. */
export function commentBlocks(talk: Talk): readonly Block[] {
  const noted = notedIn(talk);
  if (noted.length === 0) return [];
  const items = noted.map(({ comment: { field, text, reply }, isDone }): readonly Text[] => {
    const about = field !== undefined && isFieldId(field) ? name(field) : { key: "plans-comment-whole" };
    const said: Text = { key: "plans-line", values: { field: about } };
    const replied: readonly Text[] = reply === undefined ? [] : [" ", { key: "plans-comment-reply", values: { reply } }];
    return [`${isDone ? "✓" : "○"} `, said, " ", text.slice(0, LONGEST_SHOWN), ...replied];
  });
  return [say(head(talk, noted)), { kind: "list", items }];
}

function head({ loaded }: Talk, noted: readonly Noted[]): Text {
  const count = noted.length;
  const open = noted.filter(({ isDone }) => !isDone).length;
  const isReturned = loaded.plan?.versions.at(-1)?.state === "returned";
  const due = isReturned ? loaded.plan?.feedback?.due : undefined;
  const code = codeOf(loaded.plan?.unit.code ?? "", noted.at(-1)?.comment.number);
  return due === undefined
    ? { key: "plans-comments", values: { code, open, count } }
    : { key: "plans-comments-due", values: { code, open, count, due: date(due) } };
}

/** The button that leads to all comments, where they can be marked as dealt with; undefined: there are none. */
export function commentsButton(talk: Talk): { readonly id: string; readonly label: Text } | undefined {
  const last = notedIn(talk).at(-1)?.comment;
  const { unit } = talk.loaded.plan ?? {};
  return last && unit && { id: `rv:notes:${unit.code}/${last.number}`, label: { key: "plans-button-comments" } };
}
