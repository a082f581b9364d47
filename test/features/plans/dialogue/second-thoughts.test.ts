import { beforeAll, describe, expect, it } from "vitest";
import { type Known, loadKnown, PROVINCIAL, planChatAfter, writtenIn } from "../../../support/plan-chat.ts";

let known: Known;
beforeAll(async () => {
  known = await loadKnown();
}, 60_000);

const at = (messages: readonly string[]) => planChatAfter(known, messages);

describe("à không", () => {
  it.each<[number, string, string, unknown]>([
    [5, "à không, 260", "delegates", 260],
    [5, "không phải, 270", "delegates", 270],
    [15, "à không, 0987654321", "phone", "0987654321"],
    [14, "à không, 6", "election", { seats: 6 }],
    [8, "à không, anh Hùng phòng Hành chính", "reportAuthor", "anh Hùng phòng Hành chính"],
    [5, "no, 230", "delegates", 230],
  ])("after %i messages, %j changes what was said last", async (count, text, field, value) => {
    const { bot, chat } = await at([...PROVINCIAL.slice(0, 13), "5", ...PROVINCIAL.slice(14)].slice(0, count));
    await chat.say(text);
    expect(await writtenIn(bot, field)).toEqual(value);
  });

  it("names what it changes, too", async () => {
    const { bot, chat } = await at(PROVINCIAL.slice(0, 15));
    await chat.say("à không, anh Hùng 0987 654 321 làm đầu mối");
    await chat.say("đúng");
    expect(await writtenIn(bot, "phone")).toBe("0987654321");
    expect(await writtenIn(bot, "signer")).toBeUndefined();
  });
});

describe("a slip", () => {
  it.each([
    ["nhầm địa điểm, là nhà khách B", "venue", "nhà khách B"],
    ["nham dia diem, la nha khach C", "venue", "nha khach C"],
    ["move the date to 16 April", "day", { date: "2015-04-16" }],
  ])("%j changes what it names, whatever was said last", async (text, field, value) => {
    for (const count of [4, 5, 6]) {
      const { bot, chat } = await at(PROVINCIAL.slice(0, count));
      await chat.say(text);
      expect(await writtenIn(bot, field)).toEqual(value);
    }
  });

  it("while several things wait to be confirmed loses none of them", async () => {
    const { bot, chat } = await at([...PROVINCIAL.slice(0, 6), "đổi ngày sang 16/4 và địa điểm sang nhà khách B"]);
    await chat.say("nhầm địa điểm, là nhà khách C");
    await chat.say("sửa cái kia thành xyz");
    await chat.say("đúng");
    expect(await writtenIn(bot, "venue")).toBe("nhà khách C");
    expect(await writtenIn(bot, "day")).toEqual({ date: "2015-04-16" });
  });

  it("of the word for no loses nothing that waits to be confirmed", async () => {
    const { bot, chat } = await at(["/kehoach nghe an", "1", "sáng 12/4, hội trường A, 250 đại biểu", "bỏ qua", "đúng"]);
    expect(await writtenIn(bot, "delegates")).toBe(250);
    expect(chat).toBeDefined();
  });

  it("of minutes in a list leaves the delegates alone", async () => {
    const { bot, chat } = await at([...PROVINCIAL.slice(0, 8), "BHXH huyện Kỳ Anh - tập thể - thu - 10 phút"]);
    await chat.say("nhầm, 12 phút");
    expect(await writtenIn(bot, "delegates")).toBe(250);
  });
});

