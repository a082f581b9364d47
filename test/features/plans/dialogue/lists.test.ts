import { beforeAll, describe, expect, it } from "vitest";
import { type Known, loadKnown, openPlanBot, PROVINCIAL, sayAll, writtenIn } from "../../../support/plan-chat.ts";

let known: Known;
beforeAll(async () => {
  known = await loadKnown();
}, 60_000);

const AT_PROGRAMME = PROVINCIAL.slice(0, 6);
const AT_REPORTS = PROVINCIAL.slice(0, 8);
const AT_PRESIDIUM = PROVINCIAL.slice(0, 10);
type Programme = readonly { readonly id?: string; readonly title: string; readonly minutes?: number; readonly leader?: string }[];

async function at(messages: readonly string[]) {
  const bot = await openPlanBot(known);
  const chat = bot.chat();
  const asked = await sayAll(chat, messages);
  return { bot, chat, asked };
}

describe("the programme", () => {
  it.each(["1", "có", "đồng ý", "ok em"])("of the guideline is taken by %j alone", async (text) => {
    const { bot, chat } = await at(AT_PROGRAMME);
    expect(await chat.say(text)).toMatch(/^Đã ghi chương trình: 7 mục\nAi viết báo cáo tổng kết/);
    expect(((await writtenIn(bot, "programme")) as Programme).map(({ id }) => id).join("")).toBe("abcdefg");
  });

  it("pasted with times and people keeps what the guideline's letters say", async () => {
    const { bot, chat } = await at(AT_PROGRAMME);
    await chat.say("a) Chào cờ - 5 phút\nc) Báo cáo tổng kết - 30 phút - Giám đốc\nVăn nghệ chào mừng - 15 phút");
    expect(await writtenIn(bot, "programme")).toMatchObject([
      { id: "a", minutes: 5 },
      { id: "c", minutes: 30, leader: "Giám đốc" },
      { title: "Văn nghệ chào mừng", minutes: 15 },
    ]);
  });

  it("is added to, and its items are named by their letters", async () => {
    const { bot, chat } = await at([...AT_PROGRAMME, "1", "sửa chương trình"]);
    expect(await chat.say("thêm mục: Văn nghệ chào mừng - 15 phút")).toContain("8. Văn nghệ chào mừng – 15 phút");
    await chat.say("xoá mục e");
    await chat.say("chuyển 7 lên 1");
    expect(await chat.say("xong")).toContain("Ai viết báo cáo tổng kết");
    const items = (await writtenIn(bot, "programme")) as Programme;
    expect(items.map(({ id, title }) => id ?? title)).toEqual(["Văn nghệ chào mừng", "a", "b", "c", "d", "f", "g"]);
  });

  it("longer than the event contradicts it and has to be mended", async () => {
    const { chat } = await at([...AT_PROGRAMME, "1", "sửa chương trình"]);
    await chat.say("c) 200 phút\nd) 100 phút");
    expect(await chat.say("xong")).toMatch(/Cần sửa: .*300 phút.*240 phút[\s\S]*Sửa chương trình/);
  });

  it("without the report item needs a reason", async () => {
    const { chat } = await at([...AT_PROGRAMME, "1", "sửa chương trình", "xoá mục c"]);
    expect(await chat.say("xong")).toMatch(/Khác hướng dẫn: .*thiếu mục[\s\S]*Giữ và ghi lý do/);
  });
});

