import type { Block, Phrase, Text, Value } from "../../chat/message.ts";
import { clipped } from "./words.ts";

/** One line of a card, in pieces. */
export type Line = readonly Text[];

const LONGEST_PIECE = 120;
/** What a sentence of the locales takes besides its variables. */
const A_SENTENCE = 80;

/** About how many characters something takes in either language. */
function weightOf(text: Text | Value): number {
  if (typeof text === "string") return text.length;
  if (typeof text === "number") return String(text).length;
  if (!("key" in text)) return Math.max(text.vi.length, text.en.length);
  const words = text.key.startsWith("plans-words") || text.key.startsWith("plans-count") || text.key.startsWith("plans-field");
  return Object.values(text.values ?? {}).reduce<number>((sum, value) => sum + weightOf(value), words ? 10 : A_SENTENCE);
}

/** What people typed, no longer than a card has room for. */
export function short(line: Line, most = LONGEST_PIECE): Line {
  return line.map((text) => (typeof text === "string" ? shortened(text, most) : withShortValues(text, most)));
}

function shortened(text: string, most: number): string {
  return text.length <= most ? text : clipped(text, most);
}

function withShortValues(phrase: Phrase, most: number): Phrase {
  if (!phrase.values) return phrase;
  const values = Object.entries(phrase.values).map(([name, value]) => [name, typeof value === "string" ? shortened(value, most) : value]);
  return { ...phrase, values: Object.fromEntries(values) };
}

/** A headed list of as many lines as there is room for; the rest is told by its number. */
export function section(told: { readonly head: Phrase; readonly lines: readonly Line[] } | undefined, most: number): readonly Block[] {
  if (!told) return [];
  const { head, lines } = told;
  if (lines.length === 0) return head.values ? [{ kind: "paragraph", text: [head] }] : [];
  const shown: Line[] = [];
  let room = most;
  for (const line of lines.map((each) => short(each))) {
    room -= line.reduce((sum, text) => sum + weightOf(text), 0);
    if (room < 0 && shown.length > 0) break;
    shown.push(line);
  }
  const left = lines.length - shown.length;
  const more: readonly Line[] = left === 0 ? [] : [[{ key: "reviews-more", values: { count: left } }]];
  return [
    { kind: "paragraph", text: [head] },
    { kind: "list", items: [...shown, ...more] },
  ];
}
