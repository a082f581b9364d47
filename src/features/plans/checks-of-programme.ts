import { fold } from "../../language/fold.ts";
import { type Check, type Checked, listed, type Rules, ruleOf, total, words } from "./check.ts";
import type { Values } from "./values.ts";

const MINUTES_OF_HALF_A_DAY = 240;

/** What happens at the event and how long it takes: the programme, the exemplars' reports, the summary report. */
export const CHECKS_OF_PROGRAMME: readonly Check[] = [
  {
    id: "programme-minutes",
    severity: "contradiction",
    fields: ["programme", "length"],
    test: ({ values }) => beyond(total(values.programme?.map(({ minutes }) => minutes)), values.length),
  },
  {
    id: "report-minutes",
    severity: "contradiction",
    fields: ["exemplarReports", "length"],
    test: ({ values }) => beyond(reportMinutes(values), values.length),
  },
  {
    id: "report-minutes-item",
    severity: "contradiction",
    fields: ["exemplarReports", "programme"],
    test({ values }, { plan: { programme } }) {
      const sum = reportMinutes(values);
      const there = values.programme?.find(({ id }) => id !== undefined && id === programme.reports)?.minutes;
      return there !== undefined && sum > there ? { sum, there } : undefined;
    },
  },
  {
    id: "programme-needed",
    severity: "breach",
    fields: ["programme"],
    passage: (checked, rules) => absent(rules.plan.programme.neededAlways, checked, rules)[0]?.passage,
    test(checked, rules) {
      const without = absent(rules.plan.programme.neededAlways, checked, rules);
      return without.length > 0 ? { items: listed(without) } : undefined;
    },
  },
  {
    id: "programme-election",
    severity: "breach",
    fields: ["programme"],
    passage: ({ level }) => level.electsTo?.passage,
    test(checked, rules) {
      const { election } = rules.plan.programme;
      const without = checked.level.electsTo && election !== undefined ? absent([election], checked, rules) : [];
      return without.length > 0 ? { items: listed(without) } : undefined;
    },
  },
  {
    id: "programme-item",
    severity: "warning",
    fields: ["programme"],
    passage: ruleOf("programme"),
    test(checked, rules) {
      const { neededAlways, election } = rules.plan.programme;
      const others = rules.facts.programme.map(({ id }) => id).filter((id) => id !== election && !neededAlways.includes(id));
      const without = absent(others, checked, rules);
      return without.length > 0 ? { items: listed(without) } : undefined;
    },
  },
  {
    id: "report-part",
    severity: "warning",
    fields: ["reportParts"],
    passage: ruleOf("reportParts"),
    test({ values: { reportParts } }, { facts }) {
      const without = facts.reportParts.filter(({ id }) => !reportParts?.includes(id));
      return reportParts && without.length > 0 ? { parts: listed(without) } : undefined;
    },
  },
  {
    id: "reports-one-field",
    severity: "warning",
    fields: ["exemplarReports"],
    passage: (_, { facts }) => facts.fields?.passage,
    test({ values: { exemplarReports: reports = [] } }, { facts }) {
      const [only, ...others] = new Set(reports.map(({ field }) => (field === undefined ? undefined : fold(field))));
      if (reports.length < 2 || only === undefined || others.length > 0) return undefined;
      const [{ field = "" } = {}] = reports;
      const named = facts.fields?.list.find(({ id }) => id === field);
      return { field: named ? words(named) : field };
    },
  },
];

/** Minutes that are more than an event of this length has. */
function beyond(sum: number, length: Values["length"]): { sum: number; there: number; half: number } | undefined {
  const there = (length?.halfDays ?? 0) * MINUTES_OF_HALF_A_DAY;
  return length && sum > there ? { sum, there, half: MINUTES_OF_HALF_A_DAY } : undefined;
}

function reportMinutes({ exemplarReports }: Values): number {
  return total(exemplarReports?.map(({ minutes }) => minutes));
}

/** The guideline's items with these ids that a programme is without. */
function absent(ids: readonly string[], { values }: Checked, { facts }: Rules): Rules["facts"]["programme"] {
  const there = new Set(values.programme?.map(({ id }) => id));
  return values.programme ? facts.programme.filter(({ id }) => ids.includes(id) && !there.has(id)) : [];
}