describe("reports", () => {
  it.each(["xoá 1", "xóa người thứ 1", "bỏ dòng 1", "remove 1", "delete item 1"])(
    "the last of them taken away by %j leaves the question open",
    async (text) => {
      const { bot, chat } = await at([...AT_REPORTS, "Phòng Thu - cải cách"]);
      expect(await chat.say(text)).toMatch(/^Có những báo cáo tham luận nào\?/);
      expect(await chat.say("xong")).toContain("bắt buộc; Trợ lý sẽ hỏi lại ở cuối");
      const review = await sayAll(chat, PROVINCIAL.slice(10));
      expect(review).toMatch(/Chưa có: báo cáo tham luận/);
      expect(review).not.toContain("Gửi kế hoạch");
      expect(await writtenIn(bot, "exemplarReports")).toEqual([]);
    },
  );

  it.each(["không có", "không", "chưa có ai"])("%j is no report", async (text) => {
    const { bot, chat } = await at(AT_REPORTS);
    await chat.say(text);
    expect(await writtenIn(bot, "exemplarReports")).toBeUndefined();
  });

  it("an item changed at once, or after a question of its own, which a question does not replace", async () => {
    const { bot, chat } = await at([...AT_REPORTS, "Phòng Thu - cải cách"]);
    await chat.say("sửa 1 thành Phòng Giám định - giám định");
    expect(await chat.say("sửa 1")).toBe("Nội dung mới của mục 1 là gì?\n[1] Quay lại");
    expect(await chat.say("mấy phút một báo cáo?")).toContain("Nội dung mới của mục 1 là gì?");
    expect(await writtenIn(bot, "exemplarReports")).toMatchObject([{ who: "Phòng Giám định" }]);
    await chat.say("Bà Hồ Thị E - thu hồi nợ - cá nhân");
    expect(await writtenIn(bot, "exemplarReports")).toMatchObject([{ who: "Bà Hồ Thị E", kind: "individual" }]);
  });

  it("too many to note are refused in a sentence, and those before stay", async () => {
    const { bot, chat } = await at([...AT_REPORTS, "Phòng Thu - cải cách"]);
    const many = Array.from({ length: 300 }, (_, i) => `Đơn vị số ${i + 1} - chủ đề`).join("\n");
    expect(await chat.say(many)).toMatch(/^Nội dung này dài hoặc lớn quá mức ghi được/);
    expect(await writtenIn(bot, "exemplarReports")).toHaveLength(1);
  });

  it("a change of another field comes back to the list", async () => {
    const { chat } = await at([...AT_REPORTS, "Phòng Thu - cải cách"]);
    expect(await chat.say("sửa ngày thành 20/4")).toMatch(/^Đã ghi ngày tổ chức: thứ hai 20\/4\/2015\nBáo cáo tham luận có 1 mục/);
  });
});

describe("the presidium", () => {
  it("without one of its groups is a breach, mended by one more line", async () => {
    const { bot, chat } = await at([...AT_PRESIDIUM, "Nguyễn Văn A, Bí thư kiêm Giám đốc"]);
    expect(await chat.say("xong")).toMatch(/Khác hướng dẫn: Đoàn Chủ tịch chưa có: .*đoàn thể.*điển hình/);
    const reply = await chat.say("Lê Thị C, Chủ tịch Công đoàn\nPhan D, điển hình tiên tiến");
    expect(reply).toMatch(/3\. Phan D/);
    expect(await chat.say("xong")).toContain("Sân khấu");
    expect(await writtenIn(bot, "presidium")).toHaveLength(3);
  });

  it("takes one line, then others, and the person who stands for two groups once", async () => {
    const { bot, chat } = await at(AT_PRESIDIUM);
    await sayAll(chat, ["Nguyễn Văn A, Bí thư kiêm Giám đốc", "thêm Lê Thị C, Chủ tịch Công đoàn"]);
    expect(await writtenIn(bot, "presidium")).toMatchObject([
      { groups: ["party", "administration"] },
      { name: "Lê Thị C, Chủ tịch Công đoàn" },
    ]);
  });
});

describe("quotas", () => {
  it("are pasted, and contradict the plan when there are more than seats", async () => {
    const { bot, chat } = await at([...PROVINCIAL, "sửa chỉ tiêu"]);
    await chat.say("BHXH huyện Diễn Châu: 200\nBHXH huyện Yên Thành: 100");
    expect(await chat.say("xong")).toMatch(/Cần sửa: Chỉ tiêu các đơn vị cộng lại là 300, quá tổng 250/);
    await chat.click("Sửa chỉ tiêu cho từng đơn vị");
    await chat.say("sửa 1 thành BHXH huyện Diễn Châu: 7");
    expect(await chat.say("xong")).toContain("Gửi kế hoạch");
    expect(await writtenIn(bot, "quotas")).toMatchObject([{ seats: 7 }, { seats: 100 }]);
  });
});
