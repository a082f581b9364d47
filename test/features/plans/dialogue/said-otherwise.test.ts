import { beforeAll, describe, expect, it } from "vitest";
import { type Known, loadKnown, PROVINCIAL, planChatAfter, sayAll, writtenIn } from "../../../support/plan-chat.ts";

let known: Known;
beforeAll(async () => {
  known = await loadKnown();
}, 60_000);

const at = (messages: readonly string[]) => planChatAfter(known, messages);

const PROGRAMME = PROVINCIAL.slice(0, 6);
const AUTHOR = PROVINCIAL.slice(0, 7);

describe("what is offered", () => {
  it.each([
    "theo hướng dẫn",
    "như hướng dẫn",
    "lấy theo hướng dẫn",
    "theo mau",
    "lay chuong trinh mau",
    "dùng ctr của hd",
    "làm đủ 7 mục a đến g",
    "use the guideline programme",
    "dung chuong trinh theo huong dan",
  ])("is taken by words like the button's: %j", async (text) => {
    const { bot, chat } = await at(PROGRAMME);
    await chat.say(text);
    expect(await writtenIn(bot, "programme")).toHaveLength(7);
  });

  it.each(["tên như trên", "lấy tên đó luôn", "theo gợi ý"])("is the name for %j", async (text) => {
    const { bot, chat } = await at(["/kehoach nghe an"]);
    await chat.say(text);
    expect(await writtenIn(bot, "name")).toBe("Hội nghị điển hình tiên tiến BHXH tỉnh Nghệ An");
  });

  it("is not meant by a line that merely speaks of the guideline", async () => {
    const { bot, chat } = await at(PROGRAMME);
    await chat.say("Phổ biến hướng dẫn của Ngành - 15 phút");
    expect(await writtenIn(bot, "programme")).toHaveLength(1);
  });
});

describe("a plan is begun in words", () => {
  it.each(["lập kế hoạch", "bắt đầu kế hoạch", "toi muon lap ke hoach", "let's make a plan"])(
    "by %j, which asks for the unit",
    async (text) => {
      const { chat } = await at([]);
      expect(await chat.say(text)).toMatch(/Kế hoạch của đơn vị nào\?|Which unit/);
    },
  );

  it.each(["giúp tôi làm kế hoạch hội nghị tỉnh Nghệ An", "lap ke hoach nghe an", "make a plan for nghe an"])(
    "for the unit that is named: %j",
    async (text) => {
      const { chat } = await at([]);
      expect(await chat.say(text)).toMatch(/KH-40/);
    },
  );

  it.each(["lập kế hoạch thế nào?", "lập kế hoạch chi tiết gửi về đâu", "kế hoạch gồm những gì"])("but not by %j", async (text) => {
    const { chat } = await at([]);
    expect(await chat.say(text)).not.toMatch(/KH-|đơn vị nào/);
  });

  it("and can be left where the unit is asked", async () => {
    for (const leave of ["thôi", "1"]) {
      const { chat } = await at(["lập kế hoạch"]);
      expect(await chat.say(leave)).toContain("Khi nào cần lập kế hoạch");
    }
  });
});

