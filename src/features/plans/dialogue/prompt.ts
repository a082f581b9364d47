import { z } from "zod";
import type { Both, Button, Phrase, Text } from "../../../chat/message.ts";
import type { Reply } from "../../../engine/turn.ts";
import { plusDays } from "../../../language/calendar.ts";
import { fieldLine, findingText, name } from "../card.ts";
import type { FormContext } from "../field.ts";
import { FIELDS, isListField } from "../fields.ts";
import { date, inWords } from "../in-words.ts";
import type { FieldId, Values } from "../values.ts";
import { commentsOnField } from "./comments.ts";
import { button, type Prompt, say } from "./prompt-parts.ts";
import { idsOf } from "./record.ts";
import { reviewPrompt } from "./review.ts";
import type { Step } from "./slice.ts";
import { findingsIn, inPlan, readerOf, requiredFields, type Talk } from "./talk.ts";

/** Actions of which one of several is picked. */
const CHOICE = /^[sfcu]:/;
/** Picks a day: "on:2015-04-15". */
const ON = "on:";

/** No more buttons than a screen shows well. */
const MOST_CHOICES = 12;
/** An example lies so many days ahead where the guideline gives no time. */
const AHEAD = 90;

/** What is said, then what is asked, with its buttons. */
export function present(talk: Talk): { readonly reply: Reply | undefined; readonly prompt: number } {
  const drawn = draw(talk);
  const prompt = drawn ? talk.slice.prompt + 1 : talk.slice.prompt;
  const blocks = [...talk.said, ...(drawn?.blocks ?? [])];
  if (blocks.length === 0) return { reply: undefined, prompt };
  const { language } = talk.turn;
  if (!drawn) return { reply: { language, blocks, buttons: talk.offers }, prompt };
  const buttons = drawn.buttons.map(({ action, label, form, id: others }): Button => {
    const id = others ?? `p${prompt}:${action}`;
    return CHOICE.test(action) ? { id, label, choice: true } : form === undefined ? { id, label } : { id, label, form };
  });
  const marks = drawn.letters ? ({ marks: "letters" } as const) : {};
  const asksDate = drawn.day ? { asksDate: { press: `p${prompt}:${ON}`, initial: drawn.day.likely } } : {};
  return { reply: { language, blocks, buttons, once: true, ...marks, ...asksDate }, prompt };
}

/** Whether what is asked now has a button, or a calendar, for an action. */
export function isOffered(talk: Talk, action: string): boolean {
  return [true, false].some((brief) => {
    const drawn = draw({ ...talk, brief });
    return drawn?.buttons.some((button) => button.action === action) || (drawn?.day !== undefined && dayPicked(action) !== undefined);
  });
}

/** The day that an action picks, ISO. */
export function dayPicked(action: string): string | undefined {
  const day = action.startsWith(ON) ? action.slice(ON.length) : "";
  return z.iso.date().safeParse(day).success ? day : undefined;
}

function draw(talk: Talk): Prompt | undefined {
  const { step } = talk.slice;
  if (!step) return undefined;
  switch (step.kind) {
    case "unit":
      return unitPrompt(talk, step.found);
    case "field":
      return fieldPrompt(talk, step.field);
    case "item":
      return { blocks: [say({ key: "plans-ask-item", values: { item: step.item } })], buttons: [button("back")] };
    case "confirm":
      return confirmPrompt(talk, step.values);
    case "doubt":
      return {
        blocks: [say({ key: "plans-doubt", values: { text: step.text.slice(0, 80) } })],
        buttons: [{ action: "answer", label: { key: "plans-button-answer", values: { field: name(step.field) } } }, button("question")],
      };
    case "choose":
      return choosePrompt(talk, step);
    case "conflict":
      return conflictPrompt(talk, step);
    case "finding":
      return findingPrompt(talk, step.finding);
    case "reason":
      return {
        blocks: [say(talk.brief ? { key: "plans-ask-reason-again" } : { key: "plans-ask-reason", values: { reader: readerOf(talk) } })],
        buttons: [button("back")],
      };
    case "which":
      return {
        blocks: [say({ key: "plans-ask-which" })],
        buttons: [...step.fields.slice(0, 30).map((id) => ({ action: `f:${id}`, label: name(id) })), button("back")],
      };
    case "review":
      return reviewPrompt(talk);
    case "cancel":
      return { blocks: [say({ key: "plans-ask-cancel" })], buttons: [button("cancel-yes"), button("cancel-no")] };
    case "withdraw":
      return { blocks: [say({ key: "plans-ask-withdraw" })], buttons: [button("withdraw-yes"), button("withdraw-no")] };
  }
}

