import type { Both, Phrase, Text } from "../../chat/message.ts";
import { fold } from "../../language/fold.ts";
import { dateInWords } from "../guideline/index.ts";
import type { FormContext } from "./field.ts";
import type { ListField } from "./fields.ts";
import type { FieldId, Values } from "./values.ts";

type Item<Id extends ListField> = NonNullable<Values[Id]>[number];
type Named = Both & { readonly id?: string | undefined };

/** A field's value as people read it, in pieces that stand one after the other; nothing when it is empty. */
export function inWords(field: FieldId, { values, facts, form }: Pick<FormContext, "values" | "facts" | "form">): readonly Text[] {
  const value = values[field];
  if (value === undefined) return [];
  switch (field) {
    case "day":
      return values.day ? [day(values.day.date, values.day.time)] : [];
    case "length":
      return values.length ? [length(values.length)] : [];
    case "delegates":
    case "headcount":
      return [{ key: "plans-count-people", values: { count: Number(value) } }];
    case "groups":
      return separated(
        form.groups.flatMap((group) => {
          const count = values.groups?.[group.id];
          return count === undefined ? [] : [{ key: "plans-count-of", values: { what: both(group), count } }];
        }),
      );
    case "extras":
      return listed(values.extras, form.extras.list);
    case "reportParts":
      return values.reportParts?.length === facts.reportParts.length
        ? [{ key: "plans-report-parts-all" }]
        : listed(values.reportParts, facts.reportParts);
    case "stage":
      return listed(values.stage, facts.stage?.list ?? []);
    case "election":
      return [values.election?.seats === undefined ? { key: "plans-election-by-quota" } : people(values.election.seats)];
    case "partyCongress":
      return [values.partyCongress?.date === undefined ? { key: "plans-party-congress-unknown" } : date(values.partyCongress.date)];
    case "reportDue":
    case "signedDate":
      return values[field] ? [date(values[field].date)] : [];
    case "budget":
      return [{ key: "plans-money", values: { amount: { vi: grouped(Number(value), "."), en: grouped(Number(value), ",") } } }];
    case "scan":
      return values.scan ? [values.scan.name] : [];
    case "programme":
    case "exemplarReports":
    case "presidium":
    case "quotas":
      return [{ key: "plans-count-items", values: { count: (values[field] ?? []).length } }];
    case "combinedWith":
      return [inBoth(String(value), form.combinations)];
    case "signerPosition":
      return [inBoth(String(value), form.signerPositions)];
    default:
      return [String(value)];
  }
}

/** One item of a list, without its number. */
export function itemInWords(field: ListField, item: Item<ListField>, { facts }: Pick<FormContext, "facts">): readonly Text[] {
  if (field === "programme" && "title" in item && !("who" in item)) {
    const title = titleOf(item, facts.programme);
    return withDetails([item.id === undefined ? "" : `${item.id}) `, title], [minutes(item.minutes), item.leader]);
  }
  if ("who" in item) {
    const fieldName = facts.fields?.list.find(({ id }) => id === item.field);
    return withDetails(
      [item.who],
      [
        item.title,
        item.kind && { key: `plans-report-${item.kind}` },
        fieldName ? words(fieldName) : item.field,
        minutes(item.minutes),
        item.pictures ? { key: "plans-report-pictures" } : undefined,
      ],
    );
  }
  if ("groups" in item) {
    const names = (facts.presidium?.list ?? []).filter(({ id }) => id !== undefined && item.groups.includes(id));
    return names.length > 0 ? withDetails([item.name], names.map(words)) : withDetails([item.name], [{ key: "plans-presidium-no-group" }]);
  }
  if ("seats" in item) return [item.unit, ": ", people(item.seats)];
  return [];
}

/** Words that the pack has are shown in the reader's language, all others as they were typed. */
function inBoth(typed: string, known: readonly Both[]): Text {
  const found = known.find(({ vi, en }) => [vi, en].some((each) => fold(each) === fold(typed)));
  return found ? words(found) : typed;
}

/** The words of something that has them in both languages. */
function words(both: Both): Phrase {
  return { key: "plans-words", values: { words: { vi: both.vi, en: both.en } } };
}

export function date(iso: string): Phrase {
  return words({ vi: dateInWords(iso, "vi"), en: dateInWords(iso, "en") });
}

function both({ vi, en }: Both): Both {
  return { vi, en };
}

/** Made once: making one takes longer than to use it many times. */
const WEEKDAYS = {
  vi: new Intl.DateTimeFormat("vi", { weekday: "long", timeZone: "UTC" }),
  en: new Intl.DateTimeFormat("en-GB", { weekday: "long", timeZone: "UTC" }),
} as const;

/** "thứ tư 15/4/2015", "Wednesday 15 April 2015", with the time when there is one. */
export function day(iso: string, time: string | undefined): Text {
  const inFull = (language: "vi" | "en"): string => {
    const weekday = WEEKDAYS[language].format(new Date(`${iso}T00:00:00Z`));
    return `${weekday.toLowerCase() === weekday || language === "en" ? weekday : weekday.toLowerCase()} ${dateInWords(iso, language)}`;
  };
  const said = { vi: inFull("vi"), en: inFull("en") };
  return time === undefined ? words(said) : { key: "plans-day-time", values: { day: said, time } };
}

export function length({ halfDays, part }: NonNullable<Values["length"]>): Text {
  if (halfDays === 1) return { key: part === undefined ? "plans-length-half" : `plans-length-${part}` };
  return halfDays === 2 ? { key: "plans-length-whole" } : { key: "plans-length-days", values: { days: halfDays / 2 } };
}

function people(count: number): Text {
  return { key: "plans-count-people", values: { count } };
}

function minutes(count: number | undefined): Text | undefined {
  return count === undefined ? undefined : { key: "plans-minutes", values: { count } };
}

function titleOf(
  item: { readonly id?: string | undefined; readonly title: string },
  programme: readonly (Both & { readonly id: string })[],
): Text {
  const given = programme.find(({ id }) => id === item.id);
  return given && given.vi === item.title ? words(given) : item.title;
}

function listed(ids: readonly string[] | undefined, list: readonly Named[]): readonly Text[] {
  if (ids?.length === 0) return [{ key: "plans-none" }];
  return separated(list.filter(({ id }) => id !== undefined && ids?.includes(id)).map(words));
}

function separated(texts: readonly Text[]): readonly Text[] {
  return texts.flatMap((text, i) => (i === 0 ? [text] : ["; ", text]));
}

function withDetails(head: readonly Text[], details: readonly (Text | undefined)[]): readonly Text[] {
  return [...head, ...details.flatMap((detail) => (detail === undefined || detail === "" ? [] : [" – ", detail]))];
}

/** 150000000 with a separator every three digits. */
function grouped(amount: number, separator: string): string {
  return String(amount).replace(/\B(?=(?:\d{3})+$)/g, separator);
}
