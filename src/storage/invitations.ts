import type { Invitation, InvitationStore, Role } from "../features/people/store.ts";
import type { Connection } from "./database.ts";
import type { Invitation as InvitationRow } from "./generated/sqlite/client.ts";

export function createInvitationStore({ connection: { invitation: invitations } }: { connection: Connection }): InvitationStore {
  return {
    async addInvitation(invitation) {
      await invitations.create({ data: { ...invitation, uses: 0 } });
    },
    async invitation(hash) {
      const row = await invitations.findUnique({ where: { hash } });
      return row ? invitationOf(row) : undefined;
    },
    async openInvitations(makers, at) {
      const rows = await invitations.findMany({
        where: { maker: { in: [...makers] }, revokedAt: null, usesLeft: { gt: 0 }, expiresAt: { gt: at } },
        orderBy: [{ at: "asc" }, { hash: "asc" }],
      });
      return rows.map(invitationOf);
    },
    async useInvitation(hash, at) {
      const { count } = await invitations.updateMany({
        where: { hash, revokedAt: null, usesLeft: { gt: 0 }, expiresAt: { gt: at } },
        data: { usesLeft: { decrement: 1 }, uses: { increment: 1 } },
      });
      return count > 0;
    },
    async revokeInvitation(hash, at) {
      const { count } = await invitations.updateMany({ where: { hash, revokedAt: null }, data: { revokedAt: at } });
      return count > 0;
    },
  };
}

function invitationOf({ role, revokedAt, ...row }: InvitationRow): Invitation {
  return { ...row, role: role as Role, revokedAt: revokedAt ?? undefined };
}
