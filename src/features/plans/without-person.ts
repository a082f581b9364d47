import { foldBeside } from "../../language/aligned.ts";
import { fold } from "../../language/fold.ts";
import type { Entry, PlanContent } from "./plan.ts";

/** Whose traces go from a plan, and what comes in their place. */
export interface Gone {
  /** The ids under which they wrote. */
  readonly persons: readonly string[];
  readonly names: readonly string[];
  readonly mark: string;
}

/** A text in which somebody's name may stand, alone or before their position. */
const NAMED: Readonly<Record<string, "name" | "who" | "leader">> = { presidium: "name", exemplarReports: "who", programme: "leader" };

/**
 * A plan without the names and phones of somebody: where they are whom to call or who signs, or wrote so themselves; in lists of people;
 * and in the texts that they wrote. `removed` is what stood there. Everything else stays as it is.
 */
export function withoutPerson(
  content: PlanContent,
  { persons, names: called, mark }: Gone,
): { readonly content: PlanContent; readonly removed: readonly string[] } {
  const names = called.map(plain).filter((name) => name !== "");
  const removed = new Set<string>();
  const isTheirs = (value: unknown): boolean => typeof value === "string" && names.includes(plain(value));
  const isCalled = isTheirs(content.fields["contact"]?.value) || persons.includes(content.fields["contact"]?.by ?? "");
  const phone = content.fields["phone"];
  const phones = phone && typeof phone.value === "string" && (persons.includes(phone.by) || isCalled) ? [phone.value] : [];
  const cut = (text: string): string => {
    const left = withoutWords(text, names, phones, mark);
    if (left !== text) removed.add(text);
    return left;
  };
  const whole = (value: unknown): string => {
    if (typeof value === "string") removed.add(value);
    return mark;
  };
  const rest = (id: string, { value, by }: Entry): unknown => {
    const isMine = persons.includes(by);
    if (id === "contact" || id === "signer") return isMine || isTheirs(value) ? whole(value) : value;
    if (id === "phone") return phones.length > 0 ? whole(value) : value;
    const isList = id === "reportAuthor" || Object.hasOwn(NAMED, id);
    return isMine || isList
      ? eachText(value, isMine ? cut : (text, key) => (key === undefined || key === NAMED[id] ? cut(text) : text))
      : value;
  };
  const fields = Object.entries(content.fields).map(([id, entry]) => [id, { ...entry, value: rest(id, entry) }]);
  const reasons = Object.entries(content.reasons).map(([id, reason]) => [
    id,
    persons.includes(reason.by) ? { ...reason, text: cut(reason.text) } : reason,
  ]);
  return {
    content: { ...content, fields: Object.fromEntries(fields), reasons: Object.fromEntries(reasons) },
    removed: [...removed],
  };
}

/** A name as it is compared: without what a platform puts behind it. */
function plain(name: string): string {
  return fold(name.replace(/\s*\(@[^)]*\)\s*$/, ""))
    .replace(/\s+/g, " ")
    .trim();
}

/** The same value with each text in it changed; `key` is the one under which it stands. */
function eachText(value: unknown, change: (text: string, key?: string) => string, key?: string): unknown {
  if (typeof value === "string") return change(value, key);
  if (Array.isArray(value)) return value.map((item) => eachText(item, change, key));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, eachText(inner, change, name)]));
}

/** A text with a mark where names and phones stand. A name of one word is too much like others to be looked for within a text. */
function withoutWords(text: string, names: readonly string[], phones: readonly string[], mark: string): string {
  if (names.includes(plain(text))) return mark;
  const patterns = [
    ...names.filter((name) => name.includes(" ")).map((name) => name.split(" ").map(escaped).join("\\s+")),
    ...phones.map((phone) => [...phone.replace(/\D/g, "")].join("[ .\\-]?")),
  ];
  return patterns.reduce((rest, pattern) => {
    const { typed, folded } = foldBeside(rest);
    const found = [...folded.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, "gu"))];
    if (found.length === 0) return rest;
    return found.reduceRight((left, { index, 0: match }) => left.slice(0, index) + mark + left.slice(index + match.length), typed);
  }, text);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
