import type { Both, Value } from "../../chat/message.ts";
import { fold } from "../../language/fold.ts";
import { dateInWords } from "../guideline/index.ts";
import type { Checked, Rules, Severity } from "./checks.ts";
import type { FieldId } from "./values.ts";

type PhraseValues = Readonly<Record<string, Value>>;

/** One thing that a plan is held against. Limits and dates are the pack's. */
interface Check {
  /** Its sentence is `plans-finding-` with it. */
  readonly id: string;
  readonly severity: Severity;
  /** It is looked at where all of them may be filled; the first is the one to change. */
  readonly fields: readonly FieldId[];
  passage?(checked: Checked, rules: Rules): string | undefined;
  /** What stands against it, as the sentence's variables; undefined: nothing. */
  test(checked: Checked, rules: Rules): PhraseValues | undefined;
}

const MINUTES_OF_HALF_A_DAY = 240;
const SATURDAY = 6;

export const CHECKS: readonly Check[] = [
  {
    id: "groups-total",
    severity: "contradiction",
    fields: ["groups", "delegates"],
    test({ values }, { plan }) {
      const counts = plan.groups.map(({ id }) => values.groups?.[id]);
      const sum = total(counts);
      const isWhole = counts.every((count) => count !== undefined);
      if (values.delegates === undefined || !values.groups) return undefined;
      return sum > values.delegates || (isWhole && sum !== values.delegates) ? { sum, total: values.delegates } : undefined;
    },
  },
  {
    id: "quotas-seats",
    severity: "contradiction",
    fields: ["quotas", "delegates"],
    test({ values }) {
      const sum = total(values.quotas?.map(({ seats }) => seats) ?? []);
      return values.delegates !== undefined && sum > values.delegates ? { sum, total: values.delegates } : undefined;
    },
  },
  {
    id: "programme-minutes",
    severity: "contradiction",
    fields: ["programme", "length"],
    test({ values }) {
      const sum = total(values.programme?.map(({ minutes }) => minutes) ?? []);
      const there = minutesThere(values.length?.halfDays);
      return there !== undefined && sum > there ? { sum, there } : undefined;
    },
  },
  {
    id: "report-minutes",
    severity: "contradiction",
    fields: ["exemplarReports", "length"],
    test({ values }) {
      const sum = total(values.exemplarReports?.map(({ minutes }) => minutes) ?? []);
      const there = minutesThere(values.length?.halfDays);
      return there !== undefined && sum > there ? { sum, there } : undefined;
    },
  },
  {
    id: "report-minutes-item",
    severity: "contradiction",
    fields: ["exemplarReports", "programme"],
    test({ values }, { plan }) {
      const sum = total(values.exemplarReports?.map(({ minutes }) => minutes) ?? []);
      const there = values.programme?.find(({ id }) => id !== undefined && id === plan.programme.reports)?.minutes;
      return there !== undefined && sum > there ? { sum, there } : undefined;
    },
  },
  {
    id: "delegates-over",
    severity: "breach",
    fields: ["delegates"],
    passage: ({ level }) => level.delegates.passage,
    test({ values, level }) {
      const most = "atMost" in level.delegates ? level.delegates.atMost : undefined;
      return most !== undefined && (values.delegates ?? 0) > most ? { count: values.delegates ?? 0, most } : undefined;
    },
  },
  {
    id: "duration",
    severity: "breach",
    fields: ["length"],
    passage: ({ level }) => level.duration.passage,
    test({ values, level }) {
      const { min, max } = level.duration.halfDays;
      const length = values.length?.halfDays;
      return length !== undefined && (length < min || length > max) ? { right: words(level.duration) } : undefined;
    },
  },
  {
    id: "form",
    severity: "breach",
    fields: ["name"],
    passage: ({ level }) => level.form.passage,
    test({ values, level }, { facts }) {
      if (values.name === undefined) return undefined;
      const name = fold(values.name);
      const own = [fold(level.form.vi), fold(level.form.en.replace(/\s*\(.*$/, ""))];
      const others = facts.levels.flatMap(({ form }) => [fold(form.vi)]).filter((form) => !own.includes(form));
      const isOther = others.some((form) => name.includes(form) && !own.some((mine) => name.includes(mine)));
      return isOther || !own.some((form) => name.includes(form)) ? { right: words(level.form) } : undefined;
    },
  },
  {
    id: "window-outside",
    severity: "breach",
    fields: ["day"],
    passage: ({ level }) => level.window.passage,
    test({ values, level }) {
      const { quarters } = level.window;
      const date = values.day?.date;
      return date !== undefined && quarters && !within(date, quarters) ? { right: words(level.window), day: dateWords(date) } : undefined;
    },
  },
  {
    id: "party-congress",
    severity: "breach",
    fields: ["day", "partyCongress"],
    passage: (_, { plan }) => passageOf("partyCongress", plan),
    test({ values }) {
      const congress = values.partyCongress?.date;
      const date = values.day?.date;
      return congress !== undefined && date !== undefined && date >= congress
        ? { day: dateWords(date), congress: dateWords(congress) }
        : undefined;
    },
  },
  {
    id: "programme-needed",
    severity: "breach",
    fields: ["programme"],
    passage: (checked, rules) => rules.facts.programme.find(({ id }) => id === absent(checked, rules)[0])?.passage,
    test(checked, rules) {
      const [first] = absent(checked, rules);
      const item = rules.facts.programme.find(({ id }) => id === first);
      return item ? { item: item.id, title: words(item) } : undefined;
    },
  },
  {
    id: "programme-election",
    severity: "breach",
    fields: ["programme"],
    passage: ({ level }) => level.electsTo?.passage,
    test({ values, level }, { plan, facts }) {
      const item = facts.programme.find(({ id }) => id === plan.programme.election);
      if (!values.programme || !item || !level.electsTo || hasItem(values.programme, item.id)) return undefined;
      return { item: item.id, title: words(item) };
    },
  },
  {
    id: "presidium-group",
    severity: "breach",
    fields: ["presidium"],
    passage: (_, { facts }) => facts.presidium?.passage,
    test({ values }, { facts }) {
      if (!values.presidium) return undefined;
      const there = new Set(values.presidium.flatMap(({ groups }) => groups));
      const without = facts.presidium?.list.filter(({ id }) => id !== undefined && !there.has(id)) ?? [];
      return without.length > 0 ? { groups: joined(without) } : undefined;
    },
  },
  {
    id: "stage",
    severity: "breach",
    fields: ["stage"],
    passage: (_, { facts }) => facts.stage?.passage,
    test({ values }, { facts }) {
      if (!values.stage) return undefined;
      const without = facts.stage?.list.filter(({ id }) => id !== undefined && !values.stage?.includes(id)) ?? [];
      return without.length > 0 ? { items: joined(without) } : undefined;
    },
  },
  {
    id: "window-not-around",
    severity: "warning",
    fields: ["day"],
    passage: ({ level }) => level.window.passage,
    test({ values, level }) {
      const { quarters, around } = level.window;
      const date = values.day?.date;
      if (date === undefined || !quarters || !around || !within(date, quarters) || within(date, around)) return undefined;
      return { right: words(level.window), day: dateWords(date) };
    },
  },
  {
    id: "programme-item",
    severity: "warning",
    fields: ["programme"],
    passage: (_, { plan }) => passageOf("programme", plan),
    test({ values }, { plan, facts }) {
      const special = [...plan.programme.neededAlways, plan.programme.election];
      const without = facts.programme.filter(({ id }) => !special.includes(id) && !hasItem(values.programme ?? [], id));
      return values.programme && without.length > 0 ? { items: joined(without) } : undefined;
    },
  },
  {
    id: "report-part",
    severity: "warning",
    fields: ["reportParts"],
    passage: (_, { plan }) => passageOf("reportParts", plan),
    test({ values }, { facts }) {
      const without = facts.reportParts.filter(({ id }) => !values.reportParts?.includes(id));
      return values.reportParts && without.length > 0 ? { parts: joined(without) } : undefined;
    },
  },
  {
    id: "reports-one-field",
    severity: "warning",
    fields: ["exemplarReports"],
    passage: (_, { facts }) => facts.fields?.passage,
    test({ values }, { facts }) {
      const reports = values.exemplarReports ?? [];
      const fields = new Set(reports.map(({ field }) => field));
      const [only] = fields;
      if (reports.length < 2 || fields.size > 1 || only === undefined) return undefined;
      const named = facts.fields?.list.find(({ id }) => id === only);
      return { field: named ? words(named) : only };
    },
  },
  {
    id: "not-combined",
    severity: "warning",
    fields: ["combinedWith"],
    passage: ({ level }) => level.window.passage,
    test({ values, level }, { plan }) {
      const none = plan.combinations.some((each) => each.none && fold(each.vi) === fold(values.combinedWith ?? ""));
      return none || /^(?:khong|none|no)\b/.test(fold(values.combinedWith ?? "")) ? { right: words(level.window) } : undefined;
    },
  },
  {
    id: "quotas-empty",
    severity: "warning",
    fields: ["quotas"],
    passage: (_, { plan }) => passageOf("quotas", plan),
    test({ values, level }, { plan }) {
      return plan.levels[level.id]?.distributes && (values.quotas ?? []).length === 0 ? {} : undefined;
    },
  },
  {
    id: "after-above",
    severity: "warning",
    fields: ["day"],
    passage: ({ level }) => level.electsTo?.passage,
    test({ values, above }) {
      const date = values.day?.date;
      return date !== undefined && above !== undefined && date >= above ? { day: dateWords(date), above: dateWords(above) } : undefined;
    },
  },
  {
    id: "day-off",
    severity: "note",
    fields: ["day"],
    test({ values }) {
      const weekday = values.day ? new Date(`${values.day.date}T00:00:00Z`).getUTCDay() : undefined;
      return weekday === 0 || weekday === SATURDAY
        ? { day: { vi: weekday === 0 ? "Chủ nhật" : "thứ Bảy", en: weekday === 0 ? "Sunday" : "Saturday" } }
        : undefined;
    },
  },
  {
    id: "party-congress-unknown",
    severity: "note",
    fields: ["partyCongress"],
    passage: (_, { plan }) => passageOf("partyCongress", plan),
    test: ({ values }) => (values.day !== undefined && values.partyCongress?.date === undefined ? {} : undefined),
  },
];

function total(counts: readonly (number | undefined)[]): number {
  return counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
}

function minutesThere(halfDays: number | undefined): number | undefined {
  return halfDays === undefined ? undefined : halfDays * MINUTES_OF_HALF_A_DAY;
}

function hasItem(programme: readonly { readonly id?: string | undefined }[], id: string): boolean {
  return programme.some((item) => item.id === id);
}

/** The items without which no programme may be that it is without. */
function absent({ values }: Checked, { plan }: Rules): readonly string[] {
  return values.programme ? plan.programme.neededAlways.filter((id) => !hasItem(values.programme ?? [], id)) : [];
}

/** The one passage of a field that the pack names for all levels. */
function passageOf(field: FieldId, plan: Rules["plan"]): string | undefined {
  const passage = plan.fields.find(({ id }) => id === field)?.passage;
  return typeof passage === "string" ? passage : Object.values(passage ?? {})[0];
}

function within(date: string, { from, to }: { readonly from: string; readonly to: string }): boolean {
  return date >= from && date <= to;
}

function words({ vi, en }: Both): Both {
  return { vi, en };
}

function joined(items: readonly Both[]): Both {
  return { vi: items.map(({ vi }) => vi).join("; "), en: items.map(({ en }) => en).join("; ") };
}

function dateWords(iso: string): Both {
  return { vi: dateInWords(iso, "vi"), en: dateInWords(iso, "en") };
}
