import type { TurnContext } from "../../engine/turn.ts";
import type { PlanState } from "../plans/index.ts";
import type { Change } from "./change.ts";
import { lastDecision, sentWith } from "./decisions.ts";
import type { ReviewStores } from "./plan-review.ts";
import type { CommentState } from "./store.ts";

/** A change that brings the version to another state, and one that does not. */
type Moving = Extract<Change, { readonly to: PlanState }>;
type Staying = Exclude<Change, Moving>;

/** The id of what was added, 0 for nothing; undefined: the version, or what was said about it, is not what it was. */
type Written = number | undefined;

/** Makes a change, all of whose parts depend on what was seen. */
export async function write(stores: ReviewStores, change: Change, turn: TurnContext): Promise<Written> {
  const writing = writingOf(stores, change, turn);
  if ("to" in change) return (await writing.move(change)) ? moved(stores, change, writing) : undefined;
  // Cards are drawn of the state that there is, so nobody may change it meanwhile.
  return (await stores.plans.holdVersion(change.plan.version)) ? stayed(stores, change, writing) : undefined;
}

type Writing = ReturnType<typeof writingOf>;

function writingOf({ plans, reviews, audit }: ReviewStores, { plan }: Change, { now: at, who }: TurnContext) {
  const { campaign, unit, number, state } = plan.version;
  const key = { campaign, unit, number };
  const by = { by: who.id, at, account: who.account };
  return {
    key,
    at,
    me: who.id,
    move: (change: Moving): Promise<boolean> =>
      plans.moveVersion({ ...key, ...by, from: state, to: change.to, reason: change.kind === "recall" ? change.reason : undefined }),
    give: (to: string | undefined): Promise<boolean> => reviews.giveReview(key, plan.review?.takenBy, to, at),
    add: (text: string, to: { state: CommentState; field?: string | undefined; answers?: number; by?: string }): Promise<number> =>
      reviews.addComment({ ...key, by: who.id, at, text, ...to }),
    async note(before: string | undefined, after: string, subject?: string): Promise<number> {
      await audit.add({ ...key, ...by, what: "review", before, after, subject });
      return 0;
    },
  };
}

/** What goes with another state. */
async function moved({ reviews }: ReviewStores, change: Moving, { key, at, me, give, add, note }: Writing): Promise<Written> {
  const { plan } = change;
  switch (change.kind) {
    case "take":
      return (await give(me)) ? note(undefined, "taken", me) : undefined;
    case "release":
      return (await give(undefined)) ? note("taken", "released", plan.review?.takenBy) : undefined;
    case "decide": {
      const { decision: kind, due, document, comments = [] } = change;
      for (const { id } of comments)
        if (!(await reviews.changeComment(id, "prepared", { state: "sent", number: key.number }))) return undefined;
      await reviews.addDecision({ ...key, kind, by: me, at, due, document });
      return 0;
    }
    case "recall": {
      if (!(await give(me))) return undefined;
      // What was sent stays as it was; what it said is there again to be changed.
      for (const { id, state, text, field, by } of lastDecision(plan)?.kind === "return" ? sentWith(plan, key.number) : []) {
        if (!(await reviews.changeComment(id, state, { state: "recalled" }))) return undefined;
        await add(text, { state: "prepared", field, by });
      }
      await reviews.addDecision({ ...key, kind: "recall", by: me, at, comment: change.reason });
      return 0;
    }
  }
}

async function stayed({ reviews }: ReviewStores, change: Staying, { at, me, give, add, note }: Writing): Promise<Written> {
  const done = (isDone: boolean): Written => (isDone ? 0 : undefined);
  switch (change.kind) {
    case "shown":
    case "tell":
      return 0;
    case "over":
      return (await give(me)) ? note("taken", "taken over", change.plan.review?.takenBy) : undefined;
    case "comments":
      for (const { field, text } of change.comments) await add(text, { state: "prepared", field });
      return 0;
    case "edit":
      return done(await reviews.changeComment(change.comment, "prepared", { text: change.text }));
    case "remove":
      return done(await reviews.removeComment(change.comment));
    case "settle":
      return done(await reviews.changeComment(change.comment, "sent", { state: "settled", settledAt: at }));
    case "ask":
      return add(change.text, { state: "asked" });
    case "answer": {
      const { id, state } = change.comment;
      const isFirst = state === "asked";
      if (isFirst && !(await reviews.changeComment(id, "asked", { state: "answered", settledAt: at }))) return undefined;
      return add(change.text, { state: "reply", answers: id });
    }
    case "reply":
      return add(change.text, { state: "reply", answers: change.comment.id });
    case "file":
      return (await reviews.addFile(change.decision, change.file)) ? note(undefined, "file added") : undefined;
  }
}
