import { beforeAll, expect, it } from "vitest";
import { type Known, loadKnown, openPlanBot, PROVINCIAL, sayAll, writtenIn } from "../../../support/plan-chat.ts";

let known: Known;
beforeAll(async () => {
  known = await loadKnown();
}, 60_000);

async function atDelegates() {
  const bot = await openPlanBot(known);
  const chat = bot.chat();
  await sayAll(chat, PROVINCIAL.slice(0, 4));
  return { bot, chat };
}

it.each(["hơn 300", "trên 300 đại biểu", "không quá 300", "300 trở lên", "at least 300"])(
  "the least or the most is not noted, and the number itself is asked for: %s",
  async (text) => {
    const { bot, chat } = await atDelegates();
    expect(await chat.say(text)).toMatch(
      /^Nội dung này mới cho biết mức trên hoặc mức dưới\. Anh\/Chị gõ một con số cụ thể\.\n[\s\S]*đại biểu/,
    );
    expect(await writtenIn(bot, "delegates")).toBeUndefined();
    expect(await chat.say("280")).toContain("Đã ghi số đại biểu: 280 người");
  },
);

it.each([
  ["ba bốn trăm", /^Ý Anh\/Chị là giá trị nào\?\n.*300 người\n.*400 người/],
  ["250k", /^Trợ lý chưa chắc\. Ý Anh\/Chị là:\n.*250 người/],
  ["hai trăm mấy", /^Trợ lý chưa chắc\. Ý Anh\/Chị là:\n.*200 người/],
])("a number that may be another is shown to choose, and not noted: %s", async (text, shown) => {
  const { bot, chat } = await atDelegates();
  expect(await chat.say(text)).toMatch(shown);
  expect(await writtenIn(bot, "delegates")).toBeUndefined();
});

it("a group's number that is only a bound is asked for again", async () => {
  const { bot, chat } = await atDelegates();
  await chat.say("250");
  expect(await chat.say("hơn 20 lãnh đạo, 150 công chức, 20 tập thể, 30 cá nhân, 30 khách mời")).toContain("một con số cụ thể");
  expect(await writtenIn(bot, "groups")).toBeUndefined();
});

it("an amount of other money is refused with the reason", async () => {
  const bot = await openPlanBot(known);
  const chat = bot.chat();
  await sayAll(chat, [...PROVINCIAL.slice(0, 4), "sửa kinh phí"]);
  expect(await chat.say("5.000 USD")).toMatch(/^Kinh phí ghi bằng đồng\./);
  expect(await writtenIn(bot, "budget")).toBeUndefined();
});
