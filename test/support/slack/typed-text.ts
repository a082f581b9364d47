import type { RichText, RichTextLeaf } from "./block-kit/rich-text.ts";

/** What a person types; somebody, a channel or everybody is named by picking them from a list, a link can be given words. */
export type Typed =
  | string
  | readonly (
      | string
      | { readonly user: string }
      | { readonly channel: string; readonly name: string }
      | { readonly broadcast: "here" | "channel" | "everyone" }
      | { readonly link: string; readonly label?: string }
    )[];

interface Piece {
  readonly text: string;
  readonly leaf: RichTextLeaf;
}

/** Addresses that Slack makes links of as they are typed. */
const ADDRESS =
  /(https?:\/\/[^\s<>|]*[^\s<>|.,;:!?)]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<![\w@./-])(?:[\w-]+\.)+(?:com|org|net|edu|gov|info|vn|io|dev)(?![\w-])(?:\/[^\s<>|]*[^\s<>|.,;:!?)])?)/;

/** Typed words as Slack tells of them: `&`, `<` and `>` escaped, mentions and links in angle brackets, and the same as rich text. */
export function typedText(typed: Typed): { readonly text: string; readonly blocks: readonly [RichText] | undefined } {
  const pieces = (typeof typed === "string" ? [typed] : typed).flatMap((part) =>
    typeof part === "string" ? wordsAndLinks(part) : [pieceOf(part)],
  );
  if (pieces.length === 0) return { text: "", blocks: undefined };
  const section = { type: "rich_text_section" as const, elements: pieces.map(({ leaf }) => leaf) };
  return { text: pieces.map(({ text }) => text).join(""), blocks: [{ type: "rich_text", elements: [section] }] };
}

function pieceOf(part: Exclude<Typed, string>[number] & object): Piece {
  if ("user" in part) return { text: `<@${part.user}>`, leaf: { type: "user", user_id: part.user } };
  if ("channel" in part) return { text: `<#${part.channel}|${part.name}>`, leaf: { type: "channel", channel_id: part.channel } };
  if ("broadcast" in part) return { text: `<!${part.broadcast}>`, leaf: { type: "broadcast", range: part.broadcast } };
  return link(part.link, part.label);
}

function wordsAndLinks(words: string): readonly Piece[] {
  return words.split(ADDRESS).flatMap((part, index): Piece[] => {
    if (part === "") return [];
    if (index % 2 === 0) return [{ text: escaped(part), leaf: { type: "text", text: part } }];
    if (part.startsWith("http")) return [link(part)];
    return [link(part.includes("@") ? `mailto:${part}` : `http://${part}`, part)];
  });
}

function link(url: string, label?: string): Piece {
  return {
    text: label ? `<${escaped(url)}|${escaped(label)}>` : `<${escaped(url)}>`,
    leaf: { type: "link", url, ...(label && { text: label }) },
  };
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
