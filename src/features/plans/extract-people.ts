import type { Aligned } from "../../language/aligned.ts";
import { isBound } from "../../language/bounds.ts";
import { DELEGATES } from "../../language/delegate-words.ts";
import { fold } from "../../language/fold.ts";
import { findNumbers, type NumberFound } from "../../language/numbers.ts";
import type { Extracting, Told } from "./extract.ts";
import { oncePer } from "./once-per.ts";

interface Token {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** A group's name between two tokens. */
interface Named {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

const TOKEN = /d[/.]b(?![a-z])|[a-z]+|\d+(?:[.,]\d+)*|[^\sa-z\d]/g;
const SHORT_DELEGATES = new RegExp(`^${DELEGATES}$`);
const JOINS = /^[,;:.()]$/;
const FILLER = new Set("nguoi dai bieu db vi dong chi dai dien la khoang co are is will be of them whom them".split(" "));
/** Words behind a number that is none of people, and words before one. */
const NO_PEOPLE = new Set(
  "cho ghe phong tang phut ngay buoi gio trieu ty nghin dong h nam thang muc trang ban % minutes days hours".split(" "),
);
const NUMBERED =
  /(?:^| )(?:so|so nha|duong|phong|tang|quan|phuong|to|khu|thu|lan|nam|thang|ngay|khoa|muc|quy|dieu|huong dan|hoi truong|hall|(?:suc )?chua(?: duoc)?|seats)$/;
/** One end of a range. */
const RANGED = /(?:^| )(?:(?:\d+|[a-z]+) (?:hoac|hay|or|den|toi|to|-))$/;
const TOTAL_BEFORE =
  /(?:^| )(?:so (?:dai bieu|db)|tong so(?: (?:dai bieu|db))?|tong cong|tong|so luong(?: (?:dai bieu|db))?|quy mo|total(?: of)?)(?: (?:la|khoang|:))*$/;
const TOTAL_BEHIND = /^(?:nguoi )?(?:dai bieu|db|delegates?|participants|attendees)(?: |$)/;
const PERSONS_BEHIND = /^(?:nguoi|people|persons)(?: (?:[,;:.()]|du|tham|in all|trong|gom|vao|o|tai|at)| *$)/;
const ELECTED = /(?:^| )(?:bau|cu|elect)(?: (?:chon|ra|khoang))*$/;

/** How many delegates there are, in all and by group, and how many are elected to the level above. */
export function findPeople(text: Aligned, { groups, fields }: Extracting): Told {
  const tokens = tokensOf(text.folded);
  const words = tokens.map(({ word }) => word);
  const numbers = findNumbers(words).filter((number) => isOfPeople(words, number));
  const named = groupsIn(words, groups);
  const isNameFirst = namesComeFirst(named, numbers);
  const counted = new Map<string, number>();
  const totals = new Set<number>();
  const spans: [number, number][] = [];
  let seats: number | undefined;
  const take = (from: number, to: number): void => void spans.push([tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0]);

  for (const number of numbers) {
    const { value, start, end } = number;
    const before = words.slice(Math.max(0, start - 4), start).join(" ");
    const behind = words.slice(end, end + 5).join(" ");
    const group = groupOf(words, number, named, isNameFirst);
    if (group) {
      if (isSharedWithAnother(words, group, named, numbers) || counted.has(group.id)) continue;
      counted.set(group.id, value);
      const last = Math.max(end, lastOf(words, group, named));
      take(Math.min(start, group.start), words[last] === "nguoi" ? last + 1 : last);
    } else if (ELECTED.test(before) && (TOTAL_BEHIND.test(behind) || PERSONS_BEHIND.test(behind))) {
      seats = value;
      take(start, end);
    } else if (TOTAL_BEFORE.test(before) || TOTAL_BEHIND.test(behind) || PERSONS_BEHIND.test(behind)) {
      totals.add(value);
      const label = TOTAL_BEFORE.exec(before)?.[0].trim().split(" ").length ?? 0;
      const unit =
        /^(?:nguoi )?dai bieu/.exec(behind)?.[0].split(" ").length ?? (TOTAL_BEHIND.test(behind) || PERSONS_BEHIND.test(behind) ? 1 : 0);
      take(start - label, end + unit);
    }
  }
  const total = totals.size === 1 ? [...totals][0] : undefined;
  const counts = fields.includes("headcount") && !fields.includes("delegates") ? "headcount" : "delegates";
  return {
    values: {
      ...(total === undefined ? {} : { [counts]: total }),
      ...(counted.size === 0 ? {} : { groups: Object.fromEntries(counted) }),
      ...(seats === undefined ? {} : { election: { seats } }),
    },
    spans: totals.size > 1 ? [] : spans,
  };
}

function tokensOf(folded: string): Token[] {
  return [...folded.matchAll(TOKEN)].map((match) => {
    const word = match[0].replace(SHORT_DELEGATES, "db").replace(/^ng$/, "nguoi");
    const isDelegates = /^bi[ue]$/.test(word) && folded.slice(0, match.index).endsWith("dai ");
    return { word: isDelegates ? "bieu" : word, start: match.index, end: match.index + match[0].length };
  });
}

function isOfPeople(words: readonly string[], number: NumberFound): boolean {
  const { start, end } = number;
  const before = words.slice(Math.max(0, start - 3), start).join(" ");
  return (
    !NO_PEOPLE.has(words[end] ?? "") &&
    words[start - 1] !== "/" &&
    words[end] !== "/" &&
    (TOTAL_BEFORE.test(before) || !NUMBERED.test(before)) &&
    !RANGED.test(before) &&
    !isBound(words, number)
  );
}

/** What groups are called, the longest name first. */
const namesOf = oncePer((groups: Extracting["groups"]) =>
  groups
    .flatMap(({ id, names }) => names.map((name) => ({ id, words: fold(name).split(" ") })))
    .sort((a, b) => b.words.length - a.words.length),
);

/** The groups that are named, the longest name at each place. */
function groupsIn(words: readonly string[], groups: Extracting["groups"]): Named[] {
  const names = namesOf(groups);
  const found: Named[] = [];
  for (let at = 0; at < words.length; ) {
    const name = names.find((each) => each.words.every((word, i) => words[at + i] === word));
    if (name) found.push({ id: name.id, start: at, end: at + name.words.length });
    at += name?.words.length ?? 1;
  }
  return found;
}

/** "lãnh đạo 20 công chức 150" */
function namesComeFirst(named: readonly Named[], numbers: readonly NumberFound[]): boolean {
  const [first, last] = [named[0], named.at(-1)];
  const [firstNumber, lastNumber] = [numbers[0], numbers.at(-1)];
  return first !== undefined && last !== undefined && firstNumber !== undefined && lastNumber !== undefined
    ? first.start < firstNumber.start && last.start < lastNumber.start
    : false;
}

/** The group that a number counts: the one behind it or, where none is or names come first, the one before it. */
function groupOf(words: readonly string[], number: NumberFound, named: readonly Named[], isNameFirst: boolean): Named | undefined {
  const isBeside = (from: number, to: number): boolean => words.slice(from, to).every((word) => FILLER.has(word)) && to - from <= 4;
  const behind = named.find((group) => group.start >= number.end && isBeside(number.end, group.start));
  const before = named.findLast(
    (group) => group.end <= number.start && words.slice(group.end, number.start).every((word) => FILLER.has(word) || word === ":"),
  );
  return isNameFirst ? (before ?? behind) : (behind ?? before);
}

/** "50 tập thể và cá nhân": one number of two groups. */
function isSharedWithAnother(words: readonly string[], group: Named, named: readonly Named[], numbers: readonly NumberFound[]): boolean {
  const next = named.find(({ start }) => start >= group.end);
  if (!next || next.id === group.id) return false;
  const between = words.slice(group.end, next.start);
  const isCounted = numbers.some(
    ({ start }) => start >= next.end && words.slice(next.end, start).every((word) => FILLER.has(word) || word === ":"),
  );
  return between.every((word) => /^(?:va|and|&|hoac|or)$/.test(word)) && !isCounted;
}

/** The end of a group's name and of its other names behind it: "công chức, viên chức và người lao động". */
function lastOf(words: readonly string[], group: Named, named: readonly Named[]): number {
  return named
    .filter(({ id, start }) => id === group.id && start >= group.end)
    .reduce((end, each) => (words.slice(end, each.start).every((word) => JOINS.test(word) || word === "va") ? each.end : end), group.end);
}
