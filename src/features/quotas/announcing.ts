import type { Block } from "../../chat/message.ts";
import { sectionOf } from "../guideline/index.ts";
import type { Unit } from "../people/index.ts";
import { codeOf } from "../plans/index.ts";
import { markOf } from "./asked.ts";
import { changesOf, isTop, LONGEST_LINES, MOST_LINES, type Proposal, proposalOf, readLines, receiversOf } from "./rows.ts";
import { button, type Decided, dated, list, mayAnnounce, paragraph, say, strong, type Talk, type UnitSeats } from "./talk.ts";

/** So many lines that could not be read are said back, and so much of each. */
const MOST_SAID = 10;
const LONGEST_SAID = 80;

/** Shows what a unit's plan hands on, before it is announced. */
export function previewPlan(talk: Talk, meanwhile?: "quotas-changed-meanwhile"): Decided {
  const giving = givingOf(talk);
  if (!giving) return refused(talk);
  const { unit, planned } = giving;
  if (!planned || planned.quotas.length === 0) return say(talk, { key: "quotas-none-planned" });
  const proposal = proposalOf(planned.quotas, receiversOf(unit, talk.loaded.units, talk.knowing.guideline));
  const values = { code: codeOf(unit.code, planned.number), date: dated(planned.submittedAt, talk) };
  const lead = [...(meanwhile ? [paragraph({ key: meanwhile })] : []), paragraph({ key: "quotas-from-plan", values })];
  return preview(talk, giving, proposal, lead, `quota:announce:${unit.code}:${markOf(proposal.rows)}`);
}

/** Announces what a plan hands on, as it was shown. */
export function announcePlan(talk: Talk, mark: string): Decided {
  const giving = givingOf(talk);
  if (!giving) return refused(talk);
  const { unit, planned } = giving;
  const { rows } = proposalOf(planned?.quotas ?? [], receiversOf(unit, talk.loaded.units, talk.knowing.guideline));
  return markOf(rows) === mark ? announce(talk, giving, rows) : previewPlan(talk, "quotas-changed-meanwhile");
}

/** Asks for lines. */
export function askLines(talk: Talk): Decided {
  const giving = givingOf(talk);
  if (!giving || !isTop(giving.unit, talk.knowing.guideline)) return refused(talk);
  const example = receiversOf(giving.unit, talk.loaded.units, talk.knowing.guideline)[0]?.name ?? giving.unit.name;
  const slice = { ...talk.slice, typing: giving.unit.code };
  return say({ ...talk, slice }, { key: "quotas-type", values: { example } }, { buttons: [button("quota:drop", "quotas-button-cancel")] });
}

/** Shows the lines that were typed, before they are announced. */
export function previewLines(talk: Talk, text: string): Decided {
  const giving = givingOf(talk);
  if (!giving || !isTop(giving.unit, talk.knowing.guideline)) return refused({ ...talk, slice: {} });
  const { unit } = giving;
  const count = text.split("\n").length;
  if (text.length > LONGEST_LINES || count > MOST_LINES)
    return say(talk, { key: "quotas-too-long", values: { length: text.length, count, longest: LONGEST_LINES, most: MOST_LINES } });
  const { listed, unread } = readLines(text);
  const proposal = proposalOf(listed, receiversOf(unit, talk.loaded.units, talk.knowing.guideline), unread);
  const rows = proposal.rows.map((row) => ({ unit: row.unit, seats: row.seats }));
  const slice = { typing: unit.code, typed: { giver: unit.code, rows } };
  return preview({ ...talk, slice }, giving, proposal, [], `quota:put:${unit.code}:${markOf(rows)}`);
}

/** Announces the lines that were shown last; the button of earlier ones announces nothing. */
export function announceLines(talk: Talk, mark: string): Decided {
  const giving = givingOf(talk);
  if (!giving) return refused(talk);
  const { typed } = talk.slice;
  if (typed?.giver !== giving.unit.code || markOf(typed.rows) !== mark) return say(talk, { key: "quotas-stale" });
  const receivers = receiversOf(giving.unit, talk.loaded.units, talk.knowing.guideline);
  const rows = typed.rows.flatMap((row) => receivers.filter(({ code }) => code === row.unit).map(({ name }) => ({ ...row, name })));
  return announce({ ...talk, slice: {} }, giving, rows);
}

