import { editDistance } from "../../language/edit-distance.ts";
import { clean } from "../../language/fold.ts";
import { alignWords } from "./align-words.ts";
import type { Unit } from "./store.ts";
import { namesOf, type UnitName } from "./unit-names.ts";
import { isAround, isSameKind, kindSaid, soundOf, unitWords } from "./unit-words.ts";

const MOST_FOUND = 5;
/** A longer text is no name. */
const MOST_WORDS = 20;
const MOST_CHARACTERS = 200;
/** Shorter names are too near to other words to be guessed at. */
const SHORTEST_GUESS = 4;
/** From this length on a name may have two slips. */
const LONG_NAME = 10;

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** The closer, the higher; only units of the highest are given. */
const SCORES = {
  name: { whole: 100, short: 70, part: 50 },
  alias: { whole: 90, short: 60, part: 40 },
} as const;
/** What is taken off for each word around the name, and for another sort of unit that may yet be meant. */
const OFF_AROUND = 6;
const OFF_KIND = 15;

interface Fit {
  readonly unit: Unit;
  readonly score: number;
  /** The typed words say that it is of its sort. */
  readonly isOfKind: boolean;
}

/**
 * The units that typed words name, those further up first, at most 5: one when it is sure, several when the words fit
 * each as well, none when there is more in the words than a name. For one that was merged the unit is given of which it is part now.
 */
export function findUnits(words: string, units: readonly Unit[]): readonly Unit[] {
  const typed = words.length <= MOST_CHARACTERS ? unitWords(words) : [];
  if (typed.length === 0 || typed.length > MOST_WORDS) return [];
  const coded = units.find(({ code }) => code === words);
  if (coded) return inItsPlace(coded, units);
  const names = namesOf(units);
  const laid = names.flatMap((name) => fitOf(name, laidAlong(typed, name)));
  const best = spelledBest(words, onlyBest(laid.length > 0 ? laid : names.flatMap((name) => fitOf(name, guessed(typed, name)))));
  const found = new Map(best.flatMap(({ unit }) => inItsPlace(unit, units)).map((unit) => [unit.code, unit]));
  const depths = new Map(names.map(({ unit, depth }) => [unit.code, depth]));
  const depth = ({ code }: Unit): number => depths.get(code) ?? 0;
  return [...found.values()].sort((a, b) => depth(a) - depth(b) || (a.code < b.code ? -1 : 1)).slice(0, MOST_FOUND);
}

function inItsPlace(unit: Unit, units: readonly Unit[]): Unit[] {
  return unit.mergedInto === undefined ? [unit] : units.filter(({ code }) => code === unit.mergedInto);
}

function onlyBest(fits: readonly Fit[]): readonly Fit[] {
  const score = Math.max(...fits.map((fit) => fit.score));
  const best = fits.filter((fit) => fit.score === score);
  const ofKind = best.filter((fit) => fit.isOfKind);
  return ofKind.length > 0 ? ofKind : best;
}

/** Those that have most of the typed words with the same marks: "quảng" is no "Quang". */
function spelledBest(typed: string, fits: readonly Fit[]): readonly Fit[] {
  const marked = spelledWords(typed).filter((word) => /[^a-z]/.test(word));
  const counts = fits.map(({ unit }) => {
    const own = new Set([unit.name, ...(unit.aliases ?? [])].flatMap(spelledWords));
    return marked.filter((word) => own.has(word)).length;
  });
  const most = Math.max(...counts);
  return fits.filter((_, i) => counts[i] === most);
}

/** Words with their marks, the tone last, since "hoà" and "hòa" are the same. */
function spelledWords(text: string): string[] {
  const words =
    clean(text)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  return words.map((word) => {
    const letters = word.normalize("NFD");
    return letters.replace(TONE, "") + (letters.match(TONE)?.join("") ?? "");
  });
}

function fitOf({ unit, kind }: UnitName, fit: { score: number; kind: string | undefined } | undefined): Fit[] {
  if (!fit || !isSameKind(fit.kind, kind)) return [];
  const isOfKind = fit.kind !== undefined && fit.kind === kind;
  return [{ unit, score: fit.score - (fit.kind === undefined || isOfKind ? 0 : OFF_KIND), isOfKind }];
}

function laidAlong(typed: readonly string[], name: UnitName): { score: number; kind: string | undefined } | undefined {
  if (name.source === "code") {
    const told = typed.filter((word) => !isAround(word) || kindSaid(word) !== undefined);
    const isIt = [typed, told].some((words) => words.join(" ") === name.words.join(" "));
    return isIt ? { score: SCORES.name.whole, kind: undefined } : undefined;
  }
  const fit = alignWords(typed, name);
  return fit && { score: SCORES[name.source][fit.how] - fit.around * OFF_AROUND, kind: fit.kind };
}

/** A name with a slip or two of the keys. */
function guessed(typed: readonly string[], name: UnitName): { score: number; kind: string | undefined } | undefined {
  const joined = name.sounds.join("");
  const start = typed.findIndex((word) => !isAround(word));
  if (name.source === "code" || joined.length < SHORTEST_GUESS || start < 0) return undefined;
  const limit = joined.length < LONG_NAME ? 1 : 2;
  const tries = [typed.filter((word) => !isAround(word)), typed.slice(start)];
  const slips = Math.min(...tries.map((words) => editDistance(soundOf(words.join("")), joined, limit)));
  return slips > limit ? undefined : { score: -slips, kind: kindSaid(typed[start - 1] ?? "") };
}
