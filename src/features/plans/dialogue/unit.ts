import { clean } from "../../../language/fold.ts";
import { resumeOrBegin, statusOf } from "./lifecycle.ts";
import { NEW_SLICE } from "./slice.ts";
import { goTo, type Talk, tell } from "./talk.ts";

const LONGEST_ECHO = 60;

/** The unit that somebody acts for, by its name as it is typed; asked for where the name is missing or fits several. */
export function chooseUnit(talk: Talk, name: string, begins: boolean): Talk {
  const typed = clean(name);
  const isOnly = !talk.turn.who.administrator && talk.turn.who.units.length === 1;
  if (typed === "" && isOnly && talk.loaded.plan) return begins ? resumeOrBegin(talk) : statusOf(talk);
  if (typed === "") return goTo(talk, { kind: "unit", found: [], begins });
  const { found } = talk.loaded;
  const [only, ...others] = found;
  if (others.length > 0) return goTo(talk, { kind: "unit", found: found.map(({ code }) => code), begins });
  if (only) return takeUnit(talk, only.code, begins);
  const { foreign } = talk.loaded;
  if (foreign) {
    const told = tell(talk, { key: "plans-unit-foreign", values: { unit: foreign.name } });
    return { ...goTo(told, { kind: "unit", found: [], begins }), brief: true };
  }
  const unknown = tell(talk, { key: "plans-unit-unknown", values: { name: typed.slice(0, LONGEST_ECHO) } });
  return { ...goTo(unknown, { kind: "unit", found: [], begins }), brief: true };
}

/** Acts for a unit from now on: tells how its plan stands, or goes on with it. */
export function takeUnit(talk: Talk, code: string, begins: boolean): Talk {
  const acting = actFor(talk, code);
  if (!acting) return goTo(tell(talk, { key: "plans-unit-unknown", values: { name: code } }), { kind: "unit", found: [], begins });
  return begins ? resumeOrBegin(acting) : statusOf(acting);
}

/** The dialogue about a unit whose plan was loaded as the chosen one; undefined: it was not. */
export function actFor(talk: Talk, code: string): Talk | undefined {
  const plan = talk.loaded.chosen;
  if (plan?.unit.code !== code) return undefined;
  const slice =
    talk.slice.unit === code
      ? { ...talk.slice, step: undefined }
      : { ...NEW_SLICE, prompt: talk.slice.prompt, language: talk.slice.language, unit: code };
  return {
    ...talk,
    slice,
    loaded: { ...talk.loaded, plan },
    draft: plan.draft,
    content: plan.draft?.content,
    changes: [...talk.changes, { kind: "organize", unit: code }],
  };
}
