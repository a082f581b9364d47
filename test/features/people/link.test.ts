import { beforeAll, describe, expect, it } from "vitest";
import { type Bot, type Chat, openBot } from "../../support/chat.ts";
import { codeMadeBy, linkAccounts } from "../../support/link-accounts.ts";
import { type Known, loadKnown } from "../../support/plan-chat.ts";

let known: Known;
beforeAll(async () => {
  known = await loadKnown();
}, 60_000);

const NOT_LINKED = "Tài khoản này chưa liên kết với tài khoản nào. Gõ /lienket để lấy mã.";
const YES = "Đúng là tôi, liên kết";
const NO = "Không phải tôi";

interface Accounts {
  readonly bot: Bot;
  readonly telegram: Chat;
  readonly slack: Chat;
}

function accounts(): Accounts {
  const bot = openBot({ ...known, admins: ["telegram:1"] });
  return { bot, telegram: bot.chat("telegram:1", { name: "Nguyễn An (@an)" }), slack: bot.chat("slack:U1", { name: "An N." }) };
}

/** A code of Telegram's account was used on Slack. */
async function used(): Promise<Accounts & { readonly code: string }> {
  const both = accounts();
  const code = await codeMadeBy(both.telegram);
  await both.slack.say(`/lienket ${code}`);
  return { ...both, code };
}

async function linked(): Promise<Accounts> {
  const both = accounts();
  await linkAccounts(both.telegram, both.slack);
  return both;
}

describe("linking", () => {
  it("asks the account that made the code before anything is joined, and tells both sides", async () => {
    const { telegram, slack, bot } = accounts();
    const made = await telegram.say("/lienket");
    const code = /gõ: \/lienket (\S+)/.exec(made)?.[1];
    expect(made).toBe(
      `Anh/Chị mở Trợ lý ở nền tảng kia (Telegram hoặc Slack) và gõ: /lienket ${code}\n` +
        "Mã dùng một lần, trong mười phút, đến 12:10 (theo lịch diễn tập).\n" +
        "Khi mã được dùng, Trợ lý sẽ hỏi lại Anh/Chị tại đây rồi mới liên kết.",
    );
    bot.goTo("2014-09-26T12:04:00+07:00");
    expect(await slack.say(`/lienket ${code}`)).toBe(
      "Anh/Chị mở tài khoản đã tạo mã và bấm xác nhận trước 12:14 (theo lịch diễn tập).\n" +
        "• Nền tảng: Telegram\n• Tên hiển thị: Nguyễn An (@an)\n• Tài khoản: 1\n" +
        "Nếu đó không phải tài khoản của Anh/Chị, bấm Không phải tôi.\n[1] Không phải tôi",
    );
    expect(telegram.notices()).toEqual([
      "Mã liên kết của Anh/Chị vừa được dùng ở tài khoản dưới đây. Đó có phải Anh/Chị không?\n" +
        "• Nền tảng: Slack\n• Tên hiển thị: An N.\n• Tài khoản: U1\n" +
        "Anh/Chị xác nhận trước 12:14 (theo lịch diễn tập).\n[1] Đúng là tôi, liên kết\n[2] Không phải tôi",
    ]);
    expect(await personAt(bot, "slack:U1")).not.toBe(await personAt(bot, "telegram:1"));
    const means =
      "\nTừ nay hai tài khoản là một người: cùng quyền, cùng kế hoạch, cùng ngôn ngữ đã chọn. Gõ /kehoach ở đâu cũng làm tiếp được.\n" +
      "Bỏ liên kết: gõ /lienket huy\n[1] Bỏ liên kết";
    expect(await telegram.click(YES)).toBe(`Đã liên kết với tài khoản Slack (U1).${means}`);
    expect(slack.notices()).toEqual([`Đã liên kết với tài khoản Telegram (1).${means}`]);
    expect(await personAt(bot, "slack:U1")).toBe(await personAt(bot, "telegram:1"));
  });

  it("speaks the language of each side, and the chosen one on both once they are joined", async () => {
    const { telegram, slack } = accounts();
    const code = /\/link (\S+)/.exec(await telegram.say("/link"))?.[1];
    expect(await slack.say(`/lienket ${code}`)).toContain("bấm xác nhận");
    expect(telegram.notices().join()).toMatch(/^Your code was just used[\s\S]*Platform: Slack[\s\S]*\[1\] Yes, that is me: link/);
    expect(await telegram.click("Yes, that is me: link")).toMatch(/^Linked with the account Slack \(U1\)\./);
    expect(slack.notices().join()).toMatch(/^Đã liên kết/);
    expect(await slack.say("/lang en")).toMatch(/^I will use English/);
    expect(await telegram.say("/lienket")).toMatch(/^This account is linked with the account Slack \(U1\) already\./);
  });

  it.each([
    ["in small letters", (code: string) => code.toLowerCase()],
    ["without the dash", (code: string) => code.replace("-", "")],
    ["with spaces and a long dash", (code: string) => ` ${code.replace("-", " – ")} `],
  ])("takes a code typed %s", async (_, typed) => {
    const { telegram, slack } = accounts();
    expect(await slack.say(`/lienket ${typed(await codeMadeBy(telegram))}`)).toMatch(/^Anh\/Chị mở tài khoản đã tạo mã/);
  });

  it("shows the question again to whoever asks for a code while one waits for the answer", async () => {
    const { telegram, slack } = await used();
    const [asked] = telegram.notices();
    expect(await telegram.say("/lienket")).toBe(asked);
    expect(await telegram.say("1")).toContain("Đã liên kết với tài khoản Slack (U1).");
    expect(slack.notices()).toHaveLength(1);
  });

  it("shows a name that pretends to be something else in one line", async () => {
    const { bot, telegram } = accounts();
    const code = await codeMadeBy(telegram);
    await bot.chat("slack:U2", { name: `An\n• Tài khoản: U1\u202E ${"x".repeat(500)}` }).say(`/lienket ${code}`);
    expect(telegram.notices().join()).toMatch(/\n• Tên hiển thị: An • Tài khoản: U1 x{50,70}\n• Tài khoản: U2\n/);
  });
});

