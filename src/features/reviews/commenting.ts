import type { Block, Button, Text } from "../../chat/message.ts";
import { fieldLine, isFieldId } from "../plans/index.ts";
import { short } from "./card-lines.ts";
import { commentsIn, fieldAlone } from "./comment-lines.ts";
import { moved, preparedIn, viewOf } from "./decisions.ts";
import type { PlanKey } from "./plan-review.ts";
import { isEnough } from "./rights.ts";
import type { Step } from "./slice.ts";
import type { ReviewComment } from "./store.ts";
import { answer, type Decided, LONGEST_TEXT, standsAs, type Talk, typedText, unfit } from "./talk.ts";
import { aboutOf, button, clipped, codeIn, keyOf, nameOf, plainButton, say } from "./words.ts";

type Commenting = Extract<Step, { kind: "comments" }>;

const MOST_COMMENTS = 60;
/** In letters. */
const SHORTEST_COMMENT = 2;
const LONGEST_SHOWN = 280;
const CHANGED = /^(?:sửa|sua|đổi|doi|change|edit)\s+(?:góp ý\s+|gop y\s+|comment\s+)?(\d{1,2})(?:\s*[:=]\s*(\S.*))?$/isu;
const REMOVED = /^(?:xoá|xóa|xoa|bỏ|bo|remove|delete)\s+(?:góp ý\s+|gop y\s+|comment\s+)?(\d{1,2})$/iu;

/** Asks what is to be changed, field by field or as it comes. */
export function startComments(talk: Talk, { returns = false }: { readonly returns?: boolean } = {}): Decided {
  const { plan, knowing } = talk;
  const key = keyOf(plan);
  if (!isOpen(talk)) return standsAs(talk);
  const fields = viewOf(plan, knowing)?.fields ?? [];
  const choices: readonly Button[] = [
    { ...button("field", key, aboutOf(undefined), "all"), choice: true },
    ...fields.map((id) => ({ ...button("field", key, aboutOf(id), id), choice: true })),
  ];
  const blocks = [say(returns ? "reviews-return-needs-comment" : "reviews-comment-which", { code: codeIn(plan) }), ...listed(talk)];
  return answer(talk, blocks, {
    buttons: [...choices, ...(preparedIn(plan).length > 0 ? [listButton(talk)] : []), finish(key)],
    step: { kind: "comments", plan: key, returns },
  });
}

/** Asks for a comment about one field, which is shown as it stands. */
export function pickField(talk: Talk, field: string | undefined): Decided {
  const { plan, knowing } = talk;
  if (!isOpen(talk)) return standsAs(talk);
  const view = viewOf(plan, knowing);
  const known = view?.fields.find((id) => id === field);
  const now: readonly Block[] = known && view ? [{ kind: "paragraph", text: short(fieldLine(known, view.context), LONGEST_SHOWN) }] : [];
  return answer(talk, [...now, say("reviews-comment-what", { about: aboutOf(known) })], {
    buttons: [plainButton("comment", keyOf(plan)), finish(keyOf(plan))],
    step: { kind: "comments", plan: keyOf(plan), field: known ?? "all" },
  });
}

