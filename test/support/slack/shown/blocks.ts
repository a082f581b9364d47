import type { Block } from "../block-kit/blocks.ts";
import type { Element } from "../block-kit/elements.ts";
import { elementsOf } from "../block-kit/elements-of.ts";
import type { TextObject } from "../block-kit/text.ts";
import { withPictures } from "./emoji.ts";
import { shownMrkdwn } from "./mrkdwn.ts";
import { shownRichText } from "./rich-text.ts";
import type { Names, Segment } from "./segment.ts";

/** Blocks as people see them, one under the other, without what can be pressed. */
export function shownBlocks(blocks: readonly Block[], names: Names): readonly Segment[] {
  const shown = blocks.map((block) => shownBlock(block, names)).filter((segments) => segments.length > 0);
  return joined(shown);
}

/** What the buttons and menus are called, in their order. */
export function labelsOf(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap(elementsOf).flatMap((element) => labelOf(element) ?? []);
}

function labelOf(element: Element): string | undefined {
  if (element.type === "button") return withPictures(element.text.text);
  return "placeholder" in element ? element.placeholder?.text : undefined;
}

function shownBlock(block: Block, names: Names): readonly Segment[] {
  switch (block.type) {
    case "section":
      return joined([...(block.text ? [block.text] : []), ...(block.fields ?? [])].map((text) => shownText(text, names)));
    case "header":
      return shownText(block.text, names).map((segment) => ({ ...segment, bold: true }));
    case "context":
      return joined(
        block.elements.map((element) => (element.type === "image" ? [{ text: `[${element.alt_text}]` }] : shownText(element, names))),
      );
    case "input":
      return joined([block.label, ...(block.hint ? [block.hint] : [])].map((text) => shownText(text, names)));
    case "image":
      return [{ text: `[${block.alt_text}]` }];
    case "rich_text":
      return shownRichText(block, names);
    case "markdown":
      return [{ text: block.text }];
    default:
      return [];
  }
}

function shownText(text: TextObject, names: Names): readonly Segment[] {
  if (text.type === "mrkdwn") return shownMrkdwn(text.text, { names, hasMarkup: true, isLinkified: text.verbatim !== true });
  return [{ text: text.emoji === false ? text.text : withPictures(text.text) }];
}

function joined(parts: readonly (readonly Segment[])[]): readonly Segment[] {
  return parts.flatMap((part, index) => (index > 0 ? [{ text: "\n" }, ...part] : part));
}
