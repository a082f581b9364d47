/** Finds known phrases in a row of folded words. */
export interface PhraseBook<T> {
  /** What every phrase found stands for, also of those within or across one another; by where they start, shorter ones first. */
  find(words: readonly string[]): Found<T>[];
}

export interface Found<T> {
  readonly meaning: T;
  readonly start: number;
  /** One past the last word. */
  readonly end: number;
}

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  readonly meanings: T[];
}

/** @param entries phrases as folded words and what they stand for; a phrase may stand for several things */
export function createPhraseBook<T>(entries: Iterable<readonly [readonly string[], T]>): PhraseBook<T> {
  const root: Node<T> = { next: new Map(), meanings: [] };
  for (const [phrase, meaning] of entries) {
    let node = root;
    for (const word of phrase) {
      let next = node.next.get(word);
      if (!next) {
        next = { next: new Map(), meanings: [] };
        node.next.set(word, next);
      }
      node = next;
    }
    node.meanings.push(meaning);
  }
  return {
    find(words) {
      const found: Found<T>[] = [];
      for (let start = 0; start < words.length; start++) {
        let node: Node<T> | undefined = root;
        for (let end = start; end < words.length; end++) {
          node = node.next.get(words[end] ?? "");
          if (!node) break;
          for (const meaning of node.meanings) found.push({ meaning, start, end: end + 1 });
        }
      }
      return found;
    },
  };
}
