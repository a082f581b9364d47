import type { ChatId } from "../../../src/chat/message.ts";
import type { Role, Unit } from "../../../src/features/people/store.ts";
import type { PlanState } from "../../../src/features/plans/life.ts";
import type { Version } from "../../../src/features/plans/store.ts";
import type { Bot } from "../../support/chat.ts";
import { CAMPAIGN, type Known, openPlanBot } from "../../support/plan-chat.ts";

const TODAY = "2015-03-11";

/** What a plan says of its event. */
interface Planned {
  readonly name?: string;
  readonly day?: { readonly date: string; readonly time?: string };
  readonly length?: { readonly halfDays: number; readonly part?: "morning" | "afternoon" };
  readonly venue?: string;
  readonly programme?: readonly { readonly title: string; readonly minutes?: number }[];
}

/** Units, members and plans, laid where the bot finds them. */
export interface OverviewBot {
  readonly bot: Bot;
  /** Makes whoever writes from a chat a member. */
  admit(chat: ChatId, unit: string, role?: Role): Promise<void>;
  dismiss(chat: ChatId, unit: string): Promise<void>;
  /** A version that was submitted at an instant and went through these states after it. */
  submit(
    unit: string,
    planned: Planned,
    more?: Partial<Pick<Version, "number" | "late" | "state">> & { readonly at?: string },
  ): Promise<void>;
  move(unit: string, from: PlanState, to: PlanState, more?: { readonly number?: number; readonly at?: string }): Promise<void>;
  putUnits(...units: readonly Unit[]): Promise<void>;
}

export async function openOverviewBot(known: Known, today = TODAY): Promise<OverviewBot> {
  const bot = await openPlanBot(known, { today, admins: ["terminal:an"] });
  const { storage } = bot;
  return {
    bot,
    admit: (chat, unit, role = "organizer") =>
      storage.transaction(async ({ people, members }) => {
        const { id } = await people.personAt(chat);
        await members.putMember({ person: id, unit, role, at: new Date("2014-10-01T02:00:00Z") });
      }),
    dismiss: (chat, unit) =>
      storage.transaction(async ({ people, members }) => {
        await members.removeMember((await people.personAt(chat)).id, unit);
      }),
    submit: (unit, planned, { number = 1, late = false, state = "submitted", at = "2015-03-02T02:00:00Z" } = {}) =>
      storage.transaction(async ({ plans }) => {
        const fields = Object.fromEntries(Object.entries(planned).map(([id, value]) => [id, { value, by: "p1", at }]));
        const content = { fields, skipped: [], reasons: {} };
        const sent = { campaign: CAMPAIGN, unit, number, formVersion: 2, submittedAt: new Date(at), submittedBy: "p1" };
        await plans.addVersion({ ...sent, content, late, state });
      }),
    move: (unit, from, to, { number = 1, at = "2015-03-10T02:00:00Z" } = {}) =>
      storage.transaction(async ({ plans }) => {
        await plans.moveVersion({ campaign: CAMPAIGN, unit, number, from, to, at: new Date(at), by: "p2" });
      }),
    putUnits: (...units) => storage.transaction(async (stores) => void (await stores.units.putUnits(units))),
  };
}
