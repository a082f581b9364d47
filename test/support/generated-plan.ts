import { expect } from "vitest";
import { isListField } from "../../src/features/plans/fields.ts";
import { type FieldId, isFieldId } from "../../src/features/plans/values.ts";
import type { Storage } from "../../src/storage/stores.ts";
import type { Bot } from "./chat.ts";
import { CAMPAIGN, type Known, openPlanBot } from "./plan-chat.ts";
import { seededRandom } from "./seeded-random.ts";

type Model = Partial<Record<FieldId, unknown>>;

/** An answer as it is typed, and what the plan must hold then. */
interface Answer {
  readonly text: string;
  readonly values: Model;
}

interface Played {
  readonly messages: number;
  readonly restarts: number;
}

const QUESTIONS = [
  "hạn gửi kế hoạch là ngày nào?",
  "khach moi co tinh trong 300 nguoi khong?",
  "How many delegates may we invite?",
  "đoàn chủ tịch gồm những thành phần nào?",
];
const STEERS = ["xem lại", "tại sao hỏi", "nhắc lại", "what do I have so far", "why", "repeat"];
const HALLS = [
  "Hội trường BHXH tỉnh, số 10 đường Trường Thi",
  "Nhà văn hóa tỉnh",
  "Hội trường 300 chỗ, đường 3/2",
  "Trung tâm hội nghị <b>A</b> & B",
];
const AUTHORS = ["Phòng Tổ chức - Hành chính", "Nguyễn Thị Thôi", "Phòng Thu"];
const NAMES = ["Nguyễn Văn An", "Trần Thị Bảy", "Lê Hết"];
const CHANGED: Readonly<Partial<Record<FieldId, string>>> = {
  day: "ngày",
  venue: "địa điểm",
  delegates: "số đại biểu",
  groups: "cơ cấu đại biểu",
  reportAuthor: "người viết báo cáo",
  signer: "người ký",
};
const MOST_MESSAGES = 150;

/** Plays a whole provincial plan with detours in a random order, and holds what was submitted against a model of it. */
export async function playGeneratedPlan(known: Known, seed: number, storage: Storage): Promise<Played> {
  const random = seededRandom(seed * 7919 + 1);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const model: Model = {};
  let bot = await openPlanBot(known, { storage });
  let chat = bot.chat();
  let [messages, restarts] = [0, 0];
  const say = async (text: string): Promise<string> => {
    messages += 1;
    return chat.say(text);
  };
  let reply = await say("/kehoach nghe an");
  for (; messages < MOST_MESSAGES && !/Đã nhận kế hoạch|^Plan .* received/.test(reply); ) {
    const step = await stepOf(bot);
    const roll = random();
    if (step.kind === "review") {
      reply = await settle();
      continue;
    }
    if (step.kind === "finding") {
      reply = await chat.click("Để sau");
      continue;
    }
    if (step.kind !== "field" || !step.field) throw new Error(`seed ${seed}: ${JSON.stringify(step)} after ${reply}`);
    if (roll < 0.05) reply = await say(pick(QUESTIONS));
    else if (roll < 0.1) reply = await say(pick(STEERS));
    else if (roll < 0.15) reply = await say(pick(["quay lại", "back"]));
    else if (roll < 0.19) {
      await say("tạm dừng");
      await say(pick(QUESTIONS));
      reply = await say("tiếp tục");
    } else if (roll < 0.22) await restart();
    else if (roll < 0.3) await changeEarlier();
    else reply = await give(step.field);
  }
  await expectAsModelled();
  return { messages, restarts };

  /** Answers the question, or keeps what is there. */
  async function give(field: FieldId): Promise<string> {
    if (isListField(field) && model[field] !== undefined) return say("xong");
    const answer = answerTo(field, model, random, pick);
    Object.assign(model, answer.values);
    const said = await say(answer.text);
    return isListField(field) && field !== "programme" ? say("xong") : said;
  }

  async function changeEarlier(): Promise<void> {
    const fields = (Object.keys(CHANGED) as FieldId[]).filter((id) => model[id] !== undefined);
    if (fields.length === 0) return;
    const field = pick(fields);
    const answer = answerTo(field, model, random, pick);
    Object.assign(model, answer.values);
    reply = await say(`sửa ${CHANGED[field]} thành ${answer.text}`);
  }

  async function restart(): Promise<void> {
    restarts += 1;
    bot = await openPlanBot(known, { storage });
    chat = bot.chat();
    reply = await say("nhắc lại");
  }

  /** At the review: mends what contradicts, then submits. */
  async function settle(): Promise<string> {
    const groups = model.groups as Record<string, number> | undefined;
    const sum = Object.values(groups ?? {}).reduce((total, count) => total + count, 0);
    if (groups && sum !== model.delegates) {
      const answer = answerTo("groups", model, random, pick);
      Object.assign(model, answer.values);
      return say(`sửa cơ cấu đại biểu thành ${answer.text}`);
    }
    const submitted = await say("gửi");
    return submitted.includes("Đã nhận") ? submitted : chat.click("Điền phần còn thiếu");
  }

  async function expectAsModelled(): Promise<void> {
    const [version] = await storage.transaction(({ plans }) => plans.versions(CAMPAIGN, "40"));
    const held = Object.fromEntries(Object.entries(version?.content.fields ?? {}).map(([id, { value }]) => [id, value]));
    expect(held, `seed ${seed}, the last reply was ${reply}`).toEqual(model);
  }
}

