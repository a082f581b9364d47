import type { Message } from "../message.ts";
import { shownBlocks } from "./blocks.ts";
import { shownMrkdwn } from "./mrkdwn.ts";
import { type Mention, type Names, type Segment, wordsOf } from "./segment.ts";

/** A message as people see it: its blocks where it has some, else its text. */
export function shownMessage(message: Pick<Message, "text" | "blocks" | "mrkdwn">, names: Names): readonly Segment[] {
  return message.blocks && message.blocks.length > 0 ? shownBlocks(message.blocks, names) : shownFallback(message, names);
}

/** What stands in a notification and is read aloud. */
export function shownFallback({ text, mrkdwn }: Pick<Message, "text" | "mrkdwn">, names: Names): readonly Segment[] {
  return shownMrkdwn(text, { names, hasMarkup: mrkdwn !== false, isLinkified: false });
}

/** Whom it would ping, by what is shown or by the text behind it, and what it points to. */
export function mentionsOf(message: Pick<Message, "text" | "blocks" | "mrkdwn">, names: Names): readonly Mention[] {
  return [...shownMessage(message, names), ...(message.blocks ? shownFallback(message, names) : [])].flatMap(
    ({ mention }) => mention ?? [],
  );
}

export function plainTextOf(message: Pick<Message, "text" | "blocks" | "mrkdwn">, names: Names): string {
  return wordsOf(shownMessage(message, names));
}
