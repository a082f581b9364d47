import { leansOnWhatWasSaid } from "../../language/ask-forms.ts";
import { UNANSWERABLE } from "../guideline/index.ts";
import type { Question } from "./question.ts";

/** From here on a short message is believed to ask something of its own. */
const OWN = 0.6;
/** From here on, and half as likely as something else, a follow-up is believed to be about the guideline. */
const SOME = 0.22;

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
  const levels = namesALevel ? question.levels : before.levels;
  // "What about guests?" is hardly about something else than the guideline.
  const about = question.topics.filter(([each]) => !UNANSWERABLE.includes(each));
  const best = about[0]?.[1] ?? 0;
  return { ...question, levels, topics: UNANSWERABLE.includes(topic) && best >= SOME && best > probability / 2 ? about : question.topics };
}
