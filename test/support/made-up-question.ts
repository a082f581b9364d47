import type { Question } from "../../src/features/answers/question.ts";

/** A question of which only what a test is about is known. */
export function madeUpQuestion(known: Partial<Question> = {}): Question {
  return {
    words: [],
    language: "vi",
    levels: [],
    concepts: new Set(),
    silences: [],
    topics: [],
    parts: [],
    familiar: true,
    content: 1,
    ...known,
  };
}
