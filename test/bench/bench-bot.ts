import { outletOf } from "../../src/adapters/terminal/channel.ts";
import type { ChatId } from "../../src/chat/message.ts";
import { createDispatcher } from "../../src/engine/dispatcher.ts";
import { createEngine } from "../../src/engine/engine.ts";
import type { Answers, Knowledge } from "../../src/features/answers/index.ts";
import { createTakers, identify } from "../../src/features.ts";
import { loadLocales } from "../../src/i18n/locales.ts";
import { openStorage } from "../../src/storage/storage.ts";
import { PROVINCIAL } from "../support/plan-chat.ts";

export interface Known {
  readonly knowledge: Knowledge;
  readonly answers: Answers;
}

/** What a person says, and whether it is a question about the guideline. */
export interface Line {
  readonly text: string;
  readonly asks: boolean;
}

const NOW = new Date("2014-09-26T09:00:00+07:00");
const UNITS = 600;
const locales = loadLocales();
const QUESTIONS: Readonly<Record<number, string>> = {
  2: "Hạn nộp kế hoạch là ngày nào?",
  7: "Hội nghị cấp tỉnh tối đa bao nhiêu đại biểu?",
  11: "Thời gian tổ chức hội nghị cấp cơ sở là khi nào?",
};

/** The code of one of the units that the bench has put into a database. */
export function unitCode(number: number): string {
  return `b${number % UNITS}`;
}

/** A whole plan with questions in the middle, submitted in the end. */
export function planLines(unit: string): readonly Line[] {
  const answers = [`/kehoach ${unit}`, ...PROVINCIAL.slice(1), "gửi"];
  return answers.flatMap((text, i) => {
    const question = QUESTIONS[i];
    return [{ text, asks: false }, ...(question ? [{ text: question, asks: true }] : [])];
  });
}

/** The bot's engine over a SQLite file, without a channel; its chats are `terminal:0` and on. */
export async function openBenchBot({ knowledge, answers }: Known, path: string) {
  const storage = await openStorage({ url: `file:${path}`, now: () => NOW });
  const waiting = new Map<string, () => void>();
  const sender = { send: async (_: unknown, replyTo: string | undefined) => waiting.get(replyTo ?? "")?.() };
  const fail = (line: string): never => {
    throw new Error(line);
  };
  const wait = async (): Promise<void> => undefined;
  const local = (instant: Date) => {
    const shifted = new Date(instant.getTime() + 7 * 3600_000).toISOString();
    return { date: shifted.slice(0, 10), time: shifted.slice(11, 16) };
  };
  const trouble = { language: "vi" as const, blocks: [], buttons: [] };
  const engine = createEngine({
    store: storage,
    dispatcher: createDispatcher({
      store: storage,
      outlets: new Map([["terminal", outletOf(sender)]]),
      wait,
      random: () => 0.5,
      log: fail,
    }),
    takers: createTakers({ knowledge, answers, admins: [], local }),
    identify: async (stores, chat) => identify([chat])(stores, chat),
    local,
    hasForms: () => false,
    fetchFile: async () => ({ name: "a.pdf", bytes: 4, refused: "unreadable" as const }),
    typing: () => () => undefined,
    labelOf: (label, language) => locales[language](label),
    isRehearsal: true,
    now: () => NOW,
    wait,
    log: fail,
    apology: trouble,
    storeIsDown: trouble,
  });
  let events = 0;
  return {
    storage,
    /** Resolves when it is replied to. */
    async say(chat: number, text: string): Promise<void> {
      const id = `e${++events}`;
      const from: ChatId = `terminal:${chat}`;
      const replied = new Promise<void>((resolve) => waiting.set(id, resolve));
      await engine.receive({ id, from, text });
      await replied;
      waiting.delete(id);
    },
    idle: () => engine.idle(),
    putUnits: () =>
      storage.transaction(({ units }) =>
        units.putUnits(
          Array.from({ length: UNITS }, (_, i) => ({
            code: unitCode(i),
            level: "provincial",
            name: `BHXH tỉnh Thử nghiệm ${unitCode(i)}`,
          })),
        ),
      ),
    submitted: async () => (await storage.transaction(({ plans }) => plans.latestVersions(knowledge.guideline.facts.id))).length,
    async close() {
      await engine.stop();
      await storage.close();
    },
  };
}
