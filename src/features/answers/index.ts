// The door of this feature. Learning (learn.ts) is a door of its own: a start with a prepared pack does without.
export { type Answers, createAnswers } from "./answers.ts";
export type { Beyond, Onward, Unanswered } from "./beyond.ts";
export { createAnswersFeature } from "./conversation.ts";
export { type Knowledge, type Learned, ready } from "./knowledge.ts";
export { readWords } from "./question.ts";
