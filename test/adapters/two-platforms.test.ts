import { beforeAll, expect, it } from "vitest";
import type { Person } from "../support/channels/channel.ts";
import { runOn } from "../support/channels/meet.ts";
import { openSlack } from "../support/channels/slack.ts";
import { openTelegram } from "../support/channels/telegram.ts";
import { type Known, loadKnown } from "../support/plan-chat.ts";

const NAME = "Hội nghị điển hình tiên tiến BHXH tỉnh Nghệ An";
const NOT_ALLOWED = "Phần kế hoạch hiện dành cho người được giao";

let known: Known;
beforeAll(async () => {
  known = await loadKnown();
}, 60_000);

/** One bot on both platforms; An is its administrator on Telegram alone. */
async function onBoth() {
  const telegram = await openTelegram({ isWebhook: false });
  const slack = await openSlack({ transport: "socket" });
  const running = await runOn(known, [telegram, slack], { admins: [telegram.an.chat] });
  return { telegram: telegram.an, binh: telegram.binh, slack: slack.an, running };
}

async function reply(person: Person, text: string): Promise<string> {
  person.say(text);
  return (await person.next()).text;
}

it("one person on two platforms: linked, they go on there with the plan that was begun here, until that is undone", async () => {
  const { telegram, slack, running } = await onBoth();
  expect(await reply(slack, "/kehoach")).toContain(NOT_ALLOWED);

  const code = /\b[2-9A-Z]{4}-[2-9A-Z]{4}\b/.exec(await reply(telegram, "/lienket"))?.[0] ?? "";
  expect(await reply(slack, `/lienket ${code}`)).toContain("mở tài khoản đã tạo mã và bấm xác nhận");
  const asked = await telegram.next();
  expect(asked.text).toMatch(/Nền tảng: Slack[\s\S]*an_nghe_an/);
  telegram.press(asked, "Đúng là tôi, liên kết");
  expect((await telegram.next()).text).toContain("Đã liên kết với tài khoản");
  expect((await slack.next()).text).toContain("Đã liên kết với tài khoản");

  expect(await reply(telegram, "/kehoach nghe an")).toContain("tên là gì?");
  expect(await reply(telegram, NAME)).toContain("tổ chức ngày nào?");
  expect(await reply(slack, "/kehoach")).toMatch(/KH-40[\s\S]*tổ chức ngày nào\?/);
  expect(await reply(slack, "sáng 15/4/2015")).toMatch(/15\/4\/2015[\s\S]*tổ chức ở đâu\?/);
  expect(await reply(telegram, "tiếp tục")).toContain("tổ chức ở đâu?");

  slack.say("/lienket huy");
  slack.press(await slack.next(), "Bỏ liên kết");
  expect((await slack.next()).text).toContain("Đã bỏ liên kết");
  expect((await telegram.next()).text).toContain("Đã bỏ liên kết");
  expect(await reply(slack, "/kehoach")).toContain(NOT_ALLOWED);
  expect(await reply(telegram, "/kehoach")).toContain("tổ chức ở đâu?");
  for (const words of [code, "an_nghe_an", "Nguyễn Thị An"]) expect(running.log.join("\n")).not.toContain(words);
});

it("a link to the bot on Telegram begins the plan", async () => {
  const { telegram } = await onBoth();
  telegram.say("/start kehoach");
  expect((await telegram.next()).text).toContain("Kế hoạch của đơn vị nào?");
});

it("the progress comes with its picture, and the calendar with its file, on either platform", async () => {
  const { telegram, slack, running } = await onBoth();
  const code = /\b[2-9A-Z]{4}-[2-9A-Z]{4}\b/.exec(await reply(telegram, "/lienket"))?.[0] ?? "";
  await reply(slack, `/lienket ${code}`);
  telegram.press(await telegram.next(), "Đúng là tôi, liên kết");
  await telegram.next();
  await slack.next();
  const content = { fields: { day: { value: { date: "2015-04-15" }, by: "p", at: "2014-12-01T02:00:00Z" } }, skipped: [], reasons: {} };
  const sent = {
    campaign: "3575-HD-BHXH",
    unit: "40",
    number: 1,
    formVersion: 2,
    submittedAt: new Date("2014-12-01T02:00:00Z"),
    submittedBy: "p",
  };
  await running.bot.storage.transaction(({ plans }) => plans.addVersion({ ...sent, content, late: false, state: "submitted" }));
  for (const person of [telegram, slack]) {
    expect(await reply(person, "/thongke")).toMatch(/Tiến độ kế hoạch[\s\S]*Đã gửi: 1/);
    const [picture] = (await person.next()).files;
    expect(picture?.isPicture).toBe(true);
    expect(picture?.content.subarray(1, 4).toString()).toBe("PNG");
    expect(await reply(person, "/lich")).toMatch(/15\/4\/2015: BHXH tỉnh Nghệ An[\s\S]*đã gửi/);
    const [calendar] = (await person.next()).files;
    expect(calendar?.name).toBe("lich.ics");
    expect(calendar?.content.toString()).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*DTSTART;VALUE=DATE:20150415\r\n/);
  }
});

it("people join from both platforms: by a code, by a link that asks first, and by a request that is confirmed elsewhere", async () => {
  const { telegram, binh, slack } = await onBoth();
  const code = /[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(await reply(telegram, "/moi nghe an 2"))?.[0] ?? "";
  expect(await reply(slack, `/thamgia ${code}`)).toContain("Anh/Chị là cán bộ đầu mối của BHXH tỉnh Nghệ An.");
  expect((await telegram.next()).text).toContain("vừa tham gia BHXH tỉnh Nghệ An bằng mã mời");

  binh.say(`/start thamgia_${code.replaceAll("-", "")}`);
  const asked = await binh.next();
  expect(asked.text).toContain("Anh/Chị tham gia chứ?");
  binh.press(asked, "Tham gia");
  expect((await binh.next()).text).toContain("Anh/Chị là cán bộ đầu mối của BHXH tỉnh Nghệ An.");
  expect((await telegram.next()).text).toContain("Trần Văn Bình");

  slack.say("xin tham gia BHXH Hà Tĩnh");
  slack.press(await slack.next(), "Gửi yêu cầu");
  expect((await slack.next()).text).toContain("Đã gửi yêu cầu tham gia BHXH tỉnh Hà Tĩnh.");
  const card = await telegram.next();
  expect(card.text).toMatch(/Xin tham gia BHXH tỉnh Hà Tĩnh[\s\S]*Slack/);
  telegram.press(card, "Xác nhận");
  expect((await telegram.next()).text).toContain("là cán bộ đầu mối của BHXH tỉnh Hà Tĩnh.");
  expect((await slack.next()).text).toContain("Anh/Chị là cán bộ đầu mối của BHXH tỉnh Hà Tĩnh.");
});
