import { beforeAll, describe, expect, it } from "vitest";
import { type Answers, createAnswers, type Knowledge } from "../../../src/features/answers/index.ts";
import { loadKnowledge } from "../../../src/load-knowledge.ts";
import { type Chat, openBot } from "../../support/chat.ts";
import { PACK } from "../../support/guideline.ts";

let answers: Answers;
let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await loadKnowledge(PACK);
  answers = createAnswers(knowledge);
}, 60_000);

const newChat = (today?: string): Chat => openBot({ knowledge, answers, today }).chat("terminal:binh");

const HOW_MANY = "bao nhieu dai bieu";
const EVERY_LEVEL = /^Quy định theo từng cấp:[\s\S]*300[\s\S]*500/;
const REMEMBERED = "Trợ lý đã nhớ: BHXH tỉnh.";
const PROVINCE_ALONE = /^BHXH tỉnh: không quá 300 đại biểu\.(?![\s\S]*500)/;
const DISTRICT_ALONE = /^Cấp cơ sở \(BHXH cấp huyện\): không quy định số lượng(?![\s\S]*300)/;
const LEVELS = "[1] Cấp cơ sở (BHXH cấp huyện)\n[2] BHXH tỉnh\n[3] Khối cơ quan BHXH Việt Nam\n[4] Ngành BHXH Việt Nam";
const BUTTON_UNKNOWN = "Nút này không còn dùng được. Anh/Chị cứ hỏi lại.";

describe("an asker of unknown level is answered for every level and offered to tell theirs", () => {
  it("with a button for each and one for the full text", async () => {
    const reply = await newChat().say(HOW_MANY);
    expect(reply).toMatch(EVERY_LEVEL);
    expect(reply.endsWith(`${LEVELS}\n[5] Nguyên văn`)).toBe(true);
  });

  it.each(["tỉnh", "  tỉnh \n", "em ở Nghệ An", "em ở BHXH Nghệ An", "không phải huyện, tỉnh cơ", "2", " 2 ", "[2]"])(
    "and on %j the level is remembered and the question answered again",
    async (text) => {
      const chat = newChat();
      await chat.say(HOW_MANY);
      const [first, ...rest] = (await chat.say(text)).split("\n");
      expect(first).toBe(REMEMBERED);
      expect(rest.join("\n")).toMatch(PROVINCE_ALONE);
      expect(rest.at(-1)).toBe("[1] Nguyên văn");
      expect(await chat.say(HOW_MANY)).toMatch(PROVINCE_ALONE);
    },
  );

  it("and on a press the same", async () => {
    const chat = newChat();
    await chat.say(HOW_MANY);
    const reply = await chat.press("level:sector");
    expect(reply).toMatch(/^Trợ lý đã nhớ: Ngành BHXH Việt Nam\.\nNgành BHXH Việt Nam: tối đa 500 đại biểu\./);
    expect(reply).not.toContain("300");
    expect(await chat.say(HOW_MANY)).not.toContain("300");
  });

  it("in the language of the question", async () => {
    const chat = newChat();
    expect(await chat.say("How many delegates may attend?")).toContain("[2] Provincial offices (BHXH tỉnh)\n");
    expect(await chat.press("level:provincial")).toMatch(/^Remembered: Provincial offices \(BHXH tỉnh\)\.\nProvincial offices/);
  });

  it("who may tell it before any question, or change it later", async () => {
    const chat = newChat();
    expect(await chat.say("em ở tỉnh")).toBe(REMEMBERED);
    expect(await chat.say(HOW_MANY)).toMatch(PROVINCE_ALONE);
    expect((await chat.say("huyện")).split("\n").slice(1).join("\n")).toMatch(DISTRICT_ALONE);
  });

  it("and the last question is not answered again when it named a level", async () => {
    const chat = newChat();
    expect(await chat.say("Hội nghị cấp huyện có bao nhiêu đại biểu?")).toMatch(DISTRICT_ALONE);
    expect(await chat.say("tỉnh")).toBe(REMEMBERED);
  });
});

