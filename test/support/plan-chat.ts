import type { ChatId } from "../../src/chat/message.ts";
import { type Answers, createAnswers, type Knowledge } from "../../src/features/answers/index.ts";
import type { Draft } from "../../src/features/plans/store.ts";
import { loadKnowledge } from "../../src/load-knowledge.ts";
import type { Storage } from "../../src/storage/stores.ts";
import { type Bot, type Chat, type Inboxes, openBot } from "./chat.ts";
import { PACK } from "./guideline.ts";

export const CAMPAIGN = "3575-HD-BHXH";

/** The real knowledge, loaded once a test file. */
export interface Known {
  readonly knowledge: Knowledge;
  readonly answers: Answers;
}

export async function loadKnown(): Promise<Known> {
  const knowledge = await loadKnowledge(PACK);
  return { knowledge, answers: createAnswers(knowledge) };
}

/** A few units of each level. */
const UNITS = [
  { code: "TW", level: "sector", name: "Bảo hiểm xã hội Việt Nam", aliases: ["toàn ngành"] },
  { code: "CQ", level: "central_office", name: "Khối cơ quan BHXH Việt Nam", parent: "TW" },
  { code: "40", level: "provincial", name: "BHXH tỉnh Nghệ An", parent: "TW" },
  { code: "42", level: "provincial", name: "BHXH tỉnh Hà Tĩnh", parent: "TW" },
  { code: "4001", level: "base", name: "BHXH huyện Diễn Châu", parent: "40" },
];

export async function openPlanBot(
  known: Known,
  options: { today?: string; admins?: readonly ChatId[]; storage?: Storage; hasForms?: boolean; edits?: boolean; inboxes?: Inboxes } = {},
): Promise<Bot> {
  const bot = openBot({ ...known, admins: ["terminal:an", "terminal:lan"], ...options });
  await bot.storage.transaction((stores) => stores.units.putUnits(UNITS));
  return bot;
}

/** A provincial plan's answers up to the review, in the form's order: a message each. */
export const PROVINCIAL = [
  "/kehoach nghe an",
  "1",
  "sáng 15/4/2015",
  "Hội trường BHXH tỉnh, số 10 đường Trường Thi, TP Vinh",
  "250",
  "20 lãnh đạo, 150 công chức, 20 tập thể, 30 cá nhân, 30 khách mời",
  "1",
  "Phòng Tổ chức - Hành chính",
  "BHXH huyện Yên Thành - mô hình đại lý thu - tập thể - 10 phút",
  "xong",
  "Nguyễn Văn A, Bí thư Đảng ủy, Giám đốc\nLê Thị C, Chủ tịch Công đoàn\nPhan D, điển hình tiên tiến",
  "xong",
  "1",
  "a",
  "Nguyễn Văn An, 0912 345 678",
  "Trần Văn B, Giám đốc",
] as const;

/** Says the messages one after the other; the last reply. */
export async function sayAll(chat: Chat, messages: readonly string[]): Promise<string> {
  let reply = "";
  for (const message of messages) reply = await chat.say(message);
  return reply;
}

/** A bot and a chat with it, in which these messages were said. */
export async function planChatAfter(known: Known, messages: readonly string[]): Promise<{ readonly bot: Bot; readonly chat: Chat }> {
  const bot = await openPlanBot(known);
  const chat = bot.chat();
  await sayAll(chat, messages);
  return { bot, chat };
}

/** What the unit's open draft holds, by field. */
export async function draftOf({ storage }: Pick<Bot, "storage">, unit = "40"): Promise<Draft | undefined> {
  return storage.transaction(({ plans }) => plans.openDraft(CAMPAIGN, unit));
}

export async function writtenIn(bot: Pick<Bot, "storage">, field: string, unit = "40"): Promise<unknown> {
  return (await draftOf(bot, unit))?.content.fields[field]?.value;
}
