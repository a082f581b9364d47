import { beforeAll } from "vitest";
import { CHANNELS } from "../support/channels/channels.ts";
import { type Known, loadKnown } from "../support/plan-chat.ts";
import { describeChannel } from "./contract.ts";

let known: Known;
beforeAll(async () => {
  known = await loadKnown();
}, 60_000);

for (const [name, open] of Object.entries(CHANNELS)) describeChannel(name, open, () => known);
