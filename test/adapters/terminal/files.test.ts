import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { expect, it } from "vitest";
import type { TerminalChannel } from "../../../src/adapters/terminal/channel.ts";
import { createJson, createPiped } from "../../../src/adapters/terminal/piped.ts";
import type { Message, OutgoingFile } from "../../../src/chat/message.ts";
import { loadLocales } from "../../../src/i18n/locales.ts";
import { createOutgoingFiles } from "../../../src/outgoing-files.ts";
import { createAttachments } from "../../../src/storage/attachments.ts";
import { tempFolder } from "../../support/temp-folder.ts";

const say = loadLocales();
const CALENDAR = { name: "lich.ics", text: "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n" };
const LOST = { name: "mat.pdf", hash: "0".repeat(64) };

function message(...files: readonly OutgoingFile[]): Message {
  const blocks = [{ kind: "paragraph" as const, text: ["Lịch đây."] }];
  return { to: "terminal:admin", language: "vi", blocks, buttons: [], files };
}

/** What a channel writes for some messages, and the folder of the files. */
async function shown(
  open: (parts: Parameters<typeof createPiped>[0]) => Pick<TerminalChannel, "send">,
  ...messages: readonly Message[]
): Promise<{ readonly lines: readonly string[]; readonly folder: string }> {
  const folder = join(tempFolder(), "outgoing");
  const { read } = createAttachments(tempFolder());
  const output = new PassThrough();
  const files = createOutgoingFiles({ read, say, folder, log: (line) => expect.unreachable(line) });
  const channel = open({ input: new PassThrough(), output, say, files });
  for (const each of messages) await channel.send(each, undefined);
  output.end();
  return { lines: (await text(output)).trimEnd().split("\n"), folder };
}

it("a file is saved, and a line tells where; one that is lost is said to be", async () => {
  const { lines, folder } = await shown(createPiped, message(CALENDAR, LOST));
  const path = join(folder, "lich.ics");
  expect(lines).toEqual(["Lịch đây.", `[tệp] lich.ics (1 KB): ${path}`, "[tệp] mat.pdf: không mở được."]);
  expect(readFileSync(path, "utf8")).toBe(CALENDAR.text);
});

it("another file of the same name stands beside the first, the same file does not", async () => {
  const { lines, folder } = await shown(createPiped, message(CALENDAR), message({ ...CALENDAR, text: "khác" }), message(CALENDAR));
  const saved = lines.flatMap((line) => /: (\/.*)$/.exec(line)?.[1] ?? []);
  expect(saved).toEqual(["lich.ics", "lich (2).ics", "lich.ics"].map((name) => join(folder, name)));
  expect(readFileSync(join(folder, "lich (2).ics"), "utf8")).toBe("khác");
});

it.each([
  ["../../etc/passwd", "passwd"],
  ["..", "tep"],
  [".bashrc", "bashrc"],
  ["C:\\a\\b.pdf", "b.pdf"],
  ["a\u0007\nb\u202e.csv", "ab.csv"],
  ["", "tep"],
])("a file that is named %j is saved in the folder as %s, and steers no terminal", async (name, safe) => {
  const { lines, folder } = await shown(createPiped, message({ name, text: "a" }));
  expect(lines).toHaveLength(2);
  expect(lines[1]).toMatch(/^\[tệp\] [^\p{Cc}\p{Cf}]*: /u);
  expect(readFileSync(join(folder, safe), "utf8")).toBe("a");
});

it("a name that no file system takes is made shorter and keeps its end", async () => {
  const { lines } = await shown(createPiped, message({ name: `${"Kế hoạch tổ chức hội nghị ".repeat(20)}.pdf`, text: "a" }));
  const path = lines[1]?.replace(/^.*?: /, "") ?? "";
  expect(path).toMatch(/\.pdf$/);
  expect(existsSync(path)).toBe(true);
});

it("as JSON a message has its files in base64 beside what it always had, and nothing new where there are none", async () => {
  const open = (parts: Parameters<typeof createPiped>[0]) =>
    createJson({ ...parts, complaints: new PassThrough(), keepFile: () => Promise.reject(new Error("none comes in")) });
  const { lines } = await shown(open, message(CALENDAR, LOST), message());
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    {
      to: "terminal:admin",
      text: "Lịch đây.",
      buttons: [],
      files: [{ name: "lich.ics", content: Buffer.from(CALENDAR.text).toString("base64") }],
    },
    { to: "terminal:admin", text: "Lịch đây.", buttons: [] },
  ]);
});
