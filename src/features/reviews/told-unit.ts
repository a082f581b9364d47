import type { Block, Button, Text } from "../../chat/message.ts";
import { documentWords } from "./decisions.ts";
import type { Knowing, PlanReview } from "./plan-review.ts";
import type { DecisionKind, PlanDocument, ReviewComment } from "./store.ts";
import { aboutOf, button, codeIn, dateWords, keyOf, reviewerOf, say, strong } from "./words.ts";

/** What a unit's organizers read; what they have to do stands first. */
export interface Told {
  readonly blocks: readonly Block[];
  readonly buttons: readonly Button[];
}

/** The action needed and by when, then the comments by field. */
export function returnedBlocks(
  plan: PlanReview,
  { due, comments }: { readonly due?: string | undefined; readonly comments: readonly Pick<ReviewComment, "field" | "text">[] },
): readonly Block[] {
  const values = { code: codeIn(plan), count: comments.length };
  const items = comments.map(({ field, text }): readonly Text[] => [{ key: "plans-line", values: { field: aboutOf(field) } }, " ", text]);
  return [
    due === undefined ? strong("reviews-unit-returned", values) : strong("reviews-unit-returned-due", { ...values, due: dateWords(due) }),
    { kind: "list", items },
  ];
}

export function returned(plan: PlanReview, what: Parameters<typeof returnedBlocks>[1]): Told {
  const { unit, number } = plan.version;
  const buttons = [
    { id: `plan:mend:${unit}/${number}`, label: { key: "reviews-button-mend" } },
    button("notes", keyOf(plan), { key: "reviews-button-notes" }),
  ];
  return { blocks: returnedBlocks(plan, what), buttons };
}

/** That the reviewers have no more to say, or the next step was made. */
export function stepTold(
  plan: PlanReview,
  {
    kind,
    document,
    knowing,
  }: { readonly kind: Exclude<DecisionKind, "return" | "recall">; readonly document?: PlanDocument | undefined; readonly knowing: Knowing },
): Told {
  const values = { code: codeIn(plan), reviewer: reviewerOf(plan, knowing) };
  const block = document
    ? strong(`reviews-unit-${kind}-document`, { ...values, document: documentWords(document) })
    : strong(`reviews-unit-${kind}`, values);
  return { blocks: [block], buttons: [SHOW] };
}

export function recalled(plan: PlanReview, reason: string, what: "return" | "agree" | "prepare", knowing: Knowing): Told {
  const values = { code: codeIn(plan), reviewer: reviewerOf(plan, knowing) };
  return {
    blocks: [strong(`reviews-unit-recalled-${what}`, values), say("plans-open-reason", { reason }), say("reviews-unit-recalled-next")],
    buttons: [SHOW],
  };
}

export function asked(plan: PlanReview, { id, text }: Pick<ReviewComment, "id" | "text">, knowing: Knowing): Told {
  const values = { code: codeIn(plan), reviewer: reviewerOf(plan, knowing) };
  return {
    blocks: [strong("reviews-unit-asked", values), { kind: "quote", text }],
    buttons: [button("answer", keyOf(plan), { key: "reviews-button-answer" }, id)],
  };
}

const SHOW: Button = { id: "plan:show", label: { key: "plans-button-show" } };
