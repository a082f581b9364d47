import type { Form } from "../../../chat/adapter.ts";
import type { Filled, ReceivedFile } from "../../../chat/message.ts";
import type { Outcome, Problems, Reply, Said, TurnContext } from "../../../engine/turn.ts";
import { findAsking } from "../../../language/asking.ts";
import { findRepair } from "../../../language/repair.ts";
import type { Unit } from "../../people/index.ts";
import { findBeginning } from "./begin-in-words.ts";
import { toldToChange } from "./change.ts";
import { COMMANDS, formerOf, LASTING, readButton } from "./commands.ts";
import { correct } from "./edited.ts";
import { formFilled, formOf, problemsIn } from "./forms.ts";
import { hear } from "./hear.ts";
import { homeOf } from "./home.ts";
import { beginAnew, newVersion, offer, restore, resumeOrBegin, showFormer, showPlan, startWithdrawal, statusOf } from "./lifecycle.ts";
import { mayPlan } from "./may-plan.ts";
import { mend, mendedUnit } from "./mend.ts";
import { press } from "./press.ts";
import { isOffered, present } from "./prompt.ts";
import { write } from "./record.ts";
import { NEW_SLICE, type Slice } from "./slice.ts";
import { follow } from "./steer.ts";
import { type Change, goTo, type Knowing, type Loaded, type Talk, tell, withSlice } from "./talk.ts";
import { chooseUnit } from "./unit.ts";

type Decided = Outcome<Slice, Change>;

/** What the dialogue about plans makes of what was said; undefined: it is not about a plan. */
export function decide(slice: Slice, said: Said, context: Loaded & TurnContext, knowing: Knowing): Decided | undefined {
  if (context.isGroup) return isAboutPlans(said) || isBeginning(said) ? inPrivate(slice, context) : undefined;
  if (!mayPlan(context.who) && !context.former)
    return isAboutPlans(said) || isBeginning(said) ? notAllowed(slice, context, knowing) : undefined;
  const talk = begin(slice, context, knowing);
  if ("press" in said) return pressed(talk, said.press);
  if ("file" in said) return slice.step ? finish(received(talk, said.file)) : fileAfterwards(talk);
  if ("filled" in said) return problemsIn(talk, said.filled) === undefined ? undefined : finish(formFilled(talk, said.filled));
  const text = said.text.trim();
  const [word = "", ...rest] = text.split(/\s+/);
  const command = COMMANDS.get(word.toLowerCase());
  if (command) return finish(commanded(begin({ ...slice, language: command.language }, context, knowing), command.means, rest.join(" ")));
  if (word.startsWith("/") || text === "") return undefined;
  const corrected = said.edits === undefined ? undefined : correct(talk, said.edits, text);
  if (corrected) return finish(corrected);
  if (talk.slice.step) return hear(talk, text, finish, passOn);
  // Of a draft that another closed meanwhile nothing can be changed, but it can be taken back.
  if (slice.step && findRepair(text)?.kind !== "restore") return finish(talk);
  return idle(talk, text);
}

/** Who makes no plans is told how they come to, and the board where it sees them. */
function notAllowed(slice: Slice, context: Loaded & TurnContext, knowing: Knowing): Decided {
  const outside = begin({ ...slice, step: undefined, paused: undefined }, context, knowing);
  if (context.who.board !== undefined) return finish(tell(outside, { key: "plans-not-allowed-board" }));
  const told = tell(outside, { key: "plans-not-allowed", values: { account: context.chat } });
  return finish({ ...told, offers: [{ id: "open:thamgia", label: { key: "people-join-button-open" } }] });
}

/** A section of the plan as a form. */
export function form(slice: Slice, id: string, context: Loaded & TurnContext, knowing: Knowing): Form | undefined {
  return mayPlan(context.who) ? formOf(begin(slice, context, knowing), id) : undefined;
}

/** What is wrong with a form of the plan that was filled in. */
export function check(slice: Slice, filled: Filled, context: Loaded & TurnContext, knowing: Knowing): Problems | undefined {
  return mayPlan(context.who) ? problemsIn(begin(slice, context, knowing), filled) : undefined;
}

