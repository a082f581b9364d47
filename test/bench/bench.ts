import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createAnswers } from "../../src/features/answers/index.ts";
import { loadKnowledge } from "../../src/load-knowledge.ts";
import { measureAnswers } from "./answers.ts";
import { measureColdStarts } from "./cold-starts.ts";
import { show } from "./figures.ts";
import { measureStoredPlans } from "./stored-plans.ts";
import { measureTurns } from "./turns.ts";

/** Measures the bot; with words after it, only the parts named: answers, starts, turns, stored. */

const root = fileURLToPath(new URL("../../", import.meta.url));
const before = process.memoryUsage().rss;
const knowledge = await loadKnowledge(join(root, "guidelines/3575-HD-BHXH"));
const answers = createAnswers(knowledge);

const parts: Readonly<Record<string, () => void | Promise<void>>> = {
  answers() {
    measureAnswers(answers, join(root, "test/questions/dev-open.jsonl"));
    show("memory for the guideline", `${Math.round((process.memoryUsage().rss - before) / 2 ** 20)} MiB`);
  },
  starts: () => measureColdStarts(root),
  turns: () => measureTurns({ knowledge, answers }),
  stored: () => measureStoredPlans({ knowledge, answers }),
};

const named = process.argv.slice(2);
for (const [name, measure] of Object.entries(parts)) if (named.length === 0 || named.includes(name)) await measure();
