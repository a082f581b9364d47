import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { type CalendarEvent, calendarFile } from "../../../src/features/overview/index.ts";
import { anyText } from "../../support/any-text.ts";

const NOW = new Date("2015-03-02T01:00:00.123Z");
const EVENT: CalendarEvent = {
  uid: "40.3575-HD-BHXH@tro-ly-dai-hoi",
  sequence: 2,
  date: "2015-04-15",
  time: "08:00",
  summary: "Hội nghị điển hình tiên tiến BHXH tỉnh Nghệ An",
  status: "TENTATIVE",
};

/** What another program reads in the file. */
function read(...events: readonly CalendarEvent[]) {
  const file = calendarFile({ name: "Lịch hội nghị", events, now: NOW });
  const calendar = new ICAL.Component(ICAL.parse(file));
  for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
  return { file, calendar, events: calendar.getAllSubcomponents("vevent").map((each) => new ICAL.Event(each)) };
}

describe("an event", () => {
  it("with a time is at that time in Viet Nam, wherever it is read", () => {
    const [event] = read(EVENT).events;
    expect(event?.startDate.toJSDate().toISOString()).toBe("2015-04-15T01:00:00.000Z");
    expect(event?.duration.toSeconds()).toBe(0);
    expect(event).toMatchObject({ uid: EVENT.uid, sequence: 2, summary: EVENT.summary });
    expect(event?.component.getFirstPropertyValue("status")).toBe("TENTATIVE");
    expect(String(event?.component.getFirstPropertyValue("dtstamp"))).toBe("2015-03-02T01:00:00Z");
  });

  it("lasts as long as is known", () => {
    expect(
      read({ ...EVENT, minutes: 210 })
        .events[0]?.endDate.toJSDate()
        .toISOString(),
    ).toBe("2015-04-15T04:30:00.000Z");
  });

  it.each([
    [1, "2015-04-15", "2015-04-16"],
    [2, "2015-12-31", "2016-01-02"],
  ])("without a time takes %i whole days from %s on, up to %s", (days, date, end) => {
    const [event] = read({ ...EVENT, time: undefined, date, days }).events;
    expect(event?.startDate.isDate).toBe(true);
    expect([event?.startDate.toString(), event?.endDate.toString()]).toEqual([date, end]);
  });

  it.each([
    "Hội trường A; tầng 2, số 10\\12 đường Trường Thi",
    "một\nhai\r\nba",
    "BEGIN:VEVENT\r\nSUMMARY:giả\r\nEND:VEVENT",
    "X\r\nATTENDEE:mailto:a@b.vn",
    '"trích"; =1+1: \\n \\, \u{1F3C6}',
    "\u0000\u0007a\ud800b",
  ])("with the words %j has them, and nothing else comes of them", (words) => {
    const { calendar, events } = read({ ...EVENT, summary: words, location: words, description: words });
    const shown = words
      .toWellFormed()
      .replace(/\r\n?/g, "\n")
      .replace(/(?!\n)\p{Cc}/gu, " ");
    expect(events).toHaveLength(1);
    expect([events[0]?.summary, events[0]?.location, events[0]?.description]).toEqual([shown, shown, shown]);
    expect(calendar.getAllSubcomponents().map(({ name }) => name)).toEqual(["vtimezone", "vevent"]);
    expect(events[0]?.component.getAllProperties("attendee")).toEqual([]);
  });
});

describe("the file", () => {
  it("has lines of at most 75 octets, cut within no character, that read as one", () => {
    fc.assert(
      fc.property(anyText(["ắ", ";", ",", "\\", "\u{1F3C6}", "\n", " "], 400), (summary) => {
        const { file, events } = read({ ...EVENT, summary });
        const lines = file.split("\r\n");
        expect(lines.pop()).toBe("");
        for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(file.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
        const shown = summary
          .toWellFormed()
          .replace(/\r\n?/g, "\n")
          .replace(/(?!\n)\p{Cc}/gu, " ");
        expect(events[0]?.summary ?? "").toBe(shown);
      }),
      { numRuns: 300 },
    );
  });

  it("has its name, and is a calendar when there is nothing in it", () => {
    const { calendar } = read();
    expect(calendar.getFirstPropertyValue("x-wr-calname")).toBe("Lịch hội nghị");
    expect(calendar.getAllSubcomponents("vevent")).toEqual([]);
  });
});
