import { describe, expect, it } from "vitest";
import type { Event, Message } from "../../src/chat/message.ts";
import { createEngine, type Engine } from "../../src/engine/engine.ts";
import type { Decide } from "../../src/engine/turn.ts";

/** Says everything said so far back, with the day; breaks on "break" for as long as it is told to. */
function countingEngine(today?: () => string): { engine: Engine; mend: () => void } {
  let broken = true;
  const decide: Decide<readonly string[]> = (before, said, context) => {
    const word = "text" in said ? said.text : `[${said.press}]`;
    if (word === "break" && broken) throw new Error("the turn broke");
    const state = [...before, word];
    const text = [context.today, ...state].filter((piece) => piece !== undefined).join(" ");
    return { state, messages: [{ language: "en", blocks: [{ kind: "paragraph", text: [text] }], buttons: [] }] };
  };
  return {
    engine: createEngine({ decide, begin: ["begin"], today }),
    mend() {
      broken = false;
    },
  };
}

function said(messages: readonly Message[]): string[] {
  return messages.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === "paragraph" ? block.text.map(String) : [])));
}

const typed = (id: string, text: string, from: Event["from"] = "terminal:an"): Event => ({ id, from, text });

describe("an event", () => {
  it("is replied to in the chat it came from", () => {
    const { engine } = countingEngine();
    expect(engine.handle(typed("1", "hello", "slack:U1")).map(({ to }) => to)).toEqual(["slack:U1"]);
  });

  it("goes on from where its conversation stands, also when a button is pressed", () => {
    const { engine } = countingEngine();
    expect(said(engine.handle(typed("1", "a")))).toEqual(["begin a"]);
    expect(said(engine.handle({ id: "2", from: "terminal:an", press: "b" }))).toEqual(["begin a [b]"]);
  });

  it("that comes again has no second reply and no second effect", () => {
    const { engine } = countingEngine();
    engine.handle(typed("1", "a"));
    expect(engine.handle(typed("1", "a"))).toEqual([]);
    expect(engine.handle(typed("1", "with other words"))).toEqual([]);
    expect(said(engine.handle(typed("2", "b")))).toEqual(["begin a b"]);
    expect(engine.handle(typed("1", "a"))).toEqual([]);
  });

  it("is another one when the same id comes from another chat", () => {
    const { engine } = countingEngine();
    engine.handle(typed("1", "a", "terminal:an"));
    expect(said(engine.handle(typed("1", "b", "terminal:binh")))).toEqual(["begin b"]);
    expect(said(engine.handle(typed("1", "c", "slack:an")))).toEqual(["begin c"]);
  });

  it("is not taken for the one of another chat whose name and id run together alike", () => {
    const { engine } = countingEngine();
    engine.handle(typed("23", "a", "telegram:1"));
    expect(said(engine.handle(typed("3", "b", "telegram:12")))).toEqual(["begin b"]);
  });
});

describe("chats", () => {
  it("know nothing of one another", () => {
    const { engine } = countingEngine();
    engine.handle(typed("1", "a", "terminal:an"));
    engine.handle(typed("2", "b", "terminal:binh"));
    expect(said(engine.handle(typed("3", "c", "terminal:an")))).toEqual(["begin a c"]);
    expect(said(engine.handle(typed("4", "d", "terminal:binh")))).toEqual(["begin b d"]);
  });
});

describe("a turn that breaks", () => {
  it("leaves the conversation as it was and can be tried again", () => {
    const { engine, mend } = countingEngine();
    engine.handle(typed("1", "a"));
    expect(() => engine.handle(typed("2", "break"))).toThrow("the turn broke");
    expect(() => engine.handle(typed("2", "break"))).toThrow("the turn broke");
    mend();
    expect(said(engine.handle(typed("2", "break")))).toEqual(["begin a break"]);
    expect(engine.handle(typed("2", "break"))).toEqual([]);
  });
});

describe("today", () => {
  it("is asked at each turn", () => {
    const days = ["2014-12-30", "2014-12-31"];
    const { engine } = countingEngine(() => days.shift() ?? "never");
    expect(said(engine.handle(typed("1", "a")))).toEqual(["2014-12-30 begin a"]);
    expect(said(engine.handle(typed("2", "b")))).toEqual(["2014-12-31 begin a b"]);
  });

  it("is nothing where there is no calendar", () => {
    const { engine } = countingEngine();
    expect(said(engine.handle(typed("1", "a")))).toEqual(["begin a"]);
  });
});
