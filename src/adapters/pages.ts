import type { Block, Link, Text } from "../chat/message.ts";

/** A stretch of words of one kind: bold, leading to an address, or neither. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean | undefined;
  readonly link?: string | undefined;
}

/** What stands on lines of its own. Its words are as they were typed; they may hold line breaks. */
export interface Piece {
  readonly kind: "paragraph" | "quote" | "item" | "source";
  readonly runs: readonly Run[];
}

/** How much fits on a page. */
export interface PageSize {
  readonly most: number;
  /** How much of it a text takes, once rendered; no less than 0 for any part of it. */
  measure(text: string): number;
}

/** What a piece takes besides its words: a bullet, brackets, the end of its line. */
const AROUND = 4;

/**
 * A message's blocks as pages of pieces. A page ends at the end of a piece where it can; a piece that fills a page alone is cut
 * at the end of a line, else of a sentence, else of a word, and never within a character.
 */
export function pagesOf(blocks: readonly Block[], say: (text: Text) => string, size: PageSize): readonly (readonly Piece[])[] {
  const pages: Piece[][] = [];
  let room = 0;
  for (const piece of blocks.flatMap((block) => piecesOf(block, say)).flatMap((whole) => cut(whole, size))) {
    const takes = sizeOf(piece, size);
    if (takes > room || pages.length === 0) {
      pages.push([]);
      room = size.most;
    }
    pages.at(-1)?.push(piece);
    room -= takes;
  }
  return pages.length === 0 ? [[]] : pages;
}

function piecesOf(block: Block, say: (text: Text) => string): readonly Piece[] {
  const runsOf = (texts: readonly (Text | Link)[], bold?: boolean): readonly Run[] =>
    texts
      .map((text): Run => (isLink(text) ? { text: shown(say(text.text)), bold, link: text.link } : { text: shown(say(text)), bold }))
      .filter(({ text }) => text !== "");
  const found = ((): readonly Piece[] => {
    switch (block.kind) {
      case "list":
        return block.items.map((item) => ({ kind: "item", runs: runsOf(item) }));
      case "quote":
        return [{ kind: "quote", runs: runsOf([block.text]) }];
      case "source":
        return [{ kind: "source", runs: runsOf(block.text) }];
      default:
        return [{ kind: "paragraph", runs: runsOf(block.text, block.strong) }];
    }
  })();
  return found.filter(({ runs }) => runs.some(({ text }) => text.trim() !== ""));
}

function isLink(text: Text | Link): text is Link {
  return typeof text === "object" && "link" in text;
}

/** Without what no platform shows, or what turns the direction of the words around it. */
function shown(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, (character) => (/[\n\t]/.test(character) ? character : ""));
}

function sizeOf({ runs }: Piece, { measure }: PageSize): number {
  return runs.reduce((total, { text }) => total + measure(text), AROUND);
}

/** A piece as pieces that each fit on a page. */
function cut(piece: Piece, size: PageSize): readonly Piece[] {
  const whole = piece.runs.map(({ text }) => text).join("");
  const cuts: Piece[] = [];
  for (let start = 0; start < whole.length; ) {
    const length = fitting(whole.slice(start), size.most - AROUND, size);
    if (length === 0) throw new Error(`a page of ${size.most} holds no character`);
    cuts.push({ ...piece, runs: stretch(piece.runs, start, start + length) });
    start += length;
  }
  return cuts;
}

/** What of runs lies between two places of their text. */
function stretch(runs: readonly Run[], from: number, to: number): readonly Run[] {
  let place = 0;
  return runs.flatMap((run) => {
    const text = run.text.slice(Math.max(0, from - place), Math.max(0, to - place));
    place += run.text.length;
    return text === "" ? [] : [{ ...run, text }];
  });
}

/** How many of a text's characters fit in the room, up to the best place to cut; at least one character that is seen as one, or 0. */
function fitting(text: string, room: number, { measure }: PageSize): number {
  if (measure(text) <= room) return text.length;
  let [low, high] = [0, text.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (measure(text.slice(0, middle)) <= room) low = middle;
    else high = middle - 1;
  }
  const head = text.slice(0, low);
  for (const end of [/^[\s\S]*\n/, /^[\s\S]*[.;!?…](?=\s)/, /^[\s\S]*\s/]) {
    const length = end.exec(head)?.[0].length ?? 0;
    if (length > low / 2) return length;
  }
  return characterStart(text, low);
}

/** The last place at or before one where a character, as it is seen, begins. */
function characterStart(text: string, place: number): number {
  const from = Math.max(0, place - LONGEST_CHARACTER);
  const near = text.slice(from, place + LONGEST_CHARACTER);
  let start = 0;
  for (const { index } of new Intl.Segmenter("vi").segment(near)) {
    if (from + index > place) break;
    start = from + index;
  }
  return start > 0 ? start : place;
}

const LONGEST_CHARACTER = 32;