describe("more or fewer", () => {
  it.each<[string, Readonly<Record<string, number>>]>([
    ["bớt 10 khách", { guests: 20 }],
    ["thêm 5 lãnh đạo", { leaders: 25 }],
    ["à quên, bớt 10 khách, thêm 10 công chức", { guests: 20, staff: 160 }],
    ["10 fewer guests", { guests: 20 }],
    ["tang 5 tap the va giam 5 ca nhan", { exemplarCollectives: 25, exemplarIndividuals: 25 }],
  ])("%j is counted from what there is", async (text, groups) => {
    for (const count of [6, 7, 16]) {
      const { bot, chat } = await at(PROVINCIAL.slice(0, count));
      await chat.say(text);
      expect(await writtenIn(bot, "groups")).toMatchObject(groups);
      expect(await writtenIn(bot, "programme")).toEqual(count === 6 ? undefined : expect.anything());
    }
  });

  it("of delegates is a new total", async () => {
    const { bot, chat } = await at(PROVINCIAL.slice(0, 5));
    await chat.say("thêm 20 đại biểu");
    expect(await writtenIn(bot, "delegates")).toBe(270);
  });

  it("after submission begins the next version", async () => {
    const { bot, chat } = await at([...PROVINCIAL, "gửi", "bớt 10 khách"]);
    expect(await writtenIn(bot, "groups")).toMatchObject({ guests: 20 });
    expect(chat).toBeDefined();
  });

  it("than nothing is no number", async () => {
    const { bot, chat } = await at(PROVINCIAL.slice(0, 6));
    expect(await chat.say("bớt 40 khách")).toContain("gõ số kèm tên nhóm");
    expect(await writtenIn(bot, "groups")).toMatchObject({ guests: 30 });
    expect(await writtenIn(bot, "programme")).toBeUndefined();
  });
});

describe("one message", () => {
  it.each([
    "250 đại biểu, sáng 12/4, hội trường A, a Nam 0912345678 làm đầu mối",
    "anh Nam 0912345678 làm đầu mối, 250 đại biểu sáng 12/4 tại hội trường A",
    "hội trường A, 250 đại biểu, sáng 12/4, anh Nam 0912345678 làm đầu mối",
  ])("tells the contact with the rest: %j", async (text) => {
    const { bot, chat } = await at(["/kehoach nghe an", "1", text, "đúng"]);
    expect(await writtenIn(bot, "venue")).toBe("hội trường A");
    expect(await writtenIn(bot, "delegates")).toBe(250);
    expect(await writtenIn(bot, "phone")).toBe("0912345678");
    expect(await writtenIn(bot, "contact")).toMatch(/Nam$/);
    expect(chat).toBeDefined();
  });
});

describe("an answer that looks like a steer", () => {
  it("đủ is one where the stage is asked", async () => {
    const { bot, chat } = await at(PROVINCIAL.slice(0, 12));
    await chat.say("đủ");
    expect(await writtenIn(bot, "stage")).toHaveLength(2);
  });

  it("thêm: goes to the list that was just done", async () => {
    const { bot, chat } = await at([...PROVINCIAL.slice(0, 6), "theo hướng dẫn"]);
    await chat.say("thêm: văn nghệ chào mừng - 15 phút");
    expect(await writtenIn(bot, "programme")).toHaveLength(8);
    expect(await writtenIn(bot, "reportAuthor")).toBeUndefined();
  });

  it("văn nghệ: có is that and no more", async () => {
    const { bot, chat } = await at([...PROVINCIAL, "văn nghệ: có", "đúng"]);
    expect(await writtenIn(bot, "extras")).toEqual(["arts"]);
    expect(chat).toBeDefined();
  });

  it("numbers with the name of a group are the group's", async () => {
    const { bot, chat } = await at([...PROVINCIAL.slice(0, 7), "sửa số đại biểu thành 240, khách mời 20", "đúng"]);
    expect(await writtenIn(bot, "delegates")).toBe(240);
    expect(await writtenIn(bot, "groups")).toMatchObject({ guests: 20, staff: 150 });
    expect(chat).toBeDefined();
  });

  it.each([
    ["0912345678", 15, "signer"],
    ["30", 3, "venue"],
  ])("%j alone is no text for a field", async (text, count, field) => {
    const { bot, chat } = await at(PROVINCIAL.slice(0, count));
    await chat.say(text);
    expect(await writtenIn(bot, field)).toBeUndefined();
  });
});
