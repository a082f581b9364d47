import { describe, expect, it } from "vitest";
import {
  compareDeadline,
  compareDelegates,
  compareDuration,
  compareWindow,
  deadlineOf,
  type Verdict,
} from "../../../src/features/answers/compare.ts";
import type { Level } from "../../../src/features/guideline/index.ts";
import { readPack } from "../../../src/features/guideline/read-pack.ts";
import { folded } from "../../support/folded.ts";
import { PACK } from "../../support/guideline.ts";

const read = readPack(PACK);
if ("problems" in read) throw new Error(JSON.stringify(read.problems));
const { facts } = read.guideline;

function levelOf(id: string): Level {
  const level = facts.levels.find((other) => other.id === id);
  if (!level) throw new Error(`no level ${id}`);
  return level;
}

describe("a headcount against a limit", () => {
  it.each<readonly [text: string, level: string, verdict: Verdict | undefined]>([
    ["mời 299 đại biểu được không", "provincial", { about: "delegates", count: 299, atMost: 300, fits: true }],
    ["mời 300 đại biểu được không", "provincial", { about: "delegates", count: 300, atMost: 300, fits: true }],
    ["mời 301 đại biểu được không", "provincial", { about: "delegates", count: 301, atMost: 300, fits: false }],
    ["May we invite 500 delegates?", "sector", { about: "delegates", count: 500, atMost: 500, fits: true }],
    ["May we invite 501 delegates?", "sector", { about: "delegates", count: 501, atMost: 500, fits: false }],
    ["May we invite 301 delegates?", "base", undefined],
    ["mời bao nhiêu đại biểu", "provincial", undefined],
  ])("%s (%s)", (text, level, verdict) => {
    expect(compareDelegates(folded(text), levelOf(level))).toEqual(verdict);
  });
});

describe("a length against a level's half days", () => {
  it.each<readonly [text: string, level: string, fits: "yes" | "too-long" | "too-short" | undefined]>([
    ["tổ chức nửa ngày được không", "base", "yes"],
    ["tổ chức cả ngày được không", "base", "too-long"],
    ["tổ chức nửa ngày được không", "provincial", "yes"],
    ["tổ chức một ngày được không", "provincial", "yes"],
    ["tổ chức 1,5 ngày được không", "provincial", "too-long"],
    ["Can it last half a day?", "sector", "too-short"],
    ["Can it last one day?", "sector", "yes"],
    ["Can it last two days?", "sector", "too-long"],
    ["Can it last long?", "sector", undefined],
  ])("%s (%s): %s", (text, level, fits) => {
    expect(compareDuration(folded(text), levelOf(level))).toEqual(fits && { about: "duration", fits });
  });
});

describe("a day, a month or a quarter against a window", () => {
  it.each<readonly [text: string, level: string, from: string, to: string, fits: "around" | "quarters" | "outside"]>([
    ["ngày 1/3/2015", "provincial", "2015-03-01", "2015-03-01", "around"],
    ["ngày 30/4/2015", "provincial", "2015-04-30", "2015-04-30", "around"],
    ["ngày 28/2/2015", "provincial", "2015-02-28", "2015-02-28", "quarters"],
    ["ngày 1/5/2015", "provincial", "2015-05-01", "2015-05-01", "quarters"],
    ["ngày 1/1/2015", "provincial", "2015-01-01", "2015-01-01", "quarters"],
    ["ngày 31/12/2014", "provincial", "2014-12-31", "2014-12-31", "outside"],
    ["ngày 30/6/2015", "provincial", "2015-06-30", "2015-06-30", "quarters"],
    ["ngày 1/7/2015", "provincial", "2015-07-01", "2015-07-01", "outside"],
    ["tháng 4/2015", "provincial", "2015-04-01", "2015-04-30", "around"],
    ["quý I năm 2015", "provincial", "2015-01-01", "2015-03-31", "quarters"],
    ["quý II năm 2015", "provincial", "2015-04-01", "2015-06-30", "quarters"],
    ["quý I năm 2015", "sector", "2015-01-01", "2015-03-31", "outside"],
    ["June 2015", "sector", "2015-06-01", "2015-06-30", "around"],
    ["tháng 6/2014", "sector", "2014-06-01", "2014-06-30", "outside"],
    ["tháng 10/2015", "sector", "2015-10-01", "2015-10-31", "outside"],
    ["tháng 4", "provincial", "2015-04-01", "2015-04-30", "around"],
    ["tháng 12", "provincial", "2015-12-01", "2015-12-31", "outside"],
    ["in January", "sector", "2015-01-01", "2015-01-31", "outside"],
  ])("%s (%s): %s to %s is %s", (text, level, from, to, fits) => {
    const { quarters, around } = levelOf(level).window;
    expect(quarters && around).toBeDefined();
    expect(compareWindow(folded(text), levelOf(level))).toEqual({ about: "window", period: { from, to }, fits });
  });

  it.each<readonly [text: string, fits: "quarters" | "outside"]>([
    ["ngày 28-30/1/2015", "outside"],
    ["ngày 9-10/2/2015", "quarters"],
    ["ngày 10-11/2/2015", "quarters"],
    ["ngày 20-21/3/2015", "quarters"],
    ["ngày 21-22/3/2015", "outside"],
  ])("a stretch that only touches it belongs to it: %s is %s", (text, fits) => {
    const level = levelOf("provincial");
    const window = {
      ...level.window,
      quarters: { from: "2015-02-10", to: "2015-03-20" },
      around: { from: "2015-03-01", to: "2015-03-05" },
    };
    expect(compareWindow(folded(text), { ...level, window })).toMatchObject({ fits });
  });

  it.each<readonly [text: string, fits: "around" | "quarters"]>([
    ["ngày 28/2/2015", "quarters"],
    ["ngày 1-2/3/2015", "around"],
    ["ngày 4-5/3/2015", "around"],
    ["ngày 5-6/3/2015", "quarters"],
    ["tháng 3/2015", "quarters"],
  ])("a stretch is around the turn only as a whole: %s is %s", (text, fits) => {
    const level = levelOf("provincial");
    const window = { ...level.window, around: { from: "2015-03-01", to: "2015-03-05" } };
    expect(compareWindow(folded(text), { ...level, window })).toMatchObject({ fits });
  });

  it("is in the quarters at most when no months around their turn are fixed", () => {
    const level = levelOf("provincial");
    expect(compareWindow(folded("tháng 4/2015"), { ...level, window: { ...level.window, around: undefined } })).toMatchObject({
      fits: "quarters",
    });
  });

  it.each([
    ["tháng 4/2015", "base"],
    ["tháng 4/2015 hay tháng 5/2015", "provincial"],
    ["tổ chức khi nào", "provincial"],
  ])("gives no verdict: %s (%s)", (text, level) => {
    expect(compareWindow(folded(text), levelOf(level))).toBeUndefined();
  });

  it.each<readonly [month: string, from: string]>([
    ["tháng 9", "2031-09-01"],
    ["tháng 10", "2031-10-01"],
    ["tháng 12", "2031-12-01"],
    ["tháng 1", "2032-01-01"],
    ["tháng 3", "2032-03-01"],
    ["tháng 4", "2031-04-01"],
  ])("reads %s without a year in the year where a window across the turn of the year has it", (month, from) => {
    const level = levelOf("provincial");
    const window = { ...level.window, quarters: { from: "2031-10-01", to: "2032-03-31" }, around: undefined };
    expect(compareWindow(folded(month), { ...level, window })).toMatchObject({ period: { from } });
  });
});

