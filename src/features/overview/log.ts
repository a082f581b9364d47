import type { Feature, LocalTime, Outcome, Reply, Said, TurnContext, Who } from "../../engine/turn.ts";
import type { AuditEntry, AuditStore } from "../audit/index.ts";
import type { Guideline } from "../guideline/index.ts";
import { findUnits, type PeopleStore, type Unit, type UnitStore } from "../people/index.ts";
import { codeOf } from "../plans/index.ts";
import { type LogAsked, readLogAsked, unitNamed } from "./log-asked.ts";
import { entriesAsCsv, entryLine } from "./log-words.ts";
import { paragraph } from "./paragraph.ts";

export interface LogStores {
  readonly audit: AuditStore;
  readonly units: UnitStore;
  readonly people: PeopleStore;
}

interface Loaded {
  /** The units that the words name. */
  readonly found: readonly Unit[];
  readonly entries: readonly AuditEntry[];
  readonly names: ReadonlyMap<string, string>;
}

const NOTHING: Loaded = { found: [], entries: [], names: new Map() };
const ROWS = 12;
/** As many as a file holds. */
const MOST_ROWS = 100_000;

type Decided = Outcome<undefined, never>;

/** What was done to a unit's plan and rights, by whom and when. */
export function createLogFeature({
  guideline,
  local,
}: {
  readonly guideline: Guideline;
  local(instant: Date): LocalTime;
}): Feature<undefined, Loaded, never, LogStores> {
  const campaign = guideline.facts.id;
  return {
    id: "log",
    isAside: true,
    readSlice: () => undefined,
    load: async (stores, _, said, { who, isGroup }) => {
      const asked = readLogAsked(said);
      return asked && !isGroup ? load(stores, asked, who, campaign) : NOTHING;
    },
    decide: (_, said, context) => decide(said, context, local),
    apply: async () => true,
  };
}

async function load({ audit, units, people }: LogStores, asked: LogAsked, who: Who, campaign: string): Promise<Loaded> {
  if (asked.kind === "file" && asked.unit === undefined)
    return seesAll(who) ? { ...NOTHING, entries: await audit.all(campaign, MOST_ROWS) } : NOTHING;
  const found = await unitsAsked(units, asked, who);
  const [unit] = found;
  if (!unit || found.length > 1 || !maySee(who, unit)) return { ...NOTHING, found: found.filter((each) => maySee(who, each)) };
  const entries = await audit.ofUnit(campaign, unit.code);
  const names = new Map<string, string>();
  for (const id of new Set(entries.flatMap(({ by, subject }) => [by, subject]))) {
    const name = id === undefined ? undefined : (await people.person(id))?.name;
    if (id !== undefined && name !== undefined) names.set(id, name);
  }
  return { found, entries, names };
}

async function unitsAsked(units: UnitStore, asked: LogAsked, who: Who): Promise<readonly Unit[]> {
  if (asked.kind !== "named") {
    const unit = await units.unit(asked.unit ?? "");
    return unit ? [unit] : [];
  }
  const name = unitNamed(asked.name);
  if (name !== "") {
    const exact = await units.unit(name);
    return exact ? [exact] : findUnits(name, await units.units());
  }
  const own = await Promise.all(who.units.map((code) => units.unit(code)));
  return own.flatMap((unit) => unit ?? []);
}

function seesAll({ administrator, board }: Who): boolean {
  return administrator || board !== undefined;
}

/** The board sees all, a unit what is its own, and what is of the units right below it. */
function maySee(who: Who, { code, parent }: Unit): boolean {
  return seesAll(who) || who.units.includes(code) || (parent !== undefined && who.units.includes(parent));
}

function decide(
  said: Said,
  { found, entries, names, ...turn }: Loaded & TurnContext,
  local: (instant: Date) => LocalTime,
): Decided | undefined {
  const asked = readLogAsked(said);
  if (!asked) return undefined;
  const { who } = turn;
  const language = who.language ?? (asked.kind === "named" ? asked.language : turn.language);
  const tell = (key: string, buttons: Reply["buttons"] = []): Decided => outcome({ language, blocks: [paragraph({ key })], buttons });
  if (turn.isGroup) return tell("overview-privately");
  if (!seesAll(who) && who.units.length === 0) return tell("overview-log-not-allowed");
  const all = { id: "audit:file", label: { key: "overview-button-log-all" } };
  if (asked.kind === "file" && asked.unit === undefined)
    return seesAll(who) ? outcome(fileReply(language, entries, undefined)) : tell("overview-log-not-allowed");
  const [unit, ...others] = found;
  if (!unit) {
    const isNameless = asked.kind === "named" && asked.name === "";
    return tell(isNameless ? "overview-log-which" : "overview-log-unknown", seesAll(who) ? [all] : []);
  }
  if (others.length > 0) {
    const buttons = found.map(({ code, name }) => ({ id: `audit:page:${code}`, label: name, choice: true }));
    return tell("overview-log-several", buttons);
  }
  if (!maySee(who, unit)) return tell("overview-log-not-allowed");
  if (asked.kind === "file") return outcome(fileReply(language, entries, unit));
  return outcome(pageReply({ language, unit, entries, before: asked.kind === "page" ? asked.before : 0 }, { names, local }));
}

interface Shown {
  readonly language: Reply["language"];
  readonly unit: Unit;
  readonly entries: readonly AuditEntry[];
  readonly before: number;
}

/** The newest entries, or those before them, the oldest of them first. */
function pageReply({ language, unit, entries, before }: Shown, reading: Parameters<typeof entryLine>[1]): Reply {
  const last = Math.max(0, entries.length - before);
  const shown = entries.slice(Math.max(0, last - ROWS), last);
  const isMore = last - shown.length > 0;
  const head = { key: shown.length > 0 ? "overview-log" : "overview-log-empty", values: { code: codeOf(unit.code), unit: unit.name } };
  return {
    language,
    blocks: [
      { kind: "paragraph", strong: true, text: [head] },
      ...(shown.length > 0 ? [{ kind: "list" as const, items: shown.map((entry) => entryLine(entry, reading)) }] : []),
    ],
    buttons: [
      ...(isMore ? [{ id: `audit:page:${unit.code}:${before + shown.length}`, label: { key: "overview-button-log-older" } }] : []),
      ...(shown.length > 0 ? [{ id: `audit:file:${unit.code}`, label: { key: "overview-button-log-file" } }] : []),
    ],
  };
}

function fileReply(language: Reply["language"], entries: readonly AuditEntry[], unit: Unit | undefined): Reply {
  const name = unit ? `${codeOf(unit.code)}.csv` : "nhat-ky.csv";
  return {
    language,
    blocks: [paragraph({ key: "overview-log-file", values: { count: entries.length } })],
    buttons: [],
    files: [{ name, text: entriesAsCsv(entries) }],
  };
}

function outcome(reply: Reply): Decided {
  return { slice: undefined, replies: [reply] };
}