/** What is typed while comments are asked for. */
export function commentsTyped(talk: Talk, step: Commenting, text: string): Decided {
  const { plan, knowing } = talk;
  if (!isOpen(talk)) return keptBack(talk, text);
  const steered = steeredTo(talk, text.trim());
  if (steered) return steered;
  const fields = viewOf(plan, knowing)?.fields ?? [];
  const alone = step.field === undefined ? fieldAlone(text, fields) : undefined;
  if (alone !== undefined) return pickField(talk, alone);
  const field = step.field === undefined || step.field === "all" ? undefined : step.field;
  const comments = step.field === undefined ? commentsIn(text, fields) : [{ field, text: typedText(text) }];
  const [only, ...others] = comments;
  const tooLong = comments.find((comment) => comment.text.length > LONGEST_TEXT);
  const suspect = tooLong ?? (others.length === 0 ? only : undefined);
  const bad = suspect && unfit(talk, suspect.text, step, SHORTEST_COMMENT);
  if (bad) return bad;
  if (comments.length === 0) return answer(talk, [say("reviews-too-short")], { step });
  const kept = preparedIn(plan);
  if (kept.length + comments.length > MOST_COMMENTS)
    return answer(talk, [say("reviews-comments-many", { most: MOST_COMMENTS })], { step, buttons: [listButton(talk)] });
  const noted = comments.map((comment): readonly Text[] => lineOf(comment));
  const blocks: readonly Block[] = [say("reviews-comment-noted", { count: kept.length + comments.length }), { kind: "list", items: noted }];
  return answer(talk, [...blocks, say("reviews-comment-more")], {
    buttons: [...sendButtons(talk), { ...button("list", keyOf(plan), { key: "reviews-button-edit-comments" }) }, finish(keyOf(plan))],
    step: { kind: "comments", plan: keyOf(plan), returns: step.returns },
    changes: [{ kind: "comments", plan, comments }],
  });
}

/** "sửa 2", "bỏ 2", said of the comments as they were listed. */
function steeredTo(talk: Talk, text: string): Decided | undefined {
  const [, changed = "", to] = CHANGED.exec(text) ?? [];
  const [, removed = ""] = REMOVED.exec(text) ?? [];
  const comment = preparedIn(talk.plan)[Number(changed || removed) - 1];
  if (!comment) return undefined;
  if (removed !== "") return removeComment(talk, comment.id);
  return to === undefined ? editComment(talk, comment.id) : commentEdited(talk, comment.id, to);
}

/** All that is prepared, each to be changed or removed. */
export function listComments(talk: Talk): Decided {
  const { plan } = talk;
  const key = keyOf(plan);
  const kept = preparedIn(plan);
  if (kept.length === 0) return isOpen(talk) ? startComments(talk) : standsAs(talk);
  const each = kept.map(({ id, field }, i) => ({
    ...button("one", key, { key: "reviews-button-one", values: { place: i + 1, about: aboutOf(field) } }, id),
    choice: true,
  }));
  return answer(talk, [say("reviews-comments-prepared", { code: codeIn(plan) }), ...listed(talk)], {
    buttons: [...each, ...(isOpen(talk) ? [...sendButtons(talk), plainButton("comment", key)] : []), finish(key)],
    ...(isOpen(talk) ? { step: { kind: "comments", plan: key } as const } : {}),
  });
}

/** One comment, and what can be done with it. */
export function showComment(talk: Talk, id: number): Decided {
  const comment = find(talk, id);
  if (!comment) return gone(talk);
  const key = keyOf(talk.plan);
  const values = { name: nameOf(comment.by, talk.plan), about: aboutOf(comment.field) };
  return answer(talk, [say("reviews-comment-by", values), { kind: "quote", text: comment.text }], {
    buttons: [
      button("edit", key, { key: "reviews-button-edit" }, id),
      button("remove", key, { key: "reviews-button-remove" }, id),
      listButton(talk),
    ],
  });
}

export function removeComment(talk: Talk, id: number): Decided {
  const comment = find(talk, id);
  if (!comment) return gone(talk);
  const left = preparedIn(talk.plan).length - 1;
  const blocks: readonly Block[] = [say("reviews-comment-removed", { count: left }), { kind: "quote", text: comment.text }];
  return answer(talk, blocks, {
    buttons: left > 0 ? [listButton(talk)] : [plainButton("comment", keyOf(talk.plan))],
    changes: [{ kind: "remove", plan: talk.plan, comment: id }],
  });
}

/** Asks for a comment's new words. */
export function editComment(talk: Talk, id: number): Decided {
  const comment = find(talk, id);
  if (!comment) return gone(talk);
  const key = keyOf(talk.plan);
  return answer(talk, [say("reviews-comment-anew", { about: aboutOf(comment.field) }), { kind: "quote", text: comment.text }], {
    buttons: [listButton(talk)],
    step: { kind: "change", plan: key, comment: id },
  });
}