describe("words that may mean two things", () => {
  it.each(["dung", "dung roi"])("%j without its marks neither stops nor answers", async (text) => {
    const { bot, chat } = await at(AUTHOR);
    expect(await chat.say(text)).toMatch(/gõ "tạm dừng".*\nAi viết báo cáo/);
    expect(await writtenIn(bot, "reportAuthor")).toBeUndefined();
  });

  it("a venue that begins like a correction is a venue", async () => {
    const { bot, chat } = await at(PROVINCIAL.slice(0, 3));
    await chat.say("Thay đổi theo thông báo");
    expect(await writtenIn(bot, "venue")).toBe("Thay đổi theo thông báo");
  });

  it("dừng stops", async () => {
    const { chat } = await at(AUTHOR);
    expect(await chat.say("dừng")).toContain("Trợ lý đã lưu");
  });

  it("a digit where buttons have letters changes nothing", async () => {
    const { bot, chat } = await at([...PROVINCIAL.slice(0, 4), "320"]);
    expect(await chat.say("1")).toContain("Anh/Chị gõ chữ cái");
    expect(await writtenIn(bot, "delegates")).toBe(320);
  });

  it.each(["để mai báo lại", "chờ xin ý kiến giám đốc"])("%j puts a breach off and is no reason", async (text) => {
    const { bot, chat } = await at([...PROVINCIAL.slice(0, 4), "320"]);
    expect(await chat.say(text)).not.toContain("Đã ghi lý do");
    expect((await bot.storage.transaction(({ plans }) => plans.openDraft("3575-HD-BHXH", "40")))?.content.reasons).toEqual({});
  });
});

describe("several things that are confirmed", () => {
  it("bring up at once what one of them breaches", async () => {
    const { bot, chat } = await at(["/kehoach nghe an", "1", "sáng 10/4/2015 tại hội trường tỉnh, 320 đại biểu"]);
    expect(await chat.say("đúng")).toMatch(/Khác hướng dẫn: 320 đại biểu[\s\S]*\[b\] Giữ và ghi lý do/);
    expect(await writtenIn(bot, "delegates")).toBe(320);
  });
});

describe("a list", () => {
  it("does not take a person with a telephone number for a line of the programme", async () => {
    const { bot, chat } = await at(PROGRAMME);
    expect(await chat.say("chị Hoa 0912 345 678")).toContain("Cán bộ đầu mối");
    expect(await writtenIn(bot, "programme")).toBeUndefined();
  });

  const items = "Nguyễn Văn A, Bí thư\nLê Thị C, Chủ tịch Công đoàn\nPhan D, điển hình tiên tiến";

  it.each(["xoá hết", "xoa tat ca", "clear the list"])("is emptied, and the plan stays: %j", async (text) => {
    const { bot, chat } = await at([...PROVINCIAL.slice(0, 10), items]);
    expect(await chat.say(text)).toContain("Đoàn Chủ tịch gồm những ai?");
    expect(await writtenIn(bot, "presidium")).toEqual([]);
    expect(await writtenIn(bot, "delegates")).toBe(250);
  });

  it.each(["xoá 1, 2", "xoá 1 và 2", "xoa muc 2, muc 1"])("loses several items at once: %j", async (text) => {
    const { bot, chat } = await at([...PROVINCIAL.slice(0, 10), items]);
    await chat.say(text);
    expect(await writtenIn(bot, "presidium")).toMatchObject([{ name: expect.stringContaining("Phan D") }]);
  });

  it("says which of the items to remove there are not", async () => {
    const { bot, chat } = await at([...PROVINCIAL.slice(0, 10), items]);
    expect(await chat.say("xoá 1, 7")).toContain("Danh sách không có mục 7.");
    expect(await writtenIn(bot, "presidium")).toHaveLength(3);
  });
});