describe("a code", () => {
  it("is not good for a second account", async () => {
    const { bot, telegram, slack, code } = await used();
    telegram.notices();
    expect(await bot.chat("slack:U2").say(`/lienket ${code}`)).toMatch(/^Mã này đã được dùng\./);
    expect(telegram.notices()).toEqual([]);
    expect(await slack.say(`/lienket ${code}`)).toMatch(/^Anh\/Chị mở tài khoản đã tạo mã/);
  });

  it("of many who use it at once is one's", async () => {
    const { bot, telegram } = accounts();
    const code = await codeMadeBy(telegram);
    const said = await Promise.all(Array.from({ length: 20 }, (_, i) => bot.chat(`slack:U${i}`).say(`/lienket ${code}`)));
    expect(said.filter((reply) => reply.startsWith("Anh/Chị mở tài khoản đã tạo mã"))).toHaveLength(1);
    expect(said.filter((reply) => reply.startsWith("Mã này đã được dùng."))).toHaveLength(19);
    expect(telegram.notices()).toHaveLength(1);
  });

  it("is good until it expires by the calendar", async () => {
    const { bot, telegram, slack } = accounts();
    const code = await codeMadeBy(telegram);
    bot.goTo("2014-09-26T12:10:00+07:00");
    expect(await slack.say(`/lienket ${code}`)).toBe("Mã này đã hết hạn. Anh/Chị gõ /lienket ở tài khoản kia để lấy mã mới.");
    const next = await codeMadeBy(telegram);
    bot.goTo("2014-09-26T12:19:59+07:00");
    expect(await slack.say(`/lienket ${next}`)).toMatch(/^Anh\/Chị mở tài khoản đã tạo mã/);
  });

  it("is void once another is made", async () => {
    const { telegram, slack } = accounts();
    const [first, second] = [await codeMadeBy(telegram), await codeMadeBy(telegram)];
    expect(second).not.toBe(first);
    expect(await slack.say(`/lienket ${first}`)).toMatch(/^Mã này không còn dùng được/);
    expect(await slack.say(`/lienket ${second}`)).toMatch(/^Anh\/Chị mở tài khoản đã tạo mã/);
  });

  it("is typed in another account, on another platform", async () => {
    const { bot, telegram, slack } = accounts();
    const code = await codeMadeBy(telegram);
    expect(await telegram.say(`/lienket ${code}`)).toMatch(/^Đây là mã của chính tài khoản này\./);
    expect(await bot.chat("telegram:2").say(`/lienket ${code}`)).toMatch(/^Mã này tạo ở Telegram, cùng nền tảng/);
    expect(await slack.say(`/lienket ${code}`)).toMatch(/^Anh\/Chị mở tài khoản đã tạo mã/);
  });

  it.each(["abc", "K7MX-29Q0", "K7MX-29QFF", "là gì"])("that is none, %j, is told how one looks, and is no wrong try", async (typed) => {
    const { slack } = accounts();
    for (let i = 0; i < 7; i++) expect(await slack.say(`/lienket ${typed}`)).toMatch(/^Mã gồm tám chữ và số, dạng XXXX-XXXX/);
  });

  it("is neither shown nor taken where others read it", async () => {
    const { bot, telegram, slack } = accounts();
    const group = bot.chat("telegram:-100", { group: true });
    const code = await codeMadeBy(telegram);
    for (const text of ["/lienket", `/lienket ${code}`, "/lienket huy"])
      expect(await group.say(text)).toBe("Anh/Chị nhắn riêng cho Trợ lý để liên kết tài khoản: /lienket\n[1] Nhắn riêng");
    const [shown] = await group.send({ text: "/link" });
    expect(shown?.buttons).toEqual([{ id: "open:lienket", label: { key: "people-link-button-privately" }, opens: "lienket" }]);
    expect(await slack.say(`/lienket ${code}`)).toMatch(/^Anh\/Chị mở tài khoản đã tạo mã/);
  });
});