describe("a question about another level does not change the remembered one", () => {
  it.each(["còn cấp huyện?", "huyện thì sao", "còn cấp huyện thì sao?", "BHXH huyện có bao nhiêu đại biểu?"])("%s", async (text) => {
    const chat = newChat();
    await chat.say("tỉnh");
    await chat.say(HOW_MANY);
    expect(await chat.say(text)).toMatch(/^Cấp cơ sở \(BHXH cấp huyện\): /);
    expect(await chat.say(HOW_MANY)).toMatch(PROVINCE_ALONE);
  });

  it.each(["hn huyen co can trang tri phong khong", "hội nghị huyện có cần trang trí phông không"])("%s", async (text) => {
    const chat = newChat();
    await chat.say("/cap tinh");
    expect(await chat.say(text)).toMatch(/Cờ Tổ quốc[\s\S]*phần II, mục 2, điểm d/);
    expect(await chat.say(HOW_MANY)).toMatch(PROVINCE_ALONE);
  });
});

describe("a follow-up", () => {
  it("asks the same for another level", async () => {
    const chat = newChat();
    expect(await chat.say("BHXH tỉnh được mời bao nhiêu đại biểu?")).toMatch(PROVINCE_ALONE);
    expect(await chat.say("còn cấp huyện thì sao?")).toMatch(DISTRICT_ALONE);
    expect(await chat.say("còn cấp ngành?")).toMatch(/^Ngành BHXH Việt Nam: tối đa 500 đại biểu/);
  });

  it("asks something else for the level that was spoken of", async () => {
    const chat = newChat();
    await chat.say("BHXH tỉnh được mời bao nhiêu đại biểu?");
    const time = await chat.say("còn thời gian thì sao?");
    expect(time).toMatch(/^BHXH tỉnh: [^\n]*từ 1\/2 đến 01 ngày/);
    expect(time).not.toContain("Ngành BHXH Việt Nam:");
  });

  it("in English, too", async () => {
    const chat = newChat();
    await chat.say("How many delegates may a provincial conference have?");
    const guests = await chat.say("what about guests?");
    expect(guests).toMatch(/^Provincial offices \(BHXH tỉnh\): guest delegates are among the participants/);
    expect(guests).not.toContain("Grassroots level");
  });

  it("goes past a message that was not answered", async () => {
    const chat = newChat();
    await chat.say("BHXH tỉnh được mời bao nhiêu đại biểu?");
    expect(await chat.say("Giá vàng hôm nay bao nhiêu một chỉ?")).toContain("không nêu nội dung này");
    expect(await chat.say("còn cấp huyện thì sao?")).toMatch(DISTRICT_ALONE);
  });
});

describe("a number", () => {
  it.each(["0", "6", "[6]", "99"])("that presses nothing is asked about: %s", async (text) => {
    const chat = newChat();
    await chat.say(HOW_MANY);
    expect(await chat.say(text)).toBe(`Không có lựa chọn số ${/\d+/.exec(text)?.[0]}. Anh/Chị muốn hỏi gì? Ví dụ: ${answers.example.vi}`);
  });

  it("presses a button of the last message only", async () => {
    const chat = newChat();
    await chat.say(HOW_MANY);
    await chat.say("/trogiup");
    expect(await chat.say("2")).toMatch(/^Không có lựa chọn số 2\./);
    expect(await chat.say(HOW_MANY)).toMatch(EVERY_LEVEL);
  });

  it("presses the full text where it stands", async () => {
    const chat = newChat();
    await chat.say("tỉnh");
    await chat.say(HOW_MANY);
    expect(await chat.say("1")).toBe("Hướng dẫn 3575/HD-BHXH, phần I, mục 2\n> - Số lượng đại biểu không quá 300 người.");
  });

  it("of three figures is no choice but a message", async () => {
    const chat = newChat();
    await chat.say(HOW_MANY);
    expect(await chat.say("300")).not.toContain("lựa chọn số");
  });
});

