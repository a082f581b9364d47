import { beforeAll, describe, expect, it } from "vitest";
import { CAMPAIGN, draftOf, type Known, loadKnown, openPlanBot, PROVINCIAL, sayAll, writtenIn } from "../../../support/plan-chat.ts";

let known: Known;
beforeAll(async () => {
  known = await loadKnown();
}, 60_000);

describe("a provincial plan", () => {
  it("is made, with its form's values, in under 25 messages, and submitted with a receipt", async () => {
    const bot = await openPlanBot(known);
    const chat = bot.chat();
    const review = await sayAll(chat, PROVINCIAL);
    expect(PROVINCIAL.length + 1).toBeLessThan(25);
    expect(review).toMatch(/^Đã ghi người ký/);
    expect(review).toContain("Kế hoạch KH-40 – BHXH tỉnh Nghệ An");
    expect(review).toContain("• Lưu ý: Chưa phân bổ chỉ tiêu đại biểu");
    const draft = await draftOf(bot);
    expect(Object.fromEntries(Object.entries(draft?.content.fields ?? {}).map(([id, { value }]) => [id, value]))).toEqual({
      name: "Hội nghị điển hình tiên tiến BHXH tỉnh Nghệ An",
      day: { date: "2015-04-15" },
      length: { halfDays: 1, part: "morning" },
      venue: "Hội trường BHXH tỉnh, số 10 đường Trường Thi, TP Vinh",
      delegates: 250,
      groups: { leaders: 20, staff: 150, exemplarCollectives: 20, exemplarIndividuals: 30, guests: 30 },
      programme: known.knowledge.guideline.facts.programme.map(({ id, vi }) => ({ id, title: vi })),
      reportAuthor: "Phòng Tổ chức - Hành chính",
      exemplarReports: [{ who: "BHXH huyện Yên Thành", title: "mô hình đại lý thu", kind: "collective", minutes: 10 }],
      presidium: [
        { name: "Nguyễn Văn A, Bí thư Đảng ủy, Giám đốc", groups: ["party", "administration"] },
        { name: "Lê Thị C, Chủ tịch Công đoàn", groups: ["organizations"] },
        { name: "Phan D, điển hình tiên tiến", groups: ["exemplars"] },
      ],
      stage: ["flag", "statue"],
      election: {},
      contact: "Nguyễn Văn An",
      phone: "0912345678",
      signer: "Trần Văn B",
      signerPosition: "Giám đốc",
    });
    const receipt = await chat.click("Gửi kế hoạch");
    expect(receipt).toMatch(/KH-40\/1.* 12:00 ngày 26\/9\/2014/);
    expect(receipt).toContain("Thường trực Hội đồng");
    expect(receipt).toMatch(/số kế hoạch đã ký, ngày ký kế hoạch, bản scan/);
    expect(await draftOf(bot)).toBeUndefined();
    const [version, ...more] = await bot.storage.transaction(({ plans }) => plans.versions(CAMPAIGN, "40"));
    expect(more).toEqual([]);
    expect(version).toMatchObject({ number: 1, state: "submitted", late: false });
    expect(version?.content).toEqual(draft?.content);
  });

  it("filled by one message is asked for nothing of it again", async () => {
    const bot = await openPlanBot(known);
    const chat = bot.chat();
    await sayAll(chat, ["/kehoach nghe an", "1"]);
    const understood = await chat.say("Hội nghị sáng 15/4/2015 tại hội trường BHXH tỉnh, 250 đại biểu, trong đó 30 khách mời");
    expect(understood.split("\n").slice(1, 6)).toEqual([
      "• Ngày tổ chức: thứ tư 15/4/2015",
      "• Thời lượng: buổi sáng",
      "• Địa điểm: hội trường BHXH tỉnh",
      "• Số đại biểu: 250 người",
      "• Cơ cấu đại biểu: khách mời 30",
    ]);
    expect(await writtenIn(bot, "day")).toBeUndefined();
    const next = await chat.say("đúng rồi");
    expect(next).toContain("Còn thiếu số của: lãnh đạo");
    expect(next).not.toMatch(/ngày nào|ở đâu|bao lâu/);
    expect(await writtenIn(bot, "delegates")).toBe(250);
    expect(await chat.say("20 lãnh đạo, 150 công chức, 20 tập thể, 30 cá nhân")).toContain("Chương trình gồm những mục nào?");
  });

  it("of which nothing was understood right holds nothing of it", async () => {
    const bot = await openPlanBot(known);
    const chat = bot.chat();
    await sayAll(chat, ["/kehoach nghe an", "1", "sáng 15/4 tại Nhà văn hóa tỉnh, 200 đại biểu"]);
    expect(await chat.say("không đúng")).toContain("Hội nghị tổ chức ngày nào?");
    expect(Object.keys((await draftOf(bot))?.content.fields ?? {})).toEqual(["name"]);
  });

  it("understood partly right is put right where it is shown", async () => {
    const bot = await openPlanBot(known);
    const chat = bot.chat();
    await sayAll(chat, ["/kehoach nghe an", "1", "sáng 15/4 tại Nhà văn hóa tỉnh, 200 đại biểu"]);
    expect(await chat.say("220 đại biểu")).toContain("• Số đại biểu: 220 người");
    await chat.say("ok em");
    expect(await writtenIn(bot, "delegates")).toBe(220);
    expect(await writtenIn(bot, "venue")).toBe("Nhà văn hóa tỉnh");
  });
});

describe("plans of the other levels", () => {
  it("ask the central office for its budget and for no quotas", async () => {
    const chat = (await openPlanBot(known)).chat();
    expect(await chat.say("/kehoach khối cơ quan")).toContain("KH-CQ");
    const review = await sayAll(chat, [...PROVINCIAL.slice(1, 14), "150 triệu từ nguồn chi quản lý bộ máy", ...PROVINCIAL.slice(14)]);
    expect(review).toContain("• Kinh phí: 150.000.000 đồng");
    expect(review).toContain("Đủ điều kiện gửi");
    expect(review).not.toContain("chỉ tiêu đại biểu cho các đơn vị");
  });

  it("ask the sector for no election and let its programme be without one", async () => {
    const chat = (await openPlanBot(known)).chat();
    const messages = [
      "/kehoach toàn ngành",
      "1",
      "15/7/2015",
      "cả ngày",
      ...PROVINCIAL.slice(3, 13),
      "2 tỷ từ ngân sách",
      ...PROVINCIAL.slice(14),
    ].map((message) => (message === "250" ? "500" : message.replace("150 công chức", "400 công chức")));
    const review = await sayAll(chat, messages);
    expect(review).toContain("Đủ điều kiện gửi");
    expect(review).not.toContain("Bầu đại biểu đi dự cấp trên");
  });

  it("ask a district for no venue, for its headcount and for what it is combined with", async () => {
    const chat = (await openPlanBot(known)).chat();
    const review = await sayAll(chat, [
      "/kehoach diễn châu",
      "1",
      "chiều 20/12",
      "1",
      "25",
      "1",
      "a",
      "Hồ Thị E, 0912 345 678",
      "Hồ Thị E, Giám đốc",
    ]);
    expect(review).toContain("Đủ điều kiện gửi");
    expect(review).not.toMatch(/Địa điểm|Số đại biểu/);
    expect(await chat.say("gửi")).toContain("BHXH tỉnh Nghệ An xem và góp ý");
  });
});
