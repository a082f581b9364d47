import type { Block, Button, Language } from "../../chat/message.ts";
import type { Notice, Reply, TurnContext } from "../../engine/turn.ts";
import { BOARD, type Reached, reachMembers, reachPerson } from "../people/index.ts";
import { drawCard } from "./card.ts";
import { type Knowing, loadPlan, type PlanKey, type PlanReview, type ReviewStores, viewerAt } from "./plan-review.ts";
import { canReview, goesToBoard } from "./rights.ts";
import { cardOf, type Speaking } from "./words.ts";

/** Where those who review a plan are reached. */
export async function reachReviewers(stores: ReviewStores, plan: PlanReview, { guideline }: Knowing): Promise<readonly Reached[]> {
  const { unit, above, isOrphan } = plan;
  return reachMembers(stores, goesToBoard(unit, guideline.plan) || isOrphan || !above ? BOARD : above.code);
}

/** Where a unit's organizers are reached, and whoever else works on its plan and may. */
export async function reachUnit(
  stores: ReviewStores,
  { unit, heir }: PlanReview,
  { guideline, rightsAt }: Knowing,
): Promise<readonly Reached[]> {
  const reached = [...(await reachMembers(stores, heir.code))];
  for (const person of await stores.plans.organizers(guideline.facts.id, unit.code)) {
    const one = await reachPerson(stores, person);
    if (one && reached.every(({ chat }) => chat !== one.chat)) reached.push(one);
  }
  const admitted: Reached[] = [];
  for (const one of reached) {
    const { administrator, units } = await rightsAt(stores, one.chat);
    if (administrator || units.includes(heir.code)) admitted.push(one);
  }
  return admitted;
}

/** The card of a version in all chats where it hangs, as each may see it now. */
export async function redrawn(
  stores: ReviewStores,
  key: PlanKey,
  knowing: Knowing,
  { isRehearsal }: Pick<TurnContext, "isRehearsal">,
): Promise<readonly Notice[]> {
  const surfaces = await stores.cards.surfaces(cardOf(knowing.guideline.facts.id, key));
  const plan = surfaces.length === 0 ? undefined : await loadPlan(stores, key, knowing);
  if (!plan) return [];
  const drawn = new Map<string, Reply>();
  const notices: Notice[] = [];
  for (const { chat, seq } of surfaces) {
    const message = drawn.get(chat) ?? (await cardIn(stores, plan, chat, { knowing, isRehearsal }));
    drawn.set(chat, message);
    notices.push({ to: chat, message, edits: seq });
  }
  return notices;
}

/** A version's card as whoever writes from a chat may see it. */
export async function cardIn(stores: ReviewStores, plan: PlanReview, chat: Notice["to"], speaking: Speaking): Promise<Reply> {
  return drawCard(plan, await viewerAt(stores, chat, plan, speaking.knowing), speaking);
}

/** The same to several, each in their language. */
export function noticesTo(
  reached: readonly { readonly chat: Notice["to"]; readonly language: Language }[],
  told: { readonly blocks: readonly Block[]; readonly buttons: readonly Button[] },
): readonly Notice[] {
  return reached.map(({ chat, language }) => ({ to: chat, message: { language, ...told } }));
}

/** Where somebody is reached who may still review a plan. */
export async function reachReviewer(stores: ReviewStores, person: string, plan: PlanReview, knowing: Knowing): Promise<readonly Reached[]> {
  const reached = await reachPerson(stores, person);
  const right = reached && canReview(await knowing.rightsAt(stores, reached.chat), plan, knowing.guideline.plan);
  return reached && right !== undefined ? [reached] : [];
}
