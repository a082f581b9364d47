import { findPeriods, type Period } from "../../language/dates.ts";
import { findHalfDays, findHeadcount } from "../../language/lengths.ts";
import type { Deadline, Facts, Level } from "../guideline/index.ts";
import { dayBefore } from "../guideline/index.ts";

/** What a number, a length or a date in a question comes to when it is held against a level's rule. */
export type Verdict =
  | { readonly about: "delegates"; readonly count: number; readonly atMost: number; readonly fits: boolean }
  | { readonly about: "duration"; readonly fits: "yes" | "too-long" | "too-short" }
  | { readonly about: "window"; readonly period: Period; readonly fits: "around" | "quarters" | "outside" }
  | { readonly about: "deadline"; readonly period: Period; readonly last: string; readonly inTime: boolean };

/** Holds a headcount against a level's limit; the limit itself is still allowed. */
export function compareDelegates(words: readonly string[], level: Level): Verdict | undefined {
  const count = findHeadcount(words);
  if (count === undefined || !("atMost" in level.delegates)) return undefined;
  return { about: "delegates", count, atMost: level.delegates.atMost, fits: count <= level.delegates.atMost };
}

/** Holds a length, in half days, against a level's shortest and longest. */
export function compareDuration(words: readonly string[], level: Level): Verdict | undefined {
  const halfDays = findHalfDays(words);
  if (halfDays === undefined) return undefined;
  const { min, max } = level.duration.halfDays;
  return { about: "duration", fits: halfDays > max ? "too-long" : halfDays < min ? "too-short" : "yes" };
}

/** Holds a day, month or quarter against a level's window of time: around the turn, in its quarters, or outside. */
export function compareWindow(words: readonly string[], level: Level): Verdict | undefined {
  const { quarters, around } = level.window;
  if (!quarters) return undefined;
  const [period, ...others] = findPeriods(words, (month) => yearWithin(quarters, month));
  if (!period || others.length > 0) return undefined;
  const within = (outer: Period): boolean => period.from >= outer.from && period.to <= outer.to;
  const touches = period.to >= quarters.from && period.from <= quarters.to;
  return { about: "window", period, fits: around && within(around) ? "around" : touches ? "quarters" : "outside" };
}

/** Holds a day against a deadline, which is met on the days strictly before it. */
export function compareDeadline(words: readonly string[], deadline: Deadline): Verdict | undefined {
  const [year = 0, month = 0] = deadline.before.split("-").map(Number);
  const [period, ...others] = findPeriods(words, (named) => (named <= month - 6 ? year + 1 : year));
  if (!period || others.length > 0) return undefined;
  if (period.from < deadline.before && period.to >= deadline.before) return undefined;
  // "What does before 31 December mean" repeats the deadline and puts forward no day.
  if (period.from === deadline.before && words.some((word, i) => isBefore(word) && words.slice(i, i + 4).some((next) => /\d/.test(next))))
    return undefined;
  return { about: "deadline", period, last: dayBefore(deadline.before), inTime: period.to < deadline.before };
}

function isBefore(word: string): boolean {
  return word === "truoc" || word === "before";
}

export function deadlineOf(facts: Facts, level: string): Deadline | undefined {
  return facts.deadlines.find((deadline) => deadline.level === level);
}

/** The year in which a month lies in a stretch of time, or else the year in which the stretch begins. */
function yearWithin({ from, to }: Period, month: number): number {
  const year = Number(from.slice(0, 4));
  const next = `${year + 1}-${String(month).padStart(2, "0")}`;
  return from.slice(0, 7) > `${year}-${String(month).padStart(2, "0")}` && next <= to.slice(0, 7) ? year + 1 : year;
}
