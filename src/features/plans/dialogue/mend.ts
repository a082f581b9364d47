import { commentedFields } from "./comments.ts";
import { newVersion, resumeOrBegin, statusOf } from "./lifecycle.ts";
import { askField } from "./record.ts";
import { type Talk, tell, withSlice } from "./talk.ts";
import { actFor } from "./unit.ts";

/** "plan:mend:40/2" opens what a plan is changed in after it was returned. */
const MEND = /^plan:mend:(.+)\/\d+$/;

/** The unit whose plan a button opens to be changed. */
export function mendedUnit(press: string): string | undefined {
  return MEND.exec(press)?.[1];
}

/** Opens a returned plan at the first field that was commented on, or goes on with the draft that is open. */
export function mend(talk: Talk, code: string): Talk {
  const acting = actFor(talk, code);
  if (!acting) return tell(talk, { key: "plans-mend-not-yours" });
  const latest = acting.loaded.plan?.versions.at(-1);
  if (!acting.draft && latest?.state !== "returned") return statusOf(acting);
  const [first, ...others] = commentedFields(acting);
  const open = acting.draft ? resumeOrBegin(acting) : newVersion(acting);
  return first === undefined ? open : askField(withSlice(open, { mending: others }), first);
}
