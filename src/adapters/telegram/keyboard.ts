import type { Button, Text } from "../../chat/message.ts";

/** A button under a message; `opens` leads to the private chat with the bot. */
export type Key = { readonly text: string } & ({ readonly callback_data: string } | { readonly opens: string });

const MOST_KEYS = 100;
const MOST_BYTES = 64;
const LONGEST_LABEL = 60;
/** How long the labels of a row may be, by how many stand in it: what a telephone shows whole. */
const LONGEST_IN_ROW: readonly number[] = [LONGEST_LABEL, 16, 9];
const CHARACTERS = new Intl.Segmenter("vi");

/** Buttons in rows: long ones alone, short ones two or three side by side. Forms are left out: Telegram has none. */
export function keyboardOf(buttons: readonly Button[], say: (text: Text) => string, isGroup: boolean): readonly (readonly Key[])[] {
  const rows: Key[][] = [];
  for (const button of buttons.filter(({ form }) => form === undefined).slice(0, MOST_KEYS)) {
    const key = keyOf(button, say, isGroup);
    const row = rows.at(-1);
    if (row && fitsInRow([...row, key])) row.push(key);
    else rows.push([key]);
  }
  return rows;
}

function fitsInRow(row: readonly Key[]): boolean {
  const longest = LONGEST_IN_ROW[row.length - 1];
  return longest !== undefined && row.every(({ text }) => charactersOf(text).length <= longest);
}

function keyOf({ id, label, opens }: Button, say: (text: Text) => string, isGroup: boolean): Key {
  if (Buffer.byteLength(id) > MOST_BYTES) throw new Error(`a button's id has more than ${MOST_BYTES} bytes: ${id}`);
  const text = shortened(say(label));
  return isGroup && opens !== undefined ? { text, opens } : { text, callback_data: id };
}

function shortened(label: string): string {
  const text = label.toWellFormed().replace(/\s+/g, " ").trim() || "…";
  const characters = charactersOf(text);
  return characters.length <= LONGEST_LABEL
    ? text
    : `${characters
        .slice(0, LONGEST_LABEL - 1)
        .join("")
        .trimEnd()}…`;
}

function charactersOf(text: string): readonly string[] {
  return [...CHARACTERS.segment(text)].map(({ segment }) => segment);
}
