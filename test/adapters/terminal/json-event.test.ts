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

it("a file is read at once and kept when the event is taken; bad input is unreadable", async () => {
  const kept: string[] = [];
  const keepFile = async (name: string, content: Uint8Array) => {
    kept.push(`${name}: ${content.length}`);
    return { name, bytes: content.length, hash: "ab" };
  };
  const event = async (file: unknown) => {
    const read = await readEvent(JSON.stringify({ id: "1", file }), keepFile);
    return "event" in read ? read.event : read;
  };
  for (const file of [import.meta.filename, { name: "/tmp/a.pdf", content: "JVBERg==" }]) {
    const arrival = await event(file);
    expect(await ("keep" in arrival && arrival.keep())).toMatchObject({ hash: "ab" });
  }
  expect(kept).toEqual([expect.stringMatching(/^json-event\.test\.ts: \d+$/), "a.pdf: 4"]);
  for (const file of ["/no/such.pdf", "/tmp", { name: "a.pdf" }, 5, null]) {
    expect(await event(file)).toMatchObject({ file: { bytes: 0, refused: "unreadable" } });
  }
});

it("a text may hold anything", async () => {
  const text = "a\0\ud800\u0007".repeat(1000);
  expect(await read({ id: "đ \u{1F3C6}", text })).toEqual({ event: { id: "đ \u{1F3C6}", from: "terminal:admin", text } });
});
