import { type Check, dateWords, ruleOf, words } from "./check.ts";

const WEEKEND = [
  { weekday: 6, name: { vi: "thứ Bảy", en: "Saturday" } },
  { weekday: 0, name: { vi: "Chủ nhật", en: "Sunday" } },
];

/** On which day the event is. */
export const CHECKS_OF_DAY: readonly Check[] = [
  {
    id: "window-outside",
    severity: "breach",
    fields: ["day"],
    passage: ({ level }) => level.window.passage,
    test({ values: { day }, level: { window } }) {
      const isOutside = day && window.quarters && !isWithin(day.date, window.quarters);
      return isOutside ? { day: dateWords(day.date), right: words(window) } : undefined;
    },
  },
  {
    id: "party-congress",
    severity: "breach",
    fields: ["day", "partyCongress"],
    passage: ruleOf("partyCongress"),
    test({ values: { day, partyCongress } }) {
      if (!day || !partyCongress?.date || day.date < partyCongress.date) return undefined;
      return { day: dateWords(day.date), congress: dateWords(partyCongress.date) };
    },
  },
  {
    id: "window-not-around",
    severity: "warning",
    fields: ["day"],
    passage: ({ level }) => level.window.passage,
    test({ values: { day }, level: { window } }) {
      const { quarters, around } = window;
      if (!day || !quarters || !around || !isWithin(day.date, quarters) || isWithin(day.date, around)) return undefined;
      return { day: dateWords(day.date), right: words(window) };
    },
  },
  {
    id: "after-above",
    severity: "warning",
    fields: ["day"],
    passage: ({ level }) => level.electsTo?.passage,
    test({ values: { day }, above }) {
      return day && above !== undefined && day.date >= above ? { day: dateWords(day.date), above: dateWords(above) } : undefined;
    },
  },
  {
    id: "before-below",
    severity: "warning",
    fields: ["day"],
    passage: ({ level }, { facts }) => facts.levels.find(({ electsTo }) => electsTo?.level === level.id)?.electsTo?.passage,
    test({ values: { day }, below }) {
      return day && below !== undefined && day.date <= below ? { day: dateWords(day.date), below: dateWords(below) } : undefined;
    },
  },
  {
    id: "day-off",
    severity: "note",
    fields: ["day"],
    test({ values: { day } }, { plan }) {
      if (!day) return undefined;
      const holiday = plan.daysOff?.find(({ from, to = from }) => isWithin(day.date, { from, to }));
      if (holiday) return { day: dateWords(day.date), kind: "holiday", name: words(holiday) };
      const weekend = WEEKEND.find(({ weekday }) => weekday === new Date(`${day.date}T00:00:00Z`).getUTCDay());
      return weekend && { day: dateWords(day.date), kind: "weekend", name: weekend.name };
    },
  },
  {
    id: "party-congress-unknown",
    severity: "note",
    fields: ["partyCongress"],
    passage: ruleOf("partyCongress"),
    test: ({ values: { day, partyCongress } }) => (day && !partyCongress?.date ? {} : undefined),
  },
];

function isWithin(date: string, { from, to }: { readonly from: string; readonly to: string }): boolean {
  return date >= from && date <= to;
}
