import type { Facts, PlanForm, Topic, Vocabulary } from "./schema.ts";

export type Language = "vi" | "en";

/** A piece of the document that can be quoted by itself. */
export interface Passage {
  /** A section id, or one with a name appended: `II.2.a-3`. */
  readonly id: string;
  /** The section that is cited for it. */
  readonly section: string;
  /** The document's own words, from this passage's first character to the next passage's. */
  readonly text: string;
  /** Our rendering; the Vietnamese text is the only authentic one. */
  readonly en: string;
  /** Only announces what follows, so that it answers nothing. */
  readonly heading: boolean;
}

/** An example of how a topic is asked for; what the recognition of questions learns from. */
export interface AskedExample {
  readonly question: string;
  /** Topic ids; `unknown` and `smalltalk` for questions that the document does not answer. */
  readonly topics: readonly string[];
  /** The asker's level where the example depends on it. */
  readonly level?: string;
}

/** A guideline pack, read, checked and with its statements' placeholders filled. Plain data. */
export interface Guideline {
  readonly facts: Facts;
  readonly document: string;
  readonly passages: readonly Passage[];
  readonly topics: readonly Topic[];
  readonly vocabulary: Vocabulary;
  readonly plan: PlanForm;
  readonly examples: readonly AskedExample[];
}

/** The section that a passage id belongs to: the id up to its first dash. */
export function sectionOf(passageId: string): string {
  return passageId.split("-", 1)[0] ?? passageId;
}
