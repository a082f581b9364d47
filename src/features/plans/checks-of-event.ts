import { fold } from "../../language/fold.ts";
import { type Check, listed, words } from "./check.ts";
import { hasForm } from "./has-form.ts";

const NOT_COMBINED = /^(?:khong|ko|chua|none|no|nothing|not)(?: (?:co|ket hop|combined)\b.*)?\W*$/;

/** What kind of event it is, how long, with what and before what. */
export const CHECKS_OF_EVENT: readonly Check[] = [
  {
    id: "form",
    severity: "breach",
    fields: ["name"],
    passage: ({ level }) => level.form.passage,
    test({ values: { name }, level }, { facts }) {
      return name === undefined || hasForm(name, level, facts) ? undefined : { right: words(level.form) };
    },
  },
  {
    id: "duration",
    severity: "breach",
    fields: ["length"],
    passage: ({ level }) => level.duration.passage,
    test({ values: { length }, level: { duration } }) {
      const { min, max } = duration.halfDays;
      if (!length || (length.halfDays >= min && length.halfDays <= max)) return undefined;
      return { than: length.halfDays > max ? "longer" : "shorter", right: words(duration) };
    },
  },
  {
    id: "not-combined",
    severity: "warning",
    fields: ["combinedWith"],
    passage: ({ level }) => level.window.passage,
    test({ values: { combinedWith }, level }, { plan }) {
      if (combinedWith === undefined) return undefined;
      const said = fold(combinedWith);
      const isNone = plan.combinations.some(({ none, vi, en }) => none && [fold(vi), fold(en)].includes(said));
      return isNone || NOT_COMBINED.test(said) ? { right: words(level.window) } : undefined;
    },
  },
  {
    id: "stage",
    severity: "breach",
    fields: ["stage"],
    passage: (_, { facts }) => facts.stage?.passage,
    test({ values: { stage } }, { facts }) {
      const without = facts.stage?.list.filter(({ id }) => id !== undefined && !stage?.includes(id)) ?? [];
      return stage && without.length > 0 ? { items: listed(without) } : undefined;
    },
  },
];