function announce(talk: Talk, { unit: giver, given }: UnitSeats, rows: Proposal["rows"]): Decided {
  const changed = changesOf(rows, given);
  const buttons = [button(`quota:look:${giver.code}`, "quotas-button-look")];
  if (changed.length === 0) return say(talk, { key: "quotas-all-announced" }, { buttons });
  const unmanned = changed.filter(({ unit }) => talk.loaded.unmanned.includes(unit)).map(({ name }) => [name]);
  const values = { count: changed.length, sum: sumOf(rows) };
  const told = [
    paragraph({ key: "quotas-announced", values }),
    ...(unmanned.length > 0 ? [paragraph({ key: "quotas-unmanned", values: { count: unmanned.length } }), ...list(unmanned)] : []),
  ];
  return say(talk, told, { buttons, changes: [{ giver, rows: changed }] });
}

/** Each unit with its number and the one that it had, the sum, and what of the list is not announced. */
function preview(talk: Talk, { unit, given }: UnitSeats, proposal: Proposal, lead: readonly Block[], press: string): Decided {
  const { rows } = proposal;
  const changed = new Map(changesOf(rows, given).map((row) => [row.unit, row]));
  const items = rows.map((row) => {
    const change = changed.get(row.unit);
    const values = { unit: row.name, seats: row.seats, before: change?.before ?? 0 };
    return [
      { key: !change ? "quotas-preview-same" : change.before === undefined ? "quotas-preview-new" : "quotas-preview-changed", values },
    ];
  });
  const kept = given.filter(({ unit: code }) => rows.every((row) => row.unit !== code)).length;
  const blocks = [
    ...lead,
    ...list(items),
    ...(rows.length > 0 ? [strong({ key: "quotas-preview-sum", values: { count: rows.length, sum: sumOf(rows) } })] : []),
    ...overLimit(unit, rows, given, talk),
    ...problemsIn(proposal),
    ...(kept > 0 ? [paragraph({ key: "quotas-preview-kept", values: { count: kept } })] : []),
    ...(changed.size > 0 ? [] : [paragraph({ key: rows.length > 0 ? "quotas-all-announced" : "quotas-preview-nothing" })]),
  ];
  const cancel = button("quota:drop", "quotas-button-cancel");
  const go = changed.size > 0 ? [button(press, "quotas-button-announce", { count: changed.size }), cancel] : [cancel];
  return say(talk, blocks, { buttons: go, once: true });
}

/** More seats than the event may have. */
function overLimit(giver: Unit, rows: Proposal["rows"], given: UnitSeats["given"], { knowing: { guideline } }: Talk): readonly Block[] {
  const limit = guideline.facts.levels.find(({ id }) => id === giver.level)?.delegates;
  const sum = sumOf(rows) + sumOf(given.filter(({ unit }) => rows.every((row) => row.unit !== unit)));
  if (!limit || !("atMost" in limit) || sum <= limit.atMost) return [];
  const section = guideline.facts.sections[sectionOf(limit.passage)];
  const values = { sum, most: limit.atMost, section: section ? { vi: section.vi, en: section.en } : limit.passage };
  return [paragraph({ key: "quotas-over-limit", values })];
}

function problemsIn({ unknown, doubled, unread }: Proposal): readonly Block[] {
  const some = (key: string, lines: readonly string[]): readonly Block[] => {
    if (lines.length === 0) return [];
    const said = lines.slice(0, MOST_SAID).map((line) => [line.slice(0, LONGEST_SAID).toWellFormed()]);
    return [paragraph({ key, values: { count: lines.length } }), ...list(said)];
  };
  return [...some("quotas-problem-unknown", unknown), ...some("quotas-problem-doubled", doubled), ...some("quotas-problem-unread", unread)];
}

/** The unit whose seats are handed on, for who may do so now. */
function givingOf({ loaded, turn, knowing }: Talk): UnitSeats | undefined {
  const [giving] = loaded.seats;
  return giving && mayAnnounce(giving.unit, turn.who, knowing) ? giving : undefined;
}

function refused(talk: Talk): Decided {
  return say({ ...talk, slice: {} }, { key: "quotas-not-yours" });
}

function sumOf(rows: readonly { readonly seats: number }[]): number {
  return rows.reduce((total, { seats }) => total + seats, 0);
}
