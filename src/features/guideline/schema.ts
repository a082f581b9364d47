import { z } from "zod";
import { FIELD_IDS } from "./pack-files.ts";

/** The files of a guideline pack as their author writes them; docs/guideline-pack.md explains each. */

const text = z.string().trim().min(1);
const id = z.string().regex(/^[\w.-]+$/, "letters, digits, dots, dashes and underscores only");
const date = z.string().refine(isRealDate, "a real day is needed, written like 2031-05-20");
const passage = id;

/** The same words in both languages; the Vietnamese ones are authentic, the English ones a rendering. */
const Both = z.strictObject({ vi: text, en: text });
const BothFrom = Both.extend({ passage });
const Listed = Both.extend({ id: id.optional() });
const list = z.array(Listed).min(1);
const period = z.strictObject({ from: date, to: date }).refine((p) => p.from <= p.to, "`from` is after `to`");

const LevelSchema = z.strictObject({
  id,
  name: Both,
  short: Both,
  units: BothFrom,
  form: BothFrom,
  delegates: z.union([z.strictObject({ atMost: z.int().positive(), passage }), z.strictObject({ everyone: Both, passage })]),
  participants: z.strictObject({ passage, groups: list }),
  duration: BothFrom.extend({ halfDays: z.strictObject({ min: z.int().positive(), max: z.int().positive() }) }),
  window: BothFrom.extend({ quarters: period.optional(), around: period.optional() }),
  electsTo: z.strictObject({ level: id, passage }).optional(),
});

const DeadlineSchema = z.strictObject({ id, level: id, before: date, what: Both, passage });
const CongressSchema = BothFrom.extend({ id, ordinal: z.int().positive(), roman: text });

export const GuidelineFile = z.strictObject({
  format: z.literal(1),
  id,
  name: Both,
  number: text,
  issued: date,
  place: Both,
  board: Both,
  signer: z.strictObject({ name: text, position: Both, onBehalfOf: Both, passage }),
  recipients: z.strictObject({ passage, copies: z.int().positive(), list }),
  sections: z.record(id, Both),
  levels: z.array(LevelSchema).min(1),
  deadlines: z.array(DeadlineSchema),
  congresses: z.array(CongressSchema),
  programme: z.array(BothFrom.extend({ id })),
  reportParts: z.array(BothFrom.extend({ id, part: z.enum(["review", "direction"]) })),
  fields: z.strictObject({ passage, list }).optional(),
  presidium: z.strictObject({ passage, list }).optional(),
  stage: z.strictObject({ passage, list }).optional(),
  duties: z.array(BothFrom.extend({ id, body: Both })),
  documents: z.array(z.strictObject({ id, number: text, date, kind: Both, issuer: Both, subject: Both, passage })),
  anniversaries: z.array(BothFrom.extend({ id, founded: date, date, years: z.int().positive() })),
});

export const PassagesFile = z.array(z.strictObject({ id, from: z.string().min(1), heading: z.boolean().optional(), en: text })).min(1);

const Statement = Both.extend({
  passages: z.array(passage).min(1),
  /** The guideline leaves it open: the statement says so and what comes nearest. */
  silent: z.boolean().optional(),
});

const PlainTopic = Statement.extend({
  id,
  /** Passages quoted below the statement; all of `passages` unless given. */
  quote: z.array(passage).optional(),
  /** An enumeration that may be longer than an ordinary answer. */
  list: z.boolean().optional(),
});

const LeveledTopic = z.strictObject({
  id,
  byLevel: z.record(id, Statement),
  /** The typed fact of the level that a number, a date or a length in the question is held against. */
  compare: z.enum(["delegates", "duration", "window", "deadline"]).optional(),
  /** It leads to the level above, so that a higher level named beside a lower one is only where it leads. */
  upward: z.boolean().optional(),
  note: Both.optional(),
});

export const TopicsFile = z.array(z.union([LeveledTopic, PlainTopic])).min(1);

