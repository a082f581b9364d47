import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createClock, instantOf } from "../src/clock.ts";

const VIETNAM = "Asia/Ho_Chi_Minh";
const NEW_YORK = "America/New_York";

describe("the instant that is named", () => {
  it.each([
    ["an offset", "2014-12-15T09:00:00+07:00", "UTC", "2014-12-15T02:00:00.000Z"],
    ["an offset in a zone with another", "2014-12-15T09:00:00+07:00", NEW_YORK, "2014-12-15T02:00:00.000Z"],
    ["an offset west of Greenwich", "2014-12-15T09:00:00-05:00", VIETNAM, "2014-12-15T14:00:00.000Z"],
    ["an offset of half an hour, without a colon", "2014-12-15T09:00:00+0530", VIETNAM, "2014-12-15T03:30:00.000Z"],
    ["Z", "2014-12-15T09:00:00Z", VIETNAM, "2014-12-15T09:00:00.000Z"],
    ["a time there", "2014-12-15T09:00:00", VIETNAM, "2014-12-15T02:00:00.000Z"],
    ["a time there, to the minute", "2014-12-15T09:00", VIETNAM, "2014-12-15T02:00:00.000Z"],
    ["a time there, to a part of the second", "2014-12-15T09:00:00.250", VIETNAM, "2014-12-15T02:00:00.250Z"],
    ["a time there that is another day in UTC", "2014-12-15T03:00:00", VIETNAM, "2014-12-14T20:00:00.000Z"],
    ["a time in UTC", "2014-12-15T09:00:00", "UTC", "2014-12-15T09:00:00.000Z"],
    ["midnight", "2015-01-01T00:00:00", VIETNAM, "2014-12-31T17:00:00.000Z"],
    ["a date alone, nine there", "2014-12-15", VIETNAM, "2014-12-15T02:00:00.000Z"],
    ["a date alone, nine in UTC", "2014-12-15", "UTC", "2014-12-15T09:00:00.000Z"],
    ["a date alone whose end looks like an offset", "2014-12-15", NEW_YORK, "2014-12-15T14:00:00.000Z"],
    ["in winter", "2015-01-15T09:00:00", NEW_YORK, "2015-01-15T14:00:00.000Z"],
    ["in summer", "2015-07-15T09:00:00", NEW_YORK, "2015-07-15T13:00:00.000Z"],
    ["before the clock goes forward", "2015-03-08T01:59:00", NEW_YORK, "2015-03-08T06:59:00.000Z"],
    ["after the clock went forward", "2015-03-08T03:00:00", NEW_YORK, "2015-03-08T07:00:00.000Z"],
    ["the day the clock goes forward", "2015-03-08", NEW_YORK, "2015-03-08T13:00:00.000Z"],
    ["before the clock goes back", "2015-11-01T00:59:00", NEW_YORK, "2015-11-01T04:59:00.000Z"],
    ["after the clock went back", "2015-11-01T02:00:00", NEW_YORK, "2015-11-01T07:00:00.000Z"],
    ["the day the clock goes back", "2015-11-01", NEW_YORK, "2015-11-01T14:00:00.000Z"],
  ])("by %s: %s in %s", (_, iso, timeZone, instant) => {
    expect(instantOf(iso, timeZone).toISOString()).toBe(instant);
  });
});

describe("today", () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["Date", "performance"], now: new Date("2026-03-01T00:00:00Z") });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("is the real day without a start, in the product's time zone", () => {
    vi.setSystemTime("2031-05-20T18:00:00Z");
    expect(createClock({ timeZone: VIETNAM }).today()).toBe("2031-05-21");
    expect(createClock({ timeZone: NEW_YORK }).today()).toBe("2031-05-20");
  });

  it("goes on with the real time without a start, whatever the rate", () => {
    vi.setSystemTime("2031-05-20T16:59:59Z");
    const clock = createClock({ rate: 1000, timeZone: VIETNAM });
    vi.advanceTimersByTime(999);
    expect(clock.today()).toBe("2031-05-20");
    vi.advanceTimersByTime(1);
    expect(clock.today()).toBe("2031-05-21");
  });

  it("is the start's day in the product's time zone", () => {
    const start = new Date("2014-12-30T20:00:00Z");
    expect(createClock({ start, timeZone: "UTC" }).today()).toBe("2014-12-30");
    expect(createClock({ start, timeZone: VIETNAM }).today()).toBe("2014-12-31");
  });

  it("changes at midnight there and not before", () => {
    const clock = createClock({ start: instantOf("2014-12-30T23:59:59", VIETNAM), timeZone: VIETNAM });
    vi.advanceTimersByTime(999);
    expect(clock.today()).toBe("2014-12-30");
    vi.advanceTimersByTime(1);
    expect(clock.today()).toBe("2014-12-31");
  });

  it("comes sooner at a higher rate", () => {
    const clock = createClock({ start: instantOf("2014-12-30T00:00:00", VIETNAM), rate: 86_400, timeZone: VIETNAM });
    vi.advanceTimersByTime(999);
    expect(clock.today()).toBe("2014-12-30");
    vi.advanceTimersByTime(1);
    expect(clock.today()).toBe("2014-12-31");
    vi.advanceTimersByTime(2000);
    expect(clock.today()).toBe("2015-01-02");
  });

  it("of a rehearsal does not follow when the machine's clock is set", () => {
    const clock = createClock({ start: instantOf("2014-12-30", VIETNAM), timeZone: VIETNAM });
    vi.setSystemTime("2040-01-01T00:00:00Z");
    expect(clock.today()).toBe("2014-12-30");
  });
});
