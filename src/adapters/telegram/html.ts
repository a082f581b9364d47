import type { Piece, Run } from "../pages.ts";

/** A page's pieces in Telegram's HTML. Only this makes tags: what people typed is escaped. */
export function htmlOf(pieces: readonly Piece[]): string {
  return joined(
    pieces,
    (run) => {
      const words = escaped(run.text);
      const linked =
        run.link !== undefined && isAddress(run.link) ? `<a href="${escaped(run.link).replaceAll('"', "&quot;")}">${words}</a>` : words;
      return run.bold ? `<b>${linked}</b>` : linked;
    },
    { quote: ["<blockquote>", "</blockquote>"], source: ["<i>[", "]</i>"] },
  );
}

/** The same words without any form. */
export function plainOf(pieces: readonly Piece[]): string {
  return joined(pieces, ({ text }) => text, { quote: ["", ""], source: ["[", "]"] });
}

type Around = readonly [before: string, after: string];

function joined(
  pieces: readonly Piece[],
  word: (run: Run) => string,
  { quote, source }: { readonly quote: Around; readonly source: Around },
): string {
  const around: Readonly<Record<Piece["kind"], Around>> = { paragraph: ["", ""], item: ["• ", ""], quote, source };
  const text = pieces
    .map((piece, place) => {
      const [before, after] = around[piece.kind];
      return `${breakBefore(piece, pieces[place - 1])}${before}${piece.runs.map(word).join("")}${after}`;
    })
    .join("");
  // Telegram takes no message in which nothing can be seen.
  return /[^\s\p{Cf}\u3164]/u.test(text) ? text : "…";
}

/** What belongs together stands together: a list under its heading, a quote and its source under what they prove. */
function breakBefore(piece: Piece, previous: Piece | undefined): string {
  if (!previous) return "";
  if (previous.kind === "source") return piece.kind === "source" ? "\n" : "\n\n";
  if (piece.kind !== "paragraph") return "\n";
  return previous.kind !== "paragraph" || piece.runs.every(({ bold }) => bold) ? "\n\n" : "\n";
}

function isAddress(link: string): boolean {
  return /^(?:https?:\/\/|tg:)/i.test(link) && URL.canParse(link);
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
