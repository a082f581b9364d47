import type { Notice, TurnContext } from "../../engine/turn.ts";
import type { Change } from "./change.ts";
import { endsOf, inForce, lastDecision, preparedIn } from "./decisions.ts";
import type { Knowing, ReviewStores } from "./plan-review.ts";
import { noticesTo, reachReviewer, reachReviewers, reachUnit, redrawn } from "./reach.ts";
import { canReview } from "./rights.ts";
import { answered, leadersTold, takenOver } from "./told-reviewers.ts";
import { asked, recalled, returned, stepTold } from "./told-unit.ts";
import { keyOf } from "./words.ts";
import { write } from "./write.ts";

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
