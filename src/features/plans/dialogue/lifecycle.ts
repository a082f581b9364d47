import type { Button, Text } from "../../../chat/message.ts";
import { name, openBlocks, planBlocks } from "../card.ts";
import { isSettled } from "../checks.ts";
import { codeOf } from "../code.ts";
import { FORM_VERSION } from "../form-version.ts";
import { date } from "../in-words.ts";
import { firstState, type PlanState, stateAfter } from "../life.ts";
import { EMPTY_PLAN } from "../plan.ts";
import type { Draft, Version } from "../store.ts";
import { commentBlocks, commentsButton } from "./comments.ts";
import { wouldBeLate } from "./late.ts";
import { isAnswered, missingFields, next } from "./record.ts";
import { followingFields } from "./review.ts";
import { findingsIn, goTo, inPlan, requiredFields, type Talk, tell, tellBlocks, type UnitPlan, withSlice } from "./talk.ts";

/** Goes on with the unit's draft where it was left, begins one where there is none, or tells how the submitted plan stands. */
export function resumeOrBegin(talk: Talk): Talk {
  const { plan } = talk.loaded;
  if (!plan) return goTo(talk, { kind: "unit", found: [], begins: true });
  if (!inPlan(talk)) return goTo(tell(talk, { key: "plans-level-unknown", values: { unit: plan.unit.name } }), undefined);
  if (talk.draft) return resume(talk);
  if (plan.versions.length > 0) return statusOf(talk);
  if (restorable(plan)) return offer(goTo(tell(talk, { key: "plans-cancelled-before" }), undefined), ["restore", "fresh"]);
  if (plan.merged && plan.merged.length > 0) return offer(goTo(tell(talk, { key: "plans-merged-before" }), undefined), ["fresh"]);
  return beginAnew(talk);
}

/** Begins an empty draft, also when a cancelled one could be restored. */
export function beginAnew(talk: Talk): Talk {
  const { plan } = talk.loaded;
  if (!plan || talk.draft || !inPlan(talk) || standing(plan)) return resumeOrBegin(talk);
  const begun = withDraft(talk, newDraft(talk, 0));
  const { code, name } = plan.unit;
  const told = tell(begun, { key: "plans-begin", values: { code: codeOf(code), unit: name, count: requiredCount(begun) } });
  return next(told);
}

/** Where the dialogue was, in a line, and what is asked next. */
function resume(talk: Talk): Talk {
  const told = tell(talk, whereWeWere(talk));
  const step = talk.slice.paused ?? talk.slice.step;
  const back = withSlice(told, { paused: undefined, deferred: [] });
  const isAsking = step && step.kind !== "unit" && step.kind !== "cancel" && step.kind !== "withdraw";
  const isOpen = step?.kind === "review" && missingFields(talk).length > 0;
  return isAsking && !isOpen && !isAnswered(talk, step) ? goTo(back, step) : next(back);
}

/** "Kế hoạch KH-40 … đã có 8/17 mục bắt buộc." */
export function whereWeWere(talk: Talk): Text {
  const total = requiredCount(talk);
  const { unit } = inPlan(talk) ?? {};
  return {
    key: "plans-resume",
    values: { code: codeOf(unit?.code ?? ""), unit: unit?.name ?? "", done: total - missingFields(talk).length, total },
  };
}

function requiredCount(talk: Talk): number {
  const { context } = inPlan(talk) ?? {};
  return context ? requiredFields(context).length : 0;
}

