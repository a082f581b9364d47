import { describe, expect, it } from "vitest";
import { readPayload } from "../../../src/adapters/slack/payload.ts";
import { commandOf, pressesOf } from "../../../src/adapters/slack/pressed.ts";
import { button, CHANNEL, command, DIRECT, press } from "./payloads.ts";

const pressed = (...[actions, where]: Parameters<typeof press>) => {
  const payload = readPayload(press(actions, where));
  return payload?.kind === "actions" ? pressesOf(payload.body) : undefined;
};

const commanded = (body: object, own?: string) => {
  const payload = readPayload(body);
  return payload?.kind === "command" ? commandOf(payload.body, own) : undefined;
};

describe("a press", () => {
  it("is the button's id, under the message that it stands under, and does not come again", () => {
    expect(pressed([button("plan:yes")])).toEqual([
      {
        id: "7.6.press",
        from: "slack:U0LAN",
        route: DIRECT,
        ref: "1412820200.000300",
        name: "lan",
        press: "plan:yes",
        isLast: true,
      },
    ]);
  });

  it("in a channel belongs to the thread", () => {
    expect(pressed([button("a")], "thread")).toMatchObject([{ from: `slack:${CHANNEL}/1412820100.000200`, group: true }]);
    expect(pressed([button("a")], "channel")).toMatchObject([{ from: `slack:${CHANNEL}/1412820200.000300`, group: true }]);
  });

  it("on the app's page belongs to the private chat", () => {
    const [found] = pressed([button("a")], "home") ?? [];
    expect(found).toMatchObject({ from: "slack:U0LAN", press: "a" });
    expect(found).toMatchObject({ route: undefined, ref: undefined });
  });

  it("may be a choice in a menu or a day in a calendar", () => {
    const menu = { type: "static_select", action_id: "choose:0", selected_option: { value: "unit:12", text: {} } };
    const day = { type: "datepicker", action_id: "date:plan:7:", selected_date: "2014-12-15" };
    expect(pressed([menu])).toMatchObject([{ press: "unit:12" }]);
    expect(pressed([day])).toMatchObject([{ press: "plan:7:2014-12-15" }]);
  });

  it("of several things at once is several, each with an id of its own", () => {
    expect(pressed([button("a"), button("b"), { type: "overflow", action_id: "x" }])).toMatchObject([
      { id: "7.6.press", press: "a" },
      { id: "7.6.press:1", press: "b" },
    ]);
  });

  it("of what leads to the private chat is the command there", () => {
    const [found] = pressed([{ ...button("kehoach"), action_id: "open:0" }], "thread") ?? [];
    expect(found).toEqual({ id: "7.6.press", from: "slack:U0LAN", route: undefined, name: "lan", text: "/kehoach", isLast: true });
  });

  it("of nothing is nothing", () => {
    expect(pressed([{ type: "static_select", action_id: "choose:0", selected_option: null }])).toEqual([]);
    expect(pressed([{ type: "datepicker", action_id: "date:", selected_date: null }])).toEqual([]);
  });
});

describe("a command", () => {
  it("is said in the private chat, as it was typed", () => {
    expect(commanded(command("/kehoach", " nghe an "), DIRECT)).toEqual({
      id: "9.8.command",
      from: "slack:U0LAN",
      route: DIRECT,
      name: "lan",
      text: "/kehoach nghe an",
      isLast: true,
    });
    expect(commanded(command("/trogiup", ""))).toMatchObject({ text: "/trogiup", route: undefined });
  });

  it("used elsewhere has no route", () => {
    expect(commanded(command("/hoi", "x", CHANNEL), DIRECT)).toMatchObject({ from: "slack:U0LAN", route: undefined });
    expect(commanded(command("/hoi", "x", "D0OTHER"), DIRECT)).toMatchObject({ from: "slack:U0LAN", route: undefined });
  });
});