async function stepOf({ storage }: Bot): Promise<{ kind?: string; field?: FieldId }> {
  const conversation = await storage.transaction((stores) => stores.conversation("terminal:an"));
  const { step } = (conversation?.slices["plans"] ?? {}) as { step?: { kind: string; field?: string } };
  return { kind: step?.kind ?? "none", ...(step?.field && isFieldId(step.field) ? { field: step.field } : {}) };
}

function answerTo(field: FieldId, model: Model, random: () => number, pick: <T>(items: readonly T[]) => T): Answer {
  switch (field) {
    case "name":
      return { text: "Hội nghị điển hình tiên tiến BHXH tỉnh Nghệ An", values: { name: "Hội nghị điển hình tiên tiến BHXH tỉnh Nghệ An" } };
    case "day":
      return dayAnswer(1 + Math.floor(random() * 30), pick);
    case "length":
      return pick([
        { text: "buổi chiều", values: { length: { halfDays: 1, part: "afternoon" } } },
        { text: "một ngày", values: { length: { halfDays: 2 } } },
        { text: "half a day", values: { length: { halfDays: 1 } } },
      ]);
    case "venue": {
      const venue = pick(HALLS);
      return { text: venue, values: { venue } };
    }
    case "delegates": {
      const delegates = 150 + Math.floor(random() * 150);
      return { text: pick([`${delegates}`, `${delegates} đại biểu`, `khoảng ${delegates} người`]), values: { delegates } };
    }
    case "groups":
      return groupsAnswer(Number(model.delegates ?? 200));
    case "programme":
      return { text: "1", values: { programme: PROGRAMME } };
    case "reportAuthor": {
      const reportAuthor = pick(AUTHORS);
      return { text: reportAuthor, values: { reportAuthor } };
    }
    case "exemplarReports":
      return {
        text: "BHXH huyện Yên Thành - mô hình đại lý thu - tập thể - 10 phút\nÔng Trần Văn B - cải cách thủ tục - cá nhân",
        values: {
          exemplarReports: [
            { who: "BHXH huyện Yên Thành", title: "mô hình đại lý thu", kind: "collective", minutes: 10 },
            { who: "Ông Trần Văn B", title: "cải cách thủ tục", kind: "individual" },
          ],
        },
      };
    case "presidium":
      return {
        text: "Nguyễn Văn A, Bí thư kiêm Giám đốc\nLê Thị C, Chủ tịch Công đoàn\nPhan D, điển hình tiên tiến",
        values: {
          presidium: [
            { name: "Nguyễn Văn A, Bí thư kiêm Giám đốc", groups: ["party", "administration"] },
            { name: "Lê Thị C, Chủ tịch Công đoàn", groups: ["organizations"] },
            { name: "Phan D, điển hình tiên tiến", groups: ["exemplars"] },
          ],
        },
      };
    case "stage":
      return { text: pick(["đủ", "có", "cả hai"]), values: { stage: ["flag", "statue"] } };
    case "election": {
      const seats = 3 + Math.floor(random() * 9);
      return pick([
        { text: `${seats}`, values: { election: { seats } } },
        { text: "theo chỉ tiêu", values: { election: {} } },
      ]);
    }
    case "contact": {
      const contact = pick(NAMES);
      return { text: `${contact}, 0912 345 678`, values: { contact, phone: "0912345678" } };
    }
    case "signer": {
      const signer = pick(NAMES);
      return { text: `${signer}, Giám đốc`, values: { signer, signerPosition: "Giám đốc" } };
    }
    case "phone":
      return { text: "0912 345 678", values: { phone: "0912345678" } };
    case "signerPosition":
      return { text: "Giám đốc", values: { signerPosition: "Giám đốc" } };
    default:
      throw new Error(`${field} is not asked of a province before it submits`);
  }
}

function dayAnswer(day: number, pick: <T>(items: readonly T[]) => T): Answer {
  const date = `2015-04-${String(day).padStart(2, "0")}`;
  return pick<Answer>([
    { text: `${day}/4`, values: { day: { date } } },
    { text: `sáng ${day}/4/2015`, values: { day: { date }, length: { halfDays: 1, part: "morning" } } },
    { text: `ngày ${day} tháng 4 năm 2015`, values: { day: { date } } },
    { text: `${day} April 2015`, values: { day: { date } } },
  ]);
}

function groupsAnswer(total: number): Answer {
  const staff = total - 100;
  return {
    text: `20 lãnh đạo, ${staff} công chức, 20 tập thể, 30 cá nhân, 30 khách mời`,
    values: { groups: { leaders: 20, staff, exemplarCollectives: 20, exemplarIndividuals: 30, guests: 30 } },
  };
}

const PROGRAMME = [
  { id: "a", title: "Chào cờ" },
  { id: "b", title: "Tuyên bố lý do, giới thiệu đại biểu và khai mạc" },
  { id: "c", title: "Báo cáo đánh giá, tổng kết phong trào thi đua yêu nước" },
  { id: "d", title: "Báo cáo tham luận, giao lưu các điển hình tiên tiến" },
  { id: "e", title: "Biểu dương, tôn vinh các điển hình tiên tiến" },
  { id: "f", title: "Bầu đại biểu đi dự Đại hội, hội nghị cấp trên" },
  { id: "g", title: "Tổng kết, phát động thi đua và bế mạc" },
];
