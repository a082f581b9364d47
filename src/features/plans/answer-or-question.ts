import { type Asking, findAsking } from "../../language/asking.ts";
import { asksForDay } from "../../language/day.ts";
import { isPersonName } from "../../language/person-name.ts";
import { words } from "../../language/words.ts";

export interface Leaning {
  /** The asked field's parser took the words. */
  readonly parses: boolean;
  /** The field takes any words. */
  readonly freeText: boolean;
  /** Whether the answering of questions is sure of a topic; asked only where it matters, for it takes longest. */
  known(): boolean;
}

export type Lean = "answer" | "question" | "unclear";

/** Some words without a verb are rarely a question. */
const FEW = 4;
/** A text of more words than a question has asks only with a question mark. */
const MOST_ASKED = 30;
/** How a reason begins that is given for something. */
const GIVES_REASON = /^\s*(?:vì(?! sao)|vi (?!sao)|do |bởi|boi vi|lý do|ly do|because|due to|since )/iu;

/** Whether words that may be a field's answer are one, or ask something; unclear: the person has to say. */
export function leansTo(text: string, { parses, freeText, known }: Leaning): Lean {
  const asking = findAsking(text);
  const count = words(text).length;
  if (asking.greets) return "question";
  if (freeText) return inFreeText(text, asking, count, known);
  return parses ? whereItFits(text, asking) : elsewhere(text, asking, count, known);
}

function inFreeText(text: string, { marked, asks, proposes, leavesOpen, trails }: Asking, count: number, known: Leaning["known"]): Lean {
  if (!marked && (isPersonName(text) || count > MOST_ASKED)) return "answer";
  if (leavesOpen || proposes) return "unclear";
  if (asks) return "question";
  if (marked) return count > FEW && known() ? "question" : "unclear";
  return trails ? "unclear" : "answer";
}

/** Where the field's parser found a value in the words. */
function whereItFits(text: string, { marked, asks, trails }: Asking): Lean {
  if (/\n\s*\S/.test(text)) return asks && marked ? "unclear" : "answer";
  if (asks || asksForDay(text)) return "question";
  return marked || trails ? "unclear" : "answer";
}

function elsewhere(text: string, { marked, asks, trails }: Asking, count: number, known: Leaning["known"]): Lean {
  if (asks || marked || trails || asksForDay(text)) return "question";
  return count > FEW && !GIVES_REASON.test(text) && known() ? "question" : "answer";
}
