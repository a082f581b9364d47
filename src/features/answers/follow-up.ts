import { leansOnWhatWasSaid } from "../../language/ask-forms.ts";
import { UNANSWERABLE } from "../guideline/index.ts";
import type { Question } from "./question.ts";

/** From here on a short message is believed to ask something of its own. */
const OWN = 0.6;

/**
 * Reads a short message that leans on what was just answered: "còn cấp huyện thì sao?" asks the same for another level,
 * "what about guests?" something else for the level that was spoken of.
 */
export function asFollowUp(
  question: Question,
  before: { readonly topics: readonly string[]; readonly levels: readonly string[] },
): Question {
  if (!leansOnWhatWasSaid(question.words)) return question;
  const [topic = "unknown", probability = 0] = question.topics[0] ?? [];
  const namesALevel = question.levels.length > 0;
  const asksAnew = probability >= OWN && !UNANSWERABLE.includes(topic);
  if (namesALevel && (question.content === 0 || !asksAnew) && before.topics.length > 0) {
    return { ...question, topics: before.topics.map((same) => [same, 1 / before.topics.length] as const), parts: [] };
  }
  return namesALevel ? question : { ...question, levels: before.levels };
}