/** How the unit's plan stands, and what can be done with it. */
export function statusOf(talk: Talk): Talk {
  const { plan } = talk.loaded;
  if (!plan) return goTo(talk, { kind: "unit", found: [], begins: false });
  const latest = standing(plan) ?? plan.versions.at(-1);
  const acting = goTo(tell(talk, { key: "plans-unit-chosen", values: { unit: plan.unit.name } }), undefined);
  if (talk.draft) return offer(tell(acting, whereWeWere(talk)), ["go", "show"]);
  const cancelled = restorable(plan) ? ["restore"] : [];
  if (!latest || latest.state === "withdrawn") {
    const withdrawn = latest ? tell(acting, stateOf(latest, talk)) : acting;
    const anew = latest ? ["new", "fresh"] : [cancelled.length > 0 ? "fresh" : "begin"];
    return offer(tell(withdrawn, { key: "plans-none-yet" }), [...cancelled, ...anew]);
  }
  const told = tellBlocks(tell(acting, stateOf(latest, talk)), commentBlocks(talk));
  const isReturned = latest.state === "returned";
  const offered = offer(told, ["show", ...(isReturned ? [] : ["new"]), ...cancelled, ...(withdrawnState(talk) ? ["withdraw"] : [])]);
  return isReturned ? { ...offered, offers: [...mendButtons(talk, latest), ...offered.offers] } : offered;
}

/** A returned plan is changed from its first comment on. */
function mendButtons(talk: Talk, { unit, number }: Version): readonly Button[] {
  const comments = commentsButton(talk);
  return [{ id: `plan:mend:${unit}/${number}`, label: { key: "plans-button-mend" } }, ...(comments ? [comments] : [])];
}

/** The version that counts: the last that was not withdrawn and that none took the place of. */
function standing({ versions }: UnitPlan): Version | undefined {
  return versions.findLast(({ state }) => state !== "withdrawn" && state !== "superseded");
}

/** The cancelled draft that can be opened again: one that no submission has overtaken. */
function restorable({ cancelled, versions }: UnitPlan): Draft | undefined {
  const latest = versions.at(-1);
  const isOvertaken = latest && cancelled && cancelled.basedOn < latest.number && cancelled.createdAt <= latest.submittedAt;
  return isOvertaken ? undefined : cancelled;
}

/** "KH-40/1 đã gửi lúc …: đang xem xét." */
function stateOf({ unit, number, submittedAt, state }: Version, { knowing, turn }: Talk): Text {
  const at = knowing.local(submittedAt);
  return {
    key: turn.isRehearsal ? "plans-state-rehearsal" : "plans-state",
    values: { code: codeOf(unit, number), date: date(at.date), time: at.time, state: { key: `plans-state-${state}` } },
  };
}

/** The unit's plan in full: its draft, else its latest version. */
export function showPlan(talk: Talk): Talk {
  const { plan } = talk.loaded;
  const latest = plan?.versions.at(-1);
  const content = talk.content ?? latest?.content;
  const shown = inPlan({ ...talk, content });
  if (!plan || !content || !shown) return statusOf(talk);
  const { unit, context } = shown;
  const head: Text = { key: "plans-review", values: { code: codeOf(unit.code, talk.draft ? undefined : latest?.number), unit: unit.name } };
  const told = tellBlocks(talk, [{ kind: "paragraph", strong: true, text: [head] }]);
  const looked = { ...talk, content };
  const open = openBlocks(
    { missing: missingFields(looked), findings: findingsIn(looked), reasons: content.reasons, following: followingFields(looked) },
    context.facts,
  );
  if (talk.draft) {
    const all = tellBlocks(told, [...open, ...planBlocks(context)]);
    return talk.slice.step ? { ...all, brief: true } : offer(all, ["go"]);
  }
  const state = latest ? tell(told, stateOf(latest, talk)) : told;
  return offer(tellBlocks(state, [...open, ...planBlocks(context)]), ["new", ...(withdrawnState(talk) ? ["withdraw"] : [])]);
}

/** A draft that begins where the latest version stands. */
export function newVersion(talk: Talk): Talk {
  const latest = talk.loaded.plan?.versions.at(-1);
  if (!latest || talk.draft) return resumeOrBegin(talk);
  const draft = { ...newDraft(talk, latest.number), content: latest.content };
  const begun = withDraft(talk, draft);
  return goTo(tell(begun, { key: "plans-new-version", values: { code: codeOf(latest.unit, latest.number) } }), { kind: "review" });
}