describe("wrong tries", () => {
  const guess = (i: number): string => `/lienket K7MX-29Q${"ABCDEFGH".charAt(i)}`;

  it("are five in ten minutes; then a right code waits, too", async () => {
    const { bot, telegram, slack } = accounts();
    const code = await codeMadeBy(telegram);
    for (let i = 0; i < 4; i++) {
      bot.goTo(`2014-09-26T12:0${i}:00+07:00`);
      expect(await slack.say(guess(i))).toBe(`Không có mã này. Anh/Chị xem lại mã; còn ${4 - i} lần thử.`);
    }
    const wait = "Anh/Chị thử lại sau 12:10 (theo lịch diễn tập): đã năm lần gõ mã không có.";
    expect(await slack.say(guess(4))).toBe(wait);
    expect(await slack.say(`/lienket ${code}`)).toBe(wait);
    expect(telegram.notices()).toEqual([]);
    expect(await bot.chat("slack:U2").say(guess(5))).toContain("còn 4 lần thử");
    bot.goTo("2014-09-26T12:09:59+07:00");
    expect(await slack.say(guess(5))).toBe(wait);
    const later = await codeMadeBy(telegram);
    bot.goTo("2014-09-26T12:10:00+07:00");
    expect(await slack.say(`/lienket ${later}`)).toMatch(/^Anh\/Chị mở tài khoản đã tạo mã/);
  });

  it("that were made ten minutes ago count no more", async () => {
    const { bot, slack } = accounts();
    for (let i = 0; i < 4; i++) await slack.say(guess(i));
    bot.goTo("2014-09-26T12:10:00+07:00");
    expect(await slack.say(guess(4))).toContain("còn 4 lần thử");
  });
});

