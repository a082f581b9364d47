/*
 * What `export` writes, as JSON; instants are ISO, in UTC, and persons are the program's own ids:
 *
 * {
 *   format: 1,
 *   campaign: the guideline pack's id,
 *   exportedAt: instant,
 *   plans: [{                         each unit that has a draft or a version, by unit
 *     code: "KH-40",
 *     unit: { code, level, name, parent?, aliases? }, or { code } alone when the unit is not there any more,
 *     draft: { id, revision, basedOn, formVersion, content, createdAt, updatedAt } or null,
 *     cancelled: the same with cancelledAt, of the draft cancelled last, or null,
 *     versions: [{ code: "KH-40/1", number, formVersion, content, submittedAt, submittedBy, late, state }],
 *     steps: [{ number, from?, to, at, by, reason? }]         changes of the versions' states, oldest first
 *   }]
 * }
 *
 * content: { fields: { id: { value, by, at } }, skipped: [id], reasons: { id: { text, by, at } } }
 */
import { closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { plainText } from "../adapters/terminal/render.ts";
import { createLocalTime } from "../clock.ts";
import { ConfigError, readConfig } from "../config.ts";
import type { Guideline } from "../features/guideline/index.ts";
import type { Unit } from "../features/people/index.ts";
import { codeOf, planInWords } from "../features/plans/index.ts";
import type { Draft, Version } from "../features/plans/store.ts";
import { loadLocales } from "../i18n/locales.ts";
import { loadKnowledge } from "../load-knowledge.ts";
import { runProgram } from "../program.ts";
import { openStorage } from "../storage/storage.ts";
import type { Stores } from "../storage/stores.ts";

const USAGE =
  "usage: npm run --silent plans -- list | show CODE | export FILE.json [--force]; CODE is a plan's, KH-40, or a version's, KH-40/1";

interface Asked {
  readonly stores: Stores;
  readonly campaign: string;
  readonly guideline: Guideline;
  /** An instant as people read it. */
  readonly when: (instant: Date) => string;
}

/** Shows an administrator the plans: all of them in a line each, one of them whole, or everything as JSON in a file. */
async function main(args: readonly string[]): Promise<void> {
  const { word, name, force } = readArguments(args);
  if (word === "export" && existsSync(name) && !force) throw alreadyThere(name);
  const config = readConfig();
  const { guideline } = await loadKnowledge(config.guideline);
  const campaign = guideline.facts.id;
  const local = createLocalTime(config.timeZone);
  const when = (instant: Date): string => Object.values(local(instant)).join(" ");
  const storage = await openStorage({ url: config.databaseUrl, alone: false, create: false });
  try {
    const work = { list, show: (asked: Asked) => show(asked, name), export: everything }[word];
    const text = await storage.transaction((stores) => work({ stores, campaign, guideline, when }));
    if (word === "export") writeWhole(name, text, force);
    else process.stdout.write(text);
  } finally {
    await storage.close();
  }
}

function readArguments(args: readonly string[]): { word: "list" | "show" | "export"; name: string; force: boolean } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { force: { type: "boolean", default: false } },
    });
    const [word, name = "", ...others] = positionals;
    const isWhole = others.length === 0 && (!values.force || word === "export");
    if (isWhole && word === "list" && name === "") return { word, name, force: false };
    if (isWhole && (word === "show" || word === "export") && name !== "") return { word, name, force: values.force };
    throw new ConfigError(USAGE);
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    throw new ConfigError(`${error instanceof Error ? error.message : String(error)}; ${USAGE}`, { cause: error });
  }
}

/** A line for the latest version of each plan and one for each open draft: code, unit, state, when, late; parted by tabs. */
async function list({ stores, campaign, when }: Asked): Promise<string> {
  const names = new Map((await stores.units.units()).map(({ code, name }) => [code, name]));
  const versions = await stores.plans.latestVersions(campaign);
  const drafts = await stores.plans.openDrafts(campaign);
  const lines = [
    ...versions.map((version) => ({
      unit: version.unit,
      cells: [codeOf(version.unit, version.number), version.state, ...submission(version, when)],
    })),
    ...drafts.map((draft) => ({ unit: draft.unit, cells: [codeOf(draft.unit), "draft", `changed ${when(draft.updatedAt)}`] })),
  ].sort((a, b) => (a.unit === b.unit ? 0 : a.unit < b.unit ? -1 : 1));
  if (lines.length === 0) return "no plans yet\n";
  return lines.map(({ unit, cells: [code, ...rest] }) => `${[code, names.get(unit) ?? unit, ...rest].join("\t")}\n`).join("");
}

