import type { ChatId } from "../chat/message.ts";
import type { JoinRequest, JoinRequestStore } from "../features/people/store.ts";
import type { Tables } from "./memory-tables.ts";

export interface MemoryJoinRequests extends JoinRequestStore {
  /** What was asked in a chat was asked in another. */
  rename(from: ChatId, to: ChatId): void;
}

export function createMemoryJoinRequests(tables: Tables): MemoryJoinRequests {
  const requests = tables.create<number, JoinRequest>();
  let last = 0;
  const waiting = (): readonly JoinRequest[] =>
    [...requests.values()].filter(({ state }) => state === "waiting").sort((a, b) => a.id - b.id);
  return {
    async addRequest({ person, chat, unit, at }) {
      if (waiting().some((other) => other.person === person && other.unit === unit)) return undefined;
      last += 1;
      requests.set(last, { id: last, person, chat, unit, at, state: "waiting" });
      return last;
    },
    async request(id) {
      const found = requests.get(id);
      return found && { ...found };
    },
    waitingOf: async (persons) => waiting().filter(({ person }) => persons.includes(person)),
    waiting: async () => waiting(),
    async endRequest(id, { as, by, at }) {
      const found = requests.get(id);
      if (found?.state !== "waiting") return false;
      requests.set(id, { ...found, state: as, decidedBy: by, decidedAt: at });
      return true;
    },
    rename(from, to) {
      for (const request of [...requests.values()].filter(({ chat }) => chat === from)) requests.set(request.id, { ...request, chat: to });
    },
  };
}
