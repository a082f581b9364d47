import { expect, test } from "vitest";
import type { LinkStore, LinkUse } from "../../src/features/people/store.ts";
import type { OpenStorage } from "../support/storages.ts";
import { at, MORNING } from "./samples.ts";

const AN = { person: "p1", chat: "telegram:1", language: "vi", name: "An" } as const;
const CODE = { hash: "h1", maker: AN, expiresAt: at(10) } as const;

function useBy(index: number, minutes = 1): LinkUse {
  return { person: `u${index}`, chat: `slack:U${index}`, language: "en", name: `User ${index}`, at: at(minutes) };
}

export function linksContract(open: OpenStorage): void {
  const openLinks = async (): Promise<<T>(work: (links: LinkStore) => Promise<T>) => Promise<T>> => {
    const storage = await open();
    return (work) => storage.transaction(({ links }) => work(links));
  };

  test("a code is used once, decided once, and forgets the names then", async () => {
    const inLinks = await openLinks();
    await inLinks(async (links) => {
      expect(await links.code("h1")).toBeUndefined();
      await links.addCode(CODE, MORNING);
      expect(await links.code("h1")).toEqual({ ...CODE, state: "unused", use: undefined });
      expect(await links.decideCode("h1", "joined")).toBe(false);
      expect(await links.undecidedCode("p1")).toBeUndefined();
      expect(await links.useCode("h1", useBy(1))).toBe(true);
      expect(await links.useCode("h1", useBy(2))).toBe(false);
      expect(await links.undecidedCode("p1")).toEqual({ ...CODE, state: "used", use: useBy(1) });
      expect(await links.decideCode("h1", "refused")).toBe(true);
      expect(await links.decideCode("h1", "joined")).toBe(false);
      const use = { ...useBy(1), name: undefined };
      expect(await links.code("h1")).toEqual({ ...CODE, maker: { ...AN, name: undefined }, state: "refused", use });
      expect(await links.undecidedCode("p1")).toBeUndefined();
    });
  });

  test("of a hundred who use one code at once exactly one does", async () => {
    const inLinks = await openLinks();
    await inLinks((links) => links.addCode(CODE, MORNING));
    const uses = Array.from({ length: 100 }, (_, index) => inLinks((links) => links.useCode("h1", useBy(index))));
    const used = await Promise.all(uses);
    expect(used.filter(Boolean)).toHaveLength(1);
    expect((await inLinks((links) => links.code("h1")))?.use?.person).toBe(`u${used.indexOf(true)}`);
  });

  test("a code that is confirmed and refused many times at once is decided once", async () => {
    const inLinks = await openLinks();
    await inLinks((links) => links.addCode(CODE, MORNING));
    await inLinks((links) => links.useCode("h1", useBy(1)));
    const decided = await Promise.all(
      Array.from({ length: 20 }, (_, index) => inLinks((links) => links.decideCode("h1", index % 2 ? "joined" : "refused"))),
    );
    expect(decided.filter(Boolean)).toHaveLength(1);
    expect((await inLinks((links) => links.code("h1")))?.state).toBe(decided.indexOf(true) % 2 ? "joined" : "refused");
  });

  test("a code is no longer used from the instant on at which it expires", async () => {
    const inLinks = await openLinks();
    await inLinks(async (links) => {
      await links.addCode(CODE, MORNING);
      expect(await links.useCode("h1", useBy(1, 10))).toBe(false);
      expect(await links.useCode("h1", useBy(1, 9))).toBe(true);
      expect(await links.useCode("nobody's", useBy(1))).toBe(false);
    });
  });

  test("a new code makes its maker's unused ones void, and those of nobody else", async () => {
    const inLinks = await openLinks();
    await inLinks(async (links) => {
      await links.addCode(CODE, MORNING);
      await links.addCode({ ...CODE, hash: "used" }, MORNING);
      expect((await links.code("h1"))?.state).toBe("void");
      await links.useCode("used", useBy(1));
      await links.addCode({ ...CODE, hash: "another's", maker: { ...AN, person: "p2" } }, MORNING);
      await links.addCode({ ...CODE, hash: "newest" }, MORNING);
      const states = [];
      for (const hash of ["used", "another's", "newest"]) states.push((await links.code(hash))?.state);
      expect(states).toEqual(["used", "unused", "unused"]);
      expect(await links.useCode("h1", useBy(2))).toBe(false);
    });
  });

  test("of several codes waiting to be decided the one used last is found", async () => {
    const inLinks = await openLinks();
    await inLinks(async (links) => {
      for (const [hash, minutes] of [
        ["a", 1],
        ["c", 3],
        ["b", 2],
      ] as const) {
        await links.addCode({ ...CODE, hash }, MORNING);
        await links.useCode(hash, useBy(minutes, minutes));
      }
      expect((await links.undecidedCode("p1"))?.hash).toBe("c");
    });
  });

  test("old codes are forgotten when a new one is made", async () => {
    const inLinks = await openLinks();
    await inLinks(async (links) => {
      await links.addCode({ ...CODE, maker: { ...AN, person: "p2" } }, MORNING);
      await links.addCode({ ...CODE, hash: "h2", expiresAt: at(20) }, at(10));
      expect(await links.code("h1")).toBeDefined();
      await links.addCode({ ...CODE, hash: "h3", expiresAt: at(30) }, at(11));
      expect(await links.code("h1")).toBeUndefined();
      expect(await links.code("h2")).toBeDefined();
    });
  });

  test("a name of any characters is kept", async () => {
    const inLinks = await openLinks();
    await inLinks(async (links) => {
      await links.addCode({ ...CODE, maker: { ...AN, name: "A\0n\uD800" } }, MORNING);
      expect((await links.code("h1"))?.maker.name).toBe("A\uFFFDn\uFFFD");
    });
  });

  test("an account that is joined is the other person's, until it is separated", async () => {
    const storage = await open();
    const [telegram, slack] = ["telegram:1", "slack:U1"] as const;
    await storage.transaction(async ({ people }) => {
      const [an, other] = [await people.personAt(telegram), await people.personAt(slack)];
      await people.setLanguage(an.id, "en");
      expect(await people.accountsWith(slack)).toEqual([{ chat: slack, person: other.id }]);
      expect(await people.accountsWith("slack:U9")).toEqual([]);
      expect(await people.join(other.id, an.id)).toBe(true);
      expect(await people.join(other.id, an.id)).toBe(false);
      expect(await people.personAt(slack)).toEqual({ id: an.id, language: "en", account: other.account });
      const both = [
        { chat: slack, person: an.id, joinedFrom: other.id },
        { chat: telegram, person: an.id },
      ];
      expect(await people.accountsWith(slack)).toEqual(both);
      expect(await people.accountsWith(telegram)).toEqual(both);
      expect([...(await people.chatsOf(an.id))].sort()).toEqual([slack, telegram]);
      expect(await people.chatsOf(other.id)).toEqual([slack]);
      expect(await people.separate([telegram])).toBe(false);
      expect(await people.separate([])).toBe(false);
      expect(await people.separate([telegram, slack])).toBe(true);
      expect(await people.separate([slack])).toBe(false);
      expect((await people.personAt(slack)).id).toBe(other.id);
      expect(await people.accountsWith(telegram)).toEqual([{ chat: telegram, person: an.id }]);
      expect(await people.chatsOf(an.id)).toEqual([telegram]);
    });
  });

  test("an account that is joined once more goes back to whose it was first", async () => {
    const storage = await open();
    await storage.transaction(async ({ people }) => {
      const [a, b, c] = [await people.personAt("terminal:a"), await people.personAt("slack:b"), await people.personAt("telegram:c")];
      await people.join(b.id, a.id);
      await people.join(a.id, c.id);
      expect((await people.personAt("slack:b")).id).toBe(c.id);
      await people.separate(["slack:b"]);
      expect((await people.personAt("slack:b")).id).toBe(b.id);
      expect((await people.personAt("terminal:a")).id).toBe(c.id);
    });
  });

  test("an account joined to several at once becomes that of one", async () => {
    const storage = await open();
    const user = await storage.transaction(({ people }) => people.personAt("slack:U1"));
    const joined = await Promise.all(
      Array.from({ length: 20 }, (_, index) => storage.transaction(({ people }) => people.join(user.id, `m${index}`))),
    );
    expect(joined.filter(Boolean)).toHaveLength(1);
    expect((await storage.transaction(({ people }) => people.personAt("slack:U1"))).id).toBe(`m${joined.indexOf(true)}`);
  });
}