export function commentEdited(talk: Talk, id: number, text: string): Decided {
  const comment = find(talk, id);
  if (!comment) return keptBack(talk, text);
  const key = keyOf(talk.plan);
  const bad = unfit(talk, text, { kind: "change", plan: key, comment: id });
  if (bad) return bad;
  const items = [lineOf({ ...comment, text: typedText(text) })];
  return answer(talk, [say("reviews-comment-changed"), { kind: "list", items }], {
    buttons: [...sendButtons(talk), listButton(talk), finish(key)],
    step: { kind: "comments", plan: key },
    changes: [{ kind: "edit", plan: talk.plan, comment: id, text: typedText(text) }],
  });
}

/** Has the leaders know that comments wait for them. */
export function tellLeaders(talk: Talk): Decided {
  const { plan } = talk;
  const count = preparedIn(plan).length;
  if (count === 0 || !isOpen(talk)) return listComments(talk);
  return answer(talk, [say("reviews-leaders-told", { count, code: codeIn(plan) })], { changes: [{ kind: "tell", plan }] });
}

/** Ends what is being asked; what was stored stays. */
export function close(talk: Talk): Decided {
  const count = preparedIn(talk.plan).length;
  const buttons = [...(count > 0 && isOpen(talk) ? [...sendButtons(talk), listButton(talk)] : []), plainButton("card", keyOf(talk.plan))];
  return answer(talk, [count > 0 ? say("reviews-closed-kept", { count }) : say("reviews-closed")], { buttons });
}

/** "Số đại biểu: nên giảm". */
export function lineOf({ field, text }: Pick<ReviewComment, "field" | "text">): readonly Text[] {
  return [{ key: "plans-line", values: { field: aboutOf(field) } }, " ", text];
}

/** Those about the whole plan first, then in the form's order. */
export function inFormsOrder<Comment extends Pick<ReviewComment, "field">>(talk: Talk, comments: readonly Comment[]): readonly Comment[] {
  const fields: readonly string[] = viewOf(talk.plan, talk.knowing)?.fields ?? [];
  const place = ({ field }: Comment): number => (field === undefined || !isFieldId(field) ? -1 : fields.indexOf(field));
  return [...comments].sort((a, b) => place(a) - place(b));
}

/** A leader returns the plan with what is prepared; staff has the leaders know. */
function sendButtons({ plan, viewer }: Talk): readonly Button[] {
  const decides = viewer.right !== undefined && isEnough(viewer.right, "leader");
  return [plainButton(decides ? "return" : "tell", keyOf(plan))];
}

function listed(talk: Talk): readonly Block[] {
  const kept = preparedIn(talk.plan);
  if (kept.length === 0) return [];
  const items = kept.map(({ field, text }, i): readonly Text[] => [`${i + 1}. `, ...lineOf({ field, text: clipped(text, LONGEST_SHOWN) })]);
  return [{ kind: "list", items }];
}

function finish(key: PlanKey): Button {
  return button("close", key, { key: "reviews-button-finish" });
}

function listButton({ plan }: Talk): Button {
  return button("list", keyOf(plan), { key: "reviews-button-list-all" });
}

function find({ plan }: Talk, id: number): ReviewComment | undefined {
  return preparedIn(plan).find((comment) => comment.id === id);
}

/** Somebody removed or sent it meanwhile. */
function gone(talk: Talk): Decided {
  const buttons = preparedIn(talk.plan).length > 0 ? [listButton(talk)] : [plainButton("card", keyOf(talk.plan))];
  return answer(talk, [say("reviews-comment-gone")], { buttons });
}

/** What was typed for a version that was decided meanwhile is not kept, and shown again so that it is not lost. */
function keptBack(talk: Talk, text: string): Decided {
  const told = standsAs(talk);
  const [reply] = told.replies;
  if (!reply) return told;
  const blocks = [...reply.blocks, say("reviews-not-noted"), { kind: "quote", text: clipped(text, LONGEST_TEXT) } as const];
  return { ...told, replies: [{ ...reply, blocks }] };
}

function isOpen({ plan, knowing }: Talk): boolean {
  return moved("return", plan, knowing) !== undefined;
}
