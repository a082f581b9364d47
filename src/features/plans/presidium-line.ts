import { clean, fold } from "../../language/fold.ts";
import { splitPosition, writeOutTitle } from "../../language/job-title.ts";
import { isPersonName } from "../../language/person-name.ts";
import { isMarked } from "../../language/spelled.ts";
import { piecesOf } from "./line-pieces.ts";
import { oncePer } from "./once-per.ts";
import type { PresidiumMember } from "./values.ts";

/** The words of positions that stand for a group. */
export interface Positions {
  readonly id: string;
  readonly names: readonly string[];
}

const LONGEST = 1000;

/**
 * "Nguyễn Văn A, Bí thư kiêm Giám đốc": a member of the presidium and the groups that the position stands for.
 * @param positions the words of positions by group, from the pack
 */
export function parsePresidiumLine(line: string, positions: readonly Positions[]): PresidiumMember | undefined {
  const pieces = piecesOf(clean(line.slice(0, LONGEST)).replace(/[,:]\s+|\s*\(/g, " | "))
    .map((piece) => writeOutTitle(piece.replace(/\)$/, "")))
    .flatMap(positionApart)
    .filter((piece) => /\p{L}/u.test(piece));
  const people = pieces.filter((piece) => isPersonName(piece));
  const others = pieces.filter((piece) => !isPersonName(piece));
  if (pieces.length === 0) return undefined;
  const [first = ""] = pieces;
  const ordered = people.length === 1 && others.length === 1 ? [...people, ...others] : [first, ...pieces.slice(1)];
  return { name: ordered.join(", "), groups: groupsIn(others.join(" , "), positions) };
}

/** "Nguyễn Văn A Giám đốc": the position behind the name stands apart; one before it stays with it. */
function positionApart(piece: string): string[] {
  const { name, position } = splitPosition(piece);
  return position !== undefined && piece.startsWith(`${name} `) && !/\s[-–]\s/u.test(piece) ? [name, position] : [piece];
}

/** Where words of a position stand. */
interface Place {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

const formsOf = oncePer((positions: readonly Positions[]) =>
  positions.flatMap(({ id, names }) =>
    names.map((name) => ({ id, marked: ` ${spaced(name.toLowerCase())} `, folded: ` ${spaced(fold(name))} ` })),
  ),
);

/** The groups that words of a position stand for, in the order of the pack. */
export function groupsIn(typed: string, positions: readonly Positions[]): string[] {
  const isTyped = isMarked(typed);
  const text = ` ${spaced(isTyped ? typed.toLowerCase() : fold(typed))} `;
  const places = formsOf(positions).flatMap(({ id, marked, folded }) => placesOf(isTyped ? marked : folded, text, id));
  const kept = places.filter((place) => !places.some((other) => goesOn(other, place)));
  return positions.flatMap(({ id }) => (kept.some((place) => place.id === id) ? [id] : []));
}

function placesOf(name: string, text: string, id: string): Place[] {
  const starts: number[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) starts.push(at);
  return starts.map((start) => ({ id, start: start + 1, end: start + name.length - 1 }));
}

/** Whether another group's words take up these and say more behind them: "bí thư đoàn". */
function goesOn(other: Place, { id, start, end }: Place): boolean {
  const overlaps = other.start < end && start < other.end;
  return other.id !== id && overlaps && (other.end > end || (other.end === end && other.start < start));
}

function spaced(text: string): string {
  return text.replace(/[^\p{L}\p{M}\d]+/gu, " ").trim();
}