describe("the command for the level", () => {
  it.each(["/cap tinh", "/CAP   Tỉnh", "/cap 2", "/level provincial", "/level em ở tỉnh"])(
    "%s remembers it and answers nothing again",
    async (text) => {
      const chat = newChat();
      await chat.say(HOW_MANY);
      expect(await chat.say(text)).toBe(REMEMBERED);
      expect(await chat.say(HOW_MANY)).toMatch(PROVINCE_ALONE);
    },
  );

  it("alone offers the levels, and to forget once one is remembered", async () => {
    const chat = newChat();
    expect(await chat.say("/cap")).toBe(`Anh/Chị chọn cấp tổ chức:\n${LEVELS}`);
    expect(await chat.say("2")).toBe(REMEMBERED);
    expect(await chat.say("/cap")).toBe(`Anh/Chị chọn cấp tổ chức:\n${LEVELS}\n[5] Không nhớ cấp nào`);
    expect(await chat.say("5")).toMatch(/^Trợ lý không nhớ cấp nào nữa/);
    expect(await chat.say(HOW_MANY)).toMatch(EVERY_LEVEL);
  });

  it("with a level that is none offers those that there are, saying back no more than 40 characters", async () => {
    const chat = newChat();
    expect(await chat.say("/cap mặt trăng")).toBe(`Trợ lý chưa biết cấp "mặt trăng". Anh/Chị chọn giúp một trong các cấp sau:\n${LEVELS}`);
    expect(await chat.say(`/cap ${"x".repeat(41)}`)).toContain(`"${"x".repeat(40)}"`);
    expect(await chat.say("2")).toBe(REMEMBERED);
  });
});

describe("the command for the language", () => {
  it.each(["/lang en", "/lang English", "/ngonngu tiếng Anh"])("%s sets English", async (text) => {
    const chat = newChat();
    expect(await chat.say(text)).toMatch(/^I will use English\./);
    expect(await chat.say("/cap")).toMatch(/^Choose your level:/);
  });

  it.each(["/lang vi", "/ngonngu VN", "/lang tieng viet"])("%s sets Vietnamese", async (text) => {
    const chat = newChat();
    await chat.say("/lang en");
    expect(await chat.say(text)).toMatch(/^Trợ lý sẽ dùng tiếng Việt\./);
    expect(await chat.say("/cap")).toMatch(/^Anh\/Chị chọn cấp/);
  });

  it("without a language, or with another, says which there are", async () => {
    const chat = newChat();
    for (const text of ["/lang", "/lang fr", "/lang vienna", "/lang navi"])
      expect(await chat.say(text)).toMatch(/^Anh\/Chị gõ \/ngonngu vi/);
  });

  it("leaves a question its own language", async () => {
    const chat = newChat();
    await chat.say("/lang en");
    expect(await chat.say("Hội nghị cấp tỉnh được mời bao nhiêu đại biểu?")).toMatch(PROVINCE_ALONE);
    expect(await chat.say("/cap")).toMatch(/^Choose your level:/);
  });

  it("is not needed: what has no language of its own follows the last question", async () => {
    const chat = newChat();
    await chat.say("How many delegates may a provincial conference have?");
    expect(await chat.say("/cap")).toMatch(/^Choose your level:/);
    await chat.say("Hội nghị cấp tỉnh được mời bao nhiêu đại biểu?");
    expect(await chat.say("/cap")).toMatch(/^Anh\/Chị chọn cấp/);
  });

  it.each(["che do an o", "dung", "ok", "an o", "hello"])("and what may be either does not change: %s", async (text) => {
    const vietnamese = newChat();
    expect(await vietnamese.say(text)).toMatch(/Trợ lý|Hướng dẫn/);
    await vietnamese.say(HOW_MANY);
    await vietnamese.say(text);
    expect(await vietnamese.say("/cap")).toMatch(/^Anh\/Chị chọn cấp/);
    const english = newChat();
    await english.say("How many delegates may a provincial conference have?");
    await english.say("ok");
    expect(await english.say("/cap")).toMatch(/^Choose your level:/);
  });
});