function unitPrompt({ loaded, turn, brief }: Talk, found: readonly string[]): Prompt {
  // Whoever has a few of their own need not type which.
  const own = turn.who.administrator || loaded.units.length > MOST_CHOICES ? [] : loaded.units;
  const units = found.length > 0 ? loaded.units.filter(({ code }) => found.includes(code)) : own;
  const above = (parent: string | undefined): string => loaded.units.find(({ code }) => code === parent)?.name ?? "";
  return {
    blocks: [
      units.length > 0
        ? say({ key: "plans-ask-unit-which" })
        : say({ key: "plans-ask-unit" }, ...(brief ? [] : [" ", { key: "plans-example-unit" }])),
    ],
    buttons: [
      ...units.map(({ code, name, level, parent }) => {
        const isDistrict = units.some((other) => other.name === name && other.code !== code);
        return { action: `u:${code}`, label: isDistrict && level ? `${name} (${above(parent)})` : name };
      }),
      button("leave"),
    ],
  };
}

function fieldPrompt(talk: Talk, id: FieldId): Prompt {
  const { context } = inPlan(talk) ?? {};
  if (!context) return { blocks: [], buttons: [] };
  const field = FIELDS[id];
  const value = context.values[id];
  const suggestions = value !== undefined && isListField(id) ? [] : (field.suggest?.(context) ?? []);
  const question: Text = { key: `plans-ask-${id}`, values: { event: eventOf(context) } };
  const example: Text = { key: `plans-example-${id}`, values: exampleOf(context) };
  const asked = [...commentsOnField(talk, id), say(question, ...(talk.brief ? [] : [" ", example]))];
  const required = requiredFields(context).includes(id);
  const choices = suggestions.slice(0, MOST_CHOICES).map(({ label }, i) => ({ action: `s:${i}`, label }));
  const isPartial = value !== undefined && !(field.isComplete?.(context) ?? true);
  const buttons = [
    ...choices,
    ...(value !== undefined && !isPartial ? [button(isListField(id) ? "list-done" : "keep")] : []),
    ...(value === undefined || isPartial ? [button(required ? "later" : "skip")] : []),
    ...(talk.slice.trail.length > 0 ? [button("back")] : []),
    button("why"),
  ];
  const already =
    value === undefined
      ? []
      : [say({ key: "plans-already" }, " ", ...fieldLine(id, context)), ...(isListField(id) ? [say({ key: "plans-list-how" })] : [])];
  const letters = field.numeric === true;
  const day = field.isDay ? { day: { likely: dayIn(id, context) ?? (id === "day" ? likelyDay(context) : undefined) } } : {};
  if (value !== undefined && isListField(id)) {
    const more = say({ key: "plans-list-more", values: { field: name(id), count: (context.values[id] ?? []).length } });
    return { blocks: talk.brief ? [more] : [...already, ...commentsOnField(talk, id)], buttons, letters };
  }
  if (value !== undefined && isPartial)
    return { blocks: [say({ key: "plans-groups-missing" }, " ", ...missingGroups(talk))], buttons, letters };
  return { blocks: talk.brief ? asked : [...already, ...asked], buttons, letters, ...day };
}

/** What the level's event is called in a sentence. */
function eventOf({ form, level }: FormContext): Both {
  const { vi, en } = form.levels[level.id]?.event ?? level.form;
  return { vi, en };
}

/** A day and a length as the level's would be. */
export function exampleOf(context: FormContext): NonNullable<Phrase["values"]> {
  const isWhole = context.level.duration.halfDays.min >= 2;
  return { day: date(likelyDay(context)), length: { key: isWhole ? "plans-length-whole" : "plans-length-half" } };
}

