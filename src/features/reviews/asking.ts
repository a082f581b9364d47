import type { Step } from "./slice.ts";
import { answer, type Decided, type Talk, typedText, unfit } from "./talk.ts";
import { codeIn, keyOf, plainButton, say } from "./words.ts";

/** Asks what a reviewer wants to know of the unit. */
export function startQuestion(talk: Talk): Decided {
  const { plan } = talk;
  return answer(talk, [say("reviews-ask-what", { code: codeIn(plan) })], {
    buttons: [plainButton("close", keyOf(plan))],
    step: { kind: "ask", plan: keyOf(plan) },
  });
}

export function questionTyped(talk: Talk, text: string): Decided {
  const { plan } = talk;
  const bad = unfit(talk, text, { kind: "ask", plan: keyOf(plan) });
  return bad ?? answer(talk, [say("reviews-asked", { code: codeIn(plan) })], { changes: [{ kind: "ask", plan, text: typedText(text) }] });
}

/** Asks a unit's organizer for the answer to a question. */
export function startAnswer(talk: Talk, id: number): Decided {
  const { plan } = talk;
  const question = plan.comments.find((each) => each.id === id && (each.state === "asked" || each.state === "answered"));
  if (!question) return answer(talk, [say("reviews-question-gone")]);
  const before = plan.comments.findLast(({ answers }) => answers === id);
  const known = before ? [say("reviews-answered-before"), { kind: "quote" as const, text: before.text }] : [];
  return answer(talk, [{ kind: "quote", text: question.text }, ...known, say(before ? "reviews-answer-more" : "reviews-answer-what")], {
    step: { kind: "answer", plan: keyOf(plan), comment: id },
  });
}

export function answerTyped(talk: Talk, step: Extract<Step, { kind: "answer" | "reply" }>, text: string): Decided {
  const { plan } = talk;
  const question = plan.comments.find((each) => each.id === step.comment);
  if (!question) return answer(talk, [say("reviews-question-gone")]);
  const bad = unfit(talk, text, step);
  return (
    bad ?? answer(talk, [say("reviews-answer-sent")], { changes: [{ kind: "answer", plan, comment: question, text: typedText(text) }] })
  );
}
