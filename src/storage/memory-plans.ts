import type { AuditStore } from "../features/audit/store.ts";
import type { Unit, UnitStore } from "../features/people/store.ts";
import { isStanding, type PlanState } from "../features/plans/life.ts";
import type { ArrivalCount, Draft, PlanStore, StateCount, Version } from "../features/plans/store.ts";
import type { Tables } from "./memory-tables.ts";
import { stepOf } from "./plans.ts";

interface DraftRow {
  readonly json: string;
  readonly draft: Omit<Draft, "content">;
  readonly state: "open" | "submitted" | "cancelled";
  readonly closedAt?: Date;
}

interface VersionRow {
  readonly json: string;
  readonly version: Omit<Version, "content">;
}

interface UnitRows {
  readonly campaign: string;
  readonly unit: string;
  readonly drafts: readonly DraftRow[];
  readonly versions: readonly VersionRow[];
  readonly organizers: readonly string[];
}

export interface MemoryPlans extends PlanStore {
  /** What versions hold, and drafts that are open or were cancelled at or after an instant. */
  contents(cancelledSince: Date): readonly string[];
  /** Makes of what drafts and versions hold, as JSON, what is given for it. */
  rewrite(change: (json: string) => string): void;
}

const HOUR_MS = 60 * 60 * 1000;
const ENDS: ReadonlySet<PlanState> = new Set(["agreed", "prepared", "passed", "presented", "decided"]);

