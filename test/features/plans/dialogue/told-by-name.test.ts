import { beforeAll, describe, expect, it } from "vitest";
import { type Known, loadKnown, PROVINCIAL, planChatAfter, writtenIn } from "../../../support/plan-chat.ts";

let known: Known;
beforeAll(async () => {
  known = await loadKnown();
}, 60_000);

const at = (messages: readonly string[]) => planChatAfter(known, messages);

/** Up to the question for the programme, and for the author of the report. */
const PROGRAMME = PROVINCIAL.slice(0, 6);
const AUTHOR = PROVINCIAL.slice(0, 7);

describe("a value behind its field's name", () => {
  it.each<[string, string, unknown]>([
    ["người ký: Trần Văn Nam, Giám đốc", "signer", "Trần Văn Nam"],
    ["đầu mối là chị Hoa 0912345678", "phone", "0912345678"],
    ["kinh phí 150 triệu", "budget", 150_000_000],
    ["Đại hội Đảng tỉnh ngày 20/8/2015", "partyCongress", { date: "2015-08-20" }],
    ["dai hoi dang 20/8/2015", "partyCongress", { date: "2015-08-20" }],
    ["số kế hoạch là 125/KH-BHXH", "signedNumber", "125/KH-BHXH"],
    ["ngày ký 12/12/2014", "signedDate", { date: "2014-12-12" }],
    ["budget: 150 million", "budget", 150_000_000],
  ])("goes to it while the programme is asked: %j", async (text, field, value) => {
    const { bot, chat } = await at(PROGRAMME);
    expect(await chat.say(text)).toMatch(/^Trợ lý hiểu như sau, đúng không\?/);
    expect(await chat.say("đúng")).toContain("Chương trình gồm những mục nào?");
    expect(await writtenIn(bot, field)).toEqual(value);
    expect(await writtenIn(bot, "programme")).toBeUndefined();
  });

  it.each([
    "người ký: Trần Văn Nam, Giám đốc",
    "Đại hội Đảng tỉnh ngày 20/8/2015",
    "số kế hoạch là 125/KH-BHXH",
    "phân bổ chỉ tiêu: Diễn Châu 10, Yên Thành 12",
  ])("goes to it at the review: %j", async (text) => {
    const { chat } = await at(PROVINCIAL);
    expect(await chat.say(text)).toMatch(/^Trợ lý hiểu như sau, đúng không\?/);
    expect(await chat.say("đúng")).toMatch(/^Đã ghi/);
  });

  it("of the field that is asked is its value, without the name", async () => {
    const { bot, chat } = await at(PROVINCIAL.slice(0, 3));
    await chat.say("địa điểm: Hội trường A");
    expect(await writtenIn(bot, "venue")).toBe("Hội trường A");
  });

  it.each(["Bầu đại biểu dự đại hội cấp trên - 15 phút", "Báo cáo tổng kết: 30 phút", "Văn nghệ: 10 phút"])(
    "is none where it is a line of the programme: %j",
    async (text) => {
      const { bot, chat } = await at(PROGRAMME);
      await chat.say(text);
      expect(await writtenIn(bot, "programme")).toHaveLength(1);
    },
  );
});

describe("a field's own answer", () => {
  it.each([
    ["ngày đại hội đảng", "20/8/2015", "partyCongress", { date: "2015-08-20" }],
    ["hạn báo cáo", "15/3/2015", "reportDue", { date: "2015-03-15" }],
    ["ngày ký", "20/12/2014", "signedDate", { date: "2014-12-20" }],
    ["kinh phí", "2 tỷ từ nguồn chi quản lý bộ máy", "budgetSource", "nguồn chi quản lý bộ máy"],
    ["bầu đại biểu", "5 đại biểu", "election", { seats: 5 }],
    ["người viết báo cáo", "Phòng TC, 15 người", "reportAuthor", "Phòng TC, 15 người"],
    [
      "tên hội nghị",
      "Hội nghị điển hình tiên tiến 2015 - BHXH tỉnh Nghệ An",
      "name",
      "Hội nghị điển hình tiên tiến 2015 - BHXH tỉnh Nghệ An",
    ],
  ])("is nothing else's, too: %s ← %j", async (name, text, field, value) => {
    const { bot, chat } = await at(PROVINCIAL);
    const [day, delegates] = [await writtenIn(bot, "day"), await writtenIn(bot, "delegates")];
    await chat.say(`sửa ${name}`);
    await chat.say(text);
    expect(await writtenIn(bot, field)).toEqual(value);
    expect([await writtenIn(bot, "day"), await writtenIn(bot, "delegates")]).toEqual([day, delegates]);
  });
});

