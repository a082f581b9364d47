import type { Text } from "../../chat/message.ts";
import type { LocalTime } from "../../engine/turn.ts";
import { csvText } from "../../language/csv.ts";
import type { AuditEntry } from "../audit/index.ts";
import { dateInWords } from "../guideline/index.ts";
import { codeOf } from "../plans/index.ts";

/** What is known to read entries of the audit. */
export interface Reading {
  /** How people are called, by their ids. */
  readonly names: ReadonlyMap<string, string>;
  local(instant: Date): LocalTime;
}

/** The words for what stood there before and stands there now, as long as they are the program's own. */
const STATES = new Set(
  "submitted resubmitted under-review returned agreed prepared passed presented decided withdrawn superseded".split(" "),
);
const VALUES = new Set("open cancelled organizer staff leader waiting confirmed refused taken released".split(" "));

/** "12/12/2014 09:30 · An (Telegram) · Trạng thái KH-40/1: đã gửi → đã thống nhất". */
export function entryLine(entry: AuditEntry, { names, local }: Reading): readonly Text[] {
  const { date, time } = local(entry.at);
  const { by, account, unit, number, what, subject, before, after, reason } = entry;
  return [
    { key: "overview-log-at", values: { date: { vi: dateInWords(date, "vi"), en: dateInWords(date, "en") }, time } },
    " · ",
    by === undefined ? { key: "overview-log-program" } : nameOf(by, names),
    ...(account === undefined ? [] : [` (${platformOfTag(account)})`]),
    " · ",
    { key: `overview-log-${what}` },
    ...(unit === undefined || number === undefined ? [] : [` ${codeOf(unit, number)}`]),
    ...(subject === undefined || subject === by ? [] : [" ", nameOf(subject, names)]),
    ...change(before, after),
    ...(reason === undefined ? [] : [" (", reason, ")"]),
  ];
}

function change(before: string | undefined, after: string | undefined): readonly Text[] {
  if (before === undefined && after === undefined) return [];
  if (before === undefined) return [": ", worded(after)];
  return [": ", worded(before), " → ", worded(after)];
}

function worded(value: string | undefined): Text {
  if (value === undefined) return { key: "overview-log-nothing" };
  if (STATES.has(value)) return { key: `plans-state-${value}` };
  return VALUES.has(value) ? { key: `overview-log-value-${value}` } : value;
}

/** Who left no name is told from others by the beginning of their id. */
function nameOf(person: string, names: ReadonlyMap<string, string>): Text {
  return names.get(person) ?? { key: "overview-log-nameless", values: { id: person.slice(0, 8) } };
}

function platformOfTag(account: string): string {
  const platform = account.slice(0, account.indexOf("-"));
  return platform.charAt(0).toUpperCase() + platform.slice(1);
}

const COLUMNS = ["seq", "at", "by", "account", "campaign", "unit", "number", "what", "subject", "before", "after", "reason"] as const;

/** The entries as a table for a spreadsheet, instants in UTC, persons by their ids. */
export function entriesAsCsv(entries: readonly AuditEntry[]): string {
  const rows = entries.map((entry) =>
    COLUMNS.map((column) => {
      const value = entry[column];
      return value instanceof Date ? value.toISOString() : (value ?? "");
    }),
  );
  return csvText([COLUMNS, ...rows]);
}
