import { firstState } from "../plans/index.ts";
import { moved } from "./decisions.ts";
import { answer, type Decided, standsAs, type Talk } from "./talk.ts";
import { codeIn, keyOf, nameOf, plainButton, say } from "./words.ts";

/** Takes a version that waits. */
export function take(talk: Talk): Decided {
  const { plan, viewer, knowing } = talk;
  const { review, version } = plan;
  if (version.state === "under-review") {
    if (!plan.isTakerThere) return takeOver(talk);
    const isMine = viewer.ids.has(review?.takenBy ?? "");
    const buttons = [plainButton(isMine ? "release" : "over", keyOf(plan)), plainButton("card", keyOf(plan))];
    const values = { code: codeIn(plan), name: nameOf(review?.takenBy, plan) };
    return answer(talk, [say(isMine ? "reviews-taken-by-you" : "reviews-taken-by", values)], { buttons });
  }
  const to = moved("take", plan, knowing);
  if (to === undefined) return standsAs(talk);
  return answer(talk, [say("reviews-taken", { code: codeIn(plan) })], { changes: [{ kind: "take", plan, to }] });
}

/** Takes a version that another has in hand, who is told so. */
export function takeOver(talk: Talk): Decided {
  const { plan, viewer } = talk;
  if (plan.version.state !== "under-review") return take(talk);
  if (viewer.ids.has(plan.review?.takenBy ?? "")) return answer(talk, [say("reviews-taken-by-you", { code: codeIn(plan) })]);
  return answer(talk, [say("reviews-taken", { code: codeIn(plan) })], { changes: [{ kind: "over", plan }] });
}

/** Lays a version back to those that wait. */
export function release(talk: Talk): Decided {
  const { plan, viewer } = talk;
  const { version, versions, review } = plan;
  if (version.state !== "under-review") return standsAs(talk);
  if (!viewer.ids.has(review?.takenBy ?? "")) return take(talk);
  const to = firstState(versions.flatMap(({ number, state }) => (number < version.number ? [state] : [])));
  return answer(talk, [say("reviews-released", { code: codeIn(plan) })], { changes: [{ kind: "release", plan, to }] });
}
