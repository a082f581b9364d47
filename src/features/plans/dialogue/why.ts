import type { Block, Text } from "../../../chat/message.ts";
import { type Passage, sectionOf } from "../../guideline/index.ts";
import type { FormContext } from "../field.ts";
import { passageOf } from "../passage-of.ts";
import type { FieldId } from "../values.ts";
import type { Knowing } from "./talk.ts";

/** Why a field is asked: the rule word for word with its section, or what it is needed for where the guideline has no rule. */
export function whyBlocks(field: FieldId, context: FormContext, { passages, facts }: Knowing): readonly Block[] {
  const id = passageOf(field, context.level, context.form);
  if (id === undefined) return [paragraph({ key: `plans-why-${field}` })];
  const section = facts.sections[sectionOf(id)];
  const passage = passages.find((each) => each.id === id && !each.heading);
  const source: Text = { key: "answers-source", values: { guideline: facts.name, sections: section ?? { vi: id, en: id } } };
  return [
    paragraph({ key: "plans-why-rule" }),
    ...(passage ? [{ kind: "quote" as const, text: wordsOf(passage) }] : []),
    { kind: "source", text: [source] },
  ];
}

function wordsOf({ text }: Passage): string {
  return text.trim();
}

function paragraph(text: Text): Block {
  return { kind: "paragraph", text: [text] };
}
