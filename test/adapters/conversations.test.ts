import { beforeAll, describe, expect, it } from "vitest";
import { type Known, loadKnown } from "../support/plan-chat.ts";
import { MEETINGS } from "../support/platforms.ts";
import { CONVERSATION } from "../support/scripted-conversation.ts";

let known: Known;
beforeAll(async () => {
  known = await loadKnown();
}, 60_000);

describe.each(Object.entries(MEETINGS))("on %s", (_, meet) => {
  it("an organizer asks, makes a plan with a question in the middle and corrections, and submits it", async () => {
    const an = await meet(known);
    for (const { say, press, hears, hearsNot = [] } of CONVERSATION) {
      const reply = say === undefined ? await an.press(press ?? "") : await an.say(say);
      for (const words of hears) expect(reply, say ?? press).toContain(words);
      for (const words of hearsNot) expect(reply, say ?? press).not.toContain(words);
    }
  });
});