export const VocabularyFile = z.strictObject({
  shorthand: z.record(text, text),
  concepts: z.record(id, z.array(text).min(1)),
  levels: z.record(id, z.array(text).min(1)),
  vagueLevels: z.record(id, z.array(text).min(1)).optional(),
  notLevels: z.array(text).optional(),
  silences: z.array(z.strictObject({ id, names: z.array(text).min(1), vi: text, en: text, near: id.optional() })),
  hints: z.array(Both).min(1),
});

/** The steps that end a plan, with those that each can be followed by; the first two begin. */
const STEPS = { agreed: ["presented"], prepared: ["passed"], passed: ["presented"], presented: ["decided"], decided: [] } as const;
const Step = z.enum(["agreed", "prepared", "passed", "presented", "decided"]);
const Ends = z
  .array(Step)
  .refine((ends) => ends[0] === "agreed" || ends[0] === "prepared", "`agreed` or `prepared` comes first")
  .refine(
    (ends) => ends.every((step, i) => i === 0 || followersOf(ends[i - 1]).includes(step)),
    "after `agreed` comes `presented`; after `prepared`, `passed`, `presented`; then `decided`",
  );

const DaysOff = Both.extend({ from: date, to: date.optional() }).refine(({ from, to }) => to === undefined || from <= to, {
  message: "`from` is after `to`",
  path: ["from"],
});

const NamedGroup = z.strictObject({ id, names: z.array(text).min(1) });

const FieldSchema = z.strictObject({
  /** A field that the program knows. */
  id: z.enum(FIELD_IDS),
  /** The fact of the level that rules it. */
  rule: z.enum(["form", "window", "duration", "delegates", "participants", "election"]).optional(),
  /** The passage or section that rules it, or one for each level that has one. */
  passage: z.union([passage, z.record(id, passage)]).optional(),
  required: z.array(id).optional(),
  offered: z.array(id).optional(),
  /** It may be supplied after submission. */
  follows: z.array(id).optional(),
});

/** The form of a plan, plan.yaml. */
export const PlanFile = z.strictObject({
  format: z.literal(1),
  groups: z.array(Both.extend({ id, names: z.array(text).min(1) })),
  extras: z.strictObject({ passage, list: z.array(Both.extend({ id })) }),
  /** Ids of the programme's items: those that no programme may be without, the election, the exemplar reports. */
  programme: z.strictObject({ neededAlways: z.array(id), election: id.optional(), reports: id.optional() }),
  /** What an event may be combined with; `none` marks the words for "with nothing". */
  combinations: z.array(Both.extend({ none: z.boolean().optional() })),
  signerPositions: z.array(Both),
  presidiumPositions: z.array(NamedGroup),
  /** Public holidays, besides Saturdays and Sundays; a single day has no `to`. */
  daysOff: z.array(DaysOff).optional(),
  levels: z.record(
    id,
    z.strictObject({
      /** What its event is, in a word or two, small. */
      event: Both,
      goesTo: z.enum(["board", "parent"]),
      ends: Ends,
      /** A deadline's id. */
      deadline: id.optional(),
      /** It hands seats on to the units below, so that plans without quotas get a warning. */
      distributes: z.boolean().optional(),
    }),
  ),
  fields: z.array(FieldSchema),
});

export type Both = z.infer<typeof Both>;
export type PlanForm = z.infer<typeof PlanFile>;
export type Level = z.infer<typeof LevelSchema>;
export type Deadline = z.infer<typeof DeadlineSchema>;
export type Facts = z.infer<typeof GuidelineFile>;
export type Statement = z.infer<typeof Statement>;
export type PlainTopic = z.infer<typeof PlainTopic>;
export type LeveledTopic = z.infer<typeof LeveledTopic>;
export type Topic = PlainTopic | LeveledTopic;
export type Vocabulary = z.infer<typeof VocabularyFile>;

function followersOf(step: z.infer<typeof Step> | undefined): readonly string[] {
  return step === undefined ? [] : STEPS[step];
}

function isRealDate(iso: string): boolean {
  const parsed = new Date(`${iso}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(iso) && !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(iso);
}
