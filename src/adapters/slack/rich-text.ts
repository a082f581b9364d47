import type { Piece, Run } from "../pages.ts";

interface Style {
  readonly bold?: true;
  readonly italic?: true;
}

type Element = { readonly style?: Style } & (
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "link"; readonly url: string; readonly text: string }
);

interface Section {
  readonly type: "rich_text_section";
  readonly elements: readonly Element[];
}

type Part =
  | Section
  | { readonly type: "rich_text_quote"; readonly elements: readonly Element[] }
  | { readonly type: "rich_text_list"; readonly style: "bullet"; readonly elements: readonly Section[] };

/** Formatted words of which none are read as markup: stars, mentions and the like are shown as they were typed. */
export interface RichText {
  readonly type: "rich_text";
  readonly elements: readonly Part[];
}

export function richText(pieces: readonly Piece[]): RichText {
  const parts: Part[] = [];
  for (const piece of pieces) {
    const last = parts.at(-1);
    const part = partOf(piece);
    // Neighbours of one kind are one part, of lines or of items.
    if (last?.type === "rich_text_list" && part.type === "rich_text_list")
      parts.splice(-1, 1, { ...last, elements: [...last.elements, ...part.elements] });
    else if (last?.type === "rich_text_section" && part.type === "rich_text_section")
      parts.splice(-1, 1, { ...last, elements: [...last.elements, { type: "text", text: "\n" }, ...part.elements] });
    else parts.push(part);
  }
  return { type: "rich_text", elements: parts };
}

function partOf({ kind, runs }: Piece): Part {
  switch (kind) {
    case "quote":
      return { type: "rich_text_quote", elements: runs.map((run) => elementOf(run)) };
    case "item":
      return {
        type: "rich_text_list",
        style: "bullet",
        elements: [{ type: "rich_text_section", elements: runs.map((run) => elementOf(run)) }],
      };
    case "source":
      return { type: "rich_text_section", elements: bracketed(runs).map((run) => elementOf(run, true)) };
    default:
      return { type: "rich_text_section", elements: runs.map((run) => elementOf(run)) };
  }
}

function elementOf({ text, bold, link }: Run, italic = false): Element {
  const style = { ...(bold ? { bold } : {}), ...(italic ? { italic } : {}) };
  const styled = Object.keys(style).length > 0 ? { style } : {};
  return link !== undefined && isAddress(link) ? { type: "link", url: link, text, ...styled } : { type: "text", text, ...styled };
}

/** The same as one text, for notifications and where blocks cannot be shown. */
export function fallbackText(pieces: readonly Piece[]): string {
  return asTyped(pieces.map(lineOf).join("\n"));
}

/** Without what Slack reads as a mention, a link or a picture: ":smile:" is one there, unless something unseen parts it. */
function asTyped(text: string): string {
  return escaped(text.replace(/:(?=[\p{L}\p{N}_+'-]+:)/gu, ":\u200b"));
}

function lineOf({ kind, runs }: Piece): string {
  const words = (kind === "source" ? bracketed(runs) : runs)
    .map(({ text, link }) => (link && link !== text ? `${text} (${link})` : text))
    .join("");
  if (kind === "quote")
    return words
      .split("\n")
      .map((line) => `> ${line}`)
      .join("\n");
  return kind === "item" ? `• ${words}` : words;
}

function bracketed(runs: readonly Run[]): readonly Run[] {
  return [{ text: "[" }, ...runs, { text: "]" }];
}

/** Without what Slack reads as a mention or a link. */
export function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** How much of a page a text takes: as it is escaped, with what stands before each line of a quote. */
export function takenBy(text: string): number {
  return asTyped(text).length + escaped("> ").length * (text.split("\n").length - 1);
}

function isAddress(link: string): boolean {
  return /^(?:https?:|mailto:)/i.test(link) && URL.canParse(link);
}