it("reads the month in which a window of more than a year begins in its first year", () => {
  const level = levelOf("provincial");
  const window = { ...level.window, quarters: { from: "2031-10-01", to: "2032-10-31" } };
  expect(compareWindow(folded("tháng 10"), { ...level, window })).toMatchObject({ period: { from: "2031-10-01" } });
});

describe("a day against the deadline before 31/12/2014", () => {
  const deadline = deadlineOf(facts, "provincial");
  if (!deadline) throw new Error("no deadline");

  it("is the provincial offices' only", () => {
    expect(deadline.before).toBe("2014-12-31");
    expect(["base", "central_office", "sector"].map((level) => deadlineOf(facts, level))).toEqual([undefined, undefined, undefined]);
  });

  it.each<readonly [text: string, from: string, to: string, inTime: boolean]>([
    ["gửi ngày 30/12/2014", "2014-12-30", "2014-12-30", true],
    ["gửi ngày 31/12/2014", "2014-12-31", "2014-12-31", false],
    ["gửi ngày 1/1/2015", "2015-01-01", "2015-01-01", false],
    ["gửi ngày 29-30/12/2014", "2014-12-29", "2014-12-30", true],
    ["gửi ngày 1/12/2014", "2014-12-01", "2014-12-01", true],
    ["send it on 31 December", "2014-12-31", "2014-12-31", false],
    ["gửi tháng 11", "2014-11-01", "2014-11-30", true],
    ["gửi tháng 7", "2014-07-01", "2014-07-31", true],
    ["gửi tháng 6", "2015-06-01", "2015-06-30", false],
    ["gửi tháng 1", "2015-01-01", "2015-01-31", false],
    ["gửi trước ngày 30/12/2014", "2014-12-30", "2014-12-30", true],
    ["gửi ngày 31/12/2014, trước khi họp", "2014-12-31", "2014-12-31", false],
  ])("%s: %s to %s in time: %s", (text, from, to, inTime) => {
    expect(compareDeadline(folded(text), deadline)).toEqual({ about: "deadline", period: { from, to }, last: "2014-12-30", inTime });
  });

  it.each([
    ["a stretch that ends on it", "gửi ngày 30-31/12/2014"],
    ["a month across it", "gửi trong tháng 12/2014"],
    ["a quarter across it", "gửi trong quý IV năm 2014"],
    ["several days", "gửi ngày 30/12/2014 hay ngày 31/12/2014"],
    ["no day", "gửi khi nào"],
    ["the deadline's own words", "trước ngày 31/12/2014 nghĩa là sao"],
    ["the deadline's own words in English", "What does before 31 December 2014 mean?"],
    ["the deadline's own words with the month spelt", "trước ngày 31 tháng 12 năm 2014 là thế nào"],
  ])("gives no verdict: %s", (_, text) => {
    expect(compareDeadline(folded(text), deadline)).toBeUndefined();
  });
});