async function show({ stores, campaign, guideline, when }: Asked, name: string): Promise<string> {
  const [, code = "", number] = /^(?:KH-)?([\w.-]+?)(?:\/(\d{1,9}))?$/i.exec(name) ?? [];
  const unit = (await stores.units.units()).find((each) => each.code.toLowerCase() === code.toLowerCase());
  const owner = unit?.code ?? code;
  const versions = await stores.plans.versions(campaign, owner);
  const version = number === undefined ? versions.at(-1) : versions.find((each) => each.number === Number(number));
  const draft = number === undefined ? await stores.plans.openDraft(campaign, owner) : undefined;
  const title = unit?.name ?? owner;
  const parts = [
    ...(version
      ? [
          `${codeOf(version.unit, version.number)}\t${title}\t${[version.state, ...submission(version, when)].join("\t")}\n${wholePlan(version, unit, guideline)}`,
        ]
      : []),
    ...(draft ? [`${codeOf(draft.unit)}\t${title}\tdraft\tchanged ${when(draft.updatedAt)}\n${wholePlan(draft, unit, guideline)}`] : []),
  ];
  if (parts.length === 0)
    throw new ConfigError(`there is no plan ${JSON.stringify(name)}; npm run --silent plans -- list shows those there are`);
  return parts.join("\n");
}

function submission({ submittedAt, late }: Version, when: Asked["when"]): string[] {
  return [`submitted ${when(submittedAt)}`, ...(late ? ["late"] : [])];
}

/** The whole plan as people read it in the chat. */
function wholePlan(plan: Draft | Version, unit: Unit | undefined, guideline: Guideline): string {
  return unit ? `${plainText(planInWords(plan, unit, guideline), loadLocales().vi)}\n` : `${JSON.stringify(plan.content)}\n`;
}

async function everything({ stores, campaign }: Asked): Promise<string> {
  const units = new Map((await stores.units.units()).map((unit) => [unit.code, unit]));
  const owners = [...(await stores.plans.latestVersions(campaign)), ...(await stores.plans.openDrafts(campaign))].map(({ unit }) => unit);
  const plans: object[] = [];
  for (const code of [...new Set([...units.keys(), ...owners])].sort()) {
    const draft = await stores.plans.openDraft(campaign, code);
    const cancelled = await stores.plans.cancelledDraft(campaign, code);
    const versions = await stores.plans.versions(campaign, code);
    if (!draft && !cancelled && versions.length === 0) continue;
    const steps = await stores.plans.steps(campaign, code);
    plans.push({
      code: codeOf(code),
      unit: units.get(code) ?? { code },
      draft: draft ? withoutOwner(draft) : null,
      cancelled: cancelled ? { ...withoutOwner(cancelled.draft), cancelledAt: cancelled.cancelledAt } : null,
      versions: versions.map((version) => ({ code: codeOf(version.unit, version.number), ...withoutOwner(version) })),
      steps: steps.map(withoutOwner),
    });
  }
  return `${JSON.stringify({ format: 1, campaign, exportedAt: new Date(), plans }, undefined, 2)}\n`;
}

function withoutOwner<T extends { readonly campaign: string; readonly unit: string }>({
  campaign,
  unit,
  ...rest
}: T): Omit<T, "campaign" | "unit"> {
  return rest;
}

/** Written aside, for its owner's eyes, and moved into place: there is never half a file. */
function writeWhole(file: string, text: string, force: boolean): void {
  const aside = `${file}.${process.pid}`;
  try {
    const handle = openSync(aside, "wx", 0o600);
    writeFileSync(handle, text);
    fsyncSync(handle);
    closeSync(handle);
    // A link, unlike a move, does not overwrite a file that has come to be there.
    if (force) renameSync(aside, file);
    else linkSync(aside, file);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") throw alreadyThere(file);
    throw new ConfigError(`${file}: cannot be written`, { cause: error });
  } finally {
    rmSync(aside, { force: true });
  }
}

function alreadyThere(file: string): ConfigError {
  return new ConfigError(`${file}: is there already; --force overwrites it`);
}

await runProgram(main);
