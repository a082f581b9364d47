import { beforeAll, describe, expect, it } from "vitest";
import type { Form } from "../../../../src/chat/adapter.ts";
import { loadLocales } from "../../../../src/i18n/locales.ts";
import type { Bot, Chat } from "../../../support/chat.ts";
import { draftOf, type Known, loadKnown, openPlanBot, PROVINCIAL, sayAll, writtenIn } from "../../../support/plan-chat.ts";

let known: Known;
beforeAll(async () => {
  known = await loadKnown();
}, 60_000);

const SECTIONS = ["plan:event", "plan:people", "plan:content", "plan:papers"];
const locales = loadLocales();
const CHAT = "terminal:an";

async function atReview(): Promise<{ readonly bot: Bot; readonly chat: Chat }> {
  const bot = await openPlanBot(known, { hasForms: true });
  const chat = bot.chat();
  await sayAll(chat, PROVINCIAL);
  return { bot, chat };
}

/** What stands in a form's inputs, in words. */
function shown({ inputs, language }: Form): Record<string, string> {
  return Object.fromEntries(inputs.map(({ id, value = [] }) => [id, value.map(locales[language]).join("")]));
}

async function shownIn(bot: Bot): Promise<Record<string, string>> {
  const forms = await Promise.all(SECTIONS.map((id) => bot.engine.form(CHAT, id)));
  return Object.assign({}, ...forms.map((form) => (form ? shown(form) : {})));
}

