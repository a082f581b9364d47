import type { Block, Language, Text, Value } from "../../../chat/message.ts";
import { sectionOf } from "../../guideline/index.ts";
import type { FormContext } from "../field.ts";
import { passageOf } from "../passage-of.ts";
import type { FieldId } from "../values.ts";
import type { Knowing } from "./talk.ts";

/** Why a field is asked: the rule word for word with its section, or what it is needed for where the guideline has no rule. */
export function whyBlocks(
  field: FieldId,
  context: FormContext,
  { passages, facts }: Knowing,
  { language, reader }: { readonly language: Language; readonly reader: Value },
): readonly Block[] {
  const id = passageOf(field, context.level, context.form);
  if (id === undefined) return [paragraph({ key: `plans-why-${field}`, values: { reader } })];
  const values = { guideline: facts.name, sections: facts.sections[sectionOf(id)] ?? { vi: id, en: id } };
  const passage = passages.find((each) => each.id === id && !each.heading);
  if (!passage) return [paragraph({ key: "plans-why-section", values })];
  const isTranslated = language === "en";
  return [
    paragraph({ key: "plans-why-rule" }),
    { kind: "quote", text: (isTranslated ? passage.en : passage.text).trim() },
    { kind: "source", text: [{ key: isTranslated ? "answers-source-translated" : "answers-source", values }] },
  ];
}

function paragraph(text: Text): Block {
  return { kind: "paragraph", text: [text] };
}
