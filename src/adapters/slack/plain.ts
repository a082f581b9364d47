/** A text object that shows what it holds as it is. */
export interface PlainText {
  readonly type: "plain_text";
  readonly text: string;
  readonly emoji: false;
}

/** Words on one line, cut at so many characters. */
export function plain(words: string, most: number): PlainText {
  const text = words
    .toWellFormed()
    .replace(/[\p{Cc}\s]+/gu, " ")
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "")
    .trim();
  return { type: "plain_text", text: text === "" ? "…" : cut(text, most), emoji: false };
}

/** At most so many UTF-16 units; nothing that is seen as one character is cut. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  let end = 0;
  for (const { index, segment } of new Intl.Segmenter("vi").segment(text)) {
    if (index + segment.length > most - 1) break;
    end = index + segment.length;
  }
  return `${text.slice(0, end).trimEnd()}…`;
}
