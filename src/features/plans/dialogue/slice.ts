import { z } from "zod";
import { type FieldId, isFieldId } from "../values.ts";

/** Where a chat stands in a plan's dialogue. The plan itself is the unit's draft; nothing of it is kept here but what is being asked. */

const field = z.string().refine(isFieldId);
const values = z.record(z.string(), z.unknown());

const Step = z.discriminatedUnion("kind", [
  /** Which unit the plan is for; `begins`: it is gone on with at once. */
  z.object({ kind: z.literal("unit"), found: z.array(z.string()), begins: z.boolean() }),
  /** A field's value; `seen` is the mark of the entry that stood there when it was asked. */
  z.object({ kind: z.literal("field"), field, seen: z.string() }),
  /** One item of a list, to be written anew. */
  z.object({ kind: z.literal("item"), field, item: z.int() }),
  /** Whether several fields were understood right; `asked` was being asked; `seen`: the marks of the entries that stood there; `event`: the message that told them. */
  z.object({
    kind: z.literal("confirm"),
    values,
    asked: field.optional(),
    seen: z.record(z.string(), z.string()).optional(),
    event: z.string().optional(),
  }),
  /** Whether words were an answer or a question; `item` is the list's item that they would be. */
  z.object({
    kind: z.literal("doubt"),
    field,
    text: z.string(),
    item: z.int().optional(),
    seen: z.string().optional(),
    event: z.string().optional(),
  }),
  /** Which of several values was meant. */
  z.object({
    kind: z.literal("choose"),
    field,
    choices: z.array(values),
    doubt: z.enum(["several", "past", "unclear"]),
    seen: z.string().optional(),
    event: z.string().optional(),
  }),
  /** Somebody else wrote the field meanwhile. */
  z.object({ kind: z.literal("conflict"), field, values }),
  /** What an answer brought up: a contradiction to mend or a breach to mend or give a reason for. */
  z.object({ kind: z.literal("finding"), finding: z.string(), field }),
  /** The written reason for a breach; `field` is the one whose answer brought it up. */
  z.object({ kind: z.literal("reason"), finding: z.string(), field: field.optional() }),
  /** Which field is meant, and what it should become. */
  z.object({ kind: z.literal("which"), fields: z.array(field), to: z.string().optional() }),
  z.object({ kind: z.literal("review") }),
  z.object({ kind: z.literal("cancel") }),
  z.object({ kind: z.literal("withdraw") }),
]);

export const Slice = z.object({
  version: z.literal(1),
  /** The code of the unit that the person acts for. */
  unit: z.string().optional(),
  /** The language in which the dialogue was begun, which a question in another one does not change. */
  language: z.enum(["vi", "en"]).optional(),
  /** What is asked now; undefined while no plan is being talked about. */
  step: Step.optional(),
  /** What was asked when the dialogue was paused, or before something else came between. */
  paused: Step.optional(),
  /** Grows with each prompt, so that a button of an earlier one is known as such. */
  prompt: z.int(),
  /** Answers to what is asked that could not be taken, in a row. */
  failures: z.int(),
  /** The fields answered, the last one last. */
  trail: z.array(field),
  /** Required fields put off to the end. */
  deferred: z.array(field),
  /** Fields that were commented on and are still to be asked, after a return. */
  mending: z.array(field).optional(),
  /** Optional fields are being asked, one after the other. */
  offering: z.boolean(),
  /** Which fields the latest messages filled, so that an edited message corrects them; of a list, how many items were there before. */
  answered: z.array(z.object({ event: z.string(), fields: z.array(field), before: z.int().optional() })),
  /** The draft's revision when the whole plan was last seen; what the person wrote since is seen, too. */
  reviewed: z.int().optional(),
  /** The message heard last. */
  heard: z.string().optional(),
  /** ISO instant of the last turn of this dialogue. */
  at: z.string().optional(),
});
export type Slice = z.infer<typeof Slice>;
export type Step = z.infer<typeof Step>;

export const NEW_SLICE: Slice = {
  version: 1,
  prompt: 0,
  failures: 0,
  trail: [],
  deferred: [],
  offering: false,
  answered: [],
};

/** How much is remembered of what was answered. */
const LONGEST_TRAIL = 50;

/** What was saved of a chat; what another version of the program left and cannot be read is begun anew, for the draft itself is kept elsewhere. */
export function readSlice(saved: unknown): Slice {
  const read = Slice.safeParse(saved);
  if (read.success) return read.data;
  const unit = z.object({ unit: z.string() }).safeParse(saved);
  return unit.success ? { ...NEW_SLICE, unit: unit.data.unit } : NEW_SLICE;
}

/** Remembers which fields a message filled. */
export function withAnswered(slice: Slice, event: string, fields: readonly FieldId[], before?: number): Slice {
  const trail = [...slice.trail.filter((id) => !fields.includes(id)), ...fields].slice(-LONGEST_TRAIL);
  const answered = [
    ...slice.answered.filter((each) => each.event !== event),
    { event, fields: [...fields], ...(before === undefined ? {} : { before }) },
  ].slice(-LONGEST_TRAIL);
  return { ...slice, trail, answered, deferred: slice.deferred.filter((id) => !fields.includes(id)), failures: 0 };
}
