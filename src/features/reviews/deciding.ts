import { agreement, isRecallable, lastDecision, moved, preparedIn } from "./decisions.ts";
import { answer, type Decided, standsAs, type Talk, typedText, unfit } from "./talk.ts";
import { button, codeIn, keyOf, plainButton, say } from "./words.ts";

const SURE = "sure";
/** In letters. */
const SHORTEST_REASON = 3;

/** The reviewers have no more to say; comments that were prepared are not sent then. */
export function agree(talk: Talk, [sure]: readonly string[]): Decided {
  const { plan, knowing } = talk;
  const decision = agreement(plan, knowing);
  const to = moved(decision, plan, knowing);
  if (to === undefined) return standsAs(talk);
  const key = keyOf(plan);
  const count = preparedIn(plan).length;
  if (count > 0 && sure !== SURE)
    return answer(talk, [say("reviews-agree-sure", { count })], {
      buttons: [
        button(decision, key, { key: "reviews-button-agree-sure" }, SURE),
        plainButton("return", key),
        button("list", key, { key: "reviews-button-list-all" }),
      ],
    });
  return answer(talk, [say(`reviews-done-${decision}`, { code: codeIn(plan) })], { changes: [{ kind: "decide", plan, decision, to }] });
}

/** Asks why a decision is taken back, while the unit has not acted on it. */
export function startRecall(talk: Talk): Decided {
  const { plan, knowing } = talk;
  if (!isRecallable(plan, knowing)) return notRecallable(talk);
  return answer(talk, [say("reviews-recall-ask", { code: codeIn(plan) })], {
    buttons: [plainButton("close", keyOf(plan))],
    step: { kind: "recall", plan: keyOf(plan) },
  });
}

export function recallTyped(talk: Talk, text: string): Decided {
  const { plan, knowing } = talk;
  if (!isRecallable(plan, knowing)) return notRecallable(talk);
  const bad = unfit(talk, text, { kind: "recall", plan: keyOf(plan) }, SHORTEST_REASON);
  const to = moved("recall", plan, knowing);
  if (bad || to === undefined) return bad ?? standsAs(talk);
  return answer(talk, [say("reviews-recall-done", { code: codeIn(plan) })], {
    changes: [{ kind: "recall", plan, to, reason: typedText(text) }],
  });
}

function notRecallable(talk: Talk): Decided {
  const { plan, knowing } = talk;
  const isDecided = lastDecision(plan) !== undefined && moved("recall", plan, knowing) !== undefined;
  if (!isDecided) return standsAs(talk);
  return answer(talk, [say("reviews-recall-late", { code: codeIn(plan) })], {
    buttons: [plainButton("ask", keyOf(plan)), plainButton("card", keyOf(plan))],
  });
}
