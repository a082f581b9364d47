import { fold } from "../../language/fold.ts";
import { splitPosition, startsWithTitle, writeOutTitle } from "../../language/job-title.ts";
import { isPersonName, startsLikeName, withoutCourtesyTitle } from "../../language/person-name.ts";
import { groupsIn, type Positions } from "./presidium-line.ts";

/** Between pieces of a line, but not in brackets. */
const COMMA = /\s*[,;]\s*(?![^()]*\))/u;
const AND = /\s+(?:và|va|and|&)\s+(?![^()]*\))/u;
/** What stands behind a name or a position within a piece. */
const BEHIND = /\s*[(:]|\s+[-–]\s+/u;
const COUNTED = /^(\d{1,2}|hai|ba|bốn|bon|năm|nam|two|three|four|five)\s+(?=\p{L})/iu;
/** "bà Mai" and "anh Năm" without diacritics: a title or a name, not a number, when a name follows. */
const IS_NAME = /^(?:[Bb]a|[Nn]am)\s+\p{Lu}/u;
const NUMBERS = new Map(Object.entries({ hai: 2, ba: 3, bon: 4, nam: 5, two: 2, three: 3, four: 4, five: 5 }));
/** More are no members but a slip. */
const MOST_COUNTED = 20;
/** Of a name without a position, for a shorter one may be a place: "Hoàng Mai". */
const FEWEST_WORDS = 3;
const LONGEST = 1000;

/**
 * A line for each member of a presidium: of lines that name several, "Trần Văn Nam (Giám đốc), Lê Thị Bình (Công đoàn)", and of
 * a single one that names only positions, "Bí thư, Giám đốc và 2 cá nhân điển hình".
 */
export function presidiumLines(lines: readonly string[], positions: readonly Positions[]): readonly string[] {
  return lines.flatMap((line) => membersIn(line, positions, lines.length === 1));
}

function membersIn(line: string, positions: readonly Positions[], isAlone: boolean): readonly string[] {
  const pieces = line.length > LONGEST ? [line] : line.split(COMMA).filter((piece) => piece !== "");
  const whole = pieces.flatMap((piece) => {
    const parts = piece.split(AND);
    return parts.slice(1).every((part) => isPerson(part, positions) || isCounted(part, positions)) ? parts : [piece];
  });
  const parts = whole.some((piece) => isPerson(piece, positions)) ? whole : pieces.flatMap((piece) => piece.split(AND));
  const isNamed = parts.some((part) => isPerson(part, positions));
  const isList = isAlone && parts.filter((part) => groupsOf(part, positions).length > 0).length > 1;
  const isCount = parts.length === 1 && isCounted(line, positions);
  if (!isNamed && !isList && !isCount) return [line];
  const members = isNamed ? togetherByPerson(parts, positions) : parts.map((part) => [part]);
  if (members.length === 1 && !isCount) return [line];
  return members.flatMap((member) => repeated(member.join(", "), positions));
}

/** Each person with the positions told behind or, where a position stands first, before the name. */
function togetherByPerson(parts: readonly string[], positions: readonly Positions[]): readonly (readonly string[])[] {
  const isNameFirst = isPerson(parts[0] ?? "", positions);
  const members: string[][] = [];
  let isOpen = false;
  for (const part of parts) {
    const isName = isPerson(part, positions);
    const begins = isCounted(part, positions) || (isNameFirst ? isName : !isOpen);
    if (begins || members.length === 0) members.push([part]);
    else members.at(-1)?.push(part);
    isOpen = !isName && !isCounted(part, positions);
  }
  return members;
}

/** Whether a piece names a person, alone in full or with a position before or behind. */
function isPerson(piece: string, positions: readonly Positions[]): boolean {
  const [head = "", behind = ""] = piece.split(BEHIND, 2);
  const isTold = groupsOf(head, positions).length > 0;
  if (isName(head, positions)) return groupsOf(behind, positions).length > 0 || head.split(" ").length >= FEWEST_WORDS;
  const { name, position } = splitPosition(head);
  if ((position !== undefined && isName(name, positions)) || (isTold && isPersonName(behind))) return true;
  const words = head.split(" ");
  return isTold && words.some((_, i) => i > 0 && isName(words.slice(i).join(" "), positions));
}

/** A person's name, which in capitals a position may look like. */
function isName(text: string, positions: readonly Positions[]): boolean {
  if (!isPersonName(text) || startsWithTitle(text) || !startsLikeName(withoutCourtesyTitle(text).split(" "))) return false;
  const folded = fold(text);
  return !positions.some(({ names }) => names.some((name) => fold(name) === folded));
}

function isCounted(piece: string, positions: readonly Positions[]): boolean {
  return COUNTED.test(piece) && !IS_NAME.test(piece) && groupsOf(piece, positions).length > 0;
}

function groupsOf(piece: string, positions: readonly Positions[]): readonly string[] {
  return groupsIn(writeOutTitle(piece), positions);
}

/** "2 cá nhân điển hình" are two members without a name. */
function repeated(member: string, positions: readonly Positions[]): readonly string[] {
  const [all = "", count = ""] = isCounted(member, positions) ? (COUNTED.exec(member) ?? []) : [];
  const number = NUMBERS.get(fold(count)) ?? Number(count);
  return all === "" || number < 1 || number > MOST_COUNTED ? [member] : Array.from({ length: number }, () => member.slice(all.length));
}
