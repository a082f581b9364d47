import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, it } from "vitest";
import type { Met } from "../support/channels/meet.ts";
import { draftOf, writtenIn } from "../support/plan-chat.ts";
import { ANSWER, answerAll, DAY, NAME, PLAN, QUESTION, SCAN } from "./contract-steps.ts";

const HOTEL = "Khách sạn Mường Thanh";
const PDF = "%PDF-1.4 bản scan";

/** What people do on a platform, alone with the bot and in groups. */
export function talkingContract(start: () => Promise<Met>): void {
  it("what a person typed comes out as it was typed, and calls nobody", async () => {
    const met = await start();
    const { an } = met.channel;
    await answerAll(an, [PLAN, NAME, DAY]);
    const said = an.say("Hội trường");
    await an.next();
    const venue = fc
      .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 12 })
      .map((pieces) => `${HOTEL} ${pieces.join("")} TP Vinh`);
    const comesOut = fc.asyncProperty(venue, async (text) => {
      an.edit(said, text);
      const { text: shown, pings } = await an.next();
      expect(shown).toContain(`Đã ghi địa điểm: ${asSeen(text)}\n`);
      expect(pings).toEqual([]);
    });
    await fc.assert(comesOut, { numRuns: 10, examples: [[`${HOTEL} ${PIECES.join(" ")} TP Vinh`], [`${HOTEL} <b>A</b> &amp; B`]] });
    // It was not tried in another form first.
    expect(met.log).toEqual([expect.stringContaining("listening on port")]);
  });

  it("a long reply comes in parts, in order, cut between its lines, with the buttons under the last", async () => {
    const met = await start();
    const { an } = met.channel;
    await answerAll(an, [PLAN, "sửa báo cáo tham luận"]);
    an.say(reports(1, 30));
    await met.quiet();
    const before = an.shown().length;
    an.say(reports(31, 60));
    await met.quiet();
    const parts = an.shown().slice(before);
    expect(parts.length).toBeGreaterThan(1);
    for (const { text } of parts) expect(text.length).toBeLessThanOrEqual(4096);
    const numbers = parts.flatMap(({ text }) =>
      [...text.matchAll(/^ *(\d+)\. BHXH huyện số \1 – .* – 2 phút$/gm)].map(([, n]) => Number(n)),
    );
    expect(numbers).toEqual(Array.from({ length: 60 }, (_, i) => i + 1));
    expect(parts.map(({ buttons }) => buttons.includes("Xong"))).toEqual(parts.map((part) => part === parts.at(-1)));
    for (const { buttons } of parts.slice(0, -1)) expect(buttons).toEqual([]);
  });

  it("what was pressed is shown in its message, whose buttons go; pressed once more it counts once", async () => {
    const met = await start();
    const { an } = met.channel;
    an.say(PLAN);
    const asked = await an.next();
    const before = (await draftOf(met.bot))?.revision ?? 0;
    an.press(asked, NAME);
    an.press(asked, NAME);
    expect((await an.next()).text).toContain("Đã ghi tên hội nghị");
    expect((await an.next()).text).toContain("Nút này thuộc bước trước");
    await met.quiet();
    expect(an.shown()[0]?.text).toContain(`✓ ${NAME}`);
    expect(an.shown()[0]?.text.match(/✓/g)).toHaveLength(1);
    expect(an.shown()[0]?.buttons).toEqual([]);
    expect((await draftOf(met.bot))?.revision).toBe(before + 1);
  });

  it("an old button says that it is from an earlier step, and changes nothing", async () => {
    const met = await start();
    const { an } = met.channel;
    an.say(PLAN);
    const asked = await an.next();
    await answerAll(an, ["Hội nghị tự đặt tên", DAY]);
    const before = await draftOf(met.bot);
    an.press(asked, NAME);
    expect((await an.next()).text).toContain("Nút này thuộc bước trước. Hiện đang hỏi:");
    await met.quiet();
    expect(await draftOf(met.bot)).toEqual(before);
    expect(an.shown()[0]?.text).not.toContain("✓");
    expect(an.shown()[0]?.buttons).toEqual([]);
  });

  it("an edited message corrects what it had answered", async () => {
    const met = await start();
    const { an } = met.channel;
    await answerAll(an, [PLAN, NAME, DAY, "Hội trường BHXH tỉnh"]);
    const told = an.say("250");
    expect((await an.next()).text).toContain("250 người");
    an.edit(told, "260");
    expect((await an.next()).text).toMatch(/sửa theo tin nhắn[\s\S]*260 người/);
    expect(await writtenIn(met.bot, "delegates")).toBe(260);
  });

  it("a document becomes an attachment, fetched once more when that breaks, its name without a path", async () => {
    const met = await start();
    const { an } = met.channel;
    await answerAll(an, [PLAN, "sửa bản scan"]);
    met.channel.breakFetching();
    an.send({ name: "../../Kế <hoạch>.pdf", content: PDF });
    expect((await an.next()).text).toContain(`Đã ghi bản scan kế hoạch đã ký: ${SCAN}`);
    const hash = createHash("sha256").update(PDF).digest("hex");
    expect(await writtenIn(met.bot, "scan")).toEqual({ name: SCAN, bytes: Buffer.byteLength(PDF), hash });
    expect(readdirSync(`${met.folder}attachments`)).toEqual([hash]);
    expect(readFileSync(`${met.folder}attachments/${hash}`, "utf8")).toBe(PDF);
    expect(met.log.filter((line) => line.includes("could not be fetched"))).toHaveLength(1);
  });

  it("a document that is too large, or of a kind that no plan needs, is refused with a sentence", async () => {
    const met = await start();
    const { an } = met.channel;
    await answerAll(an, [PLAN, "sửa bản scan"]);
    an.send({ name: "a.pdf", content: PDF, size: 20 * 1024 * 1024 + 1 });
    expect((await an.next()).text).toContain("Tệp lớn quá mức nhận được (20 MB)");
    an.send({ name: "a.pdf", content: "MZ, a program" });
    expect((await an.next()).text).toContain("Trợ lý chỉ nhận tệp PDF, ảnh hoặc Word");
    expect(await writtenIn(met.bot, "scan")).toBeUndefined();
    expect(readdirSync(met.folder)).not.toContain("attachments");
  });

  it("in a group a question to the bot is answered there, and others are not heard", async () => {
    const met = await start();
    const { binh, group } = met.channel;
    group.say(binh, QUESTION);
    await met.quiet();
    expect(group.shown()).toEqual([]);
    const { ref } = group.mention(binh, QUESTION);
    expect(await group.next()).toMatchObject({ text: expect.stringContaining(ANSWER), answers: ref });
    await met.quiet();
    expect(group.shown()).toHaveLength(1);
    expect(binh.shown()).toEqual([]);
  });

  it("in a group a plan leads to the private chat, and nothing of it is shown", async () => {
    const met = await start();
    const { an, group } = met.channel;
    await answerAll(an, [PLAN, NAME, DAY, "Hội trường chưa công bố"]);
    const { ref } = group.askPlan(an);
    const shown = await group.next();
    expect(shown).toMatchObject({ answers: ref, buttons: ["Mở trò chuyện riêng"] });
    expect(shown.text).not.toMatch(/KH-40|Nghệ An|chưa công bố/);
    group.follow(an, shown, "Mở trò chuyện riêng");
    expect((await an.next()).text).toContain("KH-40");
    await met.quiet();
    expect(group.shown()).toHaveLength(1);
  });
}

const PIECES = [
  ..."<>&*_~`|\\#@:%$[]{}",
  ...[
    "<b>",
    "</b>",
    "<script>",
    "&amp;",
    "&lt;",
    "<!channel>",
    "<@U42>",
    "<#C1|x>",
    "@here",
    "@channel",
    ":smile:",
    "```",
    "[a](b)",
    "![a](b)",
  ],
  ...["'", '"', "“", "”", "—", "👍", "🇻🇳", "👩🏽‍🏫", "👨‍👩‍👧‍👦", "❤️"],
  ...["Nghệ An", "Nghệ An".normalize("NFD"), "tượng đài".normalize("NFD")],
  ...["\u200f", "\u200e", "\u202e", "\u202c", "\u2066", "\u2069", "\u061c", " ", "  "],
];

/** In one spelling, without what only turns the direction of writing. */
function asSeen(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "")
    .replace(/ +/g, " ");
}

function reports(from: number, to: number): string {
  const numbers = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  return numbers.map((n) => `BHXH huyện số ${n} - mô hình đại lý thu ở xã - tập thể - 2 phút`).join("\n");
}
