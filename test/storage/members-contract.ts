import { expect, test } from "vitest";
import { BOARD } from "../../src/features/people/store.ts";
import type { OpenStorage } from "../support/storages.ts";
import { at, CHAT } from "./samples.ts";

export function membersContract(open: OpenStorage): void {
  test("a right is given once, changed and taken once", async () => {
    const storage = await open();
    await storage.transaction(async ({ members, people }) => {
      const { id: person } = await people.personAt(CHAT);
      expect(await members.rightsAt(CHAT)).toEqual([]);
      expect(await members.putMember({ person, unit: BOARD, role: "staff", at: at(2) })).toBe(true);
      expect(await members.putMember({ person, unit: BOARD, role: "staff", at: at(3) })).toBe(false);
      expect(await members.putMember({ person, unit: "40", role: "organizer", at: at(1) })).toBe(true);
      expect(await members.putMember({ person, unit: BOARD, role: "leader", at: at(3) })).toBe(true);
      expect(await members.rightsAt(CHAT)).toEqual([
        { unit: "40", role: "organizer" },
        { unit: BOARD, role: "leader" },
      ]);
      expect(await members.membersOf(BOARD)).toEqual([{ person, unit: BOARD, role: "leader", at: at(2) }]);
      expect(await members.removeMember(person, BOARD)).toBe(true);
      expect(await members.removeMember(person, BOARD)).toBe(false);
      expect(await members.rightsAt("slack:U9")).toEqual([]);
    });
  });

  test("a joined account has the rights of both, and its own again when it is separated", async () => {
    const storage = await open();
    await storage.transaction(async ({ members, people }) => {
      const [an, other] = [await people.personAt(CHAT), await people.personAt("slack:U1")];
      await members.putMember({ person: an.id, unit: "40", role: "organizer", at: at(1) });
      await members.putMember({ person: other.id, unit: "42", role: "organizer", at: at(2) });
      await people.join(other.id, an.id);
      for (const chat of [CHAT, "slack:U1"] as const) expect((await members.rightsAt(chat)).map(({ unit }) => unit)).toEqual(["40", "42"]);
      await people.separate(["slack:U1"]);
      expect((await members.rightsAt("slack:U1")).map(({ unit }) => unit)).toEqual(["42"]);
    });
  });

  test("who organizes for a unit that was merged organizes for the one it became part of", async () => {
    const storage = await open();
    await storage.transaction(async ({ members, people, units }) => {
      const { id: person } = await people.personAt(CHAT);
      const old = { code: "41", level: "local", name: "Old" };
      await units.putUnits([old, { code: "42", level: "local", name: "New" }]);
      await members.putMember({ person, unit: "41", role: "organizer", at: at(1) });
      await units.putUnits([{ ...old, mergedInto: "42" }]);
      expect(await members.rightsAt(CHAT)).toEqual([{ unit: "42", role: "organizer" }]);
      expect((await members.membersOf("42")).map((member) => member.person)).toEqual([person]);
    });
  });
}