describe("the question who used a code", () => {
  /** The ids of its buttons, which stay under the message. */
  async function answersOf(telegram: Chat): Promise<{ readonly yes: string; readonly no: string }> {
    const [shown] = await telegram.send({ text: "/lienket" });
    const [yes = "", no = ""] = shown?.buttons.map(({ id }) => id) ?? [];
    return { yes, no };
  }

  it("is nobody else's to answer", async () => {
    const { bot, telegram, slack } = await used();
    const stranger = bot.chat("slack:U2");
    const { yes, no } = await answersOf(telegram);
    const notYours = "Nút này chỉ dùng được ở tài khoản đã tạo hoặc đã dùng mã.";
    expect(await stranger.press(yes)).toBe(notYours);
    expect(await stranger.press(no)).toBe(notYours);
    expect(await slack.press(yes)).toBe(notYours);
    expect(await slack.say("/lienket huy")).toBe(NOT_LINKED);
    expect(await telegram.press(yes)).toContain("Đã liên kết");
    expect(await stranger.press("link:yes:nothing")).toContain("Nút này chỉ dùng được");
  });

  it("answered with no makes the code void, and both are told", async () => {
    const { telegram, slack, code } = await used();
    const { yes } = await answersOf(telegram);
    expect(await telegram.click(NO)).toBe("Vâng, mã đã huỷ; chưa có gì được liên kết.");
    expect(slack.notices()).toEqual([
      'Tài khoản kia trả lời "Không phải tôi": mã đã huỷ, chưa có gì được liên kết. Gõ /lienket để lấy mã mới.',
    ]);
    expect(await telegram.press(yes)).toBe("Vâng, mã đã huỷ; chưa có gì được liên kết.");
    expect(await slack.say(`/lienket ${code}`)).toMatch(/^Mã này đã được dùng\./);
    expect(await slack.say("/lienket huy")).toBe(NOT_LINKED);
  });

  it("is withdrawn by whoever typed somebody else's code", async () => {
    const { telegram, slack } = await used();
    telegram.notices();
    expect(await slack.click(NO)).toBe("Vâng, mã đã huỷ; chưa có gì được liên kết.");
    expect(telegram.notices().join()).toMatch(/^Tài khoản kia trả lời "Không phải tôi"/);
  });

  it("is good for ten minutes from the use on", async () => {
    const { bot, telegram, slack } = accounts();
    const code = await codeMadeBy(telegram);
    bot.goTo("2014-09-26T12:09:00+07:00");
    await slack.say(`/lienket ${code}`);
    telegram.notices();
    bot.goTo("2014-09-26T12:19:00+07:00");
    expect(await telegram.click(YES)).toMatch(/^Đã quá mười phút từ khi mã được dùng, nên chưa có gì được liên kết\./);
    expect(await slack.say("/lienket huy")).toBe(NOT_LINKED);
    expect(await codeMadeBy(telegram)).not.toBe(code);
  });

  it("answered with yes twice at once joins once", async () => {
    const { telegram, slack } = await used();
    telegram.notices();
    const said = await Promise.all([telegram.click(YES), telegram.click(YES)]);
    expect(said.map((reply) => reply.split("\n")[0]).sort()).toEqual([
      "Tài khoản này đã liên kết với tài khoản Slack (U1).",
      "Đã liên kết với tài khoản Slack (U1).",
    ]);
    expect(slack.notices()).toHaveLength(1);
  });

  it("joins nothing when the other account was linked meanwhile", async () => {
    const { bot, telegram, slack } = await used();
    const other = bot.chat("telegram:2");
    await slack.say(`/lienket ${await codeMadeBy(other)}`);
    other.notices();
    expect(await other.click(YES)).toContain("Đã liên kết với tài khoản Slack (U1).");
    telegram.notices();
    expect(await telegram.click(YES)).toMatch(/^Một trong hai tài khoản đã liên kết với tài khoản khác/);
    expect(await personAt(bot, "slack:U1")).toBe(await personAt(bot, "telegram:2"));
  });

  it("joins nothing when its own account was linked meanwhile", async () => {
    const { bot, telegram } = await used();
    const { yes } = await answersOf(telegram);
    const other = bot.chat("slack:U2");
    await telegram.say(`/lienket ${await codeMadeBy(other)}`);
    other.notices();
    await other.click(YES);
    expect(await telegram.press(yes)).toMatch(/^Một trong hai tài khoản đã liên kết với tài khoản khác/);
    expect(await personAt(bot, "slack:U1")).not.toBe(await personAt(bot, "telegram:1"));
  });
});

