import { clean, fold } from "../../language/fold.ts";
import type { Facts, Level } from "../guideline/index.ts";
import { oncePer } from "./once-per.ts";

interface Patterns {
  readonly own: readonly RegExp[];
  /** Of other levels' forms that contain one of its own. */
  readonly wider: readonly RegExp[];
}

/** Whether an event's name has the form of its level and not that of another which only contains it. */
export function hasForm(name: string, { form }: Level, facts: Facts): boolean {
  const { own, wider } = patternsIn(facts).get(form) ?? patternsOf(form, facts);
  const bare = wider.reduce((left, other) => left.replace(other, " "), fold(clean(name)));
  return own.some((mine) => mine.test(bare));
}

const patternsIn = oncePer((facts: Facts) => new Map(facts.levels.map(({ form }) => [form, patternsOf(form, facts)])));

function patternsOf(form: Level["form"], facts: Facts): Patterns {
  const own = formsOf(form, facts);
  const others = facts.levels.flatMap((level) => formsOf(level.form, facts)).filter((other) => !own.includes(other));
  const wider = others.filter((other) => own.some((mine) => other.includes(mine)));
  return { own: own.map((each) => pattern(each, facts)), wider: wider.map((each) => pattern(each, facts)) };
}

/** A form's name in both languages, as it is compared; the English one without the Vietnamese behind it. */
function formsOf({ vi, en }: Level["form"], facts: Facts): readonly string[] {
  return [vi, en.replace(/\s*\(.*$/, "")].map((words) => marked(words, facts));
}

/** Folded, with abbreviations kept in upper case. */
function marked(words: string, { congresses }: Facts): string {
  const romans = congresses.map(({ roman }) => roman);
  return words
    .split(/\s+/)
    .map((word) => (romans.includes(word) || /^\p{Lu}{3,}$/u.test(word) ? word : fold(word)))
    .join(" ");
}

/** Finds a form's name with its abbreviations written out, too, and its congress's ordinal as a number. */
function pattern(form: string, { congresses }: Facts): RegExp {
  const word = (each: string): string => {
    const congress = congresses.find(({ roman }) => roman === each);
    if (congress) return `(?:${fold(each)}|${congress.ordinal})`;
    if (/^\p{Lu}{3,}$/u.test(each)) return `(?:${fold(each)}|${[...fold(each)].map((initial) => `${initial}\\p{L}*`).join(" ")})`;
    return each.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  };
  return new RegExp(`(?<![\\p{L}\\d])${form.split(" ").map(word).join(" ")}(?![\\p{L}\\d])`, "u");
}
