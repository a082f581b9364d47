import { beforeAll, describe, expect, it } from "vitest";
import type { Chart } from "../../../src/chat/chart.ts";
import type { Message } from "../../../src/chat/message.ts";
import { loadLocales } from "../../../src/i18n/locales.ts";
import { type Known, loadKnown } from "../../support/plan-chat.ts";
import { type OverviewBot, openOverviewBot } from "./overview-bot.ts";

let known: Known;
beforeAll(async () => {
  known = await loadKnown();
}, 60_000);

const say = loadLocales();
const NOBODY = "Lịch và thống kê dành cho cán bộ đã tham gia đơn vị và Thường trực Hội đồng.";

/** Nghệ An was late and is agreed, Hà Tĩnh sent nothing, the central office waits; Diễn Châu's plan goes to Nghệ An. */
async function opened(): Promise<OverviewBot> {
  const overview = await openOverviewBot(known);
  await overview.submit("40", {}, { late: true, at: "2015-01-05T02:00:00Z" });
  await overview.move("40", "submitted", "returned", { at: "2015-01-20T02:00:00Z" });
  await overview.move("40", "returned", "superseded", { at: "2015-03-02T01:00:00Z" });
  await overview.submit("40", {}, { number: 2, state: "resubmitted", at: "2015-03-02T01:00:00Z" });
  await overview.move("40", "resubmitted", "agreed", { number: 2 });
  await overview.submit("CQ", {}, { at: "2015-03-01T17:30:00Z" });
  await overview.submit("4001", {}, { at: "2015-03-08T16:59:59Z" });
  return overview;
}

/** The picture that a message has. */
function chartIn(messages: readonly Message[]): Chart {
  const [file] = messages.flatMap(({ files = [] }) => files);
  if (!file || !("chart" in file)) throw new Error("no picture came");
  return file.chart;
}