export function createMemoryPlans(tables: Tables, audit: AuditStore, { units: allUnits }: Pick<UnitStore, "units">): MemoryPlans {
  const units = tables.create<string, UnitRows>();
  const unitOfDraft = tables.create<string, string>();

  const rowsOf = (campaign: string, unit: string): UnitRows =>
    units.get(keyOf(campaign, unit)) ?? { campaign, unit, drafts: [], versions: [], organizers: [] };
  const change = (campaign: string, unit: string, changes: Partial<UnitRows>): void =>
    units.set(keyOf(campaign, unit), { ...rowsOf(campaign, unit), ...changes });
  /** Replaces a draft's row, if it has one and `by` gives another. */
  const changeDraft = (id: string, by: (row: DraftRow, rows: UnitRows) => DraftRow | undefined): boolean => {
    const key = unitOfDraft.get(id);
    const rows = key === undefined ? undefined : units.get(key);
    const row = rows?.drafts.find(({ draft }) => draft.id === id);
    const changed = rows && row && by(row, rows);
    if (key === undefined || !changed) return false;
    units.set(key, { ...rows, drafts: rows.drafts.map((other) => (other === row ? changed : other)) });
    return true;
  };
  const ofCampaign = (campaign: string): readonly UnitRows[] => [...units.values()].filter((rows) => rows.campaign === campaign);

  const unitsBelow = async (below: readonly string[] | undefined): Promise<readonly Unit[]> =>
    (await allUnits()).filter(({ parent }) => below === undefined || (parent !== undefined && below.includes(parent)));

  return {
    async openDraft(campaign, unit) {
      const row = openRow(rowsOf(campaign, unit));
      return row && draftOf(row);
    },
    async createDraft({ content, ...draft }) {
      const rows = rowsOf(draft.campaign, draft.unit);
      if (openRow(rows)) return false;
      if (unitOfDraft.get(draft.id)) throw new Error(`there is a draft ${draft.id} already`);
      change(draft.campaign, draft.unit, { drafts: [...rows.drafts, { draft, json: JSON.stringify(content), state: "open" }] });
      unitOfDraft.set(draft.id, keyOf(draft.campaign, draft.unit));
      return true;
    },
    async saveDraft({ id, revision, content, basedOn, formVersion, updatedAt }) {
      return changeDraft(id, (row) =>
        row.state === "open" && row.draft.revision === revision - 1
          ? { ...row, draft: { ...row.draft, revision, basedOn, formVersion, updatedAt }, json: JSON.stringify(content) }
          : undefined,
      );
    },
    async closeDraft(id, why, at) {
      return changeDraft(id, (row) => (row.state === "open" ? { ...row, state: why, closedAt: at } : undefined));
    },
    async cancelledDraft(campaign, unit) {
      const cancelled = rowsOf(campaign, unit).drafts.filter(({ state }) => state === "cancelled");
      const row = cancelled.sort((a, b) => Number(b.closedAt) - Number(a.closedAt))[0];
      return row?.closedAt && { draft: draftOf(row), cancelledAt: row.closedAt };
    },
    async reopenDraft(id, at) {
      return changeDraft(id, ({ json, draft, state }, rows) =>
        state === "cancelled" && !openRow(rows) ? { json, draft: { ...draft, updatedAt: at }, state: "open" } : undefined,
      );
    },
    async versions(campaign, unit) {
      return rowsOf(campaign, unit).versions.map(versionOf);
    },
    async addVersion({ content, ...version }, account) {
      const { campaign, unit, number, state, submittedAt, submittedBy } = version;
      const { versions } = rowsOf(campaign, unit);
      if (versions.some((row) => row.version.number === number)) return false;
      change(campaign, unit, {
        versions: [...versions, { version, json: JSON.stringify(content) }].sort((a, b) => a.version.number - b.version.number),
      });
      await audit.add({ campaign, unit, number, what: "state", after: state, at: submittedAt, by: submittedBy, account });
      return true;
    },
    async moveVersion(step) {
      const { campaign, unit, number, from, to, ...others } = step;
      const { versions } = rowsOf(campaign, unit);
      const row = versions.find(({ version }) => version.number === number && version.state === from);
      if (!row) return false;
      const moved = { ...row, version: { ...row.version, state: to } };
      change(campaign, unit, { versions: versions.map((other) => (other === row ? moved : other)) });
      await audit.add({ campaign, unit, number, what: "state", before: from, after: to, ...others });
      return true;
    },
    async holdVersion({ campaign, unit, number, state }) {
      return rowsOf(campaign, unit).versions.some(({ version }) => version.number === number && version.state === state);
    },
    async steps(campaign, unit) {
      return (await audit.ofUnit(campaign, unit)).flatMap(stepOf);
    },
    async latestVersions(campaign, some) {
      return ofCampaign(campaign)
        .flatMap(({ versions }) => versions.slice(-1).map(versionOf))
        .filter(({ unit }) => some?.includes(unit) ?? true)
        .sort(byUnit);
    },
    async standingVersions(campaign, some) {
      return ofCampaign(campaign)
        .flatMap(({ versions }) => standingOf(versions).map(versionOf))
        .filter(({ unit }) => some?.includes(unit) ?? true)
        .sort(byUnit);
    },
    async stateCounts(campaign, below) {
      const counts = new Map<string, StateCount>();
      for (const { code, level, mergedInto } of await unitsBelow(below)) {
        const { versions } = rowsOf(campaign, code);
        const [standing] = standingOf(versions);
        if (mergedInto !== undefined && !standing) continue;
        const late = standing !== undefined && versions.find(({ version }) => version.state !== "withdrawn")?.version.late === true;
        const key = JSON.stringify([level, standing?.version.state, late]);
        counts.set(key, { level, state: standing?.version.state, late, units: (counts.get(key)?.units ?? 0) + 1 });
      }
      return [...counts.values()];
    },
    async arrivalCounts(campaign, below) {
      const counts = new Map<string, ArrivalCount>();
      for (const { code, level } of await unitsBelow(below)) {
        for (const { from, to, at } of (await audit.ofUnit(campaign, code)).flatMap(stepOf)) {
          const isCounted = to === "submitted" || to === "resubmitted" ? from === undefined : ENDS.has(to);
          if (!isCounted) continue;
          const hour = new Date(at.getTime() - (at.getTime() % HOUR_MS));
          const key = JSON.stringify([level, to, hour]);
          counts.set(key, { level, state: to, hour, versions: (counts.get(key)?.versions ?? 0) + 1 });
        }
      }
      return [...counts.values()];
    },
    async openDrafts(campaign) {
      return ofCampaign(campaign)
        .flatMap((rows) => openRow(rows) ?? [])
        .map(draftOf)
        .sort(byUnit);
    },
    async addOrganizer(campaign, unit, person) {
      const { organizers } = rowsOf(campaign, unit);
      if (!organizers.includes(person)) change(campaign, unit, { organizers: [...organizers, person].sort() });
    },
    async organizers(campaign, unit) {
      return rowsOf(campaign, unit).organizers;
    },
    async unitsOf(campaign, people) {
      const theirs = ofCampaign(campaign).filter(({ organizers }) => organizers.some((person) => people.includes(person)));
      return theirs.map(({ unit }) => unit).sort();
    },
    contents: (cancelledSince) =>
      [...units.values()].flatMap(({ drafts, versions }) => [
        ...versions.map(({ json }) => json),
        ...drafts.flatMap(({ json, state, closedAt }) =>
          state === "open" || (state === "cancelled" && closedAt && closedAt >= cancelledSince) ? [json] : [],
        ),
      ]),
    rewrite(change) {
      const changed = <Row extends { readonly json: string }>(row: Row): Row => ({ ...row, json: change(row.json) });
      for (const [key, rows] of [...units.entries()])
        units.set(key, { ...rows, drafts: rows.drafts.map(changed), versions: rows.versions.map(changed) });
    },
  };
}

function keyOf(campaign: string, unit: string): string {
  return JSON.stringify([campaign, unit]);
}

function openRow({ drafts }: UnitRows): DraftRow | undefined {
  return drafts.find(({ state }) => state === "open");
}

/** The latest that counts, if one does. */
function standingOf(versions: readonly VersionRow[]): readonly VersionRow[] {
  return versions.filter(({ version }) => isStanding(version.state)).slice(-1);
}

function draftOf({ draft, json }: DraftRow): Draft {
  return { ...draft, content: JSON.parse(json) };
}

function versionOf({ version, json }: VersionRow): Version {
  return { ...version, content: JSON.parse(json) };
}

function byUnit(a: { readonly unit: string }, b: { readonly unit: string }): number {
  return a.unit < b.unit ? -1 : 1;
}
