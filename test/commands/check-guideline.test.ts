import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { linesOf, run } from "../support/run.ts";
import { copySecondPack, type PackCopy, SECOND_PACK } from "../support/second-pack.ts";

const check = (...folders: string[]) => run("dist/commands/check-guideline.js", { args: folders });

let pack: PackCopy;
beforeEach(() => {
  pack = copySecondPack();
});
afterEach(() => pack.dispose());

describe("checking a guideline pack on the command line", () => {
  it("counts what a right one holds", async () => {
    const { code, stdout, stderr } = await check(SECOND_PACK);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(linesOf(stdout)).toEqual([expect.stringMatching(/right \(29 passages, 15 topics, \d+ examples\)$/)]);
    expect(stdout).toContain(SECOND_PACK);
  });

  it("tells each mistake of a broken one with its file and line, then their number", async () => {
    const tools = pack.replace("topics.yaml", "[B.end-tools]", "[B.end-tool]");
    const price = pack.replace("vocabulary.yaml", "near: prizes", "near: price");
    const { code, stdout, stderr } = await check(pack.folder);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(linesOf(stderr)).toEqual([
      `topics.yaml:${tools}: there is no passage B.end-tool`,
      `vocabulary.yaml:${price}: there is no topic price`,
      `${pack.folder}: 2 mistakes`,
    ]);
  });

  it("tells a missing file without a line", async () => {
    pack.remove("examples.tsv");
    const { code, stderr } = await check(pack.folder);
    expect(code).toBe(1);
    expect(linesOf(stderr)).toEqual(["examples.tsv: is missing", `${pack.folder}: 1 mistake`]);
  });

  it("checks the packs of the repository when none is named", async () => {
    const { code, stdout } = await check();
    expect(code).toBe(0);
    expect(stdout).toMatch(/3575-HD-BHXH: right \(75 passages, /);
  });

  it("tells of a folder that does not exist", async () => {
    const { code, stderr } = await check("no/such/folder");
    expect(code).toBe(1);
    expect(stderr).toMatch(/^no\/such\/folder: is not a folder$/m);
  });
});
