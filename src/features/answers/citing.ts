import type { Block } from "../../chat/message.ts";
import { fold } from "../../language/fold.ts";
import { type Guideline, type Language, type Passage, sectionOf } from "../guideline/index.ts";
import { excerpt } from "./excerpt.ts";

const SHORTEST_QUOTE = 60;
/** From so many parts of one section on, the section itself is named. */
const MANY_PARTS = 4;

/** Quotes passages, as much of them as there is room for in characters, where they speak of the question's words. */
export function quote(ids: readonly string[], words: readonly string[], language: Language, guideline: Guideline, room: number): Block[] {
  const blocks: Block[] = [];
  let left = room;
  for (const id of ids) {
    const passage = guideline.passages.find((other) => other.id === id);
    if (!passage || left < SHORTEST_QUOTE) continue;
    const text = verbatim(passage, language, excerpt(wording(passage, language), fold, new Set(words), left));
    blocks.push({ kind: "quote", text });
    left -= text.length;
  }
  return blocks;
}

/** A passage's words in a language: the document's own, or our rendering. */
export function wording(passage: Passage, language: Language): string {
  return language === "vi" ? passage.text.trim() : passage.en;
}

/** Nothing leaves as a quote that does not stand in the passage, word for word. */
function verbatim(passage: Passage, language: Language, text: string): string {
  const whole = wording(passage, language);
  const at = whole.indexOf(text);
  if (at < 0 || text === "") throw new Error(`not in passage ${passage.id}: ${JSON.stringify(text)}`);
  return `${at > 0 ? "… " : ""}${text}${at + text.length < whole.length ? " …" : ""}`;
}

/** Names the guideline and the sections of passages; a translated quote is called one. */
export function source(passages: readonly string[], quoted: boolean, language: Language, guideline: Guideline): Block {
  const { name, sections } = guideline.facts;
  const cited = [...new Set(passages.map(sectionOf))];
  const shown = cited.map((section) => {
    const parent = parentOf(section, guideline);
    return parent !== section && cited.filter((other) => parentOf(other, guideline) === parent).length >= MANY_PARTS ? parent : section;
  });
  const names = [...new Set(shown)].map((section) => sections[section]?.[language] ?? section);
  const key = quoted && language === "en" ? "answers-source-translated" : "answers-source";
  return { kind: "source", text: [{ key, values: { guideline: name[language], sections: names.join("; ") } }] };
}

/** The section that a section is a part of and that is cited as one with it (II.1 for II.1.a), or itself. */
export function parentOf(section: string, guideline: Guideline): string {
  const parents = Object.keys(guideline.facts.sections).filter((other) => section.startsWith(`${other}.`));
  return parents.sort((a, b) => b.length - a.length)[0] ?? section;
}
