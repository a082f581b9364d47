import { beforeAll, expect, it } from "vitest";
import { draftOf, type Known, loadKnown, openPlanBot, PROVINCIAL, sayAll, writtenIn } from "../../../support/plan-chat.ts";

let known: Known;
beforeAll(async () => {
  known = await loadKnown();
}, 60_000);

const NGHE_AN = /Nghệ An|Trường Thi|250 người/;
const LASTING = ["plan:go", "plan:show", "plan:new", "plan:withdraw", "plan:restore", "plan:fresh"];

/** Every button that was under a message of a whole plan of Nghệ An, in order. */
async function buttonsOfAPlan(messages: readonly string[]) {
  const bot = await openPlanBot(known);
  const chat = bot.chat();
  const ids: string[] = [];
  for (const text of messages) for (const { buttons } of await chat.send({ text })) ids.push(...buttons.map(({ id }) => id));
  return { bot, chat, ids: [...new Set(ids)] };
}

it("buttons of one unit's plan show nothing of it once the person acts for another, and change nothing there", async () => {
  const { bot, chat, ids } = await buttonsOfAPlan(PROVINCIAL.slice(0, 9));
  await sayAll(chat, ["/kehoach hà tĩnh", "1"]);
  const before = (await draftOf(bot, "40"))?.content;
  for (const id of ids) expect(await chat.press(id), id).not.toMatch(NGHE_AN);
  expect((await draftOf(bot, "40"))?.content).toEqual(before);
  expect(await writtenIn(bot, "name", "42")).toContain("Hà Tĩnh");
});

it("buttons of a submitted plan belong to the unit that the person acts for now", async () => {
  const { bot, chat, ids } = await buttonsOfAPlan([...PROVINCIAL, "gửi"]);
  await chat.say("/donvi hà tĩnh");
  for (const id of [...ids, ...LASTING]) expect(await chat.press(id), id).not.toMatch(NGHE_AN);
  expect(await draftOf(bot, "40")).toBeUndefined();
});

it("who is no longer an administrator gets nothing by any button or word that worked before", async () => {
  const { bot, ids } = await buttonsOfAPlan([...PROVINCIAL.slice(0, 9)]);
  const before = (await draftOf(bot))?.content;
  const later = await openPlanBot(known, { storage: bot.storage, admins: ["terminal:lan"] });
  const chat = later.chat("terminal:an");
  for (const id of [...ids, ...LASTING]) expect(await chat.press(id), id).not.toMatch(NGHE_AN);
  for (const text of ["xem lại", "tiếp tục", "sửa số đại biểu thành 280", "huỷ", "gửi", "/kehoach", "/donvi"])
    expect(await chat.say(text), text).not.toMatch(/Nghệ An|Trường Thi|250 người|Đã ghi/);
  expect((await draftOf(bot))?.content).toEqual(before);
});

it("made-up buttons do nothing", async () => {
  const { bot, chat } = await buttonsOfAPlan(PROVINCIAL.slice(0, 5));
  const before = (await draftOf(bot))?.content;
  const [shown] = await chat.send({ text: "nhắc lại" });
  const prompt = /^p(\d+):/.exec(shown?.buttons[0]?.id ?? "")?.[1];
  const actions = [
    "s:99",
    "s:-1",
    "c:0",
    "u:42",
    "f:__proto__",
    "f:nothing",
    "r:nothing",
    "submit",
    "cancel-yes",
    "withdraw-yes",
    "mine",
    "answer",
  ];
  for (const action of ["", ":", ...actions]) {
    expect(await chat.press(`p${prompt}:${action}`), action).not.toMatch(/gặp trục trặc|Đã nhận kế hoạch/);
    expect((await draftOf(bot))?.content, action).toEqual(before);
    const [again] = await chat.send({ text: "nhắc lại" });
    expect(again).toBeDefined();
  }
});

it("the two buttons of a question, pressed one after the other, count once", async () => {
  const { bot, chat } = await buttonsOfAPlan([...PROVINCIAL.slice(0, 4), "250-280"]);
  const [asked] = await chat.send({ text: "nhắc lại" });
  const [first = "", second = ""] = (asked?.buttons ?? []).map(({ id }) => id);
  await chat.press(first);
  expect(await chat.press(second)).toContain("Nút này thuộc bước trước. Hiện đang hỏi:");
  expect(await writtenIn(bot, "delegates")).toBe(250);
});

it("without any plan, a button of one says that it no longer works", async () => {
  const chat = (await openPlanBot(known)).chat();
  expect(await chat.press("p7:submit")).toBe("Nút này không còn dùng được. Gõ /kehoach để làm tiếp.");
});
