import type { Language, Message, OutgoingFile, Text } from "../../chat/message.ts";
import { pagesOf } from "../pages.ts";
import { type Actions, controlsOf } from "./controls.ts";
import { targetOf } from "./place.ts";
import { fallbackText, type RichText, richText, takenBy } from "./rich-text.ts";

export type Say = Readonly<Record<Language, (text: Text) => string>>;

type Block = RichText | Actions;

/** One message's worth of a message. */
export type Rendered = { readonly text: string; readonly blocks: readonly Block[] };

/** A file of a message. */
export type FilePart = { readonly file: OutgoingFile; readonly language: Language };

/** Slack takes 3,000 characters in most places. */
const PAGE = { most: 2900, measure: takenBy };
const MOST_BLOCKS_OF_A_PAGE = 100;

/**
 * A message's pages, and then its files.
 * @param directUrl what leads from a channel to the private chat, if it is known
 */
export function render(message: Message, say: Say, directUrl?: string): readonly (Rendered | FilePart)[] {
  const { files = [], language } = message;
  return [...renderPages(message, say, directUrl), ...files.map((file) => ({ file, language }))];
}

export function renderPages(message: Message, say: Say, directUrl?: string): readonly Rendered[] {
  const words = say[message.language];
  const group = "thread" in targetOf(message.to) ? { directUrl } : undefined;
  const controls = controlsOf(message, words, group);
  const pages = pagesOf(message.blocks, words, PAGE);
  return pages.map((pieces, i) => ({
    // Slack wants words even where there are buttons only.
    text: fallbackText(pieces) || "…",
    blocks: [...(pieces.length > 0 ? [richText(pieces)] : []), ...(i === pages.length - 1 ? controls : [])],
  }));
}

/** The page that a person finds in the app. */
export function homeView(message: Message, say: Say): { readonly type: "home"; readonly blocks: readonly Block[] } {
  return {
    type: "home",
    blocks: renderPages(message, say)
      .flatMap(({ blocks }) => blocks)
      .slice(0, MOST_BLOCKS_OF_A_PAGE),
  };
}
