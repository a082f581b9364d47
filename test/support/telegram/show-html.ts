import type { MessageEntity } from "grammy/types";
import type { Formatted } from "./html.ts";

/** A message's text with its entities as HTML, one spelling for each: what a reader would see. */
export function showHtml({ text, entities }: Formatted): string {
  const shown = entities.filter(({ type }) => !DETECTED.has(type));
  const cuts = [...new Set([0, text.length, ...shown.flatMap(({ offset, length }) => [offset, offset + length])])].sort((a, b) => a - b);
  let html = "";
  let open: MessageEntity[] = [];
  cuts.forEach((cut, index) => {
    // Entities never cross, so that those that end here were opened last.
    const ended = open.filter(({ offset, length }) => offset + length === cut).reverse();
    open = open.filter((entity) => !ended.includes(entity));
    const begun = shown.filter(({ offset }) => offset === cut);
    open.push(...begun);
    html += ended.map((entity) => tagsOf(entity)[1]).join("") + begun.map((entity) => tagsOf(entity)[0]).join("");
    html += escaped(text.slice(cut, cuts[index + 1] ?? cut));
  });
  return html;
}

/** What Telegram finds in a text by itself. */
const DETECTED: ReadonlySet<string> = new Set(["mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number"]);

function tagsOf(entity: MessageEntity): readonly [string, string] {
  switch (entity.type) {
    case "bold":
      return ["<b>", "</b>"];
    case "italic":
      return ["<i>", "</i>"];
    case "underline":
      return ["<u>", "</u>"];
    case "strikethrough":
      return ["<s>", "</s>"];
    case "spoiler":
      return ["<tg-spoiler>", "</tg-spoiler>"];
    case "code":
      return ["<code>", "</code>"];
    case "pre":
      return entity.language ? [`<pre><code class="language-${escaped(entity.language)}">`, "</code></pre>"] : ["<pre>", "</pre>"];
    case "blockquote":
      return ["<blockquote>", "</blockquote>"];
    case "expandable_blockquote":
      return ["<blockquote expandable>", "</blockquote>"];
    case "text_link":
      return [`<a href="${escaped(entity.url)}">`, "</a>"];
    case "text_mention":
      return [`<a href="tg://user?id=${entity.user.id}">`, "</a>"];
    case "custom_emoji":
      return [`<tg-emoji emoji-id="${escaped(entity.custom_emoji_id)}">`, "</tg-emoji>"];
    default:
      return ["", ""];
  }
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
