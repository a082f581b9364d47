import { expect, it } from "vitest";
import { readEvent } from "../../../src/adapters/terminal/json-event.ts";

const read = (event: object) => readEvent(JSON.stringify(event), () => Promise.reject(new Error("no file is kept")));

it.each([
  ["id", { id: "a\0" }],
  ["id", { id: "a\ud800" }],
  ["id", { id: "a".repeat(3000) }],
  ["from", { from: "terminal:\u0007" }],
  ["from", { from: `terminal:${"a".repeat(3000)}` }],
  ["press", { text: undefined, press: "u:\0" }],
  ["edits", { edits: "\udc00" }],
])("an event whose %s no store could keep is refused: %j", async (name, fields) => {
  expect(await read({ text: "Xin chào", ...fields })).toEqual({
    problem: `\`${name}\` must have at most 200 characters and no control characters`,
  });
});

it("a text may hold anything", async () => {
  const text = "a\0\ud800\u0007".repeat(1000);
  expect(await read({ id: "đ \u{1F3C6}", text })).toEqual({ event: { id: "đ \u{1F3C6}", from: "terminal:admin", text } });
});
