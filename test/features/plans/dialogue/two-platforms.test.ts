import { beforeAll, describe, expect, it } from "vitest";
import type { Bot, Chat } from "../../../support/chat.ts";
import { linkAccounts } from "../../../support/link-accounts.ts";
import { draftOf, type Known, loadKnown, openPlanBot, PROVINCIAL, sayAll, writtenIn } from "../../../support/plan-chat.ts";

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

describe("a draft", () => {
  /** Telegram is asked for the number of delegates. */
  async function openAtDelegates() {
    const opened = await open();
    expect(await sayAll(opened.telegram, PROVINCIAL.slice(0, 4))).toContain("Tổng số đại biểu là bao nhiêu?");
    return opened;
  }

  it("goes on in the middle on the other platform, and back on the first", async () => {
    const { bot, telegram, slack } = await openAtDelegates();
    const before = await draftOf(bot);
    await linkAccounts(telegram, slack);
    expect(await slack.say("/kehoach")).toMatch(
      /^Kế hoạch KH-40 của BHXH tỉnh Nghệ An: đã xong 4\/16[^\n]*\n.*Tổng số đại biểu là bao nhiêu\?/,
    );
    expect(await slack.say("250")).toContain("Cơ cấu đại biểu thế nào?");
    expect(await writtenIn(bot, "delegates")).toBe(250);
    expect((await draftOf(bot))?.id).toBe(before?.id);
    expect(await telegram.say("/kehoach")).toMatch(/đã xong 5\/16[^\n]*\n.*Cơ cấu đại biểu thế nào\?/);
    expect(await telegram.say(PROVINCIAL[5])).not.toContain("một người khác");
    expect(await sayAll(slack, ["/kehoach", ...PROVINCIAL.slice(6), "gửi"])).toContain("Đã nhận kế hoạch KH-40/1");
  });

  it.each(["tiếp tục", "lập kế hoạch"])("goes on by %j, too", async (text) => {
    const { telegram, slack } = await openAtDelegates();
    await linkAccounts(telegram, slack);
    expect(await slack.say(text)).toMatch(/đã xong 4\/16[^\n]*\n.*Tổng số đại biểu là bao nhiêu\?/);
  });

  it("that was begun in the account that was joined goes on in the other, whichever unit the first turns to", async () => {
    const { telegram, slack } = await openAtDelegates();
    await linkAccounts(slack, telegram);
    expect(await slack.say("/kehoach")).toMatch(/đã xong 4\/16/);
    await telegram.say("/kehoach hà tĩnh");
    expect(await slack.say("250")).toContain("Cơ cấu đại biểu thế nào?");
  });

  it("goes on where the other platform was asked which unit before", async () => {
    const bot = await openPlanBot(known, { admins: ["telegram:1", "slack:U1"] });
    const [telegram, slack] = [bot.chat("telegram:1"), bot.chat("slack:U1")];
    expect(await slack.say("/kehoach")).toContain("Kế hoạch của đơn vị nào?");
    await sayAll(telegram, PROVINCIAL.slice(0, 4));
    await linkAccounts(telegram, slack);
    expect(await slack.say("/kehoach")).toMatch(/đã xong 4\/16/);
    expect(await slack.say("/kehoach hà tĩnh")).toContain("Trợ lý bắt đầu kế hoạch KH-42");
    expect(await slack.say("/kehoach")).toContain("KH-42");
  });

  it("is asked for where several are made", async () => {
    const { telegram, slack } = await openAtDelegates();
    await telegram.say("/kehoach hà tĩnh");
    await linkAccounts(telegram, slack);
    expect(await slack.say("/kehoach")).toContain("Kế hoạch của đơn vị nào?");
  });

  it("is out of reach again once the accounts are separated", async () => {
    const { bot, telegram, slack } = await openAtDelegates();
    await linkAccounts(telegram, slack);
    await slack.say("/kehoach");
    await sayAll(telegram, ["/lienket huy", "1"]);
    for (const text of ["250", "xem lại", "/kehoach", "tiếp tục"]) expect(await slack.say(text)).not.toMatch(/KH-40|Nghệ An|Đã ghi/);
    expect(await writtenIn(bot, "delegates")).toBeUndefined();
    expect(await telegram.say("250")).toContain("Cơ cấu đại biểu thế nào?");
  });
});
