import { beforeAll, describe, expect, it } from "vitest";
import { CAMPAIGN, draftOf, type Known, loadKnown, openPlanBot, PROVINCIAL, sayAll, writtenIn } from "../../../support/plan-chat.ts";

let known: Known;
beforeAll(async () => {
  known = await loadKnown();
}, 60_000);

/** The answers with some of them replaced, by their place. */
const answers = (others: Readonly<Record<number, string>> = {}): string[] => PROVINCIAL.map((answer, i) => others[i] ?? answer);

async function versionsOf(bot: Awaited<ReturnType<typeof openPlanBot>>) {
  return bot.storage.transaction(({ plans }) => plans.versions(CAMPAIGN, "40"));
}

describe("a breach", () => {
  it("is told at once, with what is right and where it stands, and passes with a written reason", async () => {
    const bot = await openPlanBot(known);
    const chat = bot.chat();
    await sayAll(chat, PROVINCIAL.slice(0, 4));
    const told = await chat.say("310");
    expect(told).toMatch(/310 đại biểu vượt mức tối đa 300.*phần I, mục 2/);
    await chat.click("Giữ và ghi lý do");
    expect(await chat.say("mời thêm cán bộ đã nghỉ hưu")).toMatch(/^Đã ghi lý do\.\nCơ cấu đại biểu/);
    const review = await sayAll(chat, [PROVINCIAL[5].replace("150", "210"), ...PROVINCIAL.slice(6)]);
    expect(review).toContain("Lý do: mời thêm cán bộ đã nghỉ hưu");
    expect(review).toContain("Gửi kế hoạch");
    await chat.click("Gửi kế hoạch");
    const [version] = await versionsOf(bot);
    expect(version?.content.reasons["delegates-over"]).toMatchObject({ text: "mời thêm cán bộ đã nghỉ hưu" });
  });

  it("without a reason keeps the plan from being submitted", async () => {
    const chat = (await openPlanBot(known)).chat();
    await sayAll(chat, PROVINCIAL.slice(0, 4));
    await chat.say("310");
    await chat.click("Để sau");
    const review = await sayAll(chat, [PROVINCIAL[5].replace("150", "210"), ...PROVINCIAL.slice(6)]);
    expect(review).toContain("Cần ghi lý do trước khi gửi");
    expect(review).not.toContain("Gửi kế hoạch\n");
    await chat.click("Ghi lý do: số đại biểu");
    expect(await chat.say("đã được Thường trực đồng ý")).toContain("Gửi kế hoạch");
  });

  it("mended by a new answer needs none, and the reason goes with what it was for", async () => {
    const bot = await openPlanBot(known);
    const chat = bot.chat();
    await sayAll(chat, PROVINCIAL.slice(0, 4));
    await chat.say("310");
    expect(await chat.say("250")).toMatch(/^Đã ghi số đại biểu: 250 người\nCơ cấu/);
    await chat.say("sửa số đại biểu thành 320");
    await chat.click("Giữ và ghi lý do");
    await chat.say("mời thêm cán bộ đã nghỉ hưu");
    await chat.say("sửa số đại biểu thành 250");
    expect((await draftOf(bot))?.content.reasons).toEqual({});
  });
});

describe("a contradiction", () => {
  it("has to be mended: no reason helps", async () => {
    const chat = (await openPlanBot(known)).chat();
    await sayAll(chat, PROVINCIAL.slice(0, 5));
    const told = await chat.say("20 lãnh đạo, 100 công chức, 20 tập thể, 30 cá nhân, 30 khách mời");
    expect(told).toMatch(/cộng lại là 200 người, không khớp tổng 250/);
    expect(told).not.toContain("ghi lý do");
    await chat.say("vì chưa chốt danh sách");
    await chat.click("Để sau");
    const review = await sayAll(chat, PROVINCIAL.slice(6));
    expect(review).toContain("không khớp tổng 250");
    expect(review).not.toContain("[1] Gửi kế hoạch");
    expect(await chat.say("gửi")).not.toContain("Đã nhận kế hoạch");
    expect(await chat.say("sửa số đại biểu thành 200")).toContain("Gửi kế hoạch");
  });
});

