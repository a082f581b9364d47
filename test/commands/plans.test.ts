import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Draft, Version } from "../../src/features/plans/store.ts";
import { openStorage } from "../../src/storage/storage.ts";
import { type Finished, linesOf, run } from "../support/run.ts";

const CAMPAIGN = "3575-HD-BHXH";
const AT = new Date("2014-12-15T02:00:00Z");
const content = {
  fields: {
    venue: { value: "Hội trường A", by: "p1", at: "2014-12-15T02:00:00Z" },
    delegates: { value: 320, by: "p1", at: "2014-12-15T02:00:00Z" },
  },
  skipped: ["budget"],
  reasons: { "too-many": { text: "Đông đơn vị", by: "p1", at: "2014-12-15T02:00:00Z" } },
};
const draft = (unit: string, more: Partial<Draft> = {}): Draft => {
  return {
    id: `d-${unit}`,
    campaign: CAMPAIGN,
    unit,
    revision: 1,
    basedOn: 0,
    formVersion: 1,
    content,
    createdAt: AT,
    updatedAt: AT,
    ...more,
  };
};
const version = (unit: string, number: number, more: Partial<Version> = {}): Version => {
  return {
    campaign: CAMPAIGN,
    unit,
    number,
    formVersion: 1,
    content,
    submittedAt: AT,
    submittedBy: "p1",
    late: false,
    state: "submitted",
    ...more,
  };
};

const filled = join(mkdtempSync(join(tmpdir(), "plans-")), "filled.db");
beforeAll(makeFilled);
afterAll(() => rmSync(dirname(filled), { recursive: true }));

let folder: string;
let database: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "plans-"));
  database = join(folder, "bot.db");
});
afterEach(() => rmSync(folder, { recursive: true }));

const plans = (...args: string[]): Promise<Finished> =>
  run("dist/commands/plans.js", { args, env: { DATABASE_URL: `file:${database}`, DATA_DIR: folder } });

const fill = (): void => copyFileSync(filled, database);

/** Nghệ An sent two versions and changes the second, Hà Tĩnh writes, Hà Nội cancelled. */
async function makeFilled(): Promise<void> {
  const storage = await openStorage({ url: `file:${filled}`, now: () => AT });
  await storage.transaction(async (stores) => {
    await stores.units.putUnits([
      { code: "01", level: "provincial", name: "BHXH thành phố Hà Nội" },
      { code: "40", level: "provincial", name: "BHXH tỉnh Nghệ An" },
      { code: "42", level: "provincial", name: "BHXH tỉnh Hà Tĩnh" },
    ]);
    await stores.plans.addVersion(version("40", 1));
    await stores.plans.moveVersion({ campaign: CAMPAIGN, unit: "40", number: 1, from: "submitted", to: "withdrawn", at: AT, by: "p1" });
    await stores.plans.addVersion(version("40", 2, { late: true, submittedAt: new Date("2015-01-02T03:30:00Z") }));
    await stores.plans.createDraft(draft("40", { basedOn: 2, content: { fields: {}, skipped: [], reasons: {} } }));
    await stores.plans.createDraft(draft("42"));
    await stores.plans.createDraft(draft("01"));
    await stores.plans.closeDraft("d-01", "cancelled", AT);
    await stores.plans.createDraft({ ...draft("40"), id: "other", campaign: "another" });
  });
  await storage.close();
}

describe("listing plans", () => {
  it("gives a line to the latest version of each and to each open draft", async () => {
    fill();
    const { code, stdout, stderr } = await plans("list");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(linesOf(stdout)).toEqual([
      "KH-40/2\tBHXH tỉnh Nghệ An\tsubmitted\tsubmitted 2015-01-02 10:30\tlate",
      "KH-40\tBHXH tỉnh Nghệ An\tdraft\tchanged 2014-12-15 09:00",
      "KH-42\tBHXH tỉnh Hà Tĩnh\tdraft\tchanged 2014-12-15 09:00",
    ]);
  });

  it("says so where there are none, or not even a database", async () => {
    await (await openStorage({ url: `file:${database}` })).close();
    expect(await plans("list")).toEqual({ code: 0, stdout: "no plans yet\n", stderr: "" });
    database = join(folder, "bto.db");
    expect(await plans("list")).toEqual({ code: 1, stdout: "", stderr: `DATABASE_URL: there is no database ${join(folder, "bto.db")}\n` });
    expect(existsSync(join(folder, "bto.db"))).toBe(false);
  });
});

