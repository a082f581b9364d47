import type { Text } from "../../chat/message.ts";
import type { Doubt, Parsed } from "../../language/parsed.ts";
import type { Facts, Level, PlanForm } from "../guideline/index.ts";
import type { Unit } from "../people/index.ts";
import { type FieldId, VALUES, type Values } from "./values.ts";

/** What is known where a field is asked. */
export interface FormContext {
  /** ISO date. */
  readonly today: string;
  readonly unit: Unit;
  readonly level: Level;
  readonly facts: Facts;
  readonly form: PlanForm;
  /** What the plan holds already. */
  readonly values: Values;
}

/** What an answer gave: values for this field and those it goes with, several to choose from, or what is the matter. */
export type Read =
  | { readonly values: Values /** Pasted lines of which nothing could be made. */; readonly unread?: readonly string[] }
  | { readonly choices: readonly Values[]; readonly doubt: Doubt }
  | { readonly problem: string };

export interface Suggestion {
  readonly label: Text;
  readonly values: Values;
}

/** One question of the form. Its sentences are `plans-field-`, `plans-ask-`, `plans-hint-` and `plans-why-` with its id. */
export interface Field {
  /** Any words are an answer, so that a question has to be told from one. */
  readonly freeText?: boolean;
  /** A day is an answer, so that it can be picked from a calendar. */
  readonly isDay?: boolean;
  /** A number alone is an answer, so that it presses no button. */
  readonly numeric?: boolean;
  read(text: string, context: FormContext): Read;
  suggest?(context: FormContext): readonly Suggestion[];
  /** Whether what is there needs no further question; whatever is there, unless given. */
  isComplete?(context: FormContext): boolean;
}

/** The values if every one of them fits its field. */
export function checked(values: Values): Read {
  for (const [id, value] of Object.entries(values)) {
    const parsed = VALUES[id as FieldId].safeParse(value);
    if (!parsed.success) return { problem: parsed.error.issues[0]?.code === "too_big" ? "too-large" : "none" };
  }
  return { values };
}

/** What a parser of words gave, as values of fields. */
export function mapped<T>(parsed: Parsed<T>, toValues: (value: T) => Values): Read {
  if ("value" in parsed) return checked(toValues(parsed.value));
  if ("problem" in parsed) return parsed;
  const choices = parsed.choices.map(toValues).filter((values) => "values" in checked(values));
  return choices.length > 0 ? { choices, doubt: parsed.doubt } : { problem: "too-large" };
}
