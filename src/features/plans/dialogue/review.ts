import type { Block, Text } from "../../../chat/message.ts";
import { openBlocks, planBlocks } from "../card.ts";
import { codeOf } from "../code.ts";
import type { FieldId } from "../values.ts";
import { commentBlocks, commentsButton } from "./comments.ts";
import { LATE, wouldBeLate } from "./late.ts";
import { button, fix, type Prompt, say } from "./prompt-parts.ts";
import { missingFields } from "./record.ts";
import { formButtons } from "./sections.ts";
import { findingsIn, inPlan, offeredFields, type Talk } from "./talk.ts";

/** The whole plan with what is still open, and what can be done with it. */
export function reviewPrompt(talk: Talk): Prompt {
  const { context, unit } = inPlan(talk) ?? {};
  if (!context || !unit) return { blocks: [], buttons: [] };
  const missing = missingFields(talk);
  const findings = findingsIn(talk);
  const reasons = talk.content?.reasons ?? {};
  const contradictions = findings.filter(({ severity }) => severity === "contradiction");
  const unexplained = findings.filter(({ severity, id }) => severity === "breach" && reasons[id] === undefined);
  const canSubmit = missing.length === 0 && contradictions.length === 0 && unexplained.length === 0;
  const optional = offeredFields(context).filter((id) => context.values[id] === undefined);
  const following = followingFields(talk);
  const isLate = wouldBeLate(talk);
  const comments = commentsButton(talk);
  const buttons = [
    ...(canSubmit ? [button("submit")] : []),
    ...(missing.length > 0 ? [button("fill")] : []),
    ...contradictions.slice(0, 3).map(({ fields: [field = "name"] }) => fix(field)),
    ...unexplained.slice(0, 3).map(({ id }) => ({
      action: `r:${id}`,
      label: { key: "plans-button-explain", values: { about: { key: `plans-short-${id}` } } },
    })),
    ...(isLate && reasons[LATE] === undefined ? [{ action: `r:${LATE}`, label: { key: "plans-button-explain-late" } }] : []),
    ...(missing.length === 0 && optional.length > 0 ? [button("more")] : []),
    button("edit"),
    ...(comments ? [{ action: "comments", ...comments }] : []),
    ...formButtons(talk),
    ...(talk.brief ? [button("show")] : []),
    button("pause"),
  ];
  const open = openBlocks({ missing, findings, reasons, following }, context.facts);
  const state: Text = canSubmit
    ? { key: "plans-review-ready" }
    : { key: "plans-review-open", values: { count: missing.length + contradictions.length + unexplained.length } };
  if (talk.brief) return { blocks: [say(state)], buttons };
  const late = isLate
    ? [
        say({ key: "plans-review-late" }),
        ...(reasons[LATE] ? [say({ key: "plans-open-reason", values: { reason: reasons[LATE].text } })] : []),
      ]
    : [];
  const head: Block = {
    kind: "paragraph",
    strong: true,
    text: [{ key: "plans-review", values: { code: codeOf(unit.code), unit: unit.name } }],
  };
  return { blocks: [head, ...late, ...commentBlocks(talk), ...open, ...planBlocks(context), say(state)], buttons };
}

/** What may follow after submission and is not there yet. */
export function followingFields(talk: Talk): readonly FieldId[] {
  const { context } = inPlan(talk) ?? {};
  if (!context) return [];
  const follows = new Set(context.form.fields.flatMap(({ id, follows }) => (follows?.includes(context.level.id) ? [id] : [])));
  return offeredFields(context).filter((id) => follows.has(id) && context.values[id] === undefined);
}
