import type { Question } from "./question.ts";

const OPENING = /^(?:(?:vay|the|con|thi|roi|va|a|uh|ok|okay|so|and|then) )*(?:con|the con|vay con|what about|how about|and|va)\b/;
const LONGEST = 9;
/** From here on a short message is believed to ask something of its own. */
const OWN = 0.6;

/** Reads a short message that leans on what was just answered: "còn cấp huyện thì sao?", "what about guests?". */
export function asFollowUp(
  question: Question,
  before: { readonly topics: readonly string[]; readonly levels: readonly string[] },
): Question {
  const short = question.words.length <= LONGEST;
  const leaning = short && OPENING.test(question.words.join(" "));
  if (!leaning) return question;
  const [best] = question.topics;
  const own =
    best !== undefined &&
    best[1] >= OWN &&
    best[0] !== "unknown" &&
    best[0] !== "smalltalk" &&
    !(question.levels.length > 0 && question.content === 0);
  if (own) return question.levels.length > 0 ? question : { ...question, levels: before.levels };
  const [topic] = before.topics;
  if (topic === undefined || question.levels.length === 0) return question;
  return { ...question, topics: before.topics.map((each) => [each, 1 / before.topics.length] as const), parts: [] };
}
