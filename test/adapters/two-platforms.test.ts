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
  return { telegram: telegram.an, slack: slack.an, running };
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
