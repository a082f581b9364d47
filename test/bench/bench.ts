import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createSlack } from "../../src/adapters/slack/slack.ts";
import { createTelegram } from "../../src/adapters/telegram/telegram.ts";
import { createAnswers } from "../../src/features/answers/index.ts";
import { loadLocales } from "../../src/i18n/locales.ts";
import { loadKnowledge } from "../../src/load-knowledge.ts";
import { wait } from "../../src/wait.ts";
import { measureAnswers } from "./answers.ts";
import { measureColdStarts } from "./cold-starts.ts";
import { show } from "./figures.ts";
import { measureLists } from "./lists.ts";
import { measurePlatforms } from "./platforms/platforms.ts";
import { readQuestions } from "./questions.ts";
import { measureSending } from "./sending.ts";
import { measureStats } from "./stats.ts";
import { measureStoredPlans } from "./stored-plans.ts";
import { measureTurns } from "./turns.ts";

/** Measures the bot; with words after it, only the parts named: answers, starts, turns, lists, stored, sending, platforms. */
/** Measures the bot; with words after it, only the parts named: answers, starts, turns, stored, stats, sending, platforms. */

const root = fileURLToPath(new URL("../../", import.meta.url));
const before = process.memoryUsage().rss;
const knowledge = await loadKnowledge(join(root, "guidelines/3575-HD-BHXH"));
const answers = createAnswers(knowledge);
const questions = readQuestions(join(root, "test/questions/dev-open.jsonl"));

const parts: Readonly<Record<string, () => void | Promise<void>>> = {
  answers() {
    measureAnswers(answers, questions);
    show("memory for the guideline", `${Math.round((process.memoryUsage().rss - before) / 2 ** 20)} MiB`);
  },
  starts: () => measureColdStarts(root),
  turns: () => measureTurns({ knowledge, answers }),
  lists: () => measureLists({ knowledge, answers }),
  stored: () => measureStoredPlans({ knowledge, answers }),
  stats: () => measureStats({ knowledge, answers }),
  sending() {
    const parts = { say: loadLocales(), contentOf: async () => undefined, log: () => undefined, wait };
    const telegram = createTelegram({ ...parts, token: "1:made-up", commands: [] }).adapter;
    const transport = { signingSecret: "made-up" };
    const slack = createSlack({ ...parts, botToken: "xoxb-made-up", transport, now: () => new Date() }).adapter;
    return measureSending({ telegram: telegram.limits, slack: slack.limits });
  },
  platforms: () => measurePlatforms(questions.filter(({ kind, lang }) => kind === "answer" && lang === "vi").map(({ q }) => q)),
};

const named = process.argv.slice(2);
for (const [name, measure] of Object.entries(parts)) if (named.length === 0 || named.includes(name)) await measure();
