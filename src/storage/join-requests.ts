import type { ChatId } from "../chat/message.ts";
import type { JoinRequest, JoinRequestStore } from "../features/people/store.ts";
import type { Connection } from "./database.ts";
import type { JoinRequest as RequestRow } from "./generated/sqlite/client.ts";

export function createJoinRequestStore({ connection }: { connection: Connection }): JoinRequestStore {
  const { joinRequest: requests } = connection;
  const waitingFor = async (persons?: readonly string[]): Promise<readonly JoinRequest[]> => {
    const where = { waiting: true, ...(persons ? { person: { in: [...persons] } } : {}) };
    return (await requests.findMany({ where, orderBy: { id: "asc" } })).map(requestOf);
  };
  return {
    async addRequest({ person, chat, unit, at }) {
      // Not refused but passed over: under PostgreSQL a refused insert would end the transaction.
      const [row] = await connection.$queryRaw<{ id: number }[]>`
        INSERT INTO join_requests (person, chat, unit, at, state, waiting) VALUES (${person}, ${chat}, ${unit}, ${at}, 'waiting', ${true})
        ON CONFLICT (person, unit, waiting) DO NOTHING RETURNING id`;
      return row?.id;
    },
    async request(id) {
      const row = await requests.findUnique({ where: { id } });
      return row ? requestOf(row) : undefined;
    },
    waitingOf: (persons) => waitingFor(persons),
    waiting: () => waitingFor(),
    async endRequest(id, { as, by, at }) {
      const { count } = await requests.updateMany({
        where: { id, waiting: true },
        data: { state: as, waiting: null, decidedBy: by, decidedAt: at },
      });
      return count > 0;
    },
  };
}

function requestOf({ id, person, chat, unit, at, state, decidedBy, decidedAt }: RequestRow): JoinRequest {
  return {
    id,
    person,
    chat: chat as ChatId,
    unit,
    at,
    state: state as JoinRequest["state"],
    ...(decidedBy === null ? {} : { decidedBy }),
    ...(decidedAt === null ? {} : { decidedAt }),
  };
}
