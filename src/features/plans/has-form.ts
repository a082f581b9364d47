import { clean, fold } from "../../language/fold.ts";
import type { Facts, Level } from "../guideline/index.ts";
import { oncePer } from "./once-per.ts";

interface Patterns {
  readonly own: readonly RegExp[];
  /** Of what other levels' events are called, and of what marks them out. */
  readonly others: readonly RegExp[];
}

/** What may stand within a form's name: "Hội nghị biểu dương các điển hình", "… năm 2015 …". */
const WITHIN = "(?: (?:cac|nhung|viet nam|nam \\d{4}|cap [\\p{L}]+(?: so)?|the|of))*";
/** Another event that is only named: "tiến tới Đại hội …", "bầu đại biểu đi dự …". */
const ONLY_NAMED =
  /(?:^|[^\p{L}])(?:tien toi|huong toi|chao mung|truoc|(?:di |tham )?du|towards?|to|ahead of|before|for)(?: the)?(?: (?!(?:va|la|and) )[^\s,;]+)? $/u;
/** What the names of two congresses share is a kind of event from so many words on. */
const SHORTEST_KIND = 3;

interface Found {
  readonly start: number;
  readonly end: number;
}

/** Whether an event's name has the form of its level and not that of another, unless that is only the event it leads to. */
export function hasForm(name: string, { form }: Level, facts: Facts): boolean {
  const { own, others } = patternsIn(facts).get(form) ?? patternsOf(form, facts);
  const typed = fold(clean(name));
  const mine = own.flatMap((each) => foundIn(typed, each));
  const found = others.flatMap((each) => foundIn(typed, each));
  const theirs = found.filter((each) => !found.some((other) => isWider(other, each)));
  const stands = mine.filter((each) => !theirs.some((other) => isWider(other, each)));
  const foreign = theirs.filter((other) => !mine.some((each) => isWithin(other, each)) && !ONLY_NAMED.test(typed.slice(0, other.start)));
  return stands.length > 0 && foreign.length === 0;
}

function isWithin(inner: Found, outer: Found): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

function isWider(outer: Found, inner: Found): boolean {
  return isWithin(inner, outer) && outer.end - outer.start > inner.end - inner.start;
}

function foundIn(typed: string, form: RegExp): Found[] {
  return [...typed.matchAll(form)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

const patternsIn = oncePer((facts: Facts) => new Map(facts.levels.map(({ form }) => [form, patternsOf(form, facts)])));

function patternsOf(form: Level["form"], facts: Facts): Patterns {
  const own = formsOf(form, facts);
  const others = facts.levels.flatMap((level) => formsOf(level.form, facts)).filter((other) => !own.includes(other));
  const parts = others.flatMap((other) => partsOf(other, facts)).filter((part) => !own.some((mine) => mine.includes(part)));
  return { own: own.map((each) => pattern(each, facts)), others: [...new Set([...others, ...parts])].map((each) => pattern(each, facts)) };
}

/** A form's name in both languages, as it is compared; the English one without the Vietnamese behind it. */
function formsOf({ vi, en }: Level["form"], facts: Facts): readonly string[] {
  return [vi, en.replace(/\s*\(.*$/, "")].map((words) => marked(words, facts));
}

/** Of a congress's name the kind of event that it is, and what marks out this one: whose it is and its ordinal. */
function partsOf(form: string, facts: Facts): readonly string[] {
  const kind = kindsIn(facts).find((each) => ` ${form} `.includes(` ${each} `));
  if (kind === undefined) return [];
  const mark = form.slice(form.indexOf(kind) + kind.length).trim();
  return facts.congresses.some(({ roman }) => mark.endsWith(` ${roman}`)) ? [kind, mark] : [kind];
}

/** What the names of two congresses have in common. */
const kindsIn = oncePer((facts: Facts): readonly string[] =>
  (["vi", "en"] as const).flatMap((language) => {
    const names = facts.congresses.map((congress) => marked(congress[language], facts).split(" "));
    return names.flatMap((one, i) => names.slice(i + 1).map((other) => commonRun(one, other))).filter((kind) => kind !== "");
  }),
);

/** The longest run of words that two names have both, if it is long enough. */
function commonRun(one: readonly string[], other: readonly string[]): string {
  const whole = ` ${other.join(" ")} `;
  for (let length = one.length; length >= SHORTEST_KIND; length--)
    for (let start = 0; start + length <= one.length; start++) {
      const run = one.slice(start, start + length).join(" ");
      if (whole.includes(` ${run} `)) return run;
    }
  return "";
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
  return new RegExp(`(?<![\\p{L}\\d])${form.split(" ").map(word).join(`${WITHIN} `)}(?![\\p{L}\\d])`, "gu");
}
