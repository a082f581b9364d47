import type { Block, Button, Language, Text } from "../../chat/message.ts";
import type { LocalTime, Reply, Who } from "../../engine/turn.ts";
import { dateInWords, type Guideline } from "../guideline/index.ts";
import { codeOf, fieldLine, isStanding, mainFigures, type PlanState, type Version, viewPlan } from "../plans/index.ts";
import { paragraph } from "./paragraph.ts";
import type { UnitPage } from "./unit-page.ts";

interface Showing {
  readonly guideline: Guideline;
  openButton(unit: string, number: number): Pick<Button, "id" | "label">;
  formerButton(unit: string): string;
  local(instant: Date): LocalTime;
  readonly who: Who;
  readonly language: Language;
  readonly today: string;
}

/** So many of its versions have a button. */
const MOST_VERSIONS = 5;

/** All about a unit: how its plan stands first, then the event, the people, what is below it. */
export function unitReply(page: UnitPage, showing: Showing): Reply {
  const { unit, versions } = page;
  const standing = versions.findLast(({ state }) => isStanding(state));
  const figures = standing ? eventLines(standing, page, showing) : [];
  const isOwn = showing.who.administrator || showing.who.units.includes(unit.code);
  return {
    language: showing.language,
    blocks: [
      { kind: "paragraph", strong: true, text: [{ key: "overview-unit", values: { code: codeOf(unit.code), unit: unit.name } }] },
      ...planBlocks(page, showing),
      ...(figures.length > 0 ? [{ kind: "list" as const, items: figures }] : []),
      ...peopleBlocks(page),
      ...placeBlocks(page, showing),
    ],
    buttons: [
      ...versions
        .slice(-MOST_VERSIONS)
        .reverse()
        .map(({ number }) => showing.openButton(unit.code, number)),
      ...page.former.map(({ code, name }) => ({
        id: showing.formerButton(code),
        label: { key: "overview-button-former", values: { unit: name } },
      })),
      { id: `audit:page:${unit.code}`, label: { key: "overview-button-log" } },
      ...(isOwn ? [{ id: `unit:plan:${unit.code}`, label: { key: "overview-button-plan" } }] : []),
    ],
  };
}

/** How each version stands, the newest first, and whether another one is being written. */
function planBlocks({ versions, draft, unit }: UnitPage, { local, guideline, today }: Showing): readonly Block[] {
  const deadline = guideline.facts.deadlines.find(({ id }) => id === guideline.plan.levels[unit.level]?.deadline);
  const lines = versions.toReversed().map(({ number, state, submittedAt, late }): readonly Text[] => [
    {
      key: late ? "overview-unit-version-late" : "overview-unit-version",
      values: { code: codeOf(unit.code, number), date: dated(local(submittedAt).date), state: { key: `plans-state-${state}` } },
    },
  ]);
  const isMissing = !versions.some(({ state }) => isStanding(state));
  const isOverdue = isMissing && deadline !== undefined && today >= deadline.before;
  return [
    ...(isMissing ? [paragraph({ key: isOverdue ? "overview-unit-overdue" : "overview-unit-missing" })] : []),
    ...(lines.length > 0 ? [{ kind: "list" as const, items: lines.slice(0, MOST_VERSIONS) }] : []),
    ...(draft ? [paragraph({ key: "overview-unit-draft", values: { date: dated(local(draft.updatedAt).date) } })] : []),
  ];
}

function eventLines(version: Version, { unit }: UnitPage, { guideline }: Showing): readonly (readonly Text[])[] {
  const view = viewPlan(version, unit, guideline);
  if (!view) return [];
  const contact = (["contact", "phone"] as const).filter((id) => view.context.values[id] !== undefined);
  return [...mainFigures(view), ...contact.map((id) => fieldLine(id, view.context))];
}

function peopleBlocks({ organizers, unreachable }: UnitPage): readonly Block[] {
  const names = organizers.filter((name) => name !== undefined).join(", ");
  const values = { count: organizers.length, names };
  return [
    paragraph({ key: names === "" ? "overview-unit-organizers" : "overview-unit-organizers-named", values }),
    ...(unreachable > 0 ? [paragraph({ key: "overview-unit-unreachable", values: { count: unreachable } })] : []),
  ];
}

function placeBlocks({ above, mergedInto, below }: UnitPage, { guideline }: Showing): readonly Block[] {
  const sent = below ? [...below.states.values()].reduce((sum, count) => sum + count, 0) : 0;
  const last = new Set<PlanState | undefined>(Object.values(guideline.plan.levels).map(({ ends }) => ends.at(-1)));
  const done = below ? [...below.states].reduce((sum, [state, count]) => (last.has(state) ? sum + count : sum), 0) : 0;
  return [
    ...(mergedInto ? [paragraph({ key: "overview-unit-merged", values: { unit: mergedInto.name } })] : []),
    ...(above ? [paragraph({ key: "overview-unit-above", values: { unit: above.name } })] : []),
    ...(below ? [paragraph({ key: "overview-unit-below", values: { count: below.count, sent, done } })] : []),
  ];
}

function dated(iso: string): { readonly vi: string; readonly en: string } {
  return { vi: dateInWords(iso, "vi"), en: dateInWords(iso, "en") };
}
