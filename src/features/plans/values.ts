import { z } from "zod";
import { oncePer } from "./once-per.ts";

/** What each field of a plan holds, by field id. Bounds are those of sense, not of the guideline: that is for the checks. */

const LONGEST_LINE = 400;
const LONGEST_TEXT = 2000;
const MOST_PEOPLE = 100_000;
const MOST_MINUTES = 1440;
const MOST_ITEMS = 200;

const line = z.string().trim().min(1).max(LONGEST_LINE);
const text = z.string().trim().min(1).max(LONGEST_TEXT);
const date = z.iso.date();
const count = z.int().min(0).max(MOST_PEOPLE);
const someone = z.int().min(1).max(MOST_PEOPLE);
const minutes = z.int().min(1).max(MOST_MINUTES);
/** An id of something that the pack lists. */
const listed = z.string().min(1).max(64);

const ProgrammeItem = z.object({
  /** The letter of the guideline's item, when it is one. */
  id: listed.optional(),
  title: line,
  minutes: minutes.optional(),
  leader: line.optional(),
});

const ExemplarReport = z.object({
  who: line,
  kind: z.enum(["collective", "individual"]).optional(),
  title: line.optional(),
  /** An id of the pack's fields, or other words. */
  field: line.optional(),
  minutes: minutes.optional(),
  pictures: z.boolean().optional(),
});

const PresidiumMember = z.object({ name: line, /** Ids of the pack's presidium groups. */ groups: z.array(listed).max(10) });

const Quota = z.object({ unit: line, seats: count });

const Scan = z.object({ name: line, bytes: z.int().min(0), hash: z.string().min(1).max(128) });

export const VALUES = {
  name: line,
  day: z.object({ date, /** HH:MM */ time: z.string().optional() }),
  length: z.object({ halfDays: z.int().min(1).max(20), part: z.enum(["morning", "afternoon"]).optional() }),
  combinedWith: line,
  venue: text,
  headcount: someone,
  delegates: someone,
  /** People by the id of their group (plan.yaml, `groups`). */
  groups: z.record(listed, count),
  programme: z.array(ProgrammeItem).max(MOST_ITEMS),
  extras: z.array(listed).max(20),
  reportAuthor: line,
  reportDue: z.object({ date }),
  /** Ids of the pack's report parts. */
  reportParts: z.array(listed).max(50),
  exemplarReports: z.array(ExemplarReport).max(MOST_ITEMS),
  presidium: z.array(PresidiumMember).max(MOST_ITEMS),
  /** Ids of the pack's stage items that will be there. */
  stage: z.array(listed).max(20),
  /** How many delegates are to be elected; without a number: as the quota will say. */
  election: z.object({ seats: count.optional() }),
  quotas: z.array(Quota).max(MOST_ITEMS),
  /** The Party congress of the unit's own organization; without a date: not yet scheduled. */
  partyCongress: z.object({ date: date.optional() }),
  communication: text,
  /** In đồng. */
  budget: z.int().min(0).max(1e12),
  budgetSource: line,
  contact: line,
  phone: z.string().regex(/^0\d{8,10}(?: ext \d{1,6})?$/),
  signer: line,
  signerPosition: line,
  signedNumber: line,
  signedDate: z.object({ date }),
  scan: Scan,
} as const;

export type FieldId = keyof typeof VALUES;
export type Values = { readonly [Id in FieldId]?: z.infer<(typeof VALUES)[Id]> | undefined };
export type ProgrammeItem = z.infer<typeof ProgrammeItem>;
export type ExemplarReport = z.infer<typeof ExemplarReport>;
export type PresidiumMember = z.infer<typeof PresidiumMember>;

/** Lists whose last item was taken away hold nothing, while "no extras" is an answer. */
const EMPTY_IS_MISSING: ReadonlySet<FieldId> = new Set(["programme", "exemplarReports", "presidium", "quotas"]);

export function isFieldId(id: string): id is FieldId {
  return Object.hasOwn(VALUES, id);
}

type Entry = { readonly value?: unknown };
type Entries = Readonly<Record<string, Entry>>;

/** A turn reads the same entries many times, and writing one leaves the others as they are. */
const READ_ENTRIES = new WeakMap<Entry, { readonly value: unknown }>();

/** The values that their fields accept; what an older form left and cannot be read counts as empty. */
export const readValues = oncePer((entries: Entries): Values => {
  const read = Object.entries(entries).flatMap(([id, entry]) => {
    const value = isFieldId(id) ? readEntry(id, entry) : undefined;
    return value === undefined ? [] : [[id, value]];
  });
  return Object.fromEntries(read) as Values;
});

function readEntry(id: FieldId, entry: Entry): unknown {
  const known = READ_ENTRIES.get(entry);
  if (known) return known.value;
  const parsed = VALUES[id].safeParse(entry.value);
  const isEmptied = EMPTY_IS_MISSING.has(id) && Array.isArray(entry.value) && entry.value.length === 0;
  const read = { value: parsed.success && !isEmptied ? parsed.data : undefined };
  READ_ENTRIES.set(entry, read);
  return read.value;
}
