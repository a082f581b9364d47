import type { Block, Button, Text, Value } from "../../../chat/message.ts";
import type { LocalTime, TurnContext } from "../../../engine/turn.ts";
import type { Facts, Level, Passage, PlanForm } from "../../guideline/index.ts";
import type { Unit } from "../../people/index.ts";
import { type Finding, findingsOf, missing } from "../checks.ts";
import type { Feedback } from "../feedback.ts";
import type { FormContext } from "../field.ts";
import type { Entry, PlanContent } from "../plan.ts";
import type { Draft, Version } from "../store.ts";
import { type FieldId, isFieldId, readValues, type Values } from "../values.ts";
import type { Slice, Step } from "./slice.ts";

/** What the stores hold of a unit's plan. */
export interface UnitPlan {
  readonly unit: Unit;
  /** The unit above, where that reads the plan. */
  readonly reader?: Unit | undefined;
  /** Units that were merged into it and have plans of their own. */
  readonly merged?: readonly Unit[] | undefined;
  readonly draft?: Draft | undefined;
  /** Oldest first. */
  readonly versions: readonly Version[];
  /** The draft cancelled last, if it can still be restored. */
  readonly cancelled?: Draft | undefined;
  /** What its reviewers want changed. */
  readonly feedback?: Feedback | undefined;
}

/** What the stores hold for this turn. */
export interface Loaded {
  /** The plan of the unit that the person acts for. */
  readonly plan?: UnitPlan | undefined;
  /** That of the unit which this message chooses. */
  readonly chosen?: UnitPlan | undefined;
  /** The units that the person may act for; only where one is looked for. */
  readonly units: readonly Unit[];
  /** Those that this message names. */
  readonly found: readonly Unit[];
  /** One that it names and that is not theirs. */
  readonly foreign?: Unit | undefined;
  /** The plan of a unit that was merged into one of theirs, which is to be shown. */
  readonly former?: UnitPlan | undefined;
  /** The unit for which the dialogue was, and of which it became part since. */
  readonly mergedFrom?: Unit | undefined;
  /** The day of the last event below that was submitted, and of the one above once its plan stands; ISO. */
  readonly below?: string | undefined;
  readonly above?: string | undefined;
}

/** What the program knows besides. */
export interface Knowing {
  readonly facts: Facts;
  readonly form: PlanForm;
  readonly passages: readonly Passage[];
  /** Whether a text surely asks about the guideline. */
  isGuidelineQuestion(text: string): boolean;
  /** An instant's date and time in the product's time zone. */
  local(instant: Date): LocalTime;
}

/** What a turn changes in the stores. */
export type Change =
  | { readonly kind: "organize"; readonly unit: string }
  | { readonly kind: "save" | "cancel" | "restore"; readonly draft: Draft }
  /** `from` is the version that it was begun from. */
  | { readonly kind: "create"; readonly draft: Draft; readonly from?: Version | undefined }
  | { readonly kind: "submit"; readonly draft: Draft; readonly version: Version; readonly superseded: readonly Version[] }
  | { readonly kind: "withdraw"; readonly version: Version };

/** A turn being decided: where the dialogue stands, the plan as it is so far, and what is to be said before the prompt. */
export interface Talk {
  readonly slice: Slice;
  readonly turn: TurnContext;
  readonly loaded: Loaded;
  readonly knowing: Knowing;
  /** The draft that is written; a new one is not in the store yet. */
  readonly draft?: Draft | undefined;
  /** What the draft holds by now. */
  readonly content?: PlanContent | undefined;
  readonly said: readonly Block[];
  readonly changes: readonly Change[];
  /** The prompt is drawn in few words, because it was just shown. */
  readonly brief: boolean;
  /** Buttons that stay good under a message of any age. */
  readonly offers: readonly Button[];
}

export function tell(talk: Talk, ...texts: readonly Text[]): Talk {
  return { ...talk, said: [...talk.said, { kind: "paragraph", text: texts }] };
}

export function tellBlocks(talk: Talk, blocks: readonly Block[]): Talk {
  return { ...talk, said: [...talk.said, ...blocks] };
}

export function goTo(talk: Talk, step: Step | undefined): Talk {
  return { ...talk, slice: { ...talk.slice, step: step && withSeen(talk, step), failures: 0 } };
}

