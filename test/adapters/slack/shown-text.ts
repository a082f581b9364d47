import type { Rendered } from "../../../src/adapters/slack/render.ts";

/** The words of a message's formatted text, in order; anything in it that Slack would read as more than words is an error. */
export function wordsIn(blocks: Rendered["blocks"]): string {
  return blocks
    .flatMap((block) => (block.type === "rich_text" ? block.elements : []))
    .map(wordsOf)
    .join("");
}

function wordsOf(element: object): string {
  if ("elements" in element && Array.isArray(element.elements)) return element.elements.map(wordsOf).join("");
  if ("type" in element && (element.type === "text" || element.type === "link") && "text" in element) return String(element.text);
  throw new Error(`not words: ${JSON.stringify(element)}`);
}
