import { expect, it } from "vitest";
import type { Chart } from "../../src/chat/chart.ts";
import type { OutgoingFile } from "../../src/chat/message.ts";
import type { Person } from "../support/channels/channel.ts";
import type { Met } from "../support/channels/meet.ts";
import { ANSWER, answerAll, QUESTION, SCAN } from "./contract-steps.ts";

/** What the bot is made to wait, in seconds; for nothing else it waits as long. */
const PAUSE = 41;
const CALENDAR = { name: "lịch hội nghị.ics", text: "BEGIN:VCALENDAR\r\nSUMMARY:Hội nghị tỉnh Nghệ An\r\nEND:VCALENDAR\r\n" };
const CHART: Chart = {
  title: "Tiến độ",
  panels: [{ title: "Theo trạng thái", kind: "bars", labels: ["Đề nghị chỉnh sửa"], series: [{ name: "Kế hoạch", values: [3] }] }],
};
const PDF = Buffer.concat([Buffer.from("%PDF-1.4\n"), Buffer.from(Array.from({ length: 90_000 }, (_, place) => place % 256))]);

/** Files go out behind the words that they belong to, whole and once. */
export function filesContract(start: () => Promise<Met>): void {
  it("files come behind their words, whole and by their names: a text, one that was kept, a picture drawn on the way", async () => {
    const met = await start();
    const { an } = met.channel;
    await answerAll(an, [QUESTION]);
    const { hash = "" } = await met.bot.attachments.keep(SCAN, PDF);
    await send(met, an, "Đây là các tệp.", [CALENDAR, { name: SCAN, hash }, { name: "tien-do.png", chart: CHART }]);
    const words = await an.next();
    expect(words).toMatchObject({ text: "Đây là các tệp.", buttons: ["Xem"], files: [] });
    const files = [await an.next(), await an.next(), await an.next()].flatMap((shown) => shown.files);
    expect(files.slice(0, 2)).toEqual([
      { name: CALENDAR.name, isPicture: false, content: Buffer.from(CALENDAR.text) },
      { name: SCAN, isPicture: false, content: PDF },
    ]);
    expect(files[2]).toMatchObject({ isPicture: true, content: expect.objectContaining({ length: expect.any(Number) }) });
    expect(files[2]?.content.subarray(1, 4).toString()).toBe("PNG");
    await met.quiet();
    // The message is known by its words, under which the button stands.
    expect(await met.rows("SELECT status, reason, ref FROM outbox WHERE kind = 'notice'")).toEqual([
      { status: "sent", reason: null, ref: words.ref },
    ]);
  });

  it("a bot that ends between the words and the file sends the file alone when it is back, and knows the words", async () => {
    const met = await start();
    const { an, binh } = met.channel;
    await answerAll(an, [QUESTION]);
    met.channel.refuseFile(an, { seconds: PAUSE });
    const waits = met.holdAt(PAUSE * 1000);
    await send(met, an, "Lịch ở trong tệp.", [CALENDAR]);
    const words = await an.next();
    await waits.reached;
    const back = await met.again();
    const shown = await an.next();
    expect(shown.files).toEqual([{ name: CALENDAR.name, isPicture: false, content: Buffer.from(CALENDAR.text) }]);
    await answerAll(binh, [QUESTION]);
    await back.bot.engine.idle();
    expect(an.shown().filter(({ text }) => text === "Lịch ở trong tệp.")).toHaveLength(1);
    expect(an.shown().flatMap(({ files }) => files)).toHaveLength(1);
    expect(await back.rows("SELECT status, ref FROM outbox WHERE kind = 'notice'")).toEqual([{ status: "sent", ref: words.ref }]);
    an.press(words, "Xem");
    await an.next();
  });

  it("a file that is refused leaves its words sent, and who reads them is told; the next file and others go on", async () => {
    const met = await start();
    const { an } = met.channel;
    await answerAll(an, [QUESTION]);
    const { hash = "" } = await met.bot.attachments.keep(SCAN, PDF);
    met.channel.refuseFile(an, "for good");
    await send(met, an, "Bản ký ở trong tệp.", [{ name: SCAN, hash }, CALENDAR, { name: "mat.pdf", hash: "0".repeat(64) }]);
    expect((await an.next()).text).toBe("Bản ký ở trong tệp.");
    expect((await an.next()).text).toContain(`không gửi được tệp ${SCAN}`);
    expect((await an.next()).files).toMatchObject([{ name: CALENDAR.name }]);
    expect((await an.next()).text).toContain("không gửi được tệp mat.pdf");
    await met.quiet();
    expect(await met.rows("SELECT status, reason FROM outbox WHERE kind = 'notice'")).toEqual([
      { status: "sent", reason: expect.stringMatching(/^a file was not sent: /) },
    ]);
    await met.logged(/a file could not be sent: .*(Bad Request|file_uploads_disabled)/);
    await met.logged(/a file could not be sent: the file is not there any more/);
    an.say(QUESTION);
    expect((await an.next()).text).toContain(ANSWER);
  });

  it("a chat that was left between the words and the file is known as such", async () => {
    const met = await start();
    const { an } = met.channel;
    await answerAll(an, [QUESTION]);
    met.channel.refuseFile(an, { seconds: PAUSE });
    const waits = met.holdAt(PAUSE * 1000);
    await send(met, an, "Lịch ở trong tệp.", [CALENDAR]);
    await an.next();
    await waits.reached;
    an.leave();
    waits.letGo();
    await met.quiet();
    expect(await met.rows("SELECT status FROM outbox WHERE kind = 'notice'")).toEqual([{ status: "failed" }]);
    const [row] = await met.rows<{ unreachable: string }>(`SELECT unreachable FROM conversations WHERE chat = '${an.chat}'`);
    expect(row?.unreachable).toMatch(/blocked|channel_not_found/);
  });
}

async function send({ bot }: Met, { chat: to }: Person, words: string, files: readonly OutgoingFile[]): Promise<void> {
  const blocks = [{ kind: "paragraph" as const, text: [words] }];
  const message = { to, language: "vi" as const, blocks, buttons: [{ id: "lang:vi", label: "Xem" }], files };
  await bot.storage.transaction((stores) => stores.enqueue({ message, kind: "notice" }));
  await bot.engine.start();
}
