import type { TurnStore } from "../engine/store.ts";
import type { Stores } from "./stores.ts";

type Turn = TurnStore & Stores;
type Method = (...args: readonly unknown[]) => Promise<unknown>;

/**
 * Does the work, and fails if a store failed within, even when the work went on: what the store was asked for would be
 * missing, and PostgreSQL would answer the commit by dropping everything.
 */
export async function guarded<T>(turn: Turn, work: (turn: Turn) => Promise<T>): Promise<T> {
  const failures: unknown[] = [];
  const failed = (error: unknown): void => void failures.push(error);
  try {
    const result = await work(watched(turn, failed));
    if (failures.length === 0) return result;
  } catch (error) {
    if (failures.length === 0) throw error;
  }
  throw failures[0];
}

/** The same store, with the stores in it, whose failures are told. */
function watched<Store extends object>(store: Store, failed: (error: unknown) => void): Store {
  const parts = Object.entries(store).map(([name, part]: [string, Method | object]) => [
    name,
    typeof part === "function" ? watchedMethod(part as Method, failed) : watched(part, failed),
  ]);
  return Object.fromEntries(parts);
}

function watchedMethod(method: Method, failed: (error: unknown) => void): Method {
  return async (...args) => {
    try {
      return await method(...args);
    } catch (error) {
      failed(error);
      throw error;
    }
  };
}
