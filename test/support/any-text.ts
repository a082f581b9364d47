import fc from "fast-check";

/** Any text of at most so many characters, and texts of a parser's own pieces in any order, which reach further into it. */
export function anyText(pieces: readonly string[], maxLength = 10_000): fc.Arbitrary<string> {
  const own = fc
    .array(fc.constantFrom(...pieces, " ", ",", ".", "\n", "é", "👍", "\u0301"), { maxLength: 60 })
    .map((each) => each.join(""));
  return fc.oneof(fc.string({ unit: "binary", maxLength, size: "max" }), fc.string({ unit: "grapheme", maxLength: 200 }), own);
}

/** Long texts on which a pattern that backtracks would take for ever. */
export function longTexts(pieces: readonly string[], length = 10_000): string[] {
  return [...pieces, " ", "a", "1", "1 ", "-", ", "].map((piece) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length));
}

/** How long the processor works at something, in milliseconds: what else the machine does at the time does not count. */
export function millisecondsOf(run: () => unknown): number {
  const begun = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
}