/** How the person's plan stands and what is due next, for a page that is there when they look. */
export function home(slice: Slice, context: Loaded & TurnContext, knowing: Knowing): Reply {
  const talk = begin({ ...slice, step: undefined }, context, knowing);
  const told = homeOf(talk);
  return { language: talk.turn.language, blocks: told.said, buttons: told.offers };
}

function isBeginning(said: Said): boolean {
  return "text" in said && findBeginning(said.text) !== undefined;
}

/** Plans are no matter for others' eyes. */
function inPrivate(slice: Slice, { language }: TurnContext): Decided {
  const blocks = [{ kind: "paragraph" as const, text: [{ key: "plans-in-private" }] }];
  const buttons = [{ id: "open:kehoach", label: { key: "plans-button-private" }, opens: "kehoach" }];
  return { slice, replies: [{ language, blocks, buttons }] };
}

function commanded(talk: Talk, means: "plan" | "unit", name: string): Talk {
  if (means === "unit") return chooseUnit(talk, name, false);
  return name === "" ? resumeOrBegin(talk) : chooseUnit(talk, name, true);
}

function begin(slice: Slice, context: Loaded & TurnContext, knowing: Knowing): Talk {
  const { plan, chosen, units, found, foreign, former, mergedFrom, above, below, ...others } = context;
  const turn = { ...others, language: others.who.language ?? slice.language ?? others.language };
  const loaded = { plan, chosen, units, found, foreign, former, mergedFrom, above, below };
  const draft = plan?.draft;
  const acting = slice.unit === undefined && plan ? { ...slice, unit: plan.unit.code } : slice;
  const talk = { slice: acting, turn, loaded, knowing, draft, content: draft?.content, said: [], changes: [], brief: false, offers: [] };
  if (mergedFrom && plan) return nowPartOf(talk, mergedFrom, plan.unit);
  const isOrphan = slice.step !== undefined && slice.step.kind !== "unit" && slice.step.kind !== "withdraw" && draft === undefined;
  return isOrphan ? tell(withSlice(goTo(talk, undefined), { paused: undefined }), { key: "plans-draft-gone" }) : talk;
}

/** The dialogue goes on for the unit of which the one that it was for became part. */
function nowPartOf(talk: Talk, from: Unit, into: Unit): Talk {
  const slice = { ...NEW_SLICE, prompt: talk.slice.prompt, language: talk.slice.language, unit: into.code };
  return tell({ ...talk, slice }, { key: "plans-unit-merged", values: { from: from.name, into: into.name } });
}

function isAboutPlans(said: Said): boolean {
  if ("press" in said && formerOf(said.press) !== undefined) return true;
  if ("press" in said) return LASTING.has(said.press) || readButton(said.press) !== undefined || mendedUnit(said.press) !== undefined;
  return "text" in said && COMMANDS.has(said.text.trim().split(/\s+/, 1)[0]?.toLowerCase() ?? "");
}

/** While no plan is being talked about, a few words still mean one. */
function idle(talk: Talk, text: string): Decided | undefined {
  const named = findBeginning(text);
  if (named === "") return finish(resumeOrBegin(talk));
  if (named !== undefined && (talk.loaded.found.length > 0 || talk.loaded.foreign)) return finish(chooseUnit(talk, named, true));
  if (!talk.loaded.plan) return undefined;
  switch (findRepair(text)?.kind) {
    case "resume":
      return finish(resumeOrBegin(talk));
    case "restore":
      return finish(restore(talk));
    case "withdraw":
      return finish(startWithdrawal(talk));
    case "show":
      return finish(showPlan(talk));
    case "status":
      return finish(statusOf(talk));
    case "submit":
      return finish(talk.draft ? goTo(resumeOrBegin(talk), { kind: "review" }) : statusOf(talk));
    case "cancel":
      return finish(talk.draft ? (follow(resumeOrBegin(talk), { kind: "cancel" }) ?? talk) : statusOf(talk));
    case "change":
    case "adjust":
      return changedLater(talk, text);
    default:
      return undefined;
  }
}

/** "sửa số đại biểu thành 280" said of a plan that is paused or submitted. */
function changedLater(talk: Talk, text: string): Decided | undefined {
  const asks = findAsking(text);
  if (asks.asks || asks.marked || !toldToChange(talk.draft ? talk : newVersion(talk), text)) return undefined;
  const open = talk.draft ? resumeOrBegin(talk) : newVersion(talk);
  const done = toldToChange(open, text);
  return done && finish(done);
}

