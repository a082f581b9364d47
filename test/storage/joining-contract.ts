import { expect, test } from "vitest";
import type { Stores } from "../../src/storage/stores.ts";
import type { OpenStorage } from "../support/storages.ts";
import { at } from "./samples.ts";

const INVITATION = { hash: "h1", unit: "40", role: "organizer", maker: "p1", at: at(0), expiresAt: at(60), usesLeft: 2 } as const;
const REQUEST = { person: "p2", chat: "telegram:2", unit: "40", at: at(0) } as const;

export function joiningContract(open: OpenStorage): void {
  const openStores = async (): Promise<<T>(work: (stores: Stores) => Promise<T>) => Promise<T>> => {
    const storage = await open();
    return (work) => storage.transaction(work);
  };

  test("an invitation is used as often as it says, and counts its uses", async () => {
    const inStores = await openStores();
    await inStores(async ({ invitations }) => {
      expect(await invitations.invitation("h1")).toBeUndefined();
      await invitations.addInvitation(INVITATION);
      expect(await invitations.invitation("h1")).toEqual({ ...INVITATION, uses: 0, revokedAt: undefined });
      expect([await invitations.useInvitation("h1", at(1)), await invitations.useInvitation("h1", at(2))]).toEqual([true, true]);
      expect(await invitations.useInvitation("h1", at(3))).toBe(false);
      expect(await invitations.invitation("h1")).toMatchObject({ uses: 2, usesLeft: 0 });
      expect(await invitations.useInvitation("nobody's", at(1))).toBe(false);
    });
  });

  test("of a hundred who use an invitation for one at once exactly one does", async () => {
    const inStores = await openStores();
    await inStores(({ invitations }) => invitations.addInvitation({ ...INVITATION, usesLeft: 1 }));
    const uses = Array.from({ length: 100 }, () => inStores(({ invitations }) => invitations.useInvitation("h1", at(1))));
    expect((await Promise.all(uses)).filter(Boolean)).toHaveLength(1);
    expect(await inStores(({ invitations }) => invitations.invitation("h1"))).toMatchObject({ uses: 1, usesLeft: 0 });
  });

  test("an invitation is no longer used from the instant on at which it expires, nor once it is revoked", async () => {
    const inStores = await openStores();
    await inStores(async ({ invitations }) => {
      await invitations.addInvitation(INVITATION);
      expect(await invitations.useInvitation("h1", at(60))).toBe(false);
      expect(await invitations.revokeInvitation("h1", at(5))).toBe(true);
      expect(await invitations.revokeInvitation("h1", at(6))).toBe(false);
      expect(await invitations.useInvitation("h1", at(7))).toBe(false);
      expect(await invitations.invitation("h1")).toMatchObject({ revokedAt: at(5), usesLeft: 2 });
    });
  });

  test("the open invitations of some makers are those that can be used", async () => {
    const inStores = await openStores();
    await inStores(async ({ invitations }) => {
      const more = [
        { ...INVITATION, hash: "later", at: at(2) },
        { ...INVITATION, hash: "used", usesLeft: 0 },
        { ...INVITATION, hash: "expired", expiresAt: at(3) },
        { ...INVITATION, hash: "revoked" },
        { ...INVITATION, hash: "p2's", maker: "p2" },
      ];
      for (const each of [...more, INVITATION]) await invitations.addInvitation(each);
      await invitations.revokeInvitation("revoked", at(1));
      expect((await invitations.openInvitations(["p1", "p9"], at(3))).map(({ hash }) => hash)).toEqual(["h1", "later"]);
    });
  });

  test("one request of a person waits for a unit, and is ended once", async () => {
    const inStores = await openStores();
    await inStores(async ({ joinRequests }) => {
      const id = (await joinRequests.addRequest(REQUEST)) ?? 0;
      expect(await joinRequests.addRequest(REQUEST)).toBeUndefined();
      expect(await joinRequests.request(id)).toEqual({ ...REQUEST, id, state: "waiting" });
      expect(await joinRequests.endRequest(id, { as: "refused", by: "p1", at: at(1) })).toBe(true);
      expect(await joinRequests.endRequest(id, { as: "confirmed", by: "p3", at: at(2) })).toBe(false);
      expect(await joinRequests.request(id)).toEqual({ ...REQUEST, id, state: "refused", decidedBy: "p1", decidedAt: at(1) });
      const next = await joinRequests.addRequest(REQUEST);
      expect(next).toBeGreaterThan(id);
      expect(await joinRequests.request(999_999)).toBeUndefined();
    });
  });

  test("the requests that wait are found by person, and all of them", async () => {
    const inStores = await openStores();
    await inStores(async ({ joinRequests }) => {
      const first = await joinRequests.addRequest(REQUEST);
      const second = await joinRequests.addRequest({ ...REQUEST, unit: "42" });
      const other = await joinRequests.addRequest({ ...REQUEST, person: "p3" });
      await joinRequests.endRequest(second ?? 0, { as: "withdrawn", by: "p2", at: at(1) });
      expect((await joinRequests.waitingOf(["p2", "p9"])).map(({ id }) => id)).toEqual([first]);
      expect((await joinRequests.waiting()).map(({ id }) => id)).toEqual([first, other]);
    });
  });

  test("a request that is confirmed and refused many times at once is decided once", async () => {
    const inStores = await openStores();
    const id = (await inStores(({ joinRequests }) => joinRequests.addRequest(REQUEST))) ?? 0;
    const decided = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        inStores(({ joinRequests }) => joinRequests.endRequest(id, { as: i % 2 ? "confirmed" : "refused", by: `p${i}`, at: at(i) })),
      ),
    );
    expect(decided.filter(Boolean)).toHaveLength(1);
    const winner = decided.indexOf(true);
    expect(await inStores(({ joinRequests }) => joinRequests.request(id))).toMatchObject({ decidedBy: `p${winner}` });
  });

  test("a person who asks many times at once waits once", async () => {
    const inStores = await openStores();
    const asked = Array.from({ length: 20 }, () => inStores(({ joinRequests }) => joinRequests.addRequest(REQUEST)));
    expect((await Promise.all(asked)).filter((id) => id !== undefined)).toHaveLength(1);
  });

  test("of two who take each other's right at once, having held the members, one comes after the other", async () => {
    const inStores = await openStores();
    await inStores(async ({ members }) => {
      for (const person of ["p1", "p2"]) await members.putMember({ person, unit: "", role: "leader", at: at(0) });
    });
    const out = (person: string) =>
      inStores(async ({ members }) => {
        await members.holdMembers("");
        const leaders = await members.membersOf("");
        return leaders.length > 1 && (await members.removeMember(person, ""));
      });
    expect((await Promise.all([out("p1"), out("p2")])).filter(Boolean)).toHaveLength(1);
  });
}
