import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ConfigError } from "../src/config.ts";
import { learn } from "../src/features/answers/learn.ts";
import { readPack } from "../src/features/guideline/read-pack.ts";
import { keepPrepared, loadKnowledge } from "../src/load-knowledge.ts";
import { copySecondPack, type PackCopy } from "./support/second-pack.ts";

const PREPARED = new URL("../dist/prepared/", import.meta.url);
/** No other pack has this name, so that what is prepared for it can be found and edited. */
const NAME = "Hướng dẫn thử việc chuẩn bị";

let pack: PackCopy;
beforeEach(() => {
  pack = copySecondPack();
  pack.replace("guideline.yaml", "name: { vi: Hướng dẫn 77/HD-CTN,", `name: { vi: ${NAME},`);
});
afterEach(() => pack.dispose());

describe("a prepared pack", () => {
  let json: URL;
  let weights: URL;

  beforeEach(() => {
    const read = readPack(pack.folder);
    if ("problems" in read) throw new Error("the pack is not right");
    keepPrepared(pack.folder, learn(read.guideline));
    const found = readdirSync(PREPARED).find(
      (name) => name.endsWith(".json") && readFileSync(new URL(name, PREPARED), "utf8").includes(NAME),
    );
    json = new URL(found ?? "nothing.json", PREPARED);
    weights = new URL(json.href.replace(/json$/, "weights"));
    // What was prepared is told from what is learned anew by a name that the pack itself does not have.
    writeFileSync(json, readFileSync(json, "utf8").replace(NAME, `${NAME} trước`));
  });
  afterEach(() => {
    rmSync(json);
    rmSync(weights, { force: true });
  });

  const nameLoaded = async (): Promise<string> => (await loadKnowledge(pack.folder)).guideline.facts.name.vi;

  it("is used as it was prepared", async () => {
    expect(await nameLoaded()).toBe(`${NAME} trước`);
  });

  it("keeps the form of a plan", async () => {
    const read = readPack(pack.folder);
    expect((await loadKnowledge(pack.folder)).guideline.plan).toEqual("guideline" in read && read.guideline.plan);
  });

  it("is learned anew to the same weights when its weights were cut", async () => {
    const whole = new Int8Array(readFileSync(weights));
    truncateSync(weights, whole.length - 1);
    const { guideline, model } = await loadKnowledge(pack.folder);
    expect(guideline.facts.name.vi).toBe(NAME);
    expect(model.weights).toEqual(whole);
  });

  it.each([
    ["are empty", () => truncateSync(weights, 0)],
    ["are too many", () => writeFileSync(weights, new Uint8Array(readFileSync(weights).length + 1))],
    ["are missing", () => rmSync(weights)],
  ])("is not used when its weights %s", async (_, spoil) => {
    spoil();
    expect(await nameLoaded()).toBe(NAME);
  });

  it.each(["document.txt", "examples.tsv", "vocabulary.yaml", "plan.yaml"])("is not used once %s was edited", async (file) => {
    const path = `${pack.folder}/${file}`;
    writeFileSync(path, `${readFileSync(path, "utf8")}\n`);
    expect(await nameLoaded()).toBe(NAME);
  });
});

describe("a broken pack", () => {
  async function complaint(folder: string): Promise<string> {
    const error: unknown = await loadKnowledge(folder).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ConfigError);
    return error instanceof Error ? error.message : "";
  }

  it("is told with its folder, file and line", async () => {
    const line = pack.replace("topics.yaml", "[B.end-tools]", "[B.end-tool]");
    expect(await complaint(pack.folder)).toBe(`GUIDELINE: ${pack.folder}: topics.yaml:${line}: there is no passage B.end-tool`);
  });

  it("with several mistakes is told the first, how many more there are and how to see them", async () => {
    const line = pack.replace("guideline.yaml", "passage: C.1\n", "passage: C.9\n");
    pack.replace("topics.yaml", "[B.end-tools]", "[B.end-tool]");
    pack.replace("vocabulary.yaml", "near: prizes", "near: price");
    expect(await complaint(pack.folder)).toBe(
      `GUIDELINE: ${pack.folder}: guideline.yaml:${line}: there is no passage C.9 (and 2 more: npm run guideline:check -- ${pack.folder})`,
    );
  });

  it("that lacks a file is told which, without a line", async () => {
    pack.remove("passages.yaml");
    expect(await complaint(pack.folder)).toBe(`GUIDELINE: ${pack.folder}: passages.yaml: is missing`);
  });

  it("that is no folder is named once", async () => {
    const file = `${pack.folder}/document.txt`;
    expect(await complaint(file)).toBe(`GUIDELINE: ${file}: is not a folder`);
  });
});
