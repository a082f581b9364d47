import { fold } from "../../language/fold.ts";
import type { Passage } from "./guideline.ts";
import type { Facts, PlanForm } from "./schema.ts";
import type { Path, Problem, SourceFile } from "./source-file.ts";

const ASKED = ["required", "offered", "follows"] as const;

/** Holds plan.yaml against the rest of its pack: what it names exists, and each level is asked what it can answer, once. */
export function checkPlan(source: SourceFile<PlanForm>, facts: Facts, passages: readonly Passage[], problems: Problem[]): void {
  checkIds(source, source.data.groups, problems, ["groups"]);
  checkIds(source, source.data.extras.list, problems, ["extras", "list"]);
  checkIds(source, source.data.fields, problems, ["fields"]);
  checkNamed(source, facts, passages, problems);
  for (const list of ["groups", "presidiumPositions"] as const) checkNames(source, list, problems);
  checkFields(source, facts, problems);
  checkChoices(source, facts, problems);
  checkLevels(source, facts, problems);
}

/** Every id stands once in its list. */
export function checkIds(source: SourceFile<unknown>, items: readonly { id: string }[], problems: Problem[], path: Path = []): void {
  const seen = new Set<string>();
  items.forEach(({ id }, index) => {
    if (seen.has(id)) problems.push(source.problemAt([...path, index, "id"], `the id ${id} stands twice`));
    seen.add(id);
  });
}

/** Levels, deadlines, passages, items of the programme and groups of the presidium that are named exist. */
function checkNamed(source: SourceFile<PlanForm>, facts: Facts, passages: readonly Passage[], problems: Problem[]): void {
  const plan = source.data;
  const need = (path: Path, what: string, id: string | undefined, ids: ReadonlySet<string>): void => {
    if (id !== undefined && !ids.has(id)) problems.push(source.problemAt(path, `there is no ${what} ${id}`));
  };
  const levels = idsOf(facts.levels);
  const known = new Set(passages.flatMap(({ id, section }) => [id, section]));
  need(["extras", "passage"], "passage", plan.extras.passage, known);
  const items = idsOf(facts.programme);
  plan.programme.neededAlways.forEach((id, i) => void need(["programme", "neededAlways", i], "programme item", id, items));
  need(["programme", "election"], "programme item", plan.programme.election, items);
  need(["programme", "reports"], "programme item", plan.programme.reports, items);
  const groups = new Set(facts.presidium?.list.flatMap(({ id }) => id ?? []));
  plan.presidiumPositions.forEach(({ id }, i) => void need(["presidiumPositions", i, "id"], "presidium group", id, groups));
  const deadlines = idsOf(facts.deadlines);
  for (const [level, { deadline }] of Object.entries(plan.levels)) {
    need(["levels", level], "level", level, levels);
    need(["levels", level, "deadline"], "deadline", deadline, deadlines);
  }
  plan.fields.forEach(({ passage, ...field }, i) => {
    for (const list of ASKED) field[list]?.forEach((level, j) => void need(["fields", i, list, j], "level", level, levels));
    if (typeof passage === "string") need(["fields", i, "passage"], "passage", passage, known);
    else
      for (const [level, id] of Object.entries(passage ?? {})) {
        need(["fields", i, "passage", level], "level", level, levels);
        need(["fields", i, "passage", level], "passage", id, known);
      }
  });
}

/** A name that is typed must tell one group. */
function checkNames({ data, problemAt }: SourceFile<PlanForm>, list: "groups" | "presidiumPositions", problems: Problem[]): void {
  const owners = new Map<string, string>();
  data[list].forEach(({ id, names }, i) => {
    names.forEach((name, j) => {
      const owner = owners.get(fold(name));
      if (owner !== undefined && owner !== id)
        problems.push(problemAt([list, i, "names", j], `"${name}" is a name of the group ${owner}, too`));
      owners.set(fold(name), id);
    });
  });
}

/** No level is asked a field twice, for an election that leads nowhere, or without a way for its plan to go. */
function checkFields({ data, problemAt }: SourceFile<PlanForm>, facts: Facts, problems: Problem[]): void {
  const electing = new Set(facts.levels.filter(({ electsTo }) => electsTo).map(({ id }) => id));
  const levels = idsOf(facts.levels);
  data.fields.forEach((field, i) => {
    const seen = new Set<string>();
    const say = (list: string, j: number, message: string): void => void problems.push(problemAt(["fields", i, list, j], message));
    if (field.rule !== undefined && field.passage !== undefined)
      problems.push(problemAt(["fields", i, "passage"], `${field.id} has a \`rule\`, whose passage it takes`));
    if (ASKED.every((list) => (field[list] ?? []).length === 0)) problems.push(problemAt(["fields", i], `no level is asked ${field.id}`));
    for (const list of ASKED)
      field[list]?.forEach((level, j) => {
        if (seen.has(level)) say(list, j, `the level ${level} is asked ${field.id} twice`);
        seen.add(level);
        if (!levels.has(level)) return;
        if (data.levels[level] === undefined) say(list, j, `the level ${level} stands in no \`levels\` of this file`);
        if (field.rule === "election" && !electing.has(level)) say(list, j, `the level ${level} elects to none`);
      });
  });
}

/** What is chosen from a list has one to choose from. */
function checkChoices({ data, problemAt }: SourceFile<PlanForm>, facts: Facts, problems: Problem[]): void {
  const choices: Readonly<Record<string, readonly [where: string, count: number]>> = {
    groups: ["`groups` of this file", data.groups.length],
    extras: ["`extras` of this file", data.extras.list.length],
    reportParts: ["`reportParts` of guideline.yaml", facts.reportParts.length],
    stage: ["`stage` of guideline.yaml", facts.stage?.list.length ?? 0],
  };
  data.fields.forEach(({ id }, i) => {
    const [where = "", count] = choices[id] ?? [];
    if (count === 0) problems.push(problemAt(["fields", i, "id"], `${id} is chosen from ${where}, where nothing stands`));
  });
}

/** A level is held to its own deadline, and can hand seats on where it is asked for them. */
function checkLevels({ data, problemAt }: SourceFile<PlanForm>, facts: Facts, problems: Problem[]): void {
  const quotas = data.fields.find(({ id }) => id === "quotas");
  for (const [level, { deadline, distributes }] of Object.entries(data.levels)) {
    const bound = facts.deadlines.find(({ id }) => id === deadline)?.level;
    if (bound !== undefined && bound !== level)
      problems.push(problemAt(["levels", level, "deadline"], `the deadline ${deadline} is the level ${bound}'s`));
    if (distributes && !ASKED.some((list) => quotas?.[list]?.includes(level)))
      problems.push(problemAt(["levels", level, "distributes"], `the level ${level} is not asked for quotas`));
  }
}

function idsOf(items: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(items.map(({ id }) => id));
}
