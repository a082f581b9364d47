import type { Feature, Said, TurnContext } from "../../engine/turn.ts";
import { apply } from "./apply.ts";
import { readAsked } from "./asked.ts";
import type { Change } from "./change.ts";
import { decide, type Loaded } from "./decide.ts";
import { idsOf, type Knowing, loadPlan, type PlanKey, type ReviewStores } from "./plan-review.ts";
import { readSlice, type Slice } from "./slice.ts";

/** Plans that were submitted, reviewed in chats: taken, commented on, agreed, returned. */
export function createReviewsFeature(knowing: Knowing): Feature<Slice, Loaded, Change, ReviewStores> {
  return {
    id: "reviews",
    readSlice,
    letGo: (slice) => ({ ...slice, step: undefined, at: undefined }),
    load: (stores, slice, said, turn) => load(stores, slice, said, turn, knowing),
    decide: (slice, said, context) => decide(slice, said, context, knowing),
    apply: (stores, change, turn) => apply(stores, change, turn, knowing),
  };
}

/** Nothing for what is not about a plan's review. */
async function load(stores: ReviewStores, slice: Slice, said: Said, { chat, isGroup }: TurnContext, knowing: Knowing): Promise<Loaded> {
  const key = isGroup ? undefined : meant(slice, said);
  if (!key) return { ids: new Set() };
  return { plan: await loadPlan(stores, key, knowing), ids: idsOf(await stores.people.accountsWith(chat)) };
}

function meant({ step }: Slice, said: Said): PlanKey | undefined {
  if ("press" in said) return readAsked(said.press)?.plan;
  return "filled" in said ? undefined : step?.plan;
}
