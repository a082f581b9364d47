import { hasQuestionWord } from "../../language/ask-forms.ts";
import { fold } from "../../language/fold.ts";
import { words } from "../../language/words.ts";

export interface Leaning {
  /** The asked field's parser took the words. */
  readonly parses: boolean;
  /** The field takes any words. */
  readonly freeText: boolean;
  /** The answering of questions is sure of a topic. */
  readonly known: boolean;
}

/** How a question ends in Vietnamese. */
const ENDS =
  /(?:\bkhong|\bko|\bk|\bhong|\bchua|\bha|\bhả|\bnhi|\bvay|\bthe|\bsao|\bgi|\bnao|\bdau|\bday|\bbao nhieu|\bduoc khong|\bdung khong|\bphai khong)(?: (?:a|ah|ad|nhi|em|anh|chi|ban|vay|the|nhe))*\s*\??$/;
const STARTS =
  /^(?:(?:em|anh|chi|cho|minh|ad|oi|a|da|vay|the) )*(?:hoi(?! (?:nghi|truong|dong|thi|thao|phu|cuu|lien))|tai sao|vi sao|sao|bao nhieu|bao gio|khi nao|ai |o dau|lam sao|co (?:duoc|can|phai|bat buoc|ai|nen)|how|what|when|where|who|why|which|is|are|do|does|can|could|may|must|should|shall|will)\b/;
const GREETING = /^(?:(?:xin )?chao|hello|hi|hey|alo|cam on|thanks|thank you|tam biet|bye)\b/;
/** A whole question is rarely shorter, a name or a place rarely longer. */
const SHORT = 4;

/** Whether words that may be a field's answer are one, or ask something; unclear: the person has to say. */
export function leansTo(text: string, { parses, freeText, known }: Leaning): "answer" | "question" | "unclear" {
  const typed = words(text);
  const folded = typed.map((word) => word.folded);
  const line = folded.join(" ");
  const marked = /[?？]\s*$/.test(text.trim()) || /[?？]/.test(text);
  const ends = ENDS.test(line) || ENDS.test(fold(text.trim()));
  const starts = STARTS.test(line);
  const asks = hasQuestionWord(folded);
  if (GREETING.test(line) && folded.length <= SHORT + 2) return parses && freeText ? "unclear" : "question";
  const score = (marked ? 2 : 0) + (ends && asks ? 1 : 0) + (starts ? 1 : 0) + (asks ? 0.5 : 0) + (known ? 0.75 : 0);
  if (!freeText) {
    if (!parses) return score >= 1 || (known && folded.length > SHORT) ? "question" : "answer";
    return marked || score >= 1.75 ? "question" : "answer";
  }
  if (marked) return known || starts || (ends && folded.length > SHORT) || asks ? (known || starts ? "question" : "unclear") : "unclear";
  if (score >= 2) return "question";
  return score >= 1.5 ? "unclear" : "answer";
}
