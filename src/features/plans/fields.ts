import { hasBound } from "../../language/bounds.ts";
import { parseCount } from "../../language/count.ts";
import { parseDay } from "../../language/day.ts";
import { boundOfDay } from "../../language/day-bound.ts";
import { type EventLength, parseEventLength } from "../../language/event-length.ts";
import { clean, fold } from "../../language/fold.ts";
import { writeOutTitle } from "../../language/job-title.ts";
import { findMoney, parseMoney } from "../../language/money.ts";
import { findPhone, parsePhone } from "../../language/phone.ts";
import { chosenFrom } from "./chosen.ts";
import { extractFields } from "./extract.ts";
import { checked, type Field, type FormContext, mapped, type Read, type Suggestion } from "./field.ts";
import { readList } from "./lists.ts";
import { readReportAuthor, readReportDue } from "./report-author.ts";
import { readSigner } from "./signer.ts";
import type { FieldId, Values } from "./values.ts";

const NONE: Read = { problem: "none" };
/** Words that say that a thing has no date yet. */
const NOT_SCHEDULED =
  /^(?:chua (?:co|biet|ro|xep|an dinh|xac dinh)(?: lich| ngay)?|not (?:yet )?(?:scheduled|known|decided)|no date(?: yet)?|unknown)\b/;
const BY_QUOTA = /(?:theo|cho|chua co) (?:chi tieu|phan bo|thong bao)|quota|^(?:co|yes|co bau)\W*$/;
/** "tại Mỹ Đình" */
const AT = /^(?:tại|tai|ở|at(?: the)?)\s+(?=\S)/iu;

/** Every field of the form by its id. Which ones a level needs is the pack's to say. */
export const FIELDS: Readonly<Record<FieldId, Field>> = {
  name: {
    freeText: true,
    read: (text) => line("name", text),
    suggest: ({ level, unit, facts }) => {
      const alone = facts.levels.at(-1)?.id === level.id;
      const name = alone ? level.form.vi : `${level.form.vi} ${unit.name}`;
      return [{ label: name, values: { name } }];
    },
  },
  day: { isDay: true, read: (text, { today }) => day(text, today) },
  length: { read: (text) => eventLength(text), suggest: ({ level }) => lengths(level.duration.halfDays) },
  combinedWith: { freeText: true, read: (text) => line("combinedWith", text), suggest: ({ form }) => combinations(form) },
  venue: { freeText: true, read: (text) => line("venue", clean(text).replace(AT, "")) },
  headcount: { numeric: true, read: (text) => count("headcount", text) },
  delegates: { numeric: true, read: (text) => count("delegates", text) },
  groups: {
    numeric: true,
    read: groups,
    suggest: restOfGroups,
    isComplete: ({ form, values }) => form.groups.every(({ id }) => values.groups?.[id] !== undefined),
  },
  programme: {
    read: (text, context) => readList("programme", text, context),
    suggest: ({ level, facts, form }) => [
      {
        label: { key: "plans-programme-accept" },
        values: {
          programme: facts.programme
            .filter(({ id }) => id !== form.programme.election || level.electsTo !== undefined)
            .map(({ id, vi }) => ({ id, title: vi })),
        },
      },
    ],
  },
  extras: { read: (text, { form }) => chosenOf("extras", text, form.extras.list) },
  reportAuthor: { freeText: true, read: (text, { today }) => readReportAuthor(text, today) },
  reportDue: { isDay: true, read: (text, { today }) => readReportDue(text, today) },
  reportParts: {
    read: (text, { facts }) => chosenOf("reportParts", text, facts.reportParts),
    suggest: ({ facts }) => [{ label: { key: "plans-report-parts-all" }, values: { reportParts: facts.reportParts.map(({ id }) => id) } }],
  },
  exemplarReports: { freeText: true, read: (text, context) => readList("exemplarReports", text, context) },
  presidium: { freeText: true, read: (text, context) => readList("presidium", text, context) },
  stage: {
    read: (text, { facts }) => chosenOf("stage", text, facts.stage?.list ?? []),
    suggest: ({ facts }) => [
      { label: { key: "plans-stage-both" }, values: { stage: (facts.stage?.list ?? []).flatMap(({ id }) => id ?? []) } },
    ],
  },
  election: {
    numeric: true,
    read: (text) =>
      BY_QUOTA.test(fold(text)) ? { values: { election: {} } } : mapped(parseCount(text), (seats) => ({ election: { seats } })),
    suggest: () => [{ label: { key: "plans-election-by-quota" }, values: { election: {} } }],
  },
  quotas: { read: (text, context) => readList("quotas", text, context) },
  partyCongress: {
    isDay: true,
    read: (text, { today }) =>
      NOT_SCHEDULED.test(fold(clean(text))) ? { values: { partyCongress: {} } } : date("partyCongress", text, today),
    suggest: () => [{ label: { key: "plans-party-congress-unknown" }, values: { partyCongress: {} } }],
  },
  communication: { freeText: true, read: (text) => line("communication", text) },
  budget: { numeric: true, read: budget },
  budgetSource: { freeText: true, read: (text) => line("budgetSource", text) },
  contact: { freeText: true, read: contact },
  phone: { numeric: true, read: phone },
  signer: { freeText: true, read: readSigner },
  signerPosition: {
    freeText: true,
    read: (text) => line("signerPosition", writeOutTitle(clean(text))),
    suggest: ({ form }) => positions(form),
  },
  signedNumber: { freeText: true, read: (text) => line("signedNumber", text) },
  signedDate: { isDay: true, read: (text, { today }) => date("signedDate", text, today) },
  scan: { read: () => ({ problem: "no-file" }) },
};

