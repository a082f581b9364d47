import { boardMember, organizerOf } from "./admitted.ts";
import type { Bot, Chat } from "./chat.ts";
import { type Known, openPlanBot } from "./plan-chat.ts";

/** Something that the guideline does not say. */
export const UNANSWERED = "Đại biểu ở khách sạn nào?";
export const SEND = "Gửi câu hỏi này tới Thường trực Hội đồng?";

/** A bot with two members of the board and an organizer, whose question waits. */
export interface Asked {
  readonly bot: Bot;
  readonly staff: Chat;
  readonly leader: Chat;
  readonly organizer: Chat;
}

export async function openBoard(known: Known, options: Parameters<typeof openPlanBot>[1] = {}): Promise<Asked> {
  const bot = await openPlanBot(known, options);
  return {
    bot,
    staff: await boardMember(bot, "telegram:9", "staff", "Chị Hoa"),
    leader: await boardMember(bot, "slack:U9", "leader", "Anh Minh"),
    organizer: await organizerOf(bot, "telegram:5", "40"),
  };
}

export async function askedBoard(known: Known, options: Parameters<typeof openPlanBot>[1] = {}): Promise<Asked> {
  const asked = await openBoard(known, options);
  await asked.organizer.say(UNANSWERED);
  await asked.organizer.click(SEND);
  for (const chat of [asked.staff, asked.leader]) chat.notices();
  return asked;
}

/** The first question is answered. */
export async function answeredBoard(known: Known, answer = "Mỗi tỉnh tự bố trí."): Promise<Asked> {
  const asked = await askedBoard(known);
  await asked.staff.press("question:answer:1");
  await asked.staff.say(answer);
  await asked.staff.click("Gửi");
  for (const chat of [asked.staff, asked.leader]) chat.notices();
  return asked;
}

/** Its answer is published. */
export async function publishedBoard(known: Known): Promise<Asked> {
  const asked = await answeredBoard(known);
  await asked.staff.press("question:publish:1");
  await asked.staff.click("Công bố");
  asked.organizer.notices();
  return asked;
}
