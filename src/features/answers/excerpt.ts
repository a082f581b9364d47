/**
 * The part of a passage that speaks of a question: whole clauses in a row, word for word, at most `limit`
 * characters unless a single clause is longer. A passage that is short enough comes back whole.
 */
export function excerpt(passage: string, fold: (text: string) => string, words: ReadonlySet<string>, limit: number): string {
  if (passage.length <= limit) return passage;
  const clauses = passage.split(/(?<=[,;:.\n]\s*)(?=[^,;:.\s])/);
  const weights = clauses.map(
    (clause) => (fold(clause).match(/[\p{L}\d]+/gu) ?? []).filter((word) => word.length > 2 && words.has(word)).length,
  );
  let best = { from: 0, to: 1, weight: -1 };
  for (let from = 0; from < clauses.length; from++) {
    let length = 0;
    let weight = 0;
    for (let to = from; to < clauses.length; to++) {
      length += clauses[to]?.length ?? 0;
      if (length > limit && to > from) break;
      weight += weights[to] ?? 0;
      if (weight > best.weight) best = { from, to: to + 1, weight };
    }
  }
  return clauses.slice(best.from, best.to).join("").trim();
}
