import type { Language, Message, OutgoingFile, Text } from "../../chat/message.ts";
import { pagesOf, type Run } from "../pages.ts";
import { isGroup } from "./chat-id.ts";
import { htmlOf, plainOf } from "./html.ts";
import { type Key, keyboardOf } from "./keyboard.ts";

/** A page of a message, as one request sends it. */
export type Page = {
  readonly html: string;
  /** For when the HTML is refused. */
  readonly plain: string;
  readonly keyboard?: readonly (readonly Key[])[];
  /** The message that it replies to. */
  readonly answers?: string;
};

/** A file of a message, which one request sends. */
export type FilePart = { readonly file: OutgoingFile; readonly language: Language };

/** Telegram counts the characters that are left once the HTML is read. */
const SIZE = { most: 4096, measure: (text: string): number => text.length };

/**
 * A message as pages; the first replies, the last has the buttons.
 * @param botName for links to the bot, which are words alone as long as it is not known
 */
export function renderPages({ to, blocks, buttons, answers }: Message, say: (text: Text) => string, botName?: string): readonly Page[] {
  const keyboard = keyboardOf(buttons, say, isGroup(to));
  const pages = pagesOf(blocks, say, SIZE).map((pieces) => pieces.map((piece) => ({ ...piece, runs: piece.runs.map(linkedTo(botName)) })));
  return pages.map((pieces, place) => ({
    html: htmlOf(pieces),
    plain: plainOf(pieces),
    ...(keyboard.length > 0 && place === pages.length - 1 ? { keyboard } : {}),
    ...(answers !== undefined && place === 0 ? { answers } : {}),
  }));
}

/** A message's pages, and then its files. */
export function renderParts(message: Message, say: (text: Text) => string, botName?: string): readonly (Page | FilePart)[] {
  const { files = [], language } = message;
  return [...renderPages(message, say, botName), ...files.map((file) => ({ file, language }))];
}

/** With the address of a link to the bot. */
function linkedTo(botName: string | undefined): (run: Run) => Run {
  return (run) => {
    const [, payload] = /^start:([A-Za-z0-9_-]{1,64})$/.exec(run.link ?? "") ?? [];
    return payload === undefined || botName === undefined ? run : { ...run, link: `https://t.me/${botName}?start=${payload}` };
  };
}
