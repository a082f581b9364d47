// The door of this feature.
export { createBeyond } from "./beyond.ts";
export { createQuestionsFeature, type QuestionStores } from "./feature.ts";
export { createSameQuestion } from "./same-question.ts";
