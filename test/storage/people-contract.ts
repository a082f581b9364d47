import { expect, test } from "vitest";
import type { Unit } from "../../src/features/people/store.ts";
import type { OpenStorage } from "../support/storages.ts";
import { CHAT } from "./samples.ts";

export function peopleContract(open: OpenStorage): void {
  test("a chat's person is made once and keeps a language", async () => {
    const storage = await open();
    const person = await storage.transaction(({ people }) => people.personAt(CHAT));
    expect(person.language).toBeUndefined();
    await storage.transaction(({ people }) => people.setLanguage(person.id, "en"));
    await storage.transaction(async ({ people }) => {
      expect(await people.personAt(CHAT)).toEqual({ id: person.id, language: "en", account: person.account });
      expect(await people.person(person.id)).toEqual({ id: person.id, language: "en" });
      await people.setName(person.id, "An");
      expect(await people.personAt(CHAT)).toMatchObject({ name: "An" });
      expect(await people.person(person.id)).toMatchObject({ name: "An" });
      expect(person.account).toMatch(/^telegram-[0-9a-f]{8}$/);
      expect(await people.person("nobody")).toBeUndefined();
      expect(await people.chatsOf(person.id)).toEqual([CHAT]);
      expect((await people.personAt("slack:U1")).id).not.toBe(person.id);
    });
  });

  test("a chat that writes many times at once is one person", async () => {
    const storage = await open();
    const found = await Promise.all(Array.from({ length: 20 }, () => storage.transaction(({ people }) => people.personAt(CHAT))));
    expect(new Set(found.map(({ id }) => id)).size).toBe(1);
  });

  test("units are added, changed, and left alone when nothing changed", async () => {
    const storage = await open();
    const board: Unit = { code: "ba", level: "central", name: "Ban Thi đua" };
    const office: Unit = { code: "Bb", level: "local", name: "Văn phòng", parent: "ba" };
    await storage.transaction(async ({ units }) => {
      expect(await units.putUnits([office, board])).toEqual({ added: 2, changed: 0 });
      expect(await units.units()).toEqual([office, board]);
      expect(await units.unitsBelow("ba")).toEqual([office]);
      expect(await units.unitsBelow("Bb")).toEqual([]);
      expect(await units.unit("Bb")).toEqual(office);
      expect(await units.unit("bb")).toBeUndefined();
      expect(await units.putUnits([board, { ...office, name: "VP" }, { ...office, name: "Văn phòng 2" }])).toEqual({
        added: 0,
        changed: 1,
      });
      expect(await units.unit("Bb")).toEqual({ ...office, name: "Văn phòng 2" });
      expect(await units.putUnits([])).toEqual({ added: 0, changed: 0 });
    });
  });

  test("units keep their other names, and a change of these is a change", async () => {
    const unit = { code: "79", level: "provincial", name: "BHXH thành phố Hồ Chí Minh", aliases: ["Sài Gòn", "SG"] };
    const storage = await open();
    await storage.transaction(async ({ units }) => {
      expect(await units.putUnits([unit])).toEqual({ added: 1, changed: 0 });
      expect(await units.unit("79")).toEqual(unit);
      expect(await units.putUnits([unit])).toEqual({ added: 0, changed: 0 });
      expect(await units.putUnits([{ ...unit, aliases: ["Sài Gòn"] }])).toEqual({ added: 0, changed: 1 });
      expect(await units.putUnits([{ ...unit, aliases: [] }])).toEqual({ added: 0, changed: 1 });
      expect((await units.unit("79"))?.aliases ?? []).toEqual([]);
    });
  });

  test("thousands of units are put at once", async () => {
    const storage = await open();
    const many = Array.from(
      { length: 3000 },
      (_, index): Unit => ({ code: `u${index}`, level: "local", name: `Đơn vị ${index}`, parent: "ba" }),
    );
    expect(await storage.transaction(({ units }) => units.putUnits(many))).toEqual({ added: 3000, changed: 0 });
    expect(await storage.transaction(({ units }) => units.units())).toHaveLength(3000);
  });
}
