import { beforeAll, describe, expect, it } from "vitest";
import type { Bot, Chat } from "../../../support/chat.ts";
import { linkAccounts } from "../../../support/link-accounts.ts";
import { type Known, loadKnown, openPlanBot, PROVINCIAL, sayAll } from "../../../support/plan-chat.ts";

let known: Known;
beforeAll(async () => {
  known = await loadKnown();
}, 60_000);

/** An, an administrator on Telegram, and her Slack; Lan, who organizes for the same unit. */
async function open(): Promise<{ readonly bot: Bot; readonly telegram: Chat; readonly slack: Chat; readonly lan: Chat }> {
  const bot = await openPlanBot(known, { admins: ["telegram:1", "terminal:lan"] });
  return { bot, telegram: bot.chat("telegram:1"), slack: bot.chat("slack:U1"), lan: bot.chat("terminal:lan") };
}

describe("somebody on two platforms", () => {
  it("is told of the unit's plan where they wrote last, once", async () => {
    const { bot, telegram, slack, lan } = await open();
    await sayAll(telegram, PROVINCIAL);
    await linkAccounts(telegram, slack);
    bot.goTo("2014-09-26T12:01:00+07:00");
    await slack.say("/kehoach nghệ an");
    await sayAll(lan, ["/kehoach nghệ an", "gửi"]);
    expect(slack.notices().join()).toContain("KH-40/1 vừa được gửi.");
    expect(telegram.notices()).toEqual([]);
  });

  it("is not told what they did themselves, nor twice what another did", async () => {
    const { bot, telegram, slack, lan } = await open();
    await sayAll(telegram, PROVINCIAL);
    await linkAccounts(slack, telegram);
    bot.goTo("2014-09-26T12:01:00+07:00");
    await telegram.say("/kehoach nghệ an");
    expect(await telegram.say("gửi")).toContain("Đã nhận kế hoạch KH-40/1");
    expect([...telegram.notices(), ...slack.notices()]).toEqual([]);
    await sayAll(lan, ["/kehoach nghệ an", "rút kế hoạch", "có"]);
    expect(telegram.notices()).toHaveLength(1);
    expect(slack.notices()).toEqual([]);
  });

  it("is told nothing on the platform whose right went with the link", async () => {
    const { bot, telegram, slack, lan } = await open();
    await linkAccounts(slack, telegram);
    bot.goTo("2014-09-26T12:01:00+07:00");
    await slack.say("/kehoach nghệ an");
    await sayAll(slack, ["/lienket huy", "1"]);
    telegram.notices();
    await sayAll(lan, ["/kehoach nghệ an", "huỷ", "có"]);
    expect([...telegram.notices(), ...slack.notices()]).toEqual([]);
  });
});