describe("the progress", () => {
  it("is told to the board in numbers: by state, late and overdue, by week; base plans apart", async () => {
    const { bot, admit } = await opened();
    await admit("telegram:7", "", "staff");
    expect(await bot.chat("telegram:7").say("/thongke")).toBe(
      [
        "Tiến độ kế hoạch đến ngày 11/3/2015 (lịch diễn tập)",
        "Kế hoạch gửi Thường trực Hội đồng: 4 đơn vị",
        "• Chưa gửi: 2",
        "• Đã gửi: 1",
        "• Đang xem xét: 0",
        "• Đề nghị chỉnh sửa: 0",
        "• Đã gửi lại: 0",
        "• Đã thống nhất: 1",
        "• Trong đó gửi muộn: 1",
        "• Quá hạn chưa gửi: 1",
        "Theo tuần: lượt gửi, lượt thống nhất",
        "• 5/1 – 11/1/2015: gửi 1, thống nhất 0",
        // Half past midnight of a Monday here is a Sunday at Greenwich.
        "• 2/3 – 8/3/2015: gửi 2, thống nhất 0",
        "• 9/3 – 15/3/2015: gửi 0, thống nhất 1",
        "Kế hoạch cấp dưới gửi đơn vị cấp trên: 1 đơn vị",
        "• Chưa gửi: 0",
        "• Đã gửi: 1",
        "• Đang xem xét: 0",
        "• Đề nghị chỉnh sửa: 0",
        "• Đã gửi lại: 0",
        "• Đã thống nhất: 0",
      ].join("\n"),
    );
  });

  it("comes with a picture of the same numbers, in the reader's language and marked as a rehearsal's", async () => {
    const { bot } = await opened();
    const messages = await bot.chat().send({ text: "/stats" });
    const chart = chartIn(messages);
    const [bars, columns] = chart.panels;
    expect(messages[0]?.files?.map(({ name }) => name)).toEqual(["tien-do.png"]);
    expect([say.en(chart.title), say.en(chart.subtitle ?? "")]).toEqual([
      "Plans sent to the board",
      "Up to 11 March 2015 (rehearsal calendar)",
    ]);
    expect(bars?.labels.map(say.en)).toEqual(["Not sent", "Submitted", "Under review", "Returned with comments", "Resubmitted", "Agreed"]);
    expect(bars?.series.map(({ values }) => values)).toEqual([[2, 1, 0, 0, 0, 1]]);
    expect(columns?.labels).toEqual(["5/1", "12/1", "19/1", "26/1", "2/2", "9/2", "16/2", "23/2", "2/3", "9/3"]);
    expect(columns?.series.map(({ name, values }) => [say.en(name), values.reduce((a, b) => a + b)])).toEqual([
      ["Sent", 3],
      ["Agreed", 1],
    ]);
  });

  it("of a province is that of its own districts, which have no deadline", async () => {
    const { bot, admit, putUnits } = await opened();
    await putUnits({ code: "4201", level: "base", name: "BHXH huyện Can Lộc", parent: "42" });
    await admit("telegram:40", "40");
    const told = await bot.chat("telegram:40").say("/thongke");
    expect(told).toContain("Kế hoạch gửi BHXH tỉnh Nghệ An: 1 đơn vị\n• Chưa gửi: 0\n• Đã gửi: 1\n");
    expect(told).toContain("• 2/3 – 8/3/2015: gửi 1, thống nhất 0");
    expect(told).not.toMatch(/muộn|Quá hạn|Thường trực|Can Lộc/);
    await admit("telegram:42", "42");
    expect(await bot.chat("telegram:42").say("/thongke")).toContain("BHXH tỉnh Hà Tĩnh: 1 đơn vị\n• Chưa gửi: 1\n• Đã gửi: 0");
  });

  it("is not for a district, nor for a stranger, who are told what they can do; a right that goes, goes at once", async () => {
    const { bot, admit, dismiss } = await opened();
    await admit("telegram:41", "4001");
    expect(await bot.chat("telegram:41").say("/thongke")).toMatch(/^Thống kê dành cho đơn vị nhận kế hoạch.*\/kehoach/);
    expect(await bot.chat("telegram:9").say("/thongke")).toContain(NOBODY);
    expect(await bot.chat("telegram:9").press("open:thongke")).toContain(NOBODY);
    await admit("slack:U1", "", "leader");
    expect(await bot.chat("slack:U1").say("/thongke")).toContain("Tiến độ kế hoạch");
    await dismiss("slack:U1", "");
    expect(await bot.chat("slack:U1").say("/thongke")).toContain(NOBODY);
  });

  it("is shown where nobody else reads it, and leads there from a group", async () => {
    const { bot } = await opened();
    const group = bot.chat("telegram:-5", { group: true });
    const [reply] = await group.send({ text: "/thongke" });
    expect(reply?.buttons).toMatchObject([{ opens: "thongke" }]);
    expect(JSON.stringify(reply)).not.toMatch(/overview-state|chart/);
    expect(await bot.chat().press("open:thongke")).toContain("Tiến độ kế hoạch");
  });

  it("is told before anything was sent, too, without weeks", async () => {
    const { bot } = await openOverviewBot(known, "2014-10-01");
    const messages = await bot.chat().send({ text: "/thongke" });
    expect(chartIn(messages).panels).toHaveLength(1);
    const told = await bot.chat().say("/thongke");
    expect(told).toContain("• Chưa gửi: 4\n• Đã gửi: 0");
    expect(told).not.toMatch(/Theo tuần|Quá hạn/);
  });

  it("interrupts no plan that is being made", async () => {
    const { bot } = await opened();
    const chat = bot.chat();
    await chat.say("/kehoach ha tinh");
    expect(await chat.say("/thongke")).toContain("Tiến độ kế hoạch");
    expect(await chat.say("Hội nghị điển hình tiên tiến BHXH tỉnh Hà Tĩnh")).toContain("tổ chức ngày nào?");
  });
});