/** The day that stands in a field, ISO. */
export function dayIn(id: FieldId, { values }: FormContext): string | undefined {
  const value = values[id];
  return typeof value === "object" && "date" in value && typeof value.date === "string" ? value.date : undefined;
}

/** A day on which the level's event might be, ISO. */
function likelyDay({ level: { window }, today }: FormContext): string {
  const last = (window.around ?? window.quarters)?.to;
  return last === undefined ? plusDays(today, AHEAD) : `${last.slice(0, 8)}15`;
}

/** "lãnh đạo, khách mời": the groups of delegates without a number. */
function missingGroups(talk: Talk): readonly Text[] {
  const { context } = inPlan(talk) ?? {};
  const missing = context?.form.groups.filter(({ id }) => context.values.groups?.[id] === undefined) ?? [];
  return missing.flatMap(({ vi, en }, i): readonly Text[] => {
    const words: Text = { key: "plans-words", values: { words: { vi, en } } };
    return i === 0 ? [words] : [", ", words];
  });
}

function confirmPrompt(talk: Talk, values: Readonly<Record<string, unknown>>): Prompt {
  const { context } = inPlan(talk) ?? {};
  if (!context) return { blocks: [], buttons: [] };
  const understood = { ...context, values: values as Values };
  const items = idsOf(understood.values).map((id) => fieldLine(id, understood));
  const buttons = [button("confirm-yes"), button("confirm-no")];
  return { blocks: [say({ key: talk.brief ? "plans-ask-confirm-again" : "plans-ask-confirm" }), { kind: "list", items }], buttons };
}

function choosePrompt(talk: Talk, step: Extract<Step, { kind: "choose" }>): Prompt {
  const { context } = inPlan(talk) ?? {};
  if (!context) return { blocks: [], buttons: [] };
  const choices = step.choices.map((values, i) => {
    const these = { ...context, values: values as Values };
    const label = idsOf(these.values).flatMap((id) => inWords(id, these));
    return {
      action: `c:${i}`,
      label: label.length === 1 && label[0] !== undefined ? label[0] : { key: "plans-choice", values: pair(label) },
    };
  });
  return { blocks: [say({ key: `plans-choose-${step.doubt}` })], buttons: [...choices, button("back")], letters: true };
}

/** The first two texts, for a label that has two. */
function pair([first = "", second = ""]: readonly Text[]): Record<"first" | "second", Text> {
  return { first, second };
}

function conflictPrompt(talk: Talk, { field, values }: Extract<Step, { kind: "conflict" }>): Prompt {
  const { context } = inPlan(talk) ?? {};
  if (!context) return { blocks: [], buttons: [] };
  const theirs = fieldLine(field, context);
  const mine = fieldLine(field, { ...context, values: values as Values });
  return {
    blocks: [
      say({ key: "plans-conflict" }),
      {
        kind: "list",
        items: [
          [{ key: "plans-conflict-theirs" }, " ", ...theirs],
          [{ key: "plans-conflict-mine" }, " ", ...mine],
        ],
      },
    ],
    buttons: [button("theirs"), button("mine")],
  };
}

function findingPrompt(talk: Talk, id: string): Prompt {
  const finding = findingsIn(talk).find((each) => each.id === id);
  const { context } = inPlan(talk) ?? {};
  if (!finding || !context) return { blocks: [], buttons: [] };
  const isBreach = finding.severity === "breach";
  return {
    blocks: [
      { kind: "paragraph", strong: true, text: findingText(finding, context.facts) },
      ...(talk.brief ? [] : [say({ key: isBreach ? "plans-ask-breach" : "plans-ask-contradiction" })]),
    ],
    buttons: [
      ...finding.fields
        .slice(0, 3)
        .map((field) => ({ action: `f:${field}`, label: { key: "plans-button-fix", values: { field: name(field) } } })),
      ...(isBreach ? [button("reason")] : []),
      button("later"),
    ],
    letters: true,
  };
}