/** Ids of the fields whose values are lists of items, edited one by one. */
const LIST_FIELDS = ["programme", "exemplarReports", "presidium", "quotas"] as const satisfies readonly FieldId[];
export type ListField = (typeof LIST_FIELDS)[number];

export function isListField(id: FieldId): id is ListField {
  return LIST_FIELDS.some((list) => list === id);
}

function line(id: FieldId, text: string): Read {
  const cleaned = clean(text);
  return (id === "signedNumber" ? /[\p{L}\d]/u : /\p{L}/u).test(cleaned) ? checked({ [id]: cleaned } as Values) : NONE;
}

function count(id: "headcount" | "delegates", text: string): Read {
  return mapped(parseCount(text), (value) => ({ [id]: value }));
}

/** A day, and the length when the same words tell it; "trước 15/4" is no day of an event. */
function day(text: string, today: string): Read {
  if (boundOfDay(text)) return NONE;
  return mapped(parseDay(text, today), ({ date, part, time }) => ({
    day: { date, ...(time === undefined ? {} : { time }) },
    ...(part === undefined ? {} : { length: part === "whole" ? { halfDays: 2 } : { halfDays: 1, part } }),
  }));
}

function date(id: "partyCongress" | "signedDate", text: string, today: string): Read {
  if (boundOfDay(text)) return NONE;
  return mapped(parseDay(text, today), ({ date }) => ({ [id]: { date } }));
}

function eventLength(text: string): Read {
  return mapped(parseEventLength(text), (length) => ({ length }));
}

function lengths({ min, max }: { readonly min: number; readonly max: number }): readonly Suggestion[] {
  const halves: readonly EventLength[] = [
    { halfDays: 1, part: "morning" },
    { halfDays: 1, part: "afternoon" },
  ];
  const all = [...(min <= 1 ? halves : []), ...(max >= 2 ? [{ halfDays: 2 }] : [])];
  return all.map((length) => ({ label: { key: `plans-length-${length.part ?? "whole"}` }, values: { length } }));
}

function combinations({ combinations }: FormContext["form"]): readonly Suggestion[] {
  return combinations.map((both) => ({ label: { key: "plans-words", values: { words: both } }, values: { combinedWith: both.vi } }));
}

function positions({ signerPositions }: FormContext["form"]): readonly Suggestion[] {
  return signerPositions.map((both) => ({ label: { key: "plans-words", values: { words: both } }, values: { signerPosition: both.vi } }));
}

/** Numbers of the groups, by their names or, when there are as many as groups, in their order; added to what is known. */
function groups(text: string, context: FormContext): Read {
  if (hasBound(text)) return { problem: "bound" };
  const { form, values, today } = context;
  const { found } = extractFields(text, { today, fields: ["groups", "delegates"], groups: form.groups, wanted: "groups" });
  const missing = form.groups.filter(({ id }) => values.groups?.[id] === undefined);
  const bare = clean(text)
    .split(/[;,\s]+(?:và |and )?/)
    .filter((piece) => piece !== "");
  const inOrder = bare.length > 0 && bare.every((piece) => /^\d{1,6}$/.test(piece)) ? bare.map(Number) : undefined;
  const asked = inOrder?.length === form.groups.length ? form.groups : missing;
  const named =
    found.groups ?? (inOrder?.length === asked.length ? Object.fromEntries(asked.map(({ id }, i) => [id, inOrder?.[i] ?? 0])) : undefined);
  if (!named) return NONE;
  return checked({ groups: { ...values.groups, ...named }, ...(found.delegates === undefined ? {} : { delegates: found.delegates }) });
}

/** The only group without a number has what the others leave of the total. */
function restOfGroups({ form, values }: FormContext): readonly Suggestion[] {
  const missing = form.groups.filter(({ id }) => values.groups?.[id] === undefined);
  const [only] = missing;
  const rest = (values.delegates ?? 0) - Object.values(values.groups ?? {}).reduce((sum, n) => sum + n, 0);
  if (missing.length !== 1 || !only || rest < 0) return [];
  return [
    {
      label: { key: "plans-groups-rest", values: { count: rest, group: { vi: only.vi, en: only.en } } },
      values: { groups: { ...values.groups, [only.id]: rest } },
    },
  ];
}

/** Items of a list that the pack gives. */
function chosenOf(id: "extras" | "reportParts" | "stage", text: string, list: Parameters<typeof chosenFrom>[1]): Read {
  return mapped(chosenFrom(text, list), (ids) => ({ [id]: [...ids] }));
}

/** An amount, and where the money comes from when the same words tell it. */
function budget(text: string): Read {
  const found = findMoney(text);
  const source = found ? clean(found.rest.replace(/^[\s,;:.-]+|[\s,;:.-]+$/g, "").replace(/^(?:từ|tu|lấy từ|lay tu|from)\s+/iu, "")) : "";
  if (found && source !== "") return checked({ budget: found.value, budgetSource: source });
  return mapped(parseMoney(text), (value) => ({ budget: value }));
}

/** A name, and the telephone number behind it. */
function contact(text: string): Read {
  const found = findPhone(text);
  if (!found) return line("contact", text);
  const name = clean(found.rest);
  return checked(name === "" ? { phone: found.value } : { contact: name, phone: found.value });
}

/** A number with too few or too many digits is none; only a day can be one that no calendar has. */
function phone(text: string): Read {
  const parsed = parsePhone(text);
  return "problem" in parsed ? NONE : mapped(parsed, (value) => ({ phone: value }));
}
