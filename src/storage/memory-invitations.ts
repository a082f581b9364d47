import type { Invitation, InvitationStore } from "../features/people/store.ts";
import type { Tables } from "./memory-tables.ts";

export function createMemoryInvitations(tables: Tables): InvitationStore {
  const invitations = tables.create<string, Invitation>();
  const isOpen = ({ revokedAt, usesLeft, expiresAt }: Invitation, at: Date): boolean =>
    revokedAt === undefined && usesLeft > 0 && expiresAt > at;
  return {
    async addInvitation(invitation) {
      invitations.set(invitation.hash, { ...invitation, uses: 0 });
    },
    async invitation(hash) {
      const found = invitations.get(hash);
      return found && { ...found };
    },
    async openInvitations(makers, at) {
      const open = [...invitations.values()].filter((each) => makers.includes(each.maker) && isOpen(each, at));
      return open.sort((a, b) => a.at.getTime() - b.at.getTime() || (a.hash < b.hash ? -1 : 1));
    },
    async useInvitation(hash, at) {
      const found = invitations.get(hash);
      if (!found || !isOpen(found, at)) return false;
      invitations.set(hash, { ...found, usesLeft: found.usesLeft - 1, uses: found.uses + 1 });
      return true;
    },
    async revokeInvitation(hash, at) {
      const found = invitations.get(hash);
      if (!found || found.revokedAt) return false;
      invitations.set(hash, { ...found, revokedAt: at });
      return true;
    },
  };
}
