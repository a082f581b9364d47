import type { Language } from "./guideline.ts";
import type { Facts } from "./schema.ts";

const IN_ENGLISH = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

const PLACEHOLDER = /\{([\w.-]+)\}/g;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Puts the facts into a statement: `{levels.provincial.delegates.atMost}` → 300. Unknown names are returned, not thrown. */
export function fill(statement: string, facts: Facts, language: Language): { text: string; unknown: string[] } {
  const unknown: string[] = [];
  const text = statement.replace(PLACEHOLDER, (_, path: string) => {
    const value = lookUp(withDerived(facts), path.split("."));
    const words = value === undefined ? undefined : inWords(value, language);
    if (words === undefined) unknown.push(path);
    return words ?? "";
  });
  return { text, unknown };
}

/** The day before a date, which is the last on which a "before" is met. Both ISO. */
export function dayBefore(iso: string): string {
  const day = new Date(`${iso}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}

/** An ISO date as people write it: 31/12/2014, 31 December 2014. */
export function dateInWords(iso: string, language: Language): string {
  const day = new Date(`${iso}T00:00:00Z`);
  if (language === "vi") return `${day.getUTCDate()}/${day.getUTCMonth() + 1}/${day.getUTCFullYear()}`;
  return IN_ENGLISH.format(day);
}

function withDerived(facts: Facts): unknown {
  return { ...facts, deadlines: facts.deadlines.map((deadline) => ({ ...deadline, last: dayBefore(deadline.before) })) };
}

function lookUp(value: unknown, path: readonly string[]): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return value;
  if (Array.isArray(value)) {
    if (name === "length") return value.length;
    return lookUp(
      value.find((item) => isRecord(item) && item["id"] === name),
      rest,
    );
  }
  if (!isRecord(value)) return undefined;
  if (name === "length" && Array.isArray(value["list"])) return value["list"].length;
  return Object.hasOwn(value, name) ? lookUp(value[name], rest) : undefined;
}

function inWords(value: unknown, language: Language): string | undefined {
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return DATE.test(value) ? dateInWords(value, language) : value;
  if (Array.isArray(value)) return value.map((item) => listed(item, language)).join("; ");
  if (isRecord(value) && typeof value[language] === "string") return value[language];
  return undefined;
}

/** Items with a letter keep it: "a) Chào cờ". */
function listed(item: unknown, language: Language): string {
  const words = inWords(item, language) ?? "";
  const letter = isRecord(item) && typeof item["id"] === "string" && item["id"].length === 1 ? `${item["id"]}) ` : "";
  return letter + words;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