describe("accounts that are linked", () => {
  it("make and take no other code", async () => {
    const { bot, telegram, slack, code } = await used();
    telegram.notices();
    await telegram.click(YES);
    for (const [chat, other] of [
      [telegram, "Slack (U1)"],
      [slack, "Telegram (1)"],
    ] as const)
      expect(await chat.say("/lienket")).toContain(`Tài khoản này đã liên kết với tài khoản ${other}.`);
    expect(await slack.say(`/lienket ${code}`)).toBe("Hai tài khoản này đã liên kết với nhau rồi.");
    const another = await codeMadeBy(bot.chat("telegram:2"));
    expect(await slack.say(`/lienket ${another}`)).toContain("Tài khoản này đã liên kết với tài khoản Telegram (1).");
  });

  it("take no code that either made before", async () => {
    const { bot, telegram, slack } = accounts();
    const [ofTelegram, ofSlack] = [await codeMadeBy(telegram), await codeMadeBy(slack)];
    await slack.say(`/lienket ${ofTelegram}`);
    telegram.notices();
    await telegram.click(YES);
    expect(await bot.chat("telegram:2").say(`/lienket ${ofSlack}`)).toMatch(/^Mã này không còn dùng được/);
  });

  it.each(["telegram", "slack"] as const)("are separated from %s after asking back, and both are told", async (from) => {
    const both = await linked();
    const [chat, other] = from === "telegram" ? [both.telegram, both.slack] : [both.slack, both.telegram];
    const [name, otherName] = from === "telegram" ? ["Telegram (1)", "Slack (U1)"] : ["Slack (U1)", "Telegram (1)"];
    const asked =
      `Bỏ liên kết với tài khoản ${otherName}?\n` +
      "Mỗi tài khoản sẽ lại là một người riêng, với quyền của riêng mình. Kế hoạch của đơn vị giữ nguyên.\n[1] Bỏ liên kết\n[2] Giữ liên kết";
    expect(await chat.say("/lienket huỷ")).toBe(asked);
    expect(await chat.say("2")).toBe("Vâng, hai tài khoản vẫn liên kết.");
    expect(await chat.press("link:undo")).toBe(asked);
    expect(await chat.say("1")).toBe(
      `Đã bỏ liên kết với tài khoản ${otherName}.\nHai tài khoản lại là hai người riêng. Kế hoạch của đơn vị giữ nguyên.`,
    );
    expect(other.notices().join()).toMatch(`Đã bỏ liên kết với tài khoản ${name}.`);
    for (const press of ["link:undo", "link:undo:yes", "link:undo:no"]) expect(await other.press(press)).toBe(NOT_LINKED);
    expect(await personAt(both.bot, "slack:U1")).not.toBe(await personAt(both.bot, "telegram:1"));
    const code = await codeMadeBy(other);
    expect(await chat.say(`/lienket ${code}`)).toMatch(/^Anh\/Chị mở tài khoản đã tạo mã/);
  });

  it("have each other's rights, until the moment that they are separated", async () => {
    const { telegram, slack } = await linked();
    expect(await slack.say("/kehoach")).toContain("Kế hoạch của đơn vị nào?");
    await telegram.say("/lienket huy");
    await telegram.say("1");
    expect(await slack.say("/kehoach")).toMatch(/^Phần kế hoạch hiện dành cho người được giao/);
    expect(await slack.say("Nghệ An")).not.toContain("Trợ lý bắt đầu kế hoạch");
  });

  it("give the right of the one that joined to the one that it was joined to", async () => {
    const { telegram, slack } = accounts();
    await telegram.say(`/lienket ${await codeMadeBy(slack)}`);
    slack.notices();
    expect(await slack.say("/kehoach")).toMatch(/^Phần kế hoạch hiện dành cho người được giao/);
    await slack.say("/lienket");
    await slack.click(YES);
    expect(await slack.say("/kehoach")).toContain("Kế hoạch của đơn vị nào?");
    await slack.say("/lienket huy");
    await slack.click("Bỏ liên kết");
    expect(await slack.say("/kehoach")).toMatch(/^Phần kế hoạch hiện dành cho người được giao/);
    expect(await telegram.say("/kehoach")).toContain("Kế hoạch của đơn vị nào?");
  });
});

async function personAt({ storage }: Bot, chat: "slack:U1" | "telegram:1" | "telegram:2"): Promise<string> {
  return storage.transaction(async ({ people }) => (await people.personAt(chat)).id);
}