describe("other commands and presses", () => {
  it.each(["/hoi", "/ask"])("%s asks what follows it, or what to ask", async (name) => {
    const chat = newChat();
    expect(await chat.say(name)).toMatch(/^Anh\/Chị viết câu hỏi sau lệnh \/hoi/);
    expect(await chat.say(`${name} ${HOW_MANY}`)).toMatch(EVERY_LEVEL);
  });

  it.each(["/help", "/start", "/trogiup", "/HELP"])("%s tells what can be done", async (name) => {
    expect(await newChat().say(name)).toMatch(/^Anh\/Chị cứ hỏi về hướng dẫn[\s\S]*\/hoi[\s\S]*nguyên văn[\s\S]*\/cap[\s\S]*\/ngonngu/);
  });

  it("help names plans first to whoever may make them", async () => {
    const bot = openBot({ knowledge, answers });
    const told = await bot.chat("terminal:an").say("/trogiup");
    expect(told).toMatch(/^Anh\/Chị gõ \/kehoach để lập kế hoạch[^\n]*hỏi về hướng dẫn[^\n]*\n• \/kehoach: /);
    expect(await bot.chat("terminal:an").say("/lang en")).toMatch(/^I will use English/);
    expect(await bot.chat("terminal:an").say("/help")).toMatch(/^Type \/plan to make[^\n]*\n• \/plan: /);
    expect(await bot.chat("terminal:binh").say("/trogiup")).toMatch(/^Anh\/Chị cứ hỏi về hướng dẫn[^\n]*\n• \/hoi /);
  });

  it("a greeting is answered with what there is: questions, and plans for whoever may make them", async () => {
    const bot = openBot({ knowledge, answers });
    expect(await bot.chat("terminal:an").say("chào bạn")).toBe(
      `Vâng, Trợ lý Đại hội đây. Anh/Chị gõ /kehoach để lập kế hoạch của đơn vị, hoặc cứ hỏi về hướng dẫn, ví dụ: ${answers.example.vi}`,
    );
    expect(await bot.chat("terminal:an").say("good morning to you")).toMatch(/^Congress Assistant here\. Type \/plan [^\n]* or ask/);
    expect(await bot.chat("terminal:binh").say("chào bạn")).toBe(
      `Vâng, Trợ lý Đại hội đây. Anh/Chị cứ hỏi về hướng dẫn, ví dụ: ${answers.example.vi}`,
    );
  });

  it.each(["dung", "đúng rồi ạ", "ok", "vâng", "khong", "yes", "👍"])(
    "a yes or a no that nothing was asked for is small talk: %s",
    async (text) => {
      const chat = newChat();
      await chat.say("/cap tinh");
      await chat.say(HOW_MANY);
      expect(await chat.say(text)).toMatch(/^Vâng, Trợ lý Đại hội đây/);
      expect(await chat.say("còn cấp huyện thì sao?")).toMatch(DISTRICT_ALONE);
    },
  );

  it("a command that is none is named, no more than 40 characters of it", async () => {
    const chat = newChat();
    expect(await chat.say("/xoa het")).toMatch(/^Trợ lý chưa có lệnh \/xoa\. /);
    expect(await chat.say("/constructor")).toMatch(/^Trợ lý chưa có lệnh \/constructor\. /);
    expect(await chat.say(`/${"x".repeat(50)}`)).toContain(`lệnh /${"x".repeat(39)}. `);
  });

  it.each(["level:moon", "level:", "nothing", "xlevel:base", ""])("a press that is none changes nothing: %j", async (button) => {
    const chat = newChat();
    await chat.say("tỉnh");
    expect(await chat.press(button)).toBe(BUTTON_UNKNOWN);
    expect(await chat.say(HOW_MANY)).toMatch(PROVINCE_ALONE);
  });
});

describe("the calendar", () => {
  const DUE = "Hạn nộp kế hoạch của BHXH tỉnh là ngày nào?";

  it("counts the days left in a chat", async () => {
    expect(await newChat("2014-12-15").say(DUE)).toContain("còn 15 ngày");
  });
});
