import type { MessageEntity } from "grammy/types";

/** What Telegram makes an entity by itself: commands, names, addresses, hashtags. */
export function foundEntities(text: string): MessageEntity[] {
  const found: MessageEntity[] = [];
  for (const [type, pattern] of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const written = type === "url" ? match[0].replace(/[.,:;!?'")\]}…]+$/u, "") : match[0];
      const entity = { type, offset: match.index, length: written.length };
      if (!found.some((other) => touches(other, entity))) found.push(entity);
    }
  }
  return found.sort((a, b) => a.offset - b.offset);
}

/** Whether two entities have a character in common. */
export function touches(
  a: { readonly offset: number; readonly length: number },
  b: { readonly offset: number; readonly length: number },
): boolean {
  return a.offset < b.offset + b.length && b.offset < a.offset + a.length;
}

// A word is of any script here: "/kehoạch" is no command. Bare domains need a well-known ending.
const PATTERNS: readonly (readonly ["email" | "url" | "bot_command" | "mention" | "hashtag", RegExp])[] = [
  ["email", /(?<![\p{L}\p{N}_.+-])[A-Za-z0-9_.+-]+@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}(?![\p{L}\p{N}_])/gu],
  [
    "url",
    /(?<![\p{L}\p{N}_@.-])(?:https?:\/\/(?:[\p{L}\p{N}-]+\.)*[\p{L}\p{N}-]+\.[\p{L}]{2,}|(?:[\p{L}\p{N}-]+\.)+(?:com|org|net|info|edu|gov|io|me|vn|app|dev))(?![\p{L}\p{N}_@])(?::\d{1,5})?(?:[/?#][^\s<>"«»]*)?/giu,
  ],
  ["bot_command", /(?<![\p{L}\p{N}_/<>])\/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\p{L}\p{M}\p{N}_/<>])/gu],
  ["mention", /(?<![\p{L}\p{N}_@/])@[A-Za-z0-9_]{3,32}(?![\p{L}\p{M}\p{N}_])/gu],
  ["hashtag", /(?<![\p{L}\p{M}\p{N}_#])#(?=[\p{N}_]*\p{L})[\p{L}\p{M}\p{N}_]{1,256}(?![\p{L}\p{M}\p{N}_#])/gu],
];
