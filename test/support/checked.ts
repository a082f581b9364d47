import type { Guideline, Level } from "../../src/features/guideline/index.ts";
import { readPack } from "../../src/features/guideline/read-pack.ts";
import { type Finding, findingsOf } from "../../src/features/plans/checks.ts";
import type { Values } from "../../src/features/plans/values.ts";

export function requireGuideline(folder: string): Guideline {
  const read = readPack(folder);
  if ("problems" in read) throw new Error(JSON.stringify(read.problems));
  return read.guideline;
}

export function requireLevel({ facts }: Guideline, id: string): Level {
  const level = facts.levels.find((each) => each.id === id);
  if (!level) throw new Error(`there is no level ${id}`);
  return level;
}

/** When the events of the levels around are, where it is known. */
export interface Around {
  readonly above?: string;
  readonly below?: string;
}

/** What is found in a plan of a level that holds these values. */
export function findings(guideline: Guideline, level: string, values: Values, around: Around = {}): readonly Finding[] {
  const unit = { code: "40", level, name: "Nghệ An" };
  return findingsOf({ values, level: requireLevel(guideline, level), unit, ...around }, guideline);
}

/** The same, by the findings' ids. */
export function found(guideline: Guideline, level: string, values: Values, around: Around = {}): string[] {
  return findings(guideline, level, values, around).map(({ id }) => id);
}

/** A plan under Guideline 3575 that nothing can be said against. */
export function rightPlan(level: string): Values {
  const at = {
    base: { name: "Hội nghị biểu dương điển hình tiên tiến BHXH huyện Nam Đàn", day: "2015-01-15", halfDays: 1 },
    provincial: { name: "Hội nghị điển hình tiên tiến BHXH tỉnh Nghệ An", day: "2015-04-15", halfDays: 1 },
    central_office: { name: "Hội nghị điển hình tiên tiến khối cơ quan BHXH Việt Nam", day: "2015-03-31", halfDays: 2 },
    sector: { name: "Đại hội Thi đua yêu nước Ngành BHXH lần thứ IV", day: "2015-06-30", halfDays: 2 },
  }[level];
  if (!at) throw new Error(`there is no level ${level}`);
  return {
    name: at.name,
    day: { date: at.day },
    length: { halfDays: at.halfDays },
    programme: programme(level === "sector" ? "abcdeg" : "abcdefg"),
    presidium: [
      { name: "Ông A", groups: ["party", "administration"] },
      { name: "Bà B", groups: ["organizations"] },
      { name: "Chị C", groups: ["exemplars"] },
    ],
    stage: ["flag", "statue"],
    exemplarReports: [
      { who: "Phòng Thu", field: "collection", minutes: 10 },
      { who: "Bà D", field: "policy", minutes: 10 },
    ],
    reportParts: ["movements", "commendation", "leadership", "shortcomings", "goals", "tasks", "renewal"],
    partyCongress: { date: "2015-10-15" },
    ...(level === "base" ? { combinedWith: "hội nghị tổng kết năm", headcount: 25 } : { delegates: 200, groups: groupsOf(200) }),
    ...(level === "provincial" ? { quotas: [{ unit: "BHXH huyện Nam Đàn", seats: 8 }] } : {}),
  };
}

/** Items of a programme by their letters. */
export function programme(letters: string, minutes?: Readonly<Record<string, number>>): NonNullable<Values["programme"]> {
  return [...letters].map((id) => ({ id, title: `Mục ${id}`, minutes: minutes?.[id] }));
}

/** The groups under Guideline 3575, of so many people together. */
export function groupsOf(total: number): NonNullable<Values["groups"]> {
  return { leaders: 20, staff: total - 80, exemplarCollectives: 15, exemplarIndividuals: 25, guests: 20 };
}