describe("after the plan is submitted", () => {
  it.each(["xem trạng thái", "kế hoạch đã được duyệt chưa", "kế hoạch của tôi đến đâu rồi", "gửi", "status"])(
    "%j tells how it stands",
    async (text) => {
      const { chat } = await at([...PROVINCIAL, "gửi"]);
      expect(await chat.say(text)).toMatch(/KH-40\/1 gửi lúc .*: đã gửi|KH-40\/1 was submitted/);
    },
  );

  it("what differs from the guideline is shown with its reason", async () => {
    const { chat } = await at([...PROVINCIAL.slice(0, 4), "320", "b", "Mời thêm cán bộ đã nghỉ hưu"]);
    await sayAll(chat, ["20 lãnh đạo, 220 công chức, 20 tập thể, 30 cá nhân, 30 khách mời", ...PROVINCIAL.slice(6), "gửi"]);
    const shown = await chat.say("xem kế hoạch");
    expect(shown).toContain("Khác hướng dẫn: 320 đại biểu");
    expect(shown).toContain("Lý do: Mời thêm cán bộ đã nghỉ hưu");
  });

  it("withdrawing twice says that it is withdrawn", async () => {
    const { chat } = await at([...PROVINCIAL, "gửi", "rút kế hoạch", "có"]);
    expect(await chat.say("rút kế hoạch")).toContain("KH-40/1 đã rút rồi.");
  });

  it("a second version withdrawn leaves a way to begin anew", async () => {
    const { chat } = await at([...PROVINCIAL, "gửi"]);
    await chat.click("Điều chỉnh");
    await sayAll(chat, ["gửi", "rút kế hoạch", "có"]);
    await chat.say("/donvi nghe an");
    expect(await chat.click("Lập mới")).toContain("có tên là gì?");
  });
});

describe("an edited message", () => {
  it("of a list replaces what it added", async () => {
    const { bot, chat } = await at(PROVINCIAL.slice(0, 8));
    await chat.say("BHXH huyện Yên Thành - đại lý thu - tập thể\nchị Hoa - giám định BHYT - cá nhân", { id: "list" });
    const corrected = "BHXH huyện Yên Thành - đại lý thu - tập thể - 15 phút\nchị Hoa - giám định BHYT - cá nhân - 15 phút";
    await chat.say(corrected, { edits: "list" });
    expect(await writtenIn(bot, "exemplarReports")).toMatchObject([{ minutes: 15 }, { minutes: 15 }]);
    await chat.say(corrected.replaceAll("15", "20"), { edits: "list" });
    expect(await writtenIn(bot, "exemplarReports")).toMatchObject([{ minutes: 20 }, { minutes: 20 }]);
  });

  it("that changed a field changes it again", async () => {
    const { bot, chat } = await at(AUTHOR);
    await chat.say("sửa địa điểm thành Hội trường B", { id: "change" });
    await chat.say("sửa địa điểm thành Hội trường C", { edits: "change" });
    expect(await writtenIn(bot, "venue")).toBe("Hội trường C");
  });

  it("that led to a choice is that choice, made anew", async () => {
    const { bot, chat } = await at(PROVINCIAL.slice(0, 4));
    await chat.say("250-280", { id: "between" });
    await chat.say("b");
    await chat.say("260", { edits: "between" });
    expect(await writtenIn(bot, "delegates")).toBe(260);
  });

  it("of long ago that filled nothing is no answer to what is asked now", async () => {
    const { bot, chat } = await at(PROVINCIAL.slice(0, 6));
    await chat.say("hạn gửi kế hoạch là ngày nào?", { id: "question" });
    await chat.say("theo hướng dẫn");
    expect(await chat.say("hạn gửi kế hoạch", { edits: "question" })).toContain("kế hoạch giữ nguyên");
    expect(await writtenIn(bot, "reportAuthor")).toBeUndefined();
  });
});

describe("a button made by hand", () => {
  it("does nothing that is not offered now", async () => {
    const { bot, chat } = await at([...PROVINCIAL.slice(0, 4)]);
    let [message] = await chat.send({ text: "nhắc lại" });
    for (const action of ["submit", "cancel-yes", "withdraw-yes", "r:delegates-over", "r:__proto__", "confirm-yes", "s:7"]) {
      const prompt = /^p(\d+):/.exec(message?.buttons[0]?.id ?? "")?.[1];
      [message] = await chat.send({ press: `p${prompt}:${action}` });
      expect(message?.blocks[0]).toMatchObject({ text: [{ key: "plans-button-stale" }] });
    }
    expect((await bot.storage.transaction(({ plans }) => plans.openDraft("3575-HD-BHXH", "40")))?.content.reasons).toEqual({});
  });
});
