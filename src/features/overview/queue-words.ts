import type { Block, Button, Text } from "../../chat/message.ts";
import type { LocalTime, Reply, TurnContext } from "../../engine/turn.ts";
import { daysBetween } from "../../language/calendar.ts";
import { dateInWords } from "../guideline/index.ts";
import { codeOf } from "../plans/index.ts";
import { paragraph } from "./paragraph.ts";
import type { Queue } from "./queue.ts";
import { FILTERS, type Filter } from "./queue-asked.ts";
import type { QueuedPlan } from "./store.ts";

interface Showing {
  readonly turn: TurnContext;
  openButton(unit: string, number: number): Pick<Button, "id" | "label">;
  local(instant: Date): LocalTime;
}

/** A list of the queue, with how long the others are. */
export function queueReply(queue: Queue, showing: Showing): Reply {
  const { filter, offset, plans, missing, counts } = queue;
  const { language } = showing.turn;
  const rows: readonly (readonly Text[])[] =
    filter === "missing" ? missing.map(({ unit, name }) => [`${codeOf(unit)} ${name}`]) : plans.map((plan) => rowOf(plan, filter, showing));
  const shown = offset + rows.length;
  const head: Block = { kind: "paragraph", strong: true, text: [{ key: `overview-queue-${filter}`, values: { count: counts[filter] } }] };
  const list: readonly Block[] = rows.length > 0 ? [{ kind: "list", items: rows }] : [];
  const more = counts[filter] > shown ? [paragraph({ key: "overview-queue-shown", values: { from: offset + 1, to: shown } })] : [];
  return {
    language,
    blocks: [head, ...list, ...more, ...others(queue)],
    buttons: [
      ...plans.map(({ unit, number }) => ({ ...showing.openButton(unit, number), choice: true })),
      ...(counts[filter] > shown ? [{ id: `queue:${filter}:${shown}`, label: { key: "overview-button-next" } }] : []),
      ...otherFilters(queue).map((id) => ({ id: `queue:${id}`, label: countOf(id, counts[id]) })),
    ],
  };
}

function otherFilters({ filter, counts }: Queue): readonly Filter[] {
  return FILTERS.filter((id) => id !== filter && counts[id] > 0);
}

function others(queue: Queue): readonly Block[] {
  const lines = otherFilters(queue).flatMap((id, i): Text[] => [...(i === 0 ? [] : [" · "]), countOf(id, queue.counts[id])]);
  return lines.length > 0 ? [paragraph(...lines)] : [];
}

function countOf(filter: Filter, count: number): Text {
  return { key: `overview-count-${filter}`, values: { count } };
}

/** "KH-40/2 …: gửi ngày 12/12/2014, chờ 3 ngày". */
function rowOf(
  { unit, name, number, submittedAt, late, taken, state }: QueuedPlan,
  filter: Filter,
  { turn, local }: Showing,
): readonly Text[] {
  const sent = local(submittedAt).date;
  const date = { vi: dateInWords(sent, "vi"), en: dateInWords(sent, "en") };
  const days = daysBetween(sent, turn.today);
  const waits = filter === "waiting" || filter === "taken" || filter === "late";
  return [
    `${codeOf(unit, number)} ${name}: `,
    { key: waits && days > 0 ? "overview-row-waits" : "overview-row", values: { date, days } },
    ...(filter === "late" || filter === "done" ? [", ", { key: `plans-state-${state}` }] : []),
    ...(late && filter !== "late" ? [", ", { key: "overview-row-late" }] : []),
    ...(filter === "taken" && taken?.name !== undefined ? [", ", { key: "overview-row-taken", values: { name: taken.name } }] : []),
  ];
}
