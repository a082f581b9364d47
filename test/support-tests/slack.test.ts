import { describe, expect, it } from "vitest";
import { boltOverHttp, openSlack } from "./bolt-app.ts";

describe("Slack over HTTP, with the real Bolt", () => {
  it("brings what a person says and shows what the app answers", async () => {
    const slack = await openSlack();
    await boltOverHttp(slack, (app) => {
      app.message(async ({ message, say }) => {
        if (message.subtype === undefined) await say(`bạn nói: ${message.text}`);
      });
    });
    const an = slack.user({ name: "an" });

    const said = an.say("1 < 2 & 3");

    const answer = await slack.nextMessage({ channel: an.dm });
    await said.delivered;
    expect(slack.plainTextOf(answer)).toBe("bạn nói: 1 < 2 & 3");
    expect(answer.text).toBe("bạn nói: 1 &lt; 2 &amp; 3");
    expect(said.events.map(({ state, tries }) => [state, tries])).toEqual([["taken", 1]]);
    expect(slack.messages(an.dm).map(({ user }) => user)).toEqual([an.id, slack.app.botUser]);
  });
});
