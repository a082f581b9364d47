// The door of this feature. Learning (learn.ts) is a door of its own: a start with a prepared pack does without.
export { type Answers, type Asking, createAnswers, type Reply } from "./answers.ts";
export { answerInChat, type Conversation, NEW_CONVERSATION } from "./conversation.ts";
export { type Knowledge, type Learned, ready } from "./knowledge.ts";