/** Opens the draft cancelled last. */
export function restore(talk: Talk): Talk {
  const cancelled = talk.loaded.plan && restorable(talk.loaded.plan);
  if (talk.draft) return resume(talk);
  if (!cancelled) return statusOf(tell(talk, { key: "plans-nothing-to-restore" }));
  const restored: Talk = {
    ...talk,
    draft: cancelled,
    content: cancelled.content,
    changes: [...talk.changes, { kind: "restore", draft: cancelled }],
  };
  return resume(tell(restored, { key: "plans-restored" }));
}

/** Closes the draft; it can be restored for a while. */
export function cancelDraft(talk: Talk): Talk {
  if (!talk.draft) return statusOf(talk);
  const cancelled: Talk = {
    ...talk,
    draft: undefined,
    content: undefined,
    changes: [...talk.changes, { kind: "cancel", draft: talk.draft }],
  };
  return offer(tell(goTo(withSlice(cancelled, { paused: undefined }), undefined), { key: "plans-cancelled" }), ["restore"]);
}

/** Asks whether the submitted plan is to be withdrawn, if it still can be. */
export function startWithdrawal(talk: Talk): Talk {
  const latest = talk.loaded.plan?.versions.at(-1);
  if (!latest) return statusOf(talk);
  if (!withdrawnState(talk)) return notWithdrawn(talk, latest);
  return goTo(withSlice(talk, { paused: talk.slice.step }), { kind: "withdraw" });
}

export function withdraw(talk: Talk): Talk {
  const latest = talk.loaded.plan?.versions.at(-1);
  if (!latest || !withdrawnState(talk)) return latest ? notWithdrawn(talk, latest) : statusOf(talk);
  const done: Talk = { ...talk, changes: [...talk.changes, { kind: "withdraw", version: latest }] };
  return offer(tell(goTo(done, undefined), { key: "plans-withdrawn", values: { code: codeOf(latest.unit, latest.number) } }), ["new"]);
}

function notWithdrawn(talk: Talk, { unit, number, state }: Version): Talk {
  const code = codeOf(unit, number);
  return statusOf(
    tell(talk, state === "withdrawn" ? { key: "plans-withdrawn-before", values: { code } } : { key: "plans-cannot-withdraw" }),
  );
}

function withdrawnState(talk: Talk): PlanState | undefined {
  const latest = talk.loaded.plan?.versions.at(-1);
  const { level, context } = inPlan(talk) ?? {};
  const ends = context?.form.levels[level?.id ?? ""]?.ends;
  return latest && ends ? stateAfter("withdraw", latest.state, "unit", ends) : undefined;
}

/** Submits the draft as the next version, if nothing stands against it; a receipt, or what is still open. */
export function submit(talk: Talk): Talk {
  const { plan } = talk.loaded;
  const { level, context, unit } = inPlan(talk) ?? {};
  if (!plan || !talk.draft || !talk.content || !level || !context || !unit) return statusOf(talk);
  if (missingFields(talk).length > 0 || !isSettled(findingsIn(talk), talk.content.reasons))
    return { ...goTo(tell(talk, { key: "plans-not-ready" }), { kind: "review" }), brief: false };
  if (talk.slice.reviewed !== talk.draft.revision) return goTo(tell(talk, { key: "plans-changed-meanwhile" }), { kind: "review" });
  const { who, now } = talk.turn;
  const earlier = plan.versions.filter(({ state }) => state !== "withdrawn");
  const version: Version = {
    campaign: talk.draft.campaign,
    unit: unit.code,
    number: (plan.versions.at(-1)?.number ?? 0) + 1,
    formVersion: FORM_VERSION,
    content: talk.content,
    submittedAt: now,
    submittedBy: who.id,
    late: wouldBeLate(talk),
    state: firstState(earlier.map(({ state }) => state)),
  };
  const { ends = [] } = context.form.levels[level.id] ?? {};
  const superseded = earlier.filter(({ state }) => stateAfter("supersede", state, "unit", ends));
  const done: Talk = {
    ...talk,
    changes: [...talk.changes, { kind: "submit", draft: { ...talk.draft, content: talk.content }, version, superseded }],
  };
  return receipt(done, version);
}

