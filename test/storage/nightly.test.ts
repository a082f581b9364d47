import { readdirSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { backUpNightly, nextBackup } from "../../src/storage/nightly.ts";
import { tempFolder } from "../support/temp-folder.ts";

const timeZone = "Asia/Ho_Chi_Minh";

test.each([
  ["the first is made in the night to come", "2015-03-02T01:00:00Z", undefined, "2015-03-02T19:30:00Z"],
  ["before half past two the night is still to come", "2015-03-02T19:29:00Z", undefined, "2015-03-02T19:30:00Z"],
  ["after it, the next", "2015-03-02T19:30:00Z", undefined, "2015-03-03T19:30:00Z"],
  ["a night after the last", "2015-03-02T19:31:00Z", "2015-03-02T19:30:00Z", "2015-03-03T19:30:00Z"],
  ["one that was missed is made up for at once", "2015-03-09T01:00:00Z", "2015-03-02T19:30:00Z", "2015-03-09T01:00:00Z"],
])("%s", (_, now, last, next) => {
  expect(nextBackup({ now: new Date(now), last: last === undefined ? undefined : new Date(last), timeZone })).toEqual(new Date(next));
});

test("the newest fourteen are kept, failures are told, and other files are left alone", async () => {
  const folder = `${tempFolder()}backups/`;
  let now = new Date("2015-03-02T01:00:00Z");
  let ring: () => void = () => {};
  let broken = false;
  const log: string[] = [];
  const linked: (string | undefined)[] = [];
  const timers: number[] = [];
  const stop = await backUpNightly({
    folder,
    timeZone,
    now: () => now,
    setTimer: (callback, milliseconds) => {
      timers.push(milliseconds);
      now = new Date(now.getTime() + milliseconds - 1);
      ring = callback;
      return () => {
        ring = () => {};
      };
    },
    backUp: async (to, earlier) => {
      linked.push(earlier);
      if (broken) throw new Error("the disk is full");
      writeFileSync(to, "");
    },
    log: (line) => void log.push(line),
  });
  writeFileSync(`${folder}mine.db`, "");
  const night = async (): Promise<void> => {
    const planned = timers.length;
    ring();
    await expect.poll(() => timers.length, { interval: 1 }).toBe(planned + 1);
  };
  for (let count = 0; count < 16; count++) await night();
  const names = readdirSync(folder).sort();
  expect(names).toHaveLength(15);
  expect(names.slice(0, 2)).toEqual(["mine.db", "tro-ly-20150304T192959Z.db"]);
  expect(linked.slice(0, 2)).toEqual([undefined, `${folder}tro-ly-20150302T192959Z.db`]);
  expect(new Set(timers.slice(1))).toEqual(new Set([24 * 60 * 60_000 + 1]));
  broken = true;
  await night();
  expect(log).toEqual(["the nightly backup failed: the disk is full"]);
  expect(readdirSync(folder)).toHaveLength(15);
  stop();
  ring();
  expect(linked).toHaveLength(17);
});
