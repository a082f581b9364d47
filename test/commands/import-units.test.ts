import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openStorage } from "../../src/storage/storage.ts";
import { PACK } from "../support/guideline.ts";
import { type Finished, linesOf, run } from "../support/run.ts";

const HEAD = "code,level,name,parent";
/** Below a unit of the guideline's. */
const ROWS = `${HEAD}\n4001,base,BHXH huyện Diễn Châu,40\n4002,base,BHXH huyện Yên Thành,40\n`;

let folder: string;
const newFolder = (): void => {
  folder = mkdtempSync(join(tmpdir(), "units-"));
};
const url = (): string => `file:${join(folder, "bot.db")}`;

/** What importing ROWS into an empty database gave, and the folder in which that was done. */
let first: Finished;
let firstFolder: string;
beforeAll(async () => {
  newFolder();
  firstFolder = folder;
  first = await importUnits(file(ROWS));
});
afterAll(() => rmSync(firstFolder, { recursive: true }));

beforeEach(newFolder);
afterEach(() => rmSync(folder, { recursive: true }));

const importUnits = (...args: string[]): Promise<Finished> =>
  run("dist/commands/import-units.js", { args, env: { DATABASE_URL: url(), DATA_DIR: folder } });

/** Goes on from the database into which ROWS were imported. */
const afterFirst = (): void => copyFileSync(join(firstFolder, "bot.db"), join(folder, "bot.db"));

function file(content: string | Uint8Array): string {
  const path = join(folder, "units.csv");
  writeFileSync(path, content);
  return path;
}

describe("importing units on the command line", () => {
  it("adds them to the guideline's own, also before the first start, and changes nothing the second time", async () => {
    expect(first).toEqual({ code: 0, stdout: "2 added, 0 changed, 0 unchanged\n", stderr: "" });
    afterFirst();
    expect(await importUnits(file(ROWS))).toEqual({ code: 0, stdout: "0 added, 0 changed, 2 unchanged\n", stderr: "" });
  });

  it("changes what is written otherwise and leaves the rest", async () => {
    afterFirst();
    const changed = ROWS.replace("Diễn Châu", "Diễn Thành").concat("40,provincial,BHXH Nghệ Tĩnh,TW\n4003,base,BHXH huyện Đô Lương,40\n");
    expect((await importUnits(file(changed))).stdout).toBe("1 added, 2 changed, 1 unchanged\n");
    const storage = await openStorage({ url: url(), alone: false });
    const units = await storage.transaction((stores) => stores.units.units());
    await storage.close();
    expect(units.flatMap(({ code, name }) => (code.startsWith("40") ? [`${code} ${name}`] : []))).toEqual([
      "40 BHXH Nghệ Tĩnh",
      "4001 BHXH huyện Diễn Thành",
      "4002 BHXH huyện Yên Thành",
      "4003 BHXH huyện Đô Lương",
    ]);
    expect(units).toHaveLength(65 + 3);
  });

  it("tells each bad row with its line, takes the good ones, and ends with 1", async () => {
    const path = file(`${ROWS}41,moon,x,TW\n42,provincial,BHXH tỉnh Hà Tĩnh,TW\n43,base,x,99\n`);
    const { code, stdout, stderr } = await importUnits(path);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "2 added, 0 changed, 1 unchanged\n" });
    expect(linesOf(stderr)).toEqual([
      `${path}:4: there is no level "moon"; the levels are base, provincial, central_office, sector`,
      `${path}:6: there is no unit "99" to be its parent`,
    ]);
  });

  it("takes parents that were imported before", async () => {
    afterFirst();
    expect((await importUnits(file(`${HEAD}\n400101,base,BHXH xã Diễn Kỷ,4001\n`))).stdout).toBe("1 added, 0 changed, 0 unchanged\n");
  });

  it("takes the pack's own units, beside a bot that has the database open", async () => {
    const bot = await openStorage({ url: url() });
    expect(await importUnits(join(PACK, "units.csv"))).toEqual({ code: 0, stdout: "0 added, 0 changed, 65 unchanged\n", stderr: "" });
    await bot.close();
  });

  it.each([
    ["no file", [], /^usage: .*FILE\.csv/],
    ["two files", ["a.csv", "b.csv"], /^usage: /],
    ["an option", ["--help"], /^usage: /],
    ["a file that is not there", ["no-such.csv"], /^no-such\.csv: cannot be read$/],
    ["a folder", [tmpdir()], /: cannot be read$/],
  ])("tells a mistake in one line: %s", async (_what, args, message) => {
    const { code, stdout, stderr } = await importUnits(...args);
    expect({ code, stdout, lines: linesOf(stderr) }).toEqual({ code: 1, stdout: "", lines: [expect.stringMatching(message)] });
  });

  it("wants UTF-8", async () => {
    const { code, stderr } = await importUnits(file(Buffer.from("code,level\nTW,caf\u00e9", "latin1")));
    expect({ code, lines: linesOf(stderr) }).toEqual({ code: 1, lines: [expect.stringMatching(/is not UTF-8; save it as "CSV UTF-8"$/)] });
  });

  it("takes nothing of a file without the columns", async () => {
    const { code, stdout, stderr } = await importUnits(file("name\nx\n"));
    expect({ code, stdout }).toEqual({ code: 1, stdout: "0 added, 0 changed, 0 unchanged\n" });
    expect(linesOf(stderr)).toEqual([expect.stringMatching(/units\.csv:1: the first line must name the columns /)]);
  });
});
