import type { Block, Both, Button, Phrase, Text, Value } from "../../chat/message.ts";
import { clean } from "../../language/fold.ts";
import { dateInWords } from "../guideline/index.ts";
import { codeOf, isFieldId } from "../plans/index.ts";
import type { Knowing, PlanKey, PlanReview } from "./plan-review.ts";
import { goesToBoard } from "./rights.ts";

/** How reviews speak of plans, people, days. */

const LONGEST_NAME = 60;

/** What a time is said by. */
export interface Speaking {
  readonly knowing: Knowing;
  readonly isRehearsal: boolean;
}

export function say(key: string, values?: Phrase["values"]): Block {
  return { kind: "paragraph", text: [values ? { key, values } : { key }] };
}

export function strong(key: string, values?: Phrase["values"]): Block {
  return { kind: "paragraph", strong: true, text: [values ? { key, values } : { key }] };
}

export function codeIn({ version }: Pick<PlanReview, "version">): string {
  return codeOf(version.unit, version.number);
}

export function keyOf({ version }: Pick<PlanReview, "version">): PlanKey {
  return { unit: version.unit, number: version.number };
}

/** What cards of a version are found by. */
export function cardOf(campaign: string, key?: PlanKey): string {
  return key ? `plan:${campaign}/${key.unit}/${key.number}` : `plan:${campaign}/`;
}

/** The version that a card shows; undefined: it is no plan's of the campaign. */
export function keyOfCard(campaign: string, card: string): PlanKey | undefined {
  const beginning = cardOf(campaign);
  const [, unit, number] = card.startsWith(beginning) ? (/^(.+)\/(\d+)$/.exec(card.slice(beginning.length)) ?? []) : [];
  return unit === undefined || number === undefined ? undefined : { unit, number: Number(number) };
}

/** A button about a version: what it does, and what else it has to say. */
export function button(action: string, { unit, number }: PlanKey, label: Text, ...more: readonly (string | number)[]): Button {
  return { id: ["rv", action, `${unit}/${number}`, ...more].join(":"), label };
}

/** The same, called as the action is. */
export function plainButton(action: string, key: PlanKey): Button {
  return button(action, key, { key: `reviews-button-${action}` });
}

export function dateWords(iso: string): Both {
  return { vi: dateInWords(iso, "vi"), en: dateInWords(iso, "en") };
}

/** "12:00 ngày 26/9/2014". */
export function whenOf(at: Date, { knowing, isRehearsal }: Speaking): Phrase {
  const { date, time } = knowing.local(at);
  return { key: isRehearsal ? "reviews-when-rehearsal" : "reviews-when", values: { time, date: dateWords(date) } };
}

export function nameOf(person: string | undefined, { names }: Pick<PlanReview, "names">): Value {
  const name = clean((person === undefined ? undefined : names.get(person)) ?? "").slice(0, LONGEST_NAME);
  return name === "" ? { key: "reviews-somebody" } : name;
}

/** Who reviews a plan, as its unit calls them. */
export function reviewerOf({ unit, above, isOrphan }: PlanReview, { guideline }: Knowing): Value {
  return goesToBoard(unit, guideline.plan) || isOrphan || above === undefined ? { key: "reviews-board" } : above.name;
}

/** What a comment is about. */
export function aboutOf(field: string | undefined): Phrase {
  return { key: field !== undefined && isFieldId(field) ? `plans-field-${field}` : "reviews-whole" };
}

/** A text no longer than fits. */
export function clipped(text: string, most: number): string {
  const shown = text.trim();
  return shown.length <= most ? shown : `${[...shown.slice(0, most - 1)].filter((letter) => !/\p{Cs}/u.test(letter)).join("")}…`;
}