describe("showing a plan", () => {
  beforeEach(fill);

  it("gives its latest version whole, and the open draft", async () => {
    const { stdout } = await plans("show", "KH-40");
    const [version = [], draft = []] = stdout.split("\n\n").map((part) => part.split("\n"));
    expect(version[0]).toBe("KH-40/2\tBHXH tỉnh Nghệ An\tsubmitted\tsubmitted 2015-01-02 10:30\tlate");
    expect(version).toContain("• Địa điểm: Hội trường A");
    expect(version).toContain("• Số đại biểu: 320 người");
    expect(version.join("\n")).toContain("320 đại biểu vượt mức tối đa 300");
    expect(draft[0]).toBe("KH-40\tBHXH tỉnh Nghệ An\tdraft\tchanged 2014-12-15 09:00");
  });

  it.each([
    ["KH-40/1", "KH-40/1\tBHXH tỉnh Nghệ An\twithdrawn\t"],
    ["kh-40/1", "KH-40/1\t"],
    ["40/2", "KH-40/2\t"],
    ["42", "KH-42\tBHXH tỉnh Hà Tĩnh\tdraft\t"],
  ])("takes %s", async (name, begin) => {
    const { code, stdout } = await plans("show", name);
    expect(code).toBe(0);
    expect(stdout.startsWith(begin)).toBe(true);
  });

  it.each(["KH-40/9", "KH-01", "KH-40/x; DROP TABLE units"])("tells that there is no %s", async (name) => {
    const { code, stdout, stderr } = await plans("show", name);
    expect({ code, stdout, lines: linesOf(stderr) }).toEqual({
      code: 1,
      stdout: "",
      lines: [expect.stringMatching(/^there is no plan ".*"; /)],
    });
  });
});

describe("exporting plans", () => {
  it("writes all drafts, versions and changes of state, for its owner's eyes", async () => {
    fill();
    const file = join(folder, "plans.json");
    expect(await plans("export", file)).toEqual({ code: 0, stdout: "", stderr: "" });
    const { exportedAt, ...rest } = JSON.parse(readFileSync(file, "utf8"));
    const { campaign: _campaign, unit: _unit, ...own } = draft("42");
    const saved = { ...own, createdAt: AT.toISOString(), updatedAt: AT.toISOString() };
    const sent = { formVersion: 1, content, submittedBy: "p1" };
    expect(Date.parse(exportedAt)).toBeGreaterThan(0);
    expect(rest).toEqual({
      format: 1,
      campaign: CAMPAIGN,
      plans: [
        {
          code: "KH-01",
          unit: { code: "01", level: "provincial", name: "BHXH thành phố Hà Nội" },
          draft: null,
          cancelled: { ...saved, id: "d-01", cancelledAt: AT.toISOString() },
          versions: [],
          steps: [],
        },
        {
          code: "KH-40",
          unit: { code: "40", level: "provincial", name: "BHXH tỉnh Nghệ An" },
          draft: { ...saved, id: "d-40", basedOn: 2, content: { fields: {}, skipped: [], reasons: {} } },
          cancelled: null,
          versions: [
            { code: "KH-40/1", number: 1, ...sent, submittedAt: AT.toISOString(), late: false, state: "withdrawn" },
            { code: "KH-40/2", number: 2, ...sent, submittedAt: "2015-01-02T03:30:00.000Z", late: true, state: "submitted" },
          ],
          steps: [
            { number: 1, to: "submitted", at: AT.toISOString(), by: "p1" },
            { number: 1, from: "submitted", to: "withdrawn", at: AT.toISOString(), by: "p1" },
            { number: 2, to: "submitted", at: "2015-01-02T03:30:00.000Z", by: "p1" },
          ],
        },
        {
          code: "KH-42",
          unit: { code: "42", level: "provincial", name: "BHXH tỉnh Hà Tĩnh" },
          draft: saved,
          cancelled: null,
          versions: [],
          steps: [],
        },
      ],
    });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder).filter((name) => name.startsWith("plans.json"))).toEqual(["plans.json"]);
  });

  it("does not overwrite a file unless told to", async () => {
    await (await openStorage({ url: `file:${database}` })).close();
    const file = join(folder, "plans.json");
    writeFileSync(file, "mine");
    const refused = await plans("export", file);
    expect({ ...refused, kept: readFileSync(file, "utf8") }).toEqual({
      code: 1,
      stdout: "",
      stderr: `${file}: is there already; --force overwrites it\n`,
      kept: "mine",
    });
    expect((await plans("export", file, "--force")).code).toBe(0);
    expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({ format: 1, plans: [] });
  });

  it("leaves nothing where it cannot write", async () => {
    await (await openStorage({ url: `file:${database}` })).close();
    const { code, stderr } = await plans("export", join(folder, "no", "plans.json"));
    expect({ code, lines: linesOf(stderr) }).toEqual({ code: 1, lines: [expect.stringMatching(/plans\.json: cannot be written$/)] });
    expect(existsSync(join(folder, "no"))).toBe(false);
  });
});

it.each([[[]], [["list", "--force"]], [["show"]], [["show", "KH-40", "--force"]], [["delete", "KH-40"]], [["list", "--all"]]])(
  "says how it is used when called with %j",
  async (args) => {
    const { code, stdout, stderr } = await plans(...args);
    expect({ code, stdout, lines: linesOf(stderr) }).toEqual({
      code: 1,
      stdout: "",
      lines: [expect.stringContaining("usage: npm run --silent plans -- ")],
    });
  },
);
