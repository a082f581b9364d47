import { beforeAll, it } from "vitest";
import { expectCampaignRight } from "../support/campaign.ts";
import { type Known, loadKnown } from "../support/plan-chat.ts";

let known: Known;
beforeAll(async () => {
  known = await loadKnown();
}, 60_000);

it("a small campaign on both platforms: audit, states, statistics and all cards tell the same", async () => {
  await expectCampaignRight(known, { seed: 5, provinces: 3, districts: 4, basePlans: 2, members: 4, leaders: 2, atOnce: 3 });
}, 120_000);
