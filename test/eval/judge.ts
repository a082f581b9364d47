/** A question with what a right answer must hold. Alternatives are compared without diacritics and in lower case. */
export interface Gold {
  readonly id: string;
  readonly q: string;
  readonly level: string | null;
  readonly lang: string;
  readonly style: string;
  readonly kind: "answer" | "clarify_or_all" | "unknown";
  /** Sections of which one must be cited. */
  readonly cite: readonly string[];
  /** Groups of which each must be said by one of its alternatives. */
  readonly must: readonly (readonly string[])[];
  /** Groups of which none may be said. */
  readonly must_not: readonly (readonly string[])[];
  /** Sections whose citation makes an answer right although the question counts as unanswerable. */
  readonly or_cite?: readonly string[];
}

export interface Given {
  readonly kind: "answer" | "clarify" | "unknown" | "smalltalk";
  readonly answer: string;
  readonly citations: readonly string[];
}

/** `misinformed` is the harmful kind: a wrong or an invented answer; `other`: too long, too many sections, or asked back in vain. */
export type Verdict = "right" | "misinformed" | "refused" | "other";

const LONGEST_ANSWER = 1500;
const MOST_SECTIONS = 4;

export function judge(gold: Gold, given: Given): Verdict {
  const said = comparable(given.answer);
  const holds = (group: readonly string[]): boolean => group.some((alternative) => said.includes(comparable(alternative)));
  const cited = given.citations.map((id) => id.split(/[-#]/)[0] ?? id);
  const forbidden = gold.must_not.some(holds);
  if (gold.kind === "unknown") {
    if (given.kind === "unknown" || given.kind === "smalltalk") return forbidden ? "misinformed" : "right";
    if (!forbidden && gold.or_cite?.some((section) => cited.includes(section))) return "right";
    return given.kind === "clarify" ? "other" : "misinformed";
  }
  if (given.kind === "clarify") return gold.kind === "clarify_or_all" ? "right" : "other";
  if (given.kind !== "answer") return "refused";
  // The programme's items count as one section.
  const sections = new Set(cited.map((section) => (section.startsWith("II.1.") ? "II.1" : section)));
  if (given.answer.length > LONGEST_ANSWER || sections.size > MOST_SECTIONS) return "other";
  const rightSection = gold.cite.length === 0 || gold.cite.some((section) => cited.includes(section));
  return rightSection && gold.must.every(holds) && !forbidden ? "right" : "misinformed";
}

function comparable(text: string): string {
  return text
    .replace(/[‘’]/g, "'")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[đĐ]/g, "d")
    .toLowerCase()
    .replace(/[–—‑]/g, "-")
    .replace(/\s+/g, " ");
}
