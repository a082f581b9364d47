import { beforeAll, expect, it } from "vitest";
import { createMemoryStorage } from "../../src/storage/memory.ts";
import { openStorage } from "../../src/storage/storage.ts";
import { playGeneratedPlan } from "../support/generated-plan.ts";
import { type Known, loadKnown } from "../support/plan-chat.ts";
import { tempFolder } from "../support/temp-folder.ts";

const IN_MEMORY = 280;
const ON_SQLITE = 20;

let known: Known;
beforeAll(async () => {
  known = await loadKnown();
}, 60_000);

it("300 generated conversations end in the plans that their models say", { timeout: 10 * 60_000 }, async () => {
  let [messages, restarts] = [0, 0];
  const folder = tempFolder();
  for (let seed = 0; seed < IN_MEMORY + ON_SQLITE; seed++) {
    const storage = seed < IN_MEMORY ? createMemoryStorage() : await openStorage({ url: `file:${folder}${seed}.db` });
    const played = await playGeneratedPlan(known, seed, storage);
    await storage.close();
    messages += played.messages;
    restarts += played.restarts;
  }
  process.stdout.write(`generated: ${IN_MEMORY + ON_SQLITE} conversations, ${messages} messages, ${restarts} restarts\n`);
  expect(messages).toBeGreaterThan((IN_MEMORY + ON_SQLITE) * 15);
});
