import { clean } from "../../language/fold.ts";
import { type CsvRow, csvRows } from "./csv-rows.ts";
import type { Unit } from "./store.ts";

export interface UnitProblem {
  /** From 1. */
  readonly line: number;
  readonly message: string;
}

interface Row {
  readonly line: number;
  readonly unit: Unit;
}

const COLUMNS = ["code", "level", "name", "parent"] as const;
const OTHER_NAMES = "aliases";
const MERGED = "merged_into";
/** Short enough for a button, and without what would part it. */
const CODE = /^[A-Za-z0-9][\w.-]{0,31}$/;
const LONGEST_NAME = 200;
const MOST_ALIASES = 30;

/**
 * Reads units from comma-separated values with the columns code, level, name, parent and, if wanted, aliases (parted by
 * semicolons) and merged_into (the code of the unit that it is part of now). Rows with a problem are told, the others taken. Without the
 * column of one of these what `known` has stays.
 * @param levels the ids that a level may have; undefined: whichever
 * @param known units that there are already; a parent may be one of them
 */
export function readUnits(
  csv: string,
  { levels, known = [] }: { readonly levels?: readonly string[] | undefined; readonly known?: readonly Unit[] } = {},
): { readonly units: readonly Unit[]; readonly problems: readonly UnitProblem[] } {
  const [head, ...lines] = csvRows(csv);
  const columns = head?.values.map((name) => clean(name).toLowerCase()) ?? [];
  const wrong = headProblem(columns);
  if (wrong) return { units: [], problems: [{ line: head?.line ?? 1, message: wrong }] };
  const problems: UnitProblem[] = [];
  const byCode = new Map(known.map((unit) => [unit.code, unit]));
  const rows = new Map<string, Row>();
  for (const line of lines) {
    const unit = unitOf(line, columns, byCode);
    const message = line.problem ?? rowProblem(line, unit, { columns, levels, rows });
    if (message !== undefined) problems.push({ line: line.line, message });
    else rows.set(unit.code, { line: line.line, unit });
  }
  const lostNow = (): ReturnType<typeof withoutAbove> => [...withoutAbove(rows, byCode), ...withoutTarget(rows, byCode)];
  for (let lost = lostNow(); lost.length > 0; lost = lostNow()) {
    for (const { line, unit, message } of lost) {
      if (!rows.has(unit.code)) continue;
      problems.push({ line, message });
      rows.delete(unit.code);
    }
  }
  return { units: [...rows.values()].map(({ unit }) => unit), problems: problems.sort((a, b) => a.line - b.line) };
}

function headProblem(columns: readonly string[]): string | undefined {
  const missing = COLUMNS.filter((name) => !columns.includes(name));
  if (missing.length > 0) return `the first line must name the columns ${COLUMNS.join(", ")}; it has no ${missing.join(", ")}`;
  const twice = [...COLUMNS, OTHER_NAMES, MERGED].find((name) => columns.indexOf(name) !== columns.lastIndexOf(name));
  return twice && `the column ${twice} is there twice`;
}

function unitOf({ values }: CsvRow, columns: readonly string[], known: ReadonlyMap<string, Unit>): Unit {
  const value = (name: string): string => clean(values[columns.indexOf(name)] ?? "");
  const code = value("code");
  const parent = value("parent");
  const aliases = columns.includes(OTHER_NAMES) ? aliasesOf(value(OTHER_NAMES)) : known.get(code)?.aliases;
  const mergedInto = columns.includes(MERGED) ? value(MERGED) : (known.get(code)?.mergedInto ?? "");
  return {
    code,
    level: value("level"),
    name: value("name"),
    ...(parent === "" ? {} : { parent }),
    ...(aliases && aliases.length > 0 ? { aliases } : {}),
    ...(mergedInto === "" ? {} : { mergedInto }),
  };
}

function aliasesOf(listed: string): string[] {
  const names = listed.split(";").map((name) => name.trim());
  return [...new Set(names)].filter((name) => name !== "");
}

function rowProblem(
  { values }: CsvRow,
  { code, level, name, aliases = [] }: Unit,
  { columns, levels, rows }: { columns: readonly string[]; levels: readonly string[] | undefined; rows: ReadonlyMap<string, Row> },
): string | undefined {
  const count = values.findLastIndex((value) => value !== "") + 1;
  if (count > columns.length) return `has ${count} values for ${columns.length} columns; one with a comma needs quotation marks`;
  if (code === "") return "the code is empty";
  if (!CODE.test(code)) return `the code ${quote(code)} must be 1 to 32 letters, digits, dots, dashes or underscores`;
  const before = rows.get(code);
  if (before) return `the code ${code} stands on line ${before.line} already`;
  if (name === "") return "the name is empty";
  if (name.length > LONGEST_NAME) return `the name has ${name.length} characters; at most ${LONGEST_NAME} are taken`;
  if (levels && !levels.includes(level)) return `there is no level ${quote(level)}; the levels are ${levels.join(", ")}`;
  if (level === "") return "the level is empty";
  if (aliases.length > MOST_ALIASES) return `has ${aliases.length} aliases; at most ${MOST_ALIASES} are taken`;
  const long = aliases.find((alias) => alias.length > LONGEST_NAME);
  return long && `the alias ${quote(long)} has ${long.length} characters; at most ${LONGEST_NAME} are taken`;
}

/** Rows whose way up does not end at a unit that has none above it. */
function withoutAbove(rows: ReadonlyMap<string, Row>, known: ReadonlyMap<string, Unit>): (Row & { readonly message: string })[] {
  return [...rows.values()].flatMap((row) => {
    const passed = new Set([row.unit.code]);
    for (let up = row.unit.parent; up !== undefined; ) {
      if (up === row.unit.code) return [{ ...row, message: `stands above itself: ${[...passed, up].map(quote).join(", ")}` }];
      if (passed.has(up)) return [];
      passed.add(up);
      const above: Unit | undefined = rows.get(up)?.unit ?? known.get(up);
      if (!above) return up === row.unit.parent ? [{ ...row, message: `there is no unit ${quote(up)} to be its parent` }] : [];
      up = above.parent;
    }
    return [];
  });
}

/** Rows of units that cannot be part of what they are said to be merged into. */
function withoutTarget(rows: ReadonlyMap<string, Row>, known: ReadonlyMap<string, Unit>): (Row & { readonly message: string })[] {
  const unitAt = (code: string): Unit | undefined => rows.get(code)?.unit ?? known.get(code);
  return [...rows.values()].flatMap((row) => {
    const { code, level, mergedInto } = row.unit;
    const into = mergedInto === undefined ? undefined : unitAt(mergedInto);
    if (mergedInto === undefined) return [];
    if (!into) return [{ ...row, message: `there is no unit ${quote(mergedInto)} to be merged into` }];
    if (into.level !== level) return [{ ...row, message: `cannot be merged into ${quote(mergedInto)}, which is of another level` }];
    const passed = new Set([code]);
    for (let at: string | undefined = mergedInto; at !== undefined; at = unitAt(at)?.mergedInto) {
      if (passed.has(at))
        return at === code ? [{ ...row, message: `is merged into itself: ${[...passed, at].map(quote).join(", ")}` }] : [];
      passed.add(at);
    }
    return [];
  });
}

/** A value as it stands in a message, never longer than a line. */
function quote(value: string): string {
  return JSON.stringify(value.length <= 60 ? value : `${value.slice(0, 60)}…`);
}
