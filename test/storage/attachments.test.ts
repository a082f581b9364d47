import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readConfig } from "../../src/config.ts";
import { StoreUnavailable } from "../../src/engine/store.ts";
import { createAttachments } from "../../src/storage/attachments.ts";
import { createMemoryStorage } from "../../src/storage/memory.ts";
import { startUpkeep } from "../../src/upkeep.ts";
import { tempFolder } from "../support/temp-folder.ts";
import { CHAT } from "./samples.ts";

const pdf = (text: string): Buffer => Buffer.from(`%PDF-${text}`);
const daysAfter = (start: Date, days: number): Date => new Date(start.getTime() + days * 24 * 60 * 60_000);

test("a file of twenty megabytes is taken, one byte more is not", async () => {
  const folder = `${tempFolder()}attachments`;
  const { keep } = createAttachments(folder);
  const most = Buffer.alloc(20 * 1024 * 1024, "%PDF");
  const { hash } = await keep("most.pdf", most);
  expect(hash).toBe(createHash("sha256").update(most).digest("hex"));
  const more = Buffer.concat([most, Buffer.from(".")]);
  expect(await keep("more.pdf", more)).toEqual({ name: "more.pdf", bytes: more.length, refused: "too-large" });
  expect(readdirSync(folder)).toEqual([hash]);
});

test("a file that many send at once is kept for each of them, and once", async () => {
  const folder = `${tempFolder()}attachments`;
  const { keep } = createAttachments(folder);
  const hash = createHash("sha256").update(pdf("1")).digest("hex");
  const kept = await Promise.all(Array.from({ length: 20 }, (_, place) => keep(`${place}.pdf`, pdf("1"))));
  expect(kept.map((file) => file.hash)).toEqual(Array(20).fill(hash));
  expect(readdirSync(folder)).toEqual([hash]);
});

test("a file that cannot be written makes the store unavailable, leaves nothing, and is taken when it can be again", async () => {
  const folder = `${tempFolder()}attachments`;
  const { keep } = createAttachments(folder);
  const hash = createHash("sha256").update(pdf("1")).digest("hex");
  const inTheWay = [
    { what: folder, lay: () => writeFileSync(folder, "") },
    { what: `${folder}/${hash}`, lay: () => mkdirSync(`${folder}/${hash}`, { recursive: true }) },
  ];
  for (const { what, lay } of inTheWay) {
    lay();
    await expect(keep("a.pdf", pdf("1"))).rejects.toBeInstanceOf(StoreUnavailable);
    rmSync(what, { recursive: true });
  }
  expect(readdirSync(folder)).toEqual([]);
  expect((await keep("a.pdf", pdf("1"))).hash).toBe(hash);
});

test("a file to which nothing refers is removed when it is as old as texts become, by the product's calendar", async () => {
  const folder = `${tempFolder()}attachments`;
  const start = new Date("2014-09-26T02:00:00Z");
  let now = start;
  const [storage, attachments] = [createMemoryStorage(), createAttachments(folder, () => now)];
  const upkeep = async (): Promise<void> => {
    const log = (line: string): never => {
      throw new Error(line);
    };
    (await startUpkeep({ config: { ...readConfig(), keepTextsDays: 10 }, storage, attachments, now: () => now, log }))();
  };
  await upkeep();
  expect(existsSync(folder)).toBe(false);
  const [strangers, used, again] = [
    await attachments.keep("stranger.pdf", pdf("1")),
    await attachments.keep("used.pdf", pdf("2")),
    await attachments.keep("again.pdf", pdf("3")),
  ];
  writeFileSync(`${folder}/${strangers.hash}.7.part`, "%PDF");
  utimesSync(`${folder}/${strangers.hash}.7.part`, start, start);
  await storage.append({ id: "1", from: CHAT, file: used }, start);
  now = daysAfter(start, 5);
  await attachments.keep("again.pdf", pdf("3"));
  now = daysAfter(start, 9);
  await upkeep();
  expect(readdirSync(folder)).toHaveLength(4);
  now = daysAfter(start, 11);
  await upkeep();
  expect(readdirSync(folder).sort()).toEqual([used.hash, again.hash].sort());
});
