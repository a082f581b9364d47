import ICAL from "ical.js";
import { beforeAll, describe, expect, it } from "vitest";
import type { Message } from "../../../src/chat/message.ts";
import { CAMPAIGN, type Known, loadKnown } from "../../support/plan-chat.ts";
import { type OverviewBot, openOverviewBot } from "./overview-bot.ts";

let known: Known;
beforeAll(async () => {
  known = await loadKnown();
}, 60_000);

const HALL = "Hội trường BHXH tỉnh, số 10 đường Trường Thi, TP Vinh";

async function opened(): Promise<OverviewBot> {
  const overview = await openOverviewBot(known);
  const { submit, move } = overview;
  await submit("40", { name: "Hội nghị cũ", day: { date: "2015-04-01" } });
  await move("40", "submitted", "superseded");
  const name = "Hội nghị điển hình tiên tiến BHXH tỉnh Nghệ An";
  const day = { date: "2015-04-15", time: "08:00" };
  await submit("40", { name, day, length: { halfDays: 1, part: "morning" }, venue: HALL }, { number: 2, state: "agreed" });
  await submit("42", { name: "Hội nghị", day: { date: "2015-04-02" }, length: { halfDays: 2 }, venue: "TP Hà Tĩnh" });
  await submit("CQ", { name: "Hội nghị Cơ quan", day: { date: "2015-03-10" } }, { state: "under-review" });
  await submit("TW", { name: "Đại hội", day: { date: "2015-06-20" } });
  await move("TW", "submitted", "withdrawn");
  await submit("4001", { name: "Hội nghị biểu dương", day: { date: "2015-03-11" }, length: { halfDays: 1 } }, { state: "returned" });
  return overview;
}

/** The events of the file that a message has, as another program reads it, by their ids. */
function eventsIn(messages: readonly Message[]): Readonly<Record<string, ICAL.Event>> {
  const [file] = messages.flatMap(({ files = [] }) => files);
  if (!file || !("text" in file)) throw new Error("no calendar came");
  expect(file.name).toBe("lich.ics");
  const calendar = new ICAL.Component(ICAL.parse(file.text));
  for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
  const events = calendar.getAllSubcomponents("vevent").map((each) => new ICAL.Event(each));
  return Object.fromEntries(events.map((event) => [event.uid, event]));
}

const idOf = (unit: string): string => `${unit}.${CAMPAIGN}@tro-ly-dai-hoi`;
const statusOf = (event: ICAL.Event | undefined): unknown => event?.component.getFirstPropertyValue("status");

