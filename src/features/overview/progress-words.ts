import type { Chart } from "../../chat/chart.ts";
import type { Block, Language, Phrase, Text } from "../../chat/message.ts";
import type { Reply } from "../../engine/turn.ts";
import { dateInWords } from "../guideline/index.ts";
import type { Progress, Week } from "./progress.ts";
import { daysAfter } from "./weeks.ts";

export interface Day {
  /** ISO. */
  readonly today: string;
  readonly isRehearsal: boolean;
}

/** Numbers, and whose they are. */
export interface Told {
  readonly whose: Phrase;
  readonly progress: Progress;
}

/** How plans go on: in words, and of what is told first the same numbers as a picture. */
export function progressReply(language: Language, day: Day, [first, ...others]: readonly [Told, ...Told[]]): Reply {
  const date = dayOf(day);
  return {
    language,
    blocks: [
      { kind: "paragraph", strong: true, text: [{ key: "overview-progress", values: { date } }] },
      ...statesOf(first),
      ...weekBlocks(first.progress.weeks),
      ...others.flatMap(statesOf),
    ],
    buttons: [],
    files: [{ name: "tien-do.png", chart: chartOf(first, { key: "overview-chart-day", values: { date } }) }],
  };
}

function statesOf({ whose, progress: { units: all, states, late, overdue } }: Told): readonly Block[] {
  const items: (readonly Text[])[] = states.map(({ state, units }) => [
    { key: "overview-state", values: { state: stateName(state), count: units } },
  ]);
  if (late !== undefined) items.push([{ key: "overview-late", values: { count: late } }]);
  if (overdue) items.push([{ key: "overview-overdue", values: { count: overdue } }]);
  return [
    { kind: "paragraph", strong: true, text: [{ key: "overview-heading", values: { whose, count: all } }] },
    { kind: "list", items },
  ];
}

/** Weeks without anything are left out in words; the picture shows them. */
function weekBlocks(weeks: readonly Week[]): readonly Block[] {
  const items = weeks
    .filter(({ sent, agreed }) => sent + agreed > 0)
    .map(({ monday, sent, agreed }): readonly Text[] => {
      const [from, to] = [shortDate(monday), inBoth(daysAfter(monday, 6))];
      return [{ key: "overview-week", values: { from, to, sent, agreed } }];
    });
  if (items.length === 0) return [];
  return [
    { kind: "paragraph", strong: true, text: [{ key: "overview-weeks" }] },
    { kind: "list", items },
  ];
}

function chartOf({ whose, progress: { states, weeks } }: Told, subtitle: Phrase): Chart {
  const numbers = (kind: "sent" | "agreed"): readonly number[] => weeks.map((week) => week[kind]);
  return {
    title: whose,
    subtitle,
    panels: [
      {
        title: { key: "overview-chart-states" },
        kind: "bars",
        labels: states.map(({ state }) => ({ key: "overview-state-name", values: { state: stateName(state) } })),
        series: [{ name: { key: "overview-chart-units" }, values: states.map(({ units }) => units) }],
      },
      ...(weeks.length === 0
        ? []
        : [
            {
              title: { key: "overview-weeks" },
              kind: "columns" as const,
              labels: weeks.map(({ monday }) => shortDate(monday)),
              series: [
                { name: { key: "overview-chart-sent" }, values: numbers("sent") },
                { name: { key: "overview-chart-agreed" }, values: numbers("agreed") },
              ],
            },
          ]),
    ],
  };
}

function stateName(state: Progress["states"][number]["state"]): Phrase {
  return { key: state === "missing" ? "overview-missing" : `plans-state-${state}` };
}

/** A date, which is said to be a rehearsal's where it is. */
function dayOf({ today, isRehearsal }: Day): Phrase {
  const date = inBoth(today);
  return isRehearsal ? { key: "overview-rehearsal-day", values: { date } } : { key: "overview-day", values: { date } };
}

function inBoth(iso: string) {
  return { vi: dateInWords(iso, "vi"), en: dateInWords(iso, "en") };
}

/** "2/3", as both languages read it here. */
function shortDate(iso: string): string {
  return `${Number(iso.slice(8))}/${Number(iso.slice(5, 7))}`;
}
