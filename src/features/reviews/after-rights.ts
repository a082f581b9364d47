import type { Notice, TurnContext } from "../../engine/turn.ts";
import { type Knowing, loadPlan, type PlanKey, type ReviewStores } from "./plan-review.ts";
import { cardIn, redrawn } from "./reach.ts";
import { cardOf, keyOfCard } from "./words.ts";

/** So many cards in one person's chats are drawn anew; what is older is found out about when it is pressed. */
const MOST_CARDS = 200;

/**
 * What changes to be seen when somebody got or lost rights: the cards in their chats, and everybody's of the plans that they review,
 * which others may take over now.
 */
export async function afterRights(
  stores: ReviewStores,
  person: string,
  turn: Pick<TurnContext, "isRehearsal">,
  knowing: Knowing,
): Promise<readonly Notice[]> {
  const campaign = knowing.guideline.facts.id;
  const notices: Notice[] = [];
  const taken = new Set<string>();
  for (const { unit, number } of await stores.reviews.takenBy(campaign, person)) {
    taken.add(cardOf(campaign, { unit, number }));
    notices.push(...(await redrawn(stores, { unit, number }, knowing, turn)));
  }
  const chats = await stores.people.chatsOf(person);
  for (const card of await stores.cards.hangingIn(chats, cardOf(campaign), MOST_CARDS)) {
    const key = taken.has(card) ? undefined : keyOfCard(campaign, card);
    if (key) notices.push(...(await redrawnIn(chats, card, key, { stores, knowing, isRehearsal: turn.isRehearsal })));
  }
  return notices;
}

async function redrawnIn(
  chats: readonly string[],
  card: string,
  key: PlanKey,
  { stores, knowing, isRehearsal }: { readonly stores: ReviewStores; readonly knowing: Knowing; readonly isRehearsal: boolean },
): Promise<readonly Notice[]> {
  const plan = await loadPlan(stores, key, knowing);
  if (!plan) return [];
  const notices: Notice[] = [];
  for (const { chat, seq } of await stores.cards.surfaces(card)) {
    if (!chats.includes(chat)) continue;
    notices.push({ to: chat, edits: seq, message: await cardIn(stores, plan, chat, { knowing, isRehearsal }) });
  }
  return notices;
}
