import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Channel, Deed, Person, Shown } from "../support/channels/channel.ts";
import { type Met, meet } from "../support/channels/meet.ts";
import { draftOf, type Known, writtenIn } from "../support/plan-chat.ts";

const QUESTION = "hội nghị cấp tỉnh được mời bao nhiêu đại biểu?";
const ANSWER = "không quá 300 đại biểu";
const ANOTHER = "hạn nộp kế hoạch của cấp tỉnh là ngày nào?";
const ANOTHER_ANSWER = "30/12/2014";
const PLAN = "/kehoach nghe an";
const NAME = "Hội nghị điển hình tiên tiến BHXH tỉnh Nghệ An";
const DAY = "sáng 15/4/2015";
const HOTEL = "Khách sạn Mường Thanh";
const PDF = "%PDF-1.4 bản scan";
/** What the bot is made to wait, in seconds; for nothing else it waits as long. */
const PAUSE = 37;

/** What each channel has to hold, from its platform to the database and back. */
export function describeChannel(name: string, open: () => Promise<Channel>, known: () => Known): void {
  describe(name, () => {
    const all: Met[] = [];
    const start = async (): Promise<Met> => {
      const met = await meet(known(), open);
      all.push(met);
      return met;
    };

    it("what is delivered again, in any order, has no second effect and no second reply", async () => {
      const met = await start();
      const { an } = met.channel;
      const deeds: Deed[] = [];
      const heard = async (deed: Deed): Promise<Shown> => {
        deeds.push(deed);
        return an.next();
      };
      await heard(an.say(QUESTION));
      const asked = await heard(an.say(PLAN));
      await heard(an.press(asked, NAME));
      await heard(an.say(DAY));
      await heard(an.say("Hội trường BHXH tỉnh"));
      const told = an.say("250");
      await heard(told);
      await heard(an.edit(told, "260"));
      await met.quiet();
      const before = await stateOf(met);
      const again = deeds.flatMap((deed) => deed.again ?? []);
      expect(again.length).toBeGreaterThanOrEqual(5);
      const anyOrder = fc.shuffledSubarray(again, { minLength: again.length });
      const bring = fc.asyncProperty(anyOrder, async (order) => void (await Promise.all(order.map((each) => each()))));
      await fc.assert(bring, { numRuns: 5 });
      await met.quiet();
      expect(await stateOf(met)).toEqual(before);
    });

    it("what is delivered again before it was answered is answered once", async () => {
      const met = await start();
      const { an } = met.channel;
      const asked = an.say(QUESTION);
      await Promise.all([asked.again?.(), asked.again?.()]);
      await met.quiet();
      expect(an.shown().map(({ text }) => text)).toEqual([expect.stringContaining(ANSWER)]);
    });

    it("what cannot be stored is not acknowledged: who wrote it is told once, and answered once when it comes again", async () => {
      const met = await start();
      const { an } = met.channel;
      await met.setDisk("read-only");
      const asked = an.say(QUESTION);
      expect((await an.next()).text).toContain("Trợ lý chưa lưu được lúc này");
      for (const times of [1, 2]) {
        const refused = asked.refused();
        await Promise.all([refused, met.logged(/could not be stored/, times)]);
      }
      expect(asked.isTaken()).toBe(false);
      await met.setDisk("writable");
      await asked.taken();
      expect((await an.next()).text).toContain(ANSWER);
      await met.quiet();
      expect(an.shown()).toHaveLength(2);
    });

    it("a command and a press that cannot be stored come again, or their sender is asked to do so once more", async () => {
      const met = await start();
      const { an } = met.channel;
      const asked = await acrossOutage(met, () => an.say(PLAN));
      expect(asked.text).toContain("KH-40");
      expect((await acrossOutage(met, () => an.press(asked, NAME))).text).toContain("Đã ghi tên hội nghị");
      expect(await writtenIn(met.bot, "name")).toBe(NAME);
    });

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
        [...text.matchAll(/BHXH huyện số (\d+) – mô hình .* – tập thể – 2 phút/g)].map(([, n]) => Number(n)),
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
      expect((await an.next()).text).toContain("Đã ghi bản scan kế hoạch đã ký: Kế hoạch.pdf");
      const hash = createHash("sha256").update(PDF).digest("hex");
      expect(await writtenIn(met.bot, "scan")).toEqual({ name: "Kế hoạch.pdf", bytes: Buffer.byteLength(PDF), hash });
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

    it("to whom nothing can be sent nothing more is sent until they write; others go on", async () => {
      const met = await start();
      const { an, binh } = met.channel;
      const tellAn = async (words: string): Promise<void> => {
        const message = { to: an.chat, language: "vi" as const, blocks: [{ kind: "paragraph" as const, text: [words] }], buttons: [] };
        await met.bot.storage.transaction((stores) => stores.enqueue({ message, kind: "notice" }));
        binh.say(QUESTION);
        expect((await binh.next()).text).toContain(ANSWER);
        await met.quiet();
      };
      await answerAll(an, [QUESTION]);
      an.leave();
      await tellAn("một");
      const tried = met.channel.sends(an);
      expect(tried.map(({ isTaken }) => isTaken)).toEqual([true, false]);
      expect(await unreachable(met, an)).toMatch(/blocked|channel_not_found/);
      await tellAn("hai");
      expect(met.channel.sends(an)).toEqual(tried);
      an.comeBack();
      an.say(ANOTHER);
      expect((await an.next()).text).toContain(ANOTHER_ANSWER);
      expect(await unreachable(met, an)).toBeNull();
      await tellAn("ba");
      expect((await an.next()).text).toBe("ba");
      const notices = await met.rows<{ status: string }>("SELECT status FROM outbox WHERE kind = 'notice' ORDER BY seq");
      expect(notices.map(({ status }) => status)).toEqual(["failed", "failed", "sent"]);
    });

    it("who is sent too much is sent nothing for as long as the platform says, then each message once; others go on", async () => {
      const met = await start();
      const { an, binh } = met.channel;
      met.channel.refuseSending(an, PAUSE);
      const letGo = met.holdAt(PAUSE * 1000);
      an.say(QUESTION);
      await met.channel.until(() => met.channel.sends(an).length > 0);
      an.say(ANOTHER);
      await answerAll(binh, [QUESTION, ANOTHER]);
      expect(met.channel.sends(an).map(({ isTaken }) => isTaken)).toEqual([false]);
      letGo();
      await met.quiet();
      expect(an.shown().map(({ text }) => text)).toEqual([expect.stringContaining(ANSWER), expect.stringContaining(ANOTHER_ANSWER)]);
      expect(met.channel.sends(an).map(({ isTaken }) => isTaken)).toEqual([false, true, true]);
    });

    it.each([
      ["before a message is taken: it is sent again", "before", 1],
      ["after a message was taken: it comes twice at most", "after", 2],
    ] as const)("the connection breaks %s, and it is known to be sent", async (_, when, most) => {
      const met = await start();
      const { an } = met.channel;
      met.channel.breakSending(when);
      an.say(QUESTION);
      expect((await an.next()).text).toContain(ANSWER);
      await met.quiet();
      expect(met.channel.sends(an)).toHaveLength(2);
      expect(an.shown().length).toBeLessThanOrEqual(most);
      expect(await met.rows("SELECT status, reason FROM outbox")).toEqual([{ status: "sent", reason: null }]);
    });

    it("what is of no use to the bot changes nothing, and is not worth a line in the log", async () => {
      const met = await start();
      await answerAll(met.channel.an, [QUESTION, PLAN]);
      await met.quiet();
      const before = await stateOf(met);
      const logged = [...met.log];
      met.channel.bringUseless();
      await met.quiet();
      expect(await stateOf(met)).toEqual(before);
      expect(met.log).toEqual(logged);
    });

    it("the log of all that holds no secret, nobody's name and nothing that anybody wrote", () => {
      const lines = all.flatMap(({ log }) => log);
      // What is too short stands in other words by chance.
      const hidden = new Set(all.flatMap(({ channel }) => [...channel.secrets, ...channel.personal]).filter((text) => text.length > 3));
      expect(lines.length).toBeGreaterThan(all.length);
      expect(hidden.size).toBeGreaterThan(all.length);
      for (const line of lines)
        expect(
          [...hidden].filter((text) => line.includes(text)),
          line,
        ).toEqual([]);
    });
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

async function answerAll(person: Person, texts: readonly string[]): Promise<void> {
  for (const text of texts) {
    person.say(text);
    await person.next();
  }
}

/** Does something while nothing can be stored and again where it has to be; the reply once it can. */
async function acrossOutage(met: Met, act: () => Deed): Promise<Shown> {
  const { an } = met.channel;
  await met.quiet();
  const [before, told] = [an.shown().length, an.asides().length];
  await met.setDisk("read-only");
  const done = act();
  if (done.again) {
    expect((await an.next()).text).toContain("Trợ lý chưa lưu được lúc này");
    await done.refused();
    await met.setDisk("writable");
    await done.taken();
  } else {
    await done.taken();
    await met.channel.until(() => an.asides().length > told);
    expect(an.asides().slice(told)).toEqual([expect.stringContaining("vui lòng làm lại sau giây lát")]);
    await met.setDisk("writable");
    await act().taken();
  }
  const reply = await an.next();
  await met.quiet();
  expect(an.shown().length - before).toBe(done.again ? 2 : 1);
  return reply;
}

/** All that is there: on the screens and in the database. */
async function stateOf({ bot, channel, rows }: Met): Promise<object> {
  const { an, binh, group } = channel;
  const kept = ["inbox", "outbox", "conversations", "people", "accounts"].map((table) => rows(`SELECT * FROM ${table}`));
  return { shown: [an, binh, group].map((each) => each.shown()), draft: await draftOf(bot), kept: await Promise.all(kept) };
}

/** Why nothing can be sent to somebody, by the database. */
async function unreachable({ rows }: Met, { chat }: Person): Promise<unknown> {
  const [row] = await rows<{ unreachable: unknown }>(`SELECT unreachable FROM conversations WHERE chat = '${chat}'`);
  return row?.unreachable;
}