function receipt(talk: Talk, { unit, number, submittedAt, late }: Version): Talk {
  const at = talk.knowing.local(submittedAt);
  const { context } = inPlan(talk) ?? {};
  const goesTo = context?.form.levels[context.level.id]?.goesTo ?? "board";
  const following = followingFields(talk);
  const told = tellBlocks(talk, [
    {
      kind: "paragraph",
      strong: true,
      text: [{ key: "plans-receipt", values: { code: codeOf(unit, number), date: date(at.date), time: at.time } }],
    },
    ...(talk.turn.isRehearsal ? [{ kind: "paragraph" as const, text: [{ key: "plans-receipt-rehearsal" }] }] : []),
    ...(late ? [{ kind: "paragraph" as const, text: [{ key: "plans-receipt-late" }] }] : []),
    {
      kind: "paragraph",
      text: [{ key: `plans-receipt-next-${goesTo}`, values: { reader: talk.loaded.plan?.reader?.name ?? talk.knowing.facts.board } }],
    },
  ]);
  const open =
    following.length === 0
      ? told
      : tell(told, { key: "plans-receipt-open" }, ...following.flatMap((id, i): readonly Text[] => [i === 0 ? " " : ", ", name(id)]), ".");
  const closed = withSlice(goTo({ ...open, draft: undefined }, undefined), {
    trail: [],
    deferred: [],
    answered: [],
    paused: undefined,
    offering: false,
  });
  return offer(closed, ["show", "new", "withdraw"]);
}

function newDraft({ turn, loaded, knowing }: Talk, basedOn: number): Draft {
  return {
    // The event's own key, so that the same event makes the same draft.
    id: `${turn.chat} ${turn.event}`,
    campaign: knowing.facts.id,
    unit: loaded.plan?.unit.code ?? "",
    revision: 1,
    basedOn,
    formVersion: FORM_VERSION,
    content: EMPTY_PLAN,
    createdAt: turn.now,
    updatedAt: turn.now,
  };
}

function withDraft(talk: Talk, draft: Draft): Talk {
  return {
    ...withSlice(talk, { trail: [], deferred: [], answered: [], offering: false, paused: undefined }),
    draft,
    content: draft.content,
  };
}

/** Buttons that stay good under a message of any age; also for the plans of units that were merged into this one. */
export function offer(talk: Talk, what: readonly string[]): Talk {
  const offers: readonly Button[] = what.map((each) => ({
    id: each === "begin" ? "plan:go" : `plan:${each}`,
    label: { key: `plans-button-${each}` },
  }));
  const former = (talk.loaded.plan?.merged ?? []).map(({ code, name }): Button => {
    return { id: `plan:old:${code}`, label: { key: "plans-button-old", values: { unit: name } } };
  });
  return { ...talk, offers: [...offers, ...former] };
}

/** The plan of a unit that was merged into another, to look at: what was sent last, and what was being written. */
export function showFormer(talk: Talk): Talk {
  const { former } = talk.loaded;
  if (!former) return statusOf(talk);
  const { draft, versions } = former;
  const its: Talk = { ...talk, loaded: { ...talk.loaded, plan: former }, said: [] };
  const sent = versions.at(-1);
  const shown = [
    ...(sent ? showPlan({ ...its, draft: undefined, content: sent.content }).said : []),
    ...(draft ? showPlan({ ...its, draft, content: draft.content }).said : []),
  ];
  return { ...tellBlocks(talk, shown), brief: true };
}
