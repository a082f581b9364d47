import { type Check, listed, ruleOf, total } from "./check.ts";

/** Who comes, how many, and who presides. */
export const CHECKS_OF_PEOPLE: readonly Check[] = [
  {
    id: "groups-total",
    severity: "contradiction",
    fields: ["groups", "delegates"],
    test({ values: { groups, delegates } }, { plan }) {
      if (!groups || delegates === undefined) return undefined;
      const counts = plan.groups.map(({ id }) => groups[id]);
      const sum = total(counts);
      const isWhole = counts.every((count) => count !== undefined);
      return sum > delegates || (isWhole && sum < delegates) ? { sum, total: delegates } : undefined;
    },
  },
  {
    id: "quotas-seats",
    severity: "contradiction",
    fields: ["quotas", "delegates"],
    test({ values: { quotas, delegates } }) {
      const sum = total(quotas?.map(({ seats }) => seats));
      return delegates !== undefined && sum > delegates ? { sum, total: delegates } : undefined;
    },
  },
  {
    id: "delegates-over",
    severity: "breach",
    fields: ["delegates"],
    passage: ({ level }) => level.delegates.passage,
    test({ values: { delegates: count = 0 }, level: { delegates } }) {
      return "atMost" in delegates && count > delegates.atMost ? { count, most: delegates.atMost } : undefined;
    },
  },
  {
    id: "presidium-group",
    severity: "breach",
    fields: ["presidium"],
    passage: (_, { facts }) => facts.presidium?.passage,
    test({ values: { presidium } }, { facts }) {
      if (!presidium) return undefined;
      const there = new Set(presidium.flatMap(({ groups }) => groups));
      const without = facts.presidium?.list.filter(({ id }) => id !== undefined && !there.has(id)) ?? [];
      return without.length > 0 ? { groups: listed(without) } : undefined;
    },
  },
  {
    id: "quotas-empty",
    severity: "warning",
    fields: ["quotas"],
    passage: ruleOf("quotas"),
    test({ values: { quotas = [] }, level }, { plan }) {
      return plan.levels[level.id]?.distributes && quotas.length === 0 ? {} : undefined;
    },
  },
];