describe("several things said at once", () => {
  it.each<[string, Readonly<Record<string, unknown>>]>([
    ["sửa địa điểm thành khách sạn Hoà Bình và số đại biểu thành 120", { venue: "khách sạn Hoà Bình", delegates: 120 }],
    ["sửa địa điểm thành hội trường huyện uỷ, ngày thành 17/4", { venue: "hội trường huyện uỷ", day: { date: "2015-04-17" } }],
    ["sửa ngày thành 17/4 và số đại biểu thành 90", { delegates: 90, day: { date: "2015-04-17" } }],
  ])("are all changed: %j", async (text, values) => {
    const { bot, chat } = await at(PROGRAMME);
    expect(await chat.say(text)).toMatch(/^Trợ lý hiểu như sau, đúng không\?/);
    await chat.say("đúng");
    for (const [field, value] of Object.entries(values)) expect(await writtenIn(bot, field)).toEqual(value);
  });

  it("of which a part is not understood say which", async () => {
    const { chat } = await at(["/kehoach nghe an", "1"]);
    expect(await chat.say("sáng 15/4 tại Nhà văn hóa tỉnh, 200 đại biểu, có mời báo chí")).toContain('chưa rõ phần: "có mời báo chí"');
  });
});

describe("a group of delegates", () => {
  it.each([
    ["sửa công chức thành 140", { staff: 140, leaders: 20 }],
    ["nhầm, 150 công chức sửa là 140", { staff: 140, leaders: 20 }],
    ["sửa khách mời thành 40", { staff: 150, guests: 40 }],
    ["sua co cau: lanh dao 25, cong chuc 145", { leaders: 25, staff: 145, guests: 30 }],
  ])("is changed by its name: %j", async (text, groups) => {
    const { bot, chat } = await at(AUTHOR);
    await chat.say(text);
    expect(await writtenIn(bot, "groups")).toMatchObject(groups);
  });
});

describe("a correction", () => {
  it.each([
    ["Nhầm, thời gian là cả ngày chứ không phải buổi sáng", "length", { halfDays: 2 }],
    ["sửa thời gian thành cả ngày", "length", { halfDays: 2 }],
    ["Không, ý tôi là sáng 17/4 cơ", "day", { date: "2015-04-17" }],
    ["ngày 17/4 nhé, nhầm", "day", { date: "2015-04-17" }],
  ])("means the field that can hold it: %j", async (text, field, value) => {
    const { bot, chat } = await at(PROGRAMME);
    const reply = await chat.say(text);
    if (reply.startsWith("Trợ lý hiểu")) await chat.say("đúng");
    expect(await writtenIn(bot, field)).toEqual(value);
  });

  it.each(["địa điểm sai rồi", "dia diem chua dung", "địa điểm không đúng"])("without the right value asks for it: %j", async (text) => {
    for (const steps of [PROGRAMME, AUTHOR]) {
      const { bot, chat } = await at(steps);
      expect(await chat.say(text)).toContain("Hội nghị tổ chức ở đâu?");
      expect(await writtenIn(bot, "venue")).toContain("Hội trường BHXH tỉnh");
      expect(await writtenIn(bot, "reportAuthor")).toBeUndefined();
    }
  });
});
