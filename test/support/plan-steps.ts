import type { Bot, Chat } from "./chat.ts";
import { type Known, openPlanBot, PROVINCIAL } from "./plan-chat.ts";

const upTo = (field: number): readonly string[] => PROVINCIAL.slice(0, field);
const GROUPS_OF_200 = "20 lãnh đạo, 100 công chức, 20 tập thể, 30 cá nhân, 30 khách mời";

/** Messages that lead to each kind of step; "#" presses the button that is called so. */
export const STEPS = {
  unit: ["/kehoach"],
  "first field": ["/kehoach nghe an"],
  "free text": upTo(3),
  number: upTo(4),
  "groups, partly told": [...upTo(5), "20 lãnh đạo"],
  "empty list": upTo(8),
  "list with items": upTo(9),
  "item of a list": [...upTo(9), "sửa 1"],
  "field put right": [...upTo(4), "sửa địa điểm"],
  confirmation: [...upTo(2), "sáng 15/4 tại Nhà văn hóa tỉnh, 200 đại biểu"],
  choice: [...upTo(4), "250-280"],
  "answer or question": [...upTo(3), "khách sạn Mường Thanh được không?"],
  breach: [...upTo(4), "310"],
  reason: [...upTo(4), "310", "#Giữ và ghi lý do"],
  contradiction: [...upTo(5), GROUPS_OF_200],
  "which field": [...PROVINCIAL, "#Sửa một mục"],
  review: PROVINCIAL,
  "optional field": [...PROVINCIAL, "#Bổ sung mục không bắt buộc"],
  cancelling: [...upTo(4), "huỷ"],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type StepName = keyof typeof STEPS;

/** A bot and a chat that has come to a kind of step, and what was said there last. */
export async function atStep(known: Known, step: StepName): Promise<{ bot: Bot; chat: Chat; asked: string }> {
  const bot = await openPlanBot(known);
  const chat = bot.chat();
  let asked = "";
  for (const message of STEPS[step]) asked = await (message.startsWith("#") ? chat.click(message.slice(1)) : chat.say(message));
  return { bot, chat, asked };
}