function pressed(talk: Talk, id: string): Decided | undefined {
  if (formerOf(id) !== undefined) return finish(showFormer(talk));
  switch (id) {
    case "plan:go":
      return finish(resumeOrBegin(talk));
    case "plan:show":
      return finish(showPlan(talk));
    case "plan:new":
      return finish(newVersion(talk));
    case "plan:withdraw":
      return finish(startWithdrawal(talk));
    case "plan:restore":
      return finish(restore(talk));
    case "plan:fresh":
      return finish(beginAnew(talk));
  }
  const mended = mendedUnit(id);
  if (mended !== undefined) return finish(mend(talk, mended));
  const button = readButton(id);
  if (!button) return undefined;
  if (button.prompt !== talk.slice.prompt || !talk.slice.step || !isOffered(talk, button.action))
    return finish({ ...tell(talk, { key: talk.slice.step ? "plans-button-stale" : "plans-button-stale-idle" }), brief: true });
  return press(talk, button.action, finish, passOn);
}

/** A file that comes while no plan is talked about may belong to the unit's: it is said how. */
function fileAfterwards(talk: Talk): Decided | undefined {
  if (talk.draft) return finish(offer(tell(talk, { key: "plans-file-paused" }), ["go"]));
  const isSent = talk.loaded.plan?.versions.some(({ state }) => state !== "withdrawn");
  return isSent ? finish(offer(tell(talk, { key: "plans-file-sent-before" }), ["new"])) : undefined;
}

/** A file is the signed plan's scan, if it is meant so. */
function received(talk: Talk, file: ReceivedFile): Talk {
  if (file.refused !== undefined || file.hash === undefined)
    return { ...tell(talk, { key: `plans-file-${file.refused ?? "unreadable"}` }), brief: true };
  const values = { scan: { name: file.name, bytes: file.bytes, hash: file.hash } };
  const { step } = talk.slice;
  if (step?.kind === "field" && step.field === "scan") return write(talk, values);
  return goTo(talk, { kind: "confirm", values, ...(step?.kind === "field" ? { asked: step.field } : {}) });
}

/** The turn as the engine takes it: what is said, the next prompt, and the plan as it is now. */
function finish(told: Talk): Decided {
  const talk = reviewed(told);
  const { reply, prompt } = present(talk);
  return {
    slice: { ...talk.slice, prompt, at: talk.turn.now.toISOString(), heard: talk.turn.event },
    replies: reply ? [reply] : [],
    changes: [...saved(talk), ...talk.changes],
    ...(talk.loaded.plan ? { asker: { level: talk.loaded.plan.unit.level } } : {}),
  };
}

/** Leaves the message to the answers, which come first; then what is asked, in few words. */
function passOn(talk: Talk, text: string): Decided {
  return { ...finish({ ...tell(talk, { key: "plans-back-to" }), brief: true }), passesOn: { text } };
}

/** Shows the whole plan at the review when somebody else changed it, and remembers which state of it was seen. */
function reviewed(talk: Talk): Talk {
  const { slice, loaded, draft, content } = talk;
  if (!draft) return withSlice(talk, { reviewed: undefined });
  const before = loaded.plan?.draft?.revision;
  const isReview = slice.step?.kind === "review";
  const isKnown = slice.reviewed === before;
  const revision = draft.revision + (draft === loaded.plan?.draft && content !== draft.content ? 1 : 0);
  const shown = isReview && !isKnown ? { ...talk, brief: false } : talk;
  return withSlice(shown, { reviewed: isReview || isKnown ? revision : slice.reviewed });
}

function saved({ draft, loaded, content, turn, changes }: Talk): readonly Change[] {
  if (!draft || !content || changes.some(({ kind }) => kind === "submit" || kind === "cancel" || kind === "restore")) return [];
  const now = { ...draft, content, updatedAt: turn.now };
  if (draft !== loaded.plan?.draft) {
    const from = loaded.plan?.versions.find(({ number }) => number === draft.basedOn);
    return [{ kind: "create", draft: now, from }];
  }
  return content === draft.content ? [] : [{ kind: "save", draft: { ...now, revision: draft.revision + 1 } }];
}