/** Remembers what stood in the fields for which something was said that is not written yet, and in which message. */
function withSeen(talk: Talk, step: Step): Step {
  switch (step.kind) {
    case "doubt":
    case "choose":
      return { ...step, event: step.event ?? talk.turn.event, seen: step.seen ?? seenIn(talk, step.field) };
    case "confirm":
      return {
        ...step,
        event: step.event ?? talk.turn.event,
        seen: Object.fromEntries(Object.keys(step.values).map((id) => [id, step.seen?.[id] ?? seenIn(talk, id)])),
      };
    default:
      return step;
  }
}

/** The mark of the entry that stood in a field when the person was asked for it; when they were not, of what stands there now. */
export function seenIn({ slice: { step }, content }: Talk, field: string): string {
  const seen = step?.kind === "confirm" ? step.seen?.[field] : step && "seen" in step && step.field === field ? step.seen : undefined;
  return seen ?? markOf(content?.fields[field]);
}

export function withSlice(talk: Talk, slice: Partial<Slice>): Talk {
  return { ...talk, slice: { ...talk.slice, ...slice } };
}

export interface InPlan {
  readonly unit: Unit;
  readonly level: Level;
  readonly context: FormContext;
}

/** What is known where a plan is talked about; undefined when no unit is chosen or its level is not of this guideline. */
export function inPlan({ loaded, knowing, turn, content }: Talk): InPlan | undefined {
  const unit = loaded.plan?.unit;
  const level = knowing.facts.levels.find(({ id }) => id === unit?.level);
  if (!unit || !level) return undefined;
  const context: FormContext = {
    today: turn.today,
    unit,
    level,
    facts: knowing.facts,
    form: knowing.form,
    values: readValues(content?.fields ?? {}),
  };
  return { unit, level, context };
}

/** Who reads the unit's plan, as it is told. */
export function readerOf({ loaded: { plan } }: Pick<Talk, "loaded">): Value {
  return plan?.reader?.name ?? { key: "plans-reader-board" };
}

interface Found {
  readonly unit: Unit;
  readonly above: string | undefined;
  readonly below: string | undefined;
  readonly findings: readonly Finding[];
}

/** A turn looks at the findings of the same values several times. */
const FOUND = new WeakMap<Values, Found>();

export function findingsIn(talk: Talk): readonly Finding[] {
  const plan = inPlan(talk);
  if (!plan) return [];
  const { unit, level, context } = plan;
  const { above, below } = talk.loaded;
  const known = FOUND.get(context.values);
  if (known?.unit === unit && known.above === above && known.below === below) return known.findings;
  const findings = findingsOf({ values: context.values, level, unit, above, below }, { facts: context.facts, plan: context.form });
  FOUND.set(context.values, { unit, above, below, findings });
  return findings;
}

/** Required fields that are empty or only partly filled. */
export function missingIn(talk: Talk, isComplete: (field: FieldId, context: FormContext) => boolean): readonly FieldId[] {
  const plan = inPlan(talk);
  if (!plan) return [];
  const { level, context } = plan;
  const empty = missing(level, context.values, context.form);
  const required = requiredFields(context);
  return required.filter((id) => empty.includes(id) || !isComplete(id, context));
}

export function requiredFields({ form, level }: FormContext): readonly FieldId[] {
  return form.fields.flatMap(({ id, required }) => (required?.includes(level.id) && isFieldId(id) ? [id] : []));
}

/** The fields that a level may fill, those that may follow after submission too. */
export function offeredFields({ form, level }: FormContext): readonly FieldId[] {
  return form.fields.flatMap(({ id, offered, follows }) =>
    (offered?.includes(level.id) || follows?.includes(level.id)) && isFieldId(id) ? [id] : [],
  );
}

/** Whether the form asks a field of this level. */
export function isAsked(field: FieldId, talk: Talk): boolean {
  const { context } = inPlan(talk) ?? {};
  return context !== undefined && (requiredFields(context).includes(field) || offeredFields(context).includes(field));
}

/** Tells one entry of a field from another that was written later. */
export function markOf(entry: Entry | undefined): string {
  return entry ? `${entry.by} ${entry.at}` : "";
}
