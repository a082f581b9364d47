import type { Passage } from "./guideline.ts";
import { sectionOf } from "./guideline.ts";

export interface Cut {
  readonly id: string;
  /** The words the passage begins with. */
  readonly from: string;
  readonly heading?: boolean | undefined;
  readonly en: string;
}

/** Cuts a document into passages that joined give it again, or tells which cuts were not found in their place. */
export function cutPassages(document: string, cuts: readonly Cut[]): { passages: Passage[] } | { missing: number[] } {
  const missing: number[] = [];
  const starts: number[] = [];
  let after = 0;
  cuts.forEach((cut, index) => {
    const at = document.indexOf(cut.from, after);
    if (at < 0) missing.push(index);
    else after = at + 1;
    starts.push(at);
  });
  if (missing.length > 0) return { missing };
  starts[0] = 0;
  const passages = cuts.map((cut, index) => ({
    id: cut.id,
    section: sectionOf(cut.id),
    text: document.slice(starts[index], starts[index + 1]),
    en: cut.en,
    heading: cut.heading ?? false,
  }));
  return { passages };
}
