import { expect } from "vitest";
import { FORM_VERSION } from "../../src/features/plans/form-version.ts";
import type { PlanState } from "../../src/features/plans/life.ts";
import type { PlanContent } from "../../src/features/plans/plan.ts";
import type { Storage } from "../../src/storage/stores.ts";
import type { Inboxes } from "./chat.ts";
import { CAMPAIGN, type Known } from "./plan-chat.ts";
import { openStage, type Stage } from "./review-chat.ts";

const CONTENT: PlanContent = { fields: { delegates: { value: 250, by: "p1", at: "2014-09-26T05:00:00Z" } }, skipped: [], reasons: {} };
const AT = new Date("2014-09-26T05:00:00Z");
const TOLD = /^(?:Phạm Minh|Lý Nam) đã (?:thống nhất|đề nghị chỉnh sửa) KH-P\d+\/1 lúc /;

/**
 * Two leaders decide at the same moment, one to agree and one to return with a comment, about one plan after the other; each time exactly
 * one wins, and the other is told so. Gives how often each did.
 * @param storages those of the bots that the leaders talk to, one or two
 */
export async function expectOneDecides(
  known: Known,
  storages: readonly Storage[],
  pairs: number,
): Promise<{ agreed: number; returned: number }> {
  const stages: Stage[] = [];
  const inboxes: Inboxes = new Map();
  for (const storage of storages) stages.push(await openStage(known, { storage, inboxes }));
  const [first] = stages;
  if (!first) throw new Error("there is no storage");
  const [agreeing, returning] = [first.chats.leader, (stages.at(-1) ?? first).chats.leader2];
  let [agreed, returned] = [0, 0];
  for (let pair = 0; pair < pairs; pair++) {
    const unit = `P${pair}`;
    const send = await prepare(first.bot.storage, unit, returning);
    // Who begins differs, so that neither always wins.
    const presses = [() => agreeing.press(`rv:agree:${unit}/1:sure`), () => returning.press(send)];
    const said = await Promise.all((pair % 2 === 0 ? presses : presses.reverse()).map((press) => press()));
    const state = await stateAfter(first.bot.storage, unit);
    const won = state === "agreed" ? /^Đã thống nhất / : /^Đã gửi đề nghị chỉnh sửa /;
    expect(said.filter((reply) => won.test(reply))).toHaveLength(1);
    expect(said.filter((reply) => TOLD.test(reply))).toHaveLength(1);
    if (state === "agreed") agreed += 1;
    else returned += 1;
  }
  return { agreed, returned };
}

/** A plan with a prepared comment; the button that returns it. */
async function prepare(storage: Storage, unit: string, returning: Stage["chats"]["leader"]): Promise<string> {
  await storage.transaction(async ({ plans, units, reviews }) => {
    await units.putUnits([{ code: unit, level: "provincial", name: `BHXH tỉnh ${unit}`, parent: "TW" }]);
    const key = { campaign: CAMPAIGN, unit, number: 1 };
    await plans.addVersion({
      ...key,
      formVersion: FORM_VERSION,
      content: CONTENT,
      submittedAt: AT,
      submittedBy: "p1",
      late: false,
      state: "submitted",
    });
    await reviews.addComment({ ...key, text: "ghi rõ", by: "p2", at: AT, state: "prepared" });
  });
  const [preview] = await returning.send({ press: `rv:due:${unit}/1:none` });
  const send = preview?.buttons.find(({ id }) => id.startsWith("rv:send:"))?.id;
  if (send === undefined) throw new Error(`there is no way to return ${unit}`);
  return send;
}

/** The plan's state, which is that of its one decision, step and comment. */
async function stateAfter(storage: Storage, unit: string): Promise<PlanState> {
  return storage.transaction(async ({ plans, reviews }) => {
    const [version] = await plans.versions(CAMPAIGN, unit);
    const decisions = await reviews.decisions(CAMPAIGN, unit);
    const [comment] = await reviews.comments(CAMPAIGN, unit);
    const steps = await plans.steps(CAMPAIGN, unit);
    const state = version?.state ?? "submitted";
    expect(["agreed", "returned"]).toContain(state);
    expect(decisions.map(({ kind }) => kind)).toEqual([state === "agreed" ? "agree" : "return"]);
    expect(comment?.state).toBe(state === "agreed" ? "prepared" : "sent");
    expect(steps.map(({ to }) => to)).toEqual(["submitted", state]);
    return state;
  });
}
