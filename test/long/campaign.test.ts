import { it } from "vitest";
import { expectCampaignRight } from "../support/campaign.ts";
import { loadKnown } from "../support/plan-chat.ts";

it("a whole campaign on both platforms: audit, states, statistics and all cards tell the same", async () => {
  const known = await loadKnown();
  await expectCampaignRight(known, { seed: 11, provinces: 63, districts: 700, basePlans: 100, members: 20, leaders: 5, atOnce: 4 });
}, 1_400_000);