describe("a plan's section as a form", () => {
  it("is offered at the review where there are forms, and nowhere else", async () => {
    const { chat } = await atReview();
    expect(await chat.say("xem")).toContain("Sửa cả phần: thời gian, địa điểm");
    const plain = (await openPlanBot(known)).chat();
    await sayAll(plain, PROVINCIAL);
    expect(await plain.say("xem")).not.toContain("Sửa cả phần");
  });

  it("shows each field of the level once, with what stands in it", async () => {
    const { bot } = await atReview();
    const values = await shownIn(bot);
    expect(values).toMatchObject({ day: "2015-04-15", delegates: "250 người", phone: "0912345678", signer: "Trần Văn B", budget: "" });
    expect(values["presidium"]?.split("\n")).toHaveLength(3);
    expect(values).not.toHaveProperty("scan");
    expect(values).not.toHaveProperty("headcount");
    expect((await bot.engine.form(CHAT, "plan:event"))?.inputs.map(({ kind }) => kind)).toEqual(["line", "date", "line", "line", "date"]);
  });

  it("filled in changes its fields and says so", async () => {
    const { bot, chat } = await atReview();
    const filled = { form: "plan:event", values: { day: "2015-04-16", venue: "Nhà hát tỉnh" } };
    expect(await bot.engine.check(CHAT, filled)).toEqual({});
    const [reply] = await chat.send({ filled });
    expect(reply?.blocks.length).toBeGreaterThan(0);
    expect(await writtenIn(bot, "day")).toMatchObject({ date: "2015-04-16" });
    expect(await writtenIn(bot, "venue")).toBe("Nhà hát tỉnh");
    expect(await writtenIn(bot, "delegates")).toBe(250);
  });

  it("tells at the fields what cannot be taken, and changes nothing by that", async () => {
    const { bot } = await atReview();
    const before = await draftOf(bot);
    const problems = await bot.engine.check(CHAT, { form: "plan:people", values: { delegates: "nhiều lắm", groups: "20 lãnh đạo" } });
    expect(Object.keys(problems)).toEqual(["delegates"]);
    expect(locales.vi(problems["delegates"] ?? "")).not.toBe("");
    expect(await draftOf(bot)).toEqual(before);
  });

  it("of which a value cannot be taken after all keeps the others and asks for it", async () => {
    const { bot, chat } = await atReview();
    const [reply] = await chat.send({ filled: { form: "plan:people", values: { delegates: "nhiều lắm", election: "12" } } });
    expect(await writtenIn(bot, "election")).toEqual({ seats: 12 });
    expect(await writtenIn(bot, "delegates")).toBe(250);
    expect(reply?.blocks.length).toBeGreaterThan(0);
  });

  it("takes a list's lines for the whole list", async () => {
    const { bot, chat } = await atReview();
    await chat.send({
      filled: { form: "plan:people", values: { presidium: "Ông A, Bí thư Đảng ủy, Giám đốc\nBà B, Chủ tịch Công đoàn" } },
    });
    expect(await writtenIn(bot, "presidium")).toHaveLength(2);
  });

  it("handed back as it was shown reads as what stands in the plan, but for notes of the bot itself", async () => {
    const { bot } = await atReview();
    const values = await shownIn(bot);
    for (const form of SECTIONS) expect(await bot.engine.check(CHAT, { form, values }), form).toEqual({});
  });

  it("opened for one unit's plan changes nothing of another's", async () => {
    const { bot, chat } = await atReview();
    const id = (await bot.engine.form(CHAT, "plan:event"))?.id ?? "";
    await sayAll(chat, ["/kehoach hà tĩnh", "1"]);
    const filled = { form: id, values: { venue: "Nhà hát Nghệ An" } };
    expect(locales.vi((await bot.engine.check(CHAT, filled))[""] ?? "")).toContain("kế hoạch khác");
    await chat.send({ filled });
    expect(await writtenIn(bot, "venue", "42")).toBeUndefined();
    expect(await writtenIn(bot, "venue", "40")).toContain("Trường Thi");
  });

  it("in which somebody else filled a field meanwhile says so at the field, and asks when that comes in between", async () => {
    const { bot, chat } = await atReview();
    const id = (await bot.engine.form(CHAT, "plan:event"))?.id ?? "";
    const lan = bot.chat("terminal:lan");
    await sayAll(lan, ["/kehoach nghệ an", "sửa địa điểm thành Khách sạn Phương Đông"]);
    const filled = { form: id, values: { venue: "hội trường BHXH tỉnh" } };
    expect(Object.keys(await bot.engine.check(CHAT, filled))).toEqual(["venue"]);
    const [asked] = await chat.send({ filled: { form: id, values: { ...filled.values, name: "Hội nghị điển hình tiên tiến tỉnh" } } });
    expect(await writtenIn(bot, "venue")).toBe("Khách sạn Phương Đông");
    expect(await writtenIn(bot, "name")).toBe("Hội nghị điển hình tiên tiến tỉnh");
    expect(asked?.buttons.map(({ id }) => id.replace(/^p\d+:/, ""))).toEqual(["theirs", "mine"]);
    // What nobody else touched can be sent.
    expect(await bot.engine.check(CHAT, { form: id, values: { day: "2015-04-16" } })).toEqual({});
  });

  it("with a breach in it asks for the reason, as any answer does", async () => {
    const { bot, chat } = await atReview();
    const [reply] = await chat.send({
      filled: {
        form: "plan:people",
        values: { delegates: "350", groups: "120 lãnh đạo, 150 công chức, 20 tập thể, 30 cá nhân, 30 khách mời" },
      },
    });
    expect(await writtenIn(bot, "delegates")).toBe(350);
    expect(reply?.buttons.map(({ id }) => id.replace(/^p\d+:/, ""))).toContain("reason");
  });

  it("whose button is pressed where no form can be opened lets one pick the field", async () => {
    const { chat } = await atReview();
    const [review] = await chat.send({ text: "xem" });
    const button = review?.buttons.find(({ form }) => form === "plan:papers");
    const [which] = await chat.send({ press: button?.id ?? "" });
    expect(which?.buttons.some(({ id }) => id.endsWith("f:signer"))).toBe(true);
  });

  it("is nobody's who may make no plans, nor without a draft", async () => {
    const { bot } = await atReview();
    expect(await bot.engine.form("terminal:stranger", "plan:event")).toBeUndefined();
    expect(await bot.engine.form("terminal:lan", "plan:event")).toBeUndefined();
    expect(await bot.engine.form(CHAT, "plan:unheard")).toBeUndefined();
    const stranger = bot.chat("terminal:stranger");
    await stranger.send({ filled: { form: "plan:event", values: { venue: "Nhà hát" } } });
    expect(await writtenIn(bot, "venue")).toContain("Trường Thi");
  });
});

describe("a day picked from a calendar", () => {
  it("answers the question for it, and only that", async () => {
    const bot = await openPlanBot(known);
    const chat = bot.chat();
    await sayAll(chat, PROVINCIAL.slice(0, 1));
    const [asked] = await chat.send({ text: "1" });
    expect(asked?.asksDate?.initial).toBe("2015-04-15");
    const [again] = await chat.send({ press: `${asked?.asksDate?.press}2015-04-31` });
    expect(await writtenIn(bot, "day")).toBeUndefined();
    const press = again?.asksDate?.press ?? "";
    const [next] = await chat.send({ press: `${press}2015-04-15` });
    expect(await writtenIn(bot, "day")).toMatchObject({ date: "2015-04-15" });
    expect(next?.asksDate).toBeUndefined();
    await chat.send({ press: `${press}2015-04-20` });
    expect(await writtenIn(bot, "day")).toMatchObject({ date: "2015-04-15" });
  });
});

