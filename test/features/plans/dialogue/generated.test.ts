import { beforeAll, expect, it } from "vitest";
import { createMemoryStorage } from "../../../../src/storage/memory.ts";
import { playGeneratedPlan } from "../../../support/generated-plan.ts";
import { type Known, loadKnown } from "../../../support/plan-chat.ts";

let known: Known;
beforeAll(async () => {
  known = await loadKnown();
}, 60_000);

it.each(Array.from({ length: 20 }, (_, i) => i))(
  "conversation %i, with detours in any order, ends in the plan that its model says",
  async (seed) => {
    const { messages } = await playGeneratedPlan(known, seed, createMemoryStorage());
    expect(messages).toBeGreaterThan(15);
  },
);
