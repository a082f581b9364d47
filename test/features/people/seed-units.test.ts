import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { seedUnits } from "../../../src/features/people/index.ts";
import { createMemoryStorage } from "../../../src/storage/memory.ts";
import { PACK } from "../../support/guideline.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "pack-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const LEVELS = ["provincial"];

describe("a pack's units", () => {
  it("are put in at the first start and left alone at the next", async () => {
    const storage = createMemoryStorage();
    const seed = () => storage.transaction(({ units }) => seedUnits(units, PACK));
    expect(await seed()).toEqual({ added: 65, problems: [] });
    expect(await seed()).toEqual({ added: 0, problems: [] });
    expect((await storage.transaction(({ units }) => units.unit("40")))?.name).toBe("BHXH tỉnh Nghệ An");
  });

  it("are put in beside what was imported before, whose names stay", async () => {
    const storage = createMemoryStorage();
    const own = { code: "40", level: "provincial", name: "Nghệ An của chúng tôi", parent: "TW" };
    await storage.transaction(({ units }) => units.putUnits([own]));
    expect(await storage.transaction(({ units }) => seedUnits(units, PACK))).toEqual({ added: 64, problems: [] });
    expect(await storage.transaction(({ units }) => units.unit("40"))).toEqual(own);
  });

  it("are none where the pack has no file of them", async () => {
    const storage = createMemoryStorage();
    expect(await storage.transaction(({ units }) => seedUnits(units, folder))).toEqual({ added: 0, problems: [] });
  });

  it("that are wrong are told and the others put in", async () => {
    writeFileSync(join(folder, "units.csv"), "code,level,name,parent\n1,provincial,BHXH tỉnh Một,\n2,moon,BHXH tỉnh Hai,\n");
    const storage = createMemoryStorage();
    const { added, problems } = await storage.transaction(({ units }) => seedUnits(units, folder, LEVELS));
    expect({ added, lines: problems.map(({ line }) => line) }).toEqual({ added: 1, lines: [3] });
  });
});