describe("a file that comes while no plan is talked about", () => {
  const file = { name: "scan.pdf", bytes: 10, hash: "ab" };

  it("is told how it gets into the plan that was submitted, or is paused", async () => {
    const { chat } = await atReview();
    await chat.say("tạm dừng");
    const [paused] = await chat.send({ file });
    expect(paused?.buttons.map(({ id }) => id)).toEqual(["plan:go"]);
    await chat.say("tiếp tục");
    await chat.say("gửi");
    const [sent] = await chat.send({ file });
    expect(sent?.buttons.map(({ id }) => id)).toEqual(["plan:new"]);
  });
});

describe("numbers", () => {
  it("of one group leave the other groups as they are", async () => {
    const { bot, chat } = await atReview();
    await chat.say("nhầm, 40 cá nhân");
    await chat.say("đúng");
    expect(await writtenIn(bot, "groups")).toMatchObject({ leaders: 20, staff: 150, exemplarIndividuals: 40 });
  });

  it("are not read out of a long text", async () => {
    const bot = await openPlanBot(known);
    const chat = bot.chat();
    await sayAll(chat, PROVINCIAL.slice(0, 4));
    await chat.say("<b>đậm</b> & <script>alert(1)</script> DROP TABLE ".repeat(200));
    expect(await writtenIn(bot, "delegates")).toBeUndefined();
  });
});

describe("a stranger who wants to make a plan", () => {
  it("is told how to be allowed to, however it is said", async () => {
    const { bot } = await atReview();
    expect(await bot.chat("telegram:77").say("lap ke hoach nghe an")).toContain("telegram:77");
  });
});

describe("in a group", () => {
  it("plans are left to the private chat, to which a button leads, and nothing of them is shown", async () => {
    const { bot } = await atReview();
    const group = bot.chat("telegram:-7", { group: true });
    const [reply] = await group.send({ text: "/kehoach nghệ an" });
    expect(reply?.buttons).toMatchObject([{ opens: "kehoach" }]);
    expect(JSON.stringify(reply)).not.toContain("Nghệ An");
    expect(await group.say("lập kế hoạch Nghệ An")).toContain("trò chuyện riêng");
  });

  it("questions about the guideline are answered", async () => {
    const bot = await openPlanBot(known);
    expect(await bot.chat("telegram:-7", { group: true }).say("Hội nghị cấp tỉnh tối đa bao nhiêu đại biểu?")).toContain("300");
  });
});

describe("the page that a platform keeps for a person", () => {
  const homeOf = async (bot: Bot, chat: "terminal:an" | "terminal:lan" | "terminal:stranger" = CHAT): Promise<string> => {
    const { blocks, language } = await bot.engine.home(chat);
    return blocks
      .map((block) => (block.kind === "paragraph" ? block.text.map((text) => locales[language](text as string)).join("") : ""))
      .join("\n");
  };

  it("shows how the plan stands and when it is due", async () => {
    const { bot } = await atReview();
    const home = await homeOf(bot);
    expect(home).toContain("KH-40");
    expect(home).toContain("30/12/2014, còn 95 ngày");
    bot.goTo("2014-12-30");
    expect(await homeOf(bot)).toContain("là ngày cuối cùng");
    bot.goTo("2015-01-05");
    expect(await homeOf(bot)).toContain("đã qua 6 ngày");
  });

  it("shows the state of what was sent, and no deadline any more", async () => {
    const { bot, chat } = await atReview();
    await chat.say("gửi");
    const home = await homeOf(bot);
    expect(home).toContain("KH-40/1");
    expect(home).not.toContain("Hạn gửi");
  });

  it("tells how to begin where there is none, and strangers of questions only", async () => {
    const { bot } = await atReview();
    expect(await homeOf(bot, "terminal:lan")).toContain("chưa chọn đơn vị");
    expect(await homeOf(bot, "terminal:stranger")).toContain("câu hỏi về hướng dẫn");
  });
});
