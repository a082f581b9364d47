import type { Text } from "../../../chat/message.ts";
import type { FieldId } from "../values.ts";
import { isAsked, type Talk } from "./talk.ts";

/** The plan's sections as forms, by the ids of their buttons. A scan is sent, not written. */
const SECTIONS = {
  event: ["name", "day", "length", "combinedWith", "venue", "partyCongress"],
  people: ["headcount", "delegates", "groups", "presidium", "election", "quotas"],
  content: ["programme", "extras", "stage", "reportAuthor", "reportDue", "reportParts", "exemplarReports", "communication"],
  papers: ["budget", "budgetSource", "contact", "phone", "signer", "signerPosition", "signedNumber", "signedDate"],
} as const satisfies Readonly<Record<string, readonly FieldId[]>>;
type Section = keyof typeof SECTIONS;

/** Form ids of plans begin so. */
export const PREFIX = "plan:";

/** The buttons that open a section's form, where there are forms. */
export function formButtons({ turn }: Talk): readonly { readonly action: string; readonly label: Text; readonly form: string }[] {
  if (!turn.hasForms) return [];
  return Object.keys(SECTIONS).map((section) => ({
    action: `form:${section}`,
    label: { key: `plans-button-form-${section}` },
    form: `${PREFIX}${section}`,
  }));
}

/** The fields of a section that the unit's level is asked. */
export function fieldsIn(section: string, talk: Talk): readonly FieldId[] {
  return isSection(section) ? SECTIONS[section].filter((field) => isAsked(field, talk)) : [];
}

/** The section whose form has this id. */
export function sectionOf(id: string): Section | undefined {
  const [section = ""] = id.startsWith(PREFIX) ? id.slice(PREFIX.length).split(":") : [];
  return isSection(section) ? section : undefined;
}

function isSection(section: string): section is Section {
  return Object.hasOwn(SECTIONS, section);
}
