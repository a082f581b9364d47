import { daysBetween, plusDays } from "../../../language/calendar.ts";
import { date } from "../in-words.ts";
import { offer, statusOf } from "./lifecycle.ts";
import { mayPlan } from "./may-plan.ts";
import { inPlan, type Talk, tell } from "./talk.ts";

/** How the plan stands, with what can be done, and until when it has to be sent. */
export function homeOf(talk: Talk): Talk {
  if (!mayPlan(talk.turn.who)) return tell(talk, { key: "plans-home-questions" });
  if (!talk.loaded.plan) return offer(tell(talk, { key: "plans-home-no-unit" }), ["begin"]);
  const stands = statusOf(talk);
  const { level, context } = inPlan(talk) ?? {};
  const deadline = context?.facts.deadlines.find(({ id }) => id === context.form.levels[level?.id ?? ""]?.deadline);
  const isSent = talk.loaded.plan.versions.some(({ state }) => state !== "withdrawn");
  if (isSent) return stands;
  if (!deadline) return tell(stands, { key: "plans-home-no-deadline" });
  // It is met on days strictly before.
  const last = plusDays(deadline.before, -1);
  const days = daysBetween(talk.turn.today, last);
  const values = { date: date(last), days: Math.abs(days) };
  const key = days < 0 ? "plans-home-overdue" : days === 0 ? "plans-home-last-day" : "plans-home-deadline";
  const told = tell(stands, { key, values });
  return talk.turn.isRehearsal ? tell(told, { key: "plans-home-rehearsal", values: { date: date(talk.turn.today) } }) : told;
}
