import type { TurnStore } from "../engine/store.ts";
import type { Stores } from "./stores.ts";

type Turn = TurnStore & Stores;

/**
 * Does the work, and fails if a store failed within, even when the work went on: what the store was asked for would be
 * missing, and PostgreSQL would answer the commit by dropping everything.
 */
export async function guarded<T>(turn: Turn, work: (turn: Turn) => Promise<T>): Promise<T> {
  const failures: unknown[] = [];
  const { people, links, members, units, plans, overview, audit, cards, ...engine } = turn;
  const failed = (error: unknown): void => void failures.push(error);
  try {
    const result = await work({
      ...watched(engine, failed),
      people: watched(people, failed),
      links: watched(links, failed),
      members: watched(members, failed),
      units: watched(units, failed),
      plans: watched(plans, failed),
      overview: watched(overview, failed),
      audit: watched(audit, failed),
      cards: watched(cards, failed),
    });
    if (failures.length === 0) return result;
  } catch (error) {
    if (failures.length === 0) throw error;
  }
  throw failures[0];
}

/** The same store, whose failures are told. */
function watched<Store extends object>(store: Store, failed: (error: unknown) => void): Store {
  const methods = Object.entries(store).map(([name, method]) => [
    name,
    async (...args: readonly unknown[]) => {
      try {
        return await method(...args);
      } catch (error) {
        failed(error);
        throw error;
      }
    },
  ]);
  return Object.fromEntries(methods);
}
