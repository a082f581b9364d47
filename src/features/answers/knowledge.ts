import { fold } from "../../language/fold.ts";
import { createPhraseBook, type PhraseBook } from "../../language/phrases.ts";
import { createSpeller, type Speller } from "../../language/spelling.ts";
import { stem } from "../../language/stem.ts";
import { words } from "../../language/words.ts";
import type { Guideline } from "../guideline/index.ts";
import { type Classifier, createClassifier, type Model } from "./classifier.ts";
import type { Meaning } from "./features.ts";

/** A guideline with what was learned of how people ask about it. Data: it can be stored. */
export interface Learned {
  readonly guideline: Guideline;
  readonly lexicon: readonly (readonly [string, number])[];
  /** Words and pairs of neighbours that only unanswerable questions use. */
  readonly unfamiliar: readonly string[];
  readonly model: Model;
}

/** What is needed to understand a question about one guideline. */
export interface Knowledge extends Learned {
  readonly speller: Speller;
  readonly classifier: Classifier;
  isFamiliar(feature: string): boolean;
  readonly concepts: PhraseBook<Meaning>;
  /** Levels by name; an empty id for phrases that name none. */
  readonly levels: PhraseBook<Meaning>;
  /** Names that several levels share, which count only for an asker of unknown level. */
  readonly vagueLevels: PhraseBook<Meaning>;
  readonly silences: PhraseBook<Meaning>;
}

/** Makes what was learned usable. Milliseconds. */
export function ready(learned: Learned): Knowledge {
  const { vocabulary } = learned.guideline;
  const shorthand = new Map(Object.entries(vocabulary.shorthand).map(([short, full]) => [fold(short), fold(full)]));
  const unfamiliar = new Set(learned.unfamiliar);
  const classifier = createClassifier(learned.model);
  const speller = createSpeller(new Map(learned.lexicon), shorthand);
  const bookOf = (entries: readonly (readonly [string, readonly string[]])[], exact: boolean): PhraseBook<Meaning> =>
    createPhraseBook(
      entries.flatMap(([id, phrases]) =>
        phrases.map((phrase) => {
          const typed = words(phrase);
          const [only] = typed;
          const exactly = exact && only && typed.length === 1 && only.typed !== only.folded ? only.typed : undefined;
          return [speller.repair(typed).map((word) => stem(word.folded)), { id, exactly }] as const;
        }),
      ),
    );
  return {
    ...learned,
    speller,
    classifier,
    isFamiliar: (feature) => classifier.knows(feature) && !unfamiliar.has(feature),
    concepts: bookOf(Object.entries(vocabulary.concepts), false),
    levels: bookOf([...Object.entries(vocabulary.levels), ["", vocabulary.notLevels ?? []]], true),
    vagueLevels: bookOf([...Object.entries(vocabulary.vagueLevels ?? {}), ["", vocabulary.notLevels ?? []]], true),
    silences: bookOf(
      vocabulary.silences.map((silence) => [silence.id, silence.names]),
      true,
    ),
  };
}
