import { stripVTControlCharacters, styleText } from "node:util";
import type { Block, Link, Message, Text } from "../../chat/message.ts";

export type Say = (text: Text) => string;
type Shown = Pick<Message, "blocks" | "buttons" | "marks">;

/** Blocks as plain lines: quotes behind "> ", lists behind "•", sources in brackets. No empty line in between. */
export function plainText(blocks: readonly Block[], say: Say): string {
  return lines(blocks, say, (_, text) => text);
}

/** A message as plain lines, its buttons as numbers or letters to type. */
export function numberedText({ blocks, buttons, marks }: Shown, say: Say): string {
  return [plainText(blocks, say), ...buttons.map(({ label }, i) => `[${mark(i, marks)}] ${safe(say(label))}`)].join("\n");
}

/** The same for a screen: bold, dim quotes and sources. */
export function styledText({ blocks, buttons, marks }: Shown, say: Say): string {
  const text = lines(blocks, say, styleText);
  const numbered = buttons.map(({ label }, i) => `  ${styleText("cyan", `[${mark(i, marks)}]`)} ${safe(say(label))}`);
  return [text, ...numbered].join("\n");
}

function lines(blocks: readonly Block[], say: Say, style: (format: "bold" | "dim" | "italic", text: string) => string): string {
  const word = (text: Text | Link): string => (typeof text === "object" && "link" in text ? `${say(text.text)} (${text.link})` : say(text));
  const join = (texts: readonly (Text | Link)[]): string => safe(texts.map(word).join(""));
  return blocks
    .map((block) => {
      switch (block.kind) {
        case "quote":
          return style(
            "italic",
            safe(block.text)
              .replace(/^[^\S\n]*/gm, "> ")
              .replace(/^> \n/gm, ""),
          );
        case "list":
          return block.items.map((item) => `• ${join(item)}`).join("\n");
        case "source":
          return style("dim", `[${join(block.text)}]`);
        default:
          return block.strong ? style("bold", join(block.text)) : join(block.text);
      }
    })
    .join("\n")
    .split("\n")
    .filter((line) => stripVTControlCharacters(line).trim() !== "")
    .join("\n");
}

/** Words on one line. */
export function safeLine(text: string): string {
  return safe(text).replaceAll("\n", " ");
}

/** What a person typed must not steer the terminal. */
function safe(text: string): string {
  return stripVTControlCharacters(text).replace(/[\p{Cc}\p{Cf}]/gu, (character) => (character === "\n" ? "\n" : ""));
}

/** What is typed to press a button: 1, 2, 3 or a, b, c. */
function mark(index: number, marks: Message["marks"]): string {
  return marks === "letters" ? String.fromCharCode("a".charCodeAt(0) + index) : String(index + 1);
}
