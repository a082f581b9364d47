import type { RichText, RichTextLeaf, RichTextPart } from "../block-kit/rich-text.ts";
import { pictureOf } from "./emoji.ts";
import { type Mention, type Names, type Segment, type Style, shownMention } from "./segment.ts";

/** A rich text block as it is shown: what stands in it is never markup. */
export function shownRichText({ elements }: RichText, names: Names): readonly Segment[] {
  return elements.flatMap((part, index) => {
    const shown = shownPart(part, names);
    const isOnNewLine = index > 0 && (part.type !== "rich_text_section" || elements[index - 1]?.type !== "rich_text_section");
    return isOnNewLine ? [{ text: "\n" }, ...shown] : shown;
  });
}

function shownPart(part: RichTextPart, names: Names): readonly Segment[] {
  switch (part.type) {
    case "rich_text_section":
      return part.elements.map((leaf) => shownLeaf(leaf, names));
    case "rich_text_quote":
      return part.elements.map((leaf) => ({ ...shownLeaf(leaf, names), quote: true }));
    case "rich_text_preformatted":
      return part.elements.map((leaf) => ({ ...shownLeaf(leaf, names), code: true }));
    case "rich_text_list":
      return part.elements.flatMap(({ elements }, index) => {
        const mark = part.style === "bullet" ? "•" : `${index + 1 + (part.offset ?? 0)}.`;
        const start = `${index > 0 ? "\n" : ""}${"  ".repeat(part.indent ?? 0)}${mark} `;
        return [{ text: start }, ...elements.map((leaf) => shownLeaf(leaf, names))];
      });
  }
}

function shownLeaf(leaf: RichTextLeaf, names: Names): Segment {
  const style = styleOf(leaf);
  const mention = mentionOf(leaf);
  if (mention) return { ...style, text: shownMention(mention, names), mention };
  switch (leaf.type) {
    case "text":
      return { ...style, text: leaf.text };
    case "link":
      return { ...style, text: leaf.text || leaf.url, link: leaf.url };
    case "emoji":
      return { ...style, text: pictureOf(leaf.name) };
    case "date":
      return { ...style, text: leaf.fallback ?? new Date(leaf.timestamp * 1000).toISOString() };
    default:
      return { ...style, text: "" };
  }
}

function mentionOf(leaf: RichTextLeaf): Mention | undefined {
  switch (leaf.type) {
    case "user":
      return { kind: "user", id: leaf.user_id };
    case "channel":
      return { kind: "channel", id: leaf.channel_id };
    case "usergroup":
      return { kind: "usergroup", id: leaf.usergroup_id };
    case "broadcast":
      return { kind: "broadcast", range: leaf.range };
    default:
      return undefined;
  }
}

function styleOf({ style }: RichTextLeaf): Style {
  return {
    ...(style?.bold && { bold: true }),
    ...(style?.italic && { italic: true }),
    ...(style?.strike && { strike: true }),
    ...(style?.code && { code: true }),
  };
}
