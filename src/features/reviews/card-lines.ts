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

/** What of a headed list there is room for, and about how much it takes; the rest is told by its number. */
export function fitted(
  told: { readonly head: Phrase; readonly lines: readonly Line[] } | undefined,
  most: number,
): { readonly blocks: readonly Block[]; readonly takes: number } {
  if (!told || (told.lines.length === 0 && !told.head.values)) return { blocks: [], takes: 0 };
  const { head, lines } = told;
  const shown: Line[] = [];
  let takes = 0;
  for (const line of lines.map((each) => short(each))) {
    const more = line.reduce((sum, text) => sum + weightOf(text), 0);
    if (takes + more > most && shown.length > 0) break;
    shown.push(line);
    takes += more;
  }
  const left = lines.length - shown.length;
  const rest: readonly Line[] = left === 0 ? [] : [[{ key: "reviews-more", values: { count: left } }]];
  const heading: Block = { kind: "paragraph", text: [head] };
  return { blocks: lines.length === 0 ? [heading] : [heading, { kind: "list", items: [...shown, ...rest] }], takes };
}
