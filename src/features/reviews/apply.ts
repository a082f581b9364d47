import type { Notice, TurnContext } from "../../engine/turn.ts";
import type { Change } from "./change.ts";
import { endsOf, inForce, lastDecision, preparedIn, sentWith } from "./decisions.ts";
import type { Knowing, ReviewStores } from "./plan-review.ts";
import { noticesTo, reachReviewer, reachReviewers, reachUnit, redrawn } from "./reach.ts";
import { canReview } from "./rights.ts";
import { answered, leadersTold, takenOver } from "./told-reviewers.ts";
import { asked, recalled, returned, stepTold } from "./told-unit.ts";
import { keyOf } from "./words.ts";

/** Makes a change and gives what others are told of it; false when another turn came between. */
export async function apply(
  stores: ReviewStores,
  change: Change,
  turn: TurnContext,
  knowing: Knowing,
): Promise<boolean | readonly Notice[]> {
  const asked = await write(stores, change, turn);
  if (asked === undefined) return false;
  return [...(await told(stores, change, turn, { knowing, asked })), ...(await shownAnew(stores, change, turn, knowing))];
}

/** The id of what was added, 0 for nothing; undefined when the version or what was said about it is not what it was. */
async function write(stores: ReviewStores, change: Change, turn: TurnContext): Promise<number | undefined> {
  const { plan } = change;
  const { version, review } = plan;
  const { now: at, who } = turn;
  const { campaign, unit, number, state } = version;
  const by = who.id;
  const key = { campaign, unit, number };
  const noted = async (before: string | undefined, after: string, subject?: string): Promise<number> => {
    await stores.audit.add({ ...key, what: "review", at, by, account: who.account, before, after, subject });
    return 0;
  };
  const move = (to: typeof state, reason?: string): Promise<boolean> =>
    stores.plans.moveVersion({ ...key, from: state, to, at, by, account: who.account, reason });
  const give = (to: string | undefined): Promise<boolean> => stores.reviews.giveReview(key, review?.takenBy, to, at);
  const add = (
    text: string,
    to: { field?: string | undefined; answers?: number; state: "prepared" | "asked" | "reply"; by?: string },
  ): Promise<number> => stores.reviews.addComment({ ...key, by, at, text, ...to });
  switch (change.kind) {
    case "take":
      return (await move(change.to)) && (await give(by)) ? noted(undefined, "taken", by) : undefined;
    case "release":
      return (await move(change.to)) && (await give(undefined)) ? noted("taken", "released", review?.takenBy) : undefined;
    case "decide": {
      if (!(await move(change.to))) return undefined;
      const { decision: kind, due, document, comments = [] } = change;
      for (const { id } of comments) if (!(await stores.reviews.changeComment(id, "prepared", { state: "sent", number }))) return undefined;
      await stores.reviews.addDecision({ ...key, kind, by, at, due, document });
      return 0;
    }
    case "recall": {
      if (!(await move(change.to, change.reason)) || !(await give(by))) return undefined;
      for (const comment of lastDecision(plan)?.kind === "return" ? sentWith(plan, number) : []) {
        if (!(await stores.reviews.changeComment(comment.id, comment.state, { state: "recalled" }))) return undefined;
        await add(comment.text, { field: comment.field, state: "prepared", by: comment.by });
      }
      await stores.reviews.addDecision({ ...key, kind: "recall", by, at, comment: change.reason });
      return 0;
    }
  }
  // What is told with the card's new state must be told of the state that there is.
  if (!(await stores.plans.holdVersion(version))) return undefined;
  switch (change.kind) {
    case "shown":
    case "tell":
      return 0;
    case "over":
      return (await give(by)) ? noted("taken", "taken over", review?.takenBy) : undefined;
    case "comments":
      for (const { field, text } of change.comments) await add(text, { field, state: "prepared" });
      return 0;
    case "edit":
      return (await stores.reviews.changeComment(change.comment, "prepared", { text: change.text })) ? 0 : undefined;
    case "remove":
      return (await stores.reviews.removeComment(change.comment)) ? 0 : undefined;
    case "settle":
      return (await stores.reviews.changeComment(change.comment, "sent", { state: "settled", settledAt: at })) ? 0 : undefined;
    case "ask":
      return add(change.text, { state: "asked" });
    case "answer":
      if (
        change.comment.state === "asked" &&
        !(await stores.reviews.changeComment(change.comment.id, "asked", { state: "answered", settledAt: at }))
      )
        return undefined;
      return add(change.text, { answers: change.comment.id, state: "reply" });
    case "reply":
      return add(change.text, { answers: change.comment.id, state: "reply" });
    case "file":
      return (await stores.reviews.addFile(change.decision, change.file)) ? noted(undefined, "file added") : undefined;
  }
}

/** What others have to know. */
async function told(
  stores: ReviewStores,
  change: Change,
  turn: TurnContext,
  { knowing, asked: id }: { knowing: Knowing; asked: number },
): Promise<readonly Notice[]> {
  const { plan } = change;
  const toUnit = async (what: Parameters<typeof noticesTo>[1]): Promise<readonly Notice[]> =>
    noticesTo(await reachUnit(stores, plan, knowing), what);
  switch (change.kind) {
    case "decide": {
      const { decision: kind, due, comments = [], document } = change;
      return toUnit(kind === "return" ? returned(plan, { due, comments }) : stepTold(plan, { kind, document, knowing }));
    }
    case "recall": {
      const kind = lastDecision(plan)?.kind;
      return toUnit(recalled(plan, change.reason, kind === "return" || kind === "prepare" ? kind : "agree", knowing));
    }
    case "ask":
      return toUnit(asked(plan, { id, text: change.text }, knowing));
    case "answer":
      return noticesTo(await reachReviewer(stores, change.comment.by, plan, knowing), answered(plan, change.comment.text, change.text));
    case "over": {
      const before = plan.review?.takenBy;
      return before === undefined ? [] : noticesTo(await reachReviewer(stores, before, plan, knowing), takenOver(plan, turn.who.name));
    }
    case "tell": {
      const leaders = [];
      for (const one of await reachReviewers(stores, plan, knowing))
        if (one.chat !== turn.chat && canReview(await knowing.rightsAt(stores, one.chat), plan, knowing.guideline.plan) === "leader")
          leaders.push(one);
      return noticesTo(leaders, leadersTold(plan, turn.who.name, preparedIn(plan).length));
    }
    default:
      return [];
  }
}

/** The cards that show what was changed. */
async function shownAnew(stores: ReviewStores, change: Change, turn: TurnContext, knowing: Knowing): Promise<readonly Notice[]> {
  const { plan, kind } = change;
  if (kind === "shown" || kind === "tell" || kind === "settle" || kind === "reply") return [];
  const before = kind === "decide" ? inForce(plan, endsOf(plan, knowing)) : undefined;
  const own = await redrawn(stores, keyOf(plan), knowing, turn);
  return before === undefined ? own : [...own, ...(await redrawn(stores, { unit: plan.version.unit, number: before }, knowing, turn))];
}