describe("the calendar", () => {
  it("has the events of the plans that count, what comes next at the head, and how a plan stands that is not agreed", async () => {
    const { bot, admit } = await opened();
    await admit("telegram:7", "", "staff");
    expect(await bot.chat("telegram:7").say("/lich")).toBe(
      [
        "Theo lịch diễn tập.",
        "Sắp diễn ra: 3",
        "• thứ tư 11/3/2015, nửa ngày: BHXH huyện Diễn Châu – Hội nghị biểu dương (đề nghị chỉnh sửa)",
        "• thứ năm 2/4/2015, một ngày: BHXH tỉnh Hà Tĩnh – Hội nghị – TP Hà Tĩnh (đã gửi)",
        `• thứ tư 15/4/2015, 08:00, buổi sáng: BHXH tỉnh Nghệ An – Hội nghị điển hình tiên tiến BHXH tỉnh Nghệ An – ${HALL}`,
        "Đã diễn ra: 1",
        "• thứ ba 10/3/2015: Khối cơ quan BHXH Việt Nam – Hội nghị Cơ quan (đang xem xét)",
      ].join("\n"),
    );
  });

  it("comes as a file, with the same ids and a greater number after each change, and whole days where no time is told", async () => {
    const { bot, move } = await opened();
    const events = eventsIn(await bot.chat().send({ text: "/lich" }));
    expect(Object.keys(events).sort()).toEqual(["40", "4001", "42", "CQ"].map(idOf).sort());
    const nghean = events[idOf("40")];
    expect(nghean).toMatchObject({ sequence: 2, location: HALL, summary: expect.stringMatching(/^\[Diễn tập\] .*BHXH tỉnh Nghệ An$/) });
    expect(nghean?.startDate.toJSDate().toISOString()).toBe("2015-04-15T01:00:00.000Z");
    expect(statusOf(nghean)).toBe("CONFIRMED");
    const hatinh = events[idOf("42")];
    expect([hatinh?.startDate.toString(), hatinh?.endDate.toString(), statusOf(hatinh)]).toEqual(["2015-04-02", "2015-04-03", "TENTATIVE"]);
    expect(hatinh?.summary).toContain("BHXH tỉnh Hà Tĩnh: Hội nghị");
    await move("42", "submitted", "agreed");
    expect(statusOf(eventsIn(await bot.chat().send({ text: "/lich" }))[idOf("42")])).toBe("CONFIRMED");
  });

  it("takes as long as the programme where all of it has minutes, and several days whole", async () => {
    const { bot, submit } = await openOverviewBot(known);
    const programme = [
      { title: "a", minutes: 90 },
      { title: "b", minutes: 120 },
    ];
    await submit("40", { day: { date: "2015-04-15", time: "07:30" }, length: { halfDays: 2 }, programme });
    await submit("42", { day: { date: "2015-04-15", time: "07:30" }, length: { halfDays: 3 }, programme });
    await submit("CQ", { day: { date: "2015-04-15", time: "07:30" }, programme: [{ title: "a", minutes: 5 }, { title: "b" }] });
    const events = eventsIn(await bot.chat().send({ text: "/lich" }));
    expect(events[idOf("40")]?.endDate.toJSDate().toISOString()).toBe("2015-04-15T04:00:00.000Z");
    expect(events[idOf("42")]?.endDate.toString()).toBe("2015-04-17");
    expect(events[idOf("42")]?.description).toContain("07:30");
    expect(events[idOf("CQ")]?.duration.toSeconds()).toBe(0);
  });

  it("is shown twenty at a time, each once, and its file has all", async () => {
    const { bot, putUnits, submit } = await openOverviewBot(known);
    const codes = Array.from({ length: 45 }, (_, i) => `p${String(i + 1).padStart(2, "0")}`);
    await putUnits(...codes.map((code) => ({ code, level: "provincial", name: `BHXH tỉnh ${code}`, parent: "TW" })));
    for (const [i, code] of codes.entries())
      await submit(code, { day: { date: i < 30 ? `2015-04-${String(i + 1).padStart(2, "0")}` : "2015-02-01" } });
    const chat = bot.chat();
    const first = await chat.send({ text: "/lich" });
    expect(Object.keys(eventsIn(first))).toHaveLength(45);
    const pages = [await chat.say("/lich"), await chat.click("Xem tiếp (25)"), await chat.click("Xem tiếp (5)")];
    expect(pages.map((page) => page.match(/BHXH tỉnh p\d\d/g)?.length)).toEqual([20, 20, 5]);
    expect(new Set(pages.join("\n").match(/BHXH tỉnh p\d\d/g)).size).toBe(45);
    expect(pages[1]).toMatch(/Sắp diễn ra: 30[\s\S]*Đã diễn ra: 15/);
    expect(pages[2]).not.toMatch(/Sắp diễn ra|Xem tiếp/);
    expect((await chat.send({ press: "lich:20" }))[0]?.files).toBeUndefined();
    expect(await chat.press("lich:999999")).toContain("p01");
  });

  it("of an organizer has the own event; a province's its districts' too, and nobody's else", async () => {
    const { bot, admit } = await opened();
    await admit("telegram:40", "40");
    await admit("telegram:41", "4001");
    await admit("telegram:42", "42");
    await admit("telegram:1", "TW");
    const seen = async (chat: `telegram:${string}`): Promise<readonly string[]> =>
      Object.keys(eventsIn(await bot.chat(chat).send({ text: "/lich" }))).map((id) => id.split(".")[0] ?? "");
    expect(await seen("telegram:40")).toEqual(["4001", "40"]);
    expect(await seen("telegram:41")).toEqual(["4001"]);
    expect(await seen("telegram:42")).toEqual(["42"]);
    expect(await bot.chat("telegram:42").press("lich:0")).not.toMatch(/Nghệ An|Diễn Châu/);
    expect(await bot.chat("telegram:1").say("/lich")).toMatch(/^Chưa có hội nghị nào .*\/kehoach/);
  });

  it("is for nobody who has not joined, by no button either, and not shown in a group", async () => {
    const { bot, admit, dismiss } = await opened();
    const stranger = bot.chat("telegram:9");
    for (const told of [await stranger.say("/lich"), await stranger.press("lich:0"), await stranger.press("open:lich")])
      expect(told).toMatch(/^Lịch và thống kê dành cho .*\/thamgia/);
    await admit("telegram:9", "40");
    expect(await stranger.say("/calendar")).toContain("BHXH tỉnh Nghệ An");
    await dismiss("telegram:9", "40");
    expect(await stranger.press("lich:0")).not.toContain("BHXH tỉnh Nghệ An");
    const [reply] = await bot.chat("telegram:-5", { group: true }).send({ text: "/lich" });
    expect(reply?.buttons).toMatchObject([{ opens: "lich" }]);
    expect(JSON.stringify(reply)).not.toContain("Nghệ An");
  });

  it("is kept by nothing that was typed: words as long and as strange as they may be", async () => {
    const { bot, submit } = await openOverviewBot(known);
    const strange = 'a\r\nEND:VEVENT\r\nBEGIN:VEVENT; "x", \\n <b>*_';
    await submit("40", { name: strange, venue: "v".repeat(2000), day: { date: "2015-04-15" } });
    const messages = await bot.chat().send({ text: "/lich" });
    expect(Object.keys(eventsIn(messages))).toEqual([idOf("40")]);
    const told = await bot.chat().say("/lich");
    expect(told.length).toBeLessThan(600);
    expect(told).toContain('a END:VEVENT BEGIN:VEVENT; "x", \\n <b>*_');
  });

  it("is said to be empty, with what can be done", async () => {
    const { bot } = await openOverviewBot(known);
    expect(await bot.chat().say("/lich")).toBe(
      "Chưa có hội nghị nào trong các kế hoạch đã gửi. Anh/Chị xem kế hoạch đang chờ bằng /hangcho.",
    );
  });
});
