import type { ChatId, Language } from "../../chat/message.ts";
import type { Reply } from "../../engine/turn.ts";
import { drawCard } from "./card.ts";
import { type Knowing, loadPlan, type PlanKey, type ReviewStores, viewerAt } from "./plan-review.ts";

/**
 * A version's card as whoever writes from a chat may see it now; undefined: they may not, or there is no such version. A reply that shows
 * it follows what becomes of the version.
 */
export async function planCard(
  stores: ReviewStores,
  key: PlanKey,
  { chat, language, isRehearsal }: { readonly chat: ChatId; readonly language: Language; readonly isRehearsal: boolean },
  knowing: Knowing,
): Promise<Reply | undefined> {
  const plan = await loadPlan(stores, key, knowing);
  if (!plan) return undefined;
  const viewer = await viewerAt(stores, chat, plan, knowing);
  // It must not be shown as it was while another turn changes it.
  if (viewer.right === undefined || !(await stores.plans.holdVersion(plan.version))) return undefined;
  return drawCard(plan, { ...viewer, language }, { knowing, isRehearsal });
}