describe("a submitted plan", () => {
  it("is changed as the next version, which takes the place of the first", async () => {
    const bot = await openPlanBot(known);
    const chat = bot.chat();
    await sayAll(chat, [...answers(), "gửi"]);
    const status = await chat.say("/kehoach");
    expect(status).toMatch(/KH-40\/1 gửi lúc 12:00 ngày 26\/9\/2014 \(theo lịch diễn tập\): đã gửi/);
    expect(await chat.click("Điều chỉnh")).toContain("KH-40/1");
    await chat.say("sửa địa điểm thành Nhà văn hóa tỉnh");
    expect(await chat.say("gửi")).toContain("KH-40/2");
    const [first, second] = await versionsOf(bot);
    expect(first).toMatchObject({ number: 1, state: "superseded" });
    expect(second).toMatchObject({ number: 2, state: "resubmitted" });
    expect(first?.content.fields["venue"]?.value).toContain("Trường Thi");
    expect(second?.content.fields["venue"]?.value).toBe("Nhà văn hóa tỉnh");
  });

  it("is withdrawn after one question, and can be begun anew from where it was", async () => {
    const bot = await openPlanBot(known);
    const chat = bot.chat();
    await sayAll(chat, [...answers(), "gửi"]);
    expect(await chat.say("rút kế hoạch")).toContain("Rút kế hoạch đã gửi?");
    expect(await chat.say("có")).toContain("Đã rút kế hoạch KH-40/1");
    expect((await versionsOf(bot))[0]?.state).toBe("withdrawn");
    await chat.click("Điều chỉnh");
    expect(await chat.say("gửi")).toContain("KH-40/2");
    expect((await versionsOf(bot))[1]?.state).toBe("submitted");
  });

  it("that is late may be given a reason, which is not demanded", async () => {
    const bot = await openPlanBot(known, { today: "2015-01-05" });
    const chat = bot.chat();
    expect(await sayAll(chat, answers())).toContain("Đã quá hạn gửi");
    await chat.click("Ghi lý do gửi sau hạn");
    expect(await chat.say("chờ ý kiến cấp ủy về ngày tổ chức")).toMatch(/Đã ghi lý do[\s\S]*Lý do: chờ ý kiến cấp ủy/);
    await chat.say("gửi");
    expect((await versionsOf(bot))[0]?.content.reasons["late"]?.text).toBe("chờ ý kiến cấp ủy về ngày tổ chức");
  });

  it("came in time until 30 December, late from the 31st on; what comes after a return is not judged", async () => {
    for (const [today, late] of [
      ["2014-12-30", false],
      ["2014-12-31", true],
    ] as const) {
      const bot = await openPlanBot(known, { today });
      const receipt = await sayAll(bot.chat(), [...answers(), "gửi"]);
      expect((await versionsOf(bot))[0]?.late).toBe(late);
      expect(receipt.includes("sau hạn")).toBe(late);
    }
  });
});

describe("at the review", () => {
  it.each(["ok", "có", "vâng ạ"])("%j alone submits nothing", async (text) => {
    const bot = await openPlanBot(known);
    expect(await sayAll(bot.chat(), [...answers(), text])).toContain("Gửi kế hoạch");
    expect(await versionsOf(bot)).toEqual([]);
  });

  it.each(["gửi", "gửi đi", "submit"])("%j submits", async (text) => {
    const bot = await openPlanBot(known);
    await sayAll(bot.chat(), [...answers(), text]);
    expect(await versionsOf(bot)).toHaveLength(1);
  });
});

describe("lists", () => {
  it("are added to, changed, put in another order and shortened, shown each time", async () => {
    const bot = await openPlanBot(known);
    const chat = bot.chat();
    await sayAll(chat, PROVINCIAL.slice(0, 8));
    await chat.say("BHXH huyện Yên Thành - đại lý thu\n2. Ông Trần Văn B - cải cách hành chính");
    await chat.say("- Phòng Giám định - giám định BHYT");
    expect(await chat.say("chuyển 3 lên 1")).toMatch(/1\. Phòng Giám định.*\n.*2\. BHXH huyện Yên Thành.*\n.*3\. Ông Trần Văn B/);
    expect(await chat.say("xoá 2")).toMatch(/1\. Phòng Giám định.*\n.*2\. Ông Trần Văn B/);
    await chat.say("sửa 2");
    expect(await chat.say("Bà Hồ Thị E - công tác thu - cá nhân")).toMatch(/2\. Bà Hồ Thị E/);
    expect(await chat.say("xóa 7")).toContain("không có mục 7");
    expect(await chat.say("xong")).toContain("Đoàn Chủ tịch gồm những ai?");
    expect(await writtenIn(bot, "exemplarReports")).toMatchObject([{ who: "Phòng Giám định" }, { who: "Bà Hồ Thị E", kind: "individual" }]);
  });

  it("of the programme are accepted with one press and filled with minutes and leaders line by line", async () => {
    const bot = await openPlanBot(known);
    const chat = bot.chat();
    await sayAll(chat, [...PROVINCIAL.slice(0, 7), "sửa chương trình"]);
    await chat.say("c) 30 phút - Giám đốc\nd) 60 phút");
    await chat.say("xong");
    const programme = (await writtenIn(bot, "programme")) as { id: string; minutes?: number; leader?: string }[];
    expect(programme.map(({ id }) => id)).toEqual(["a", "b", "c", "d", "e", "f", "g"]);
    expect(programme[2]).toMatchObject({ minutes: 30, leader: "Giám đốc" });
    expect(programme[3]).toMatchObject({ minutes: 60 });
  });
});
