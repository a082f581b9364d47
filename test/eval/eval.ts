import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { plainText } from "../../src/adapters/terminal/render.ts";
import { createAnswers, type Knowledge, ready } from "../../src/features/answers/index.ts";
import { learn } from "../../src/features/answers/learn.ts";
import { readPack } from "../../src/features/guideline/read-pack.ts";
import { loadLocales } from "../../src/i18n/locales.ts";
import { loadKnowledge } from "../../src/load-knowledge.ts";
import { type Given, type Gold, judge, type Verdict } from "./judge.ts";

const USAGE = `usage: npm run eval -- FILE… [--wrong] [--held-out] [--guideline FOLDER]
  --wrong      also prints each question that was not answered right
  --held-out   first forgets every example that is one of the questions, so that all are new to it`;

type Asked = Gold & { readonly set: string };

const DEFAULT_FILES = ["test/questions/dev-open.jsonl", "test/questions/dev-held-out.jsonl", "test/questions/own.jsonl"];

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      wrong: { type: "boolean" },
      "held-out": { type: "boolean" },
      guideline: { type: "string", default: "guidelines/3575-HD-BHXH" },
    },
  });
  const files = positionals.length > 0 ? positionals : DEFAULT_FILES;
  const gold = files.flatMap((file) => readGold(file).map((question) => ({ ...question, set: basename(file) })));
  if (gold.length === 0) throw new Error(USAGE);
  report("as it runs", gold, await loadKnowledge(values.guideline), values.wrong ?? false);
  if (values["held-out"]) report("held out", gold, forgetting(values.guideline, gold), values.wrong ?? false);
}

/** Learned again without the examples that are among the questions. */
function forgetting(folder: string, gold: readonly Asked[]): Knowledge {
  const read = readPack(folder);
  if ("problems" in read) throw new Error(read.problems[0]?.message);
  const { guideline } = read;
  const asked = new Set(gold.map(({ q }) => comparable(q)));
  const examples = guideline.examples.filter(({ question }) => !asked.has(comparable(question)));
  process.stdout.write(`\n(${guideline.examples.length - examples.length} of ${guideline.examples.length} examples forgotten)\n`);
  return ready(learn({ ...guideline, examples }));
}

function report(title: string, gold: readonly Asked[], knowledge: Knowledge, wrong: boolean): void {
  const answers = createAnswers(knowledge);
  const say = loadLocales();
  const tally = new Map<string, Record<Verdict | "n", number>>();
  for (const question of gold) {
    const reply = answers.answer(question.q, { level: question.level ?? undefined });
    const given: Given = { kind: reply.kind, answer: plainText(reply.blocks, say[reply.language]), citations: reply.citations };
    const verdict = judge(question, given);
    for (const key of ["all", `set ${question.set}`, `kind ${question.kind}`, `language ${question.lang}`, `style ${question.style}`]) {
      const row = tally.get(key) ?? { n: 0, right: 0, misinformed: 0, refused: 0, other: 0 };
      row.n += 1;
      row[verdict] += 1;
      tally.set(key, row);
    }
    if (wrong && verdict !== "right") {
      process.stdout.write(
        `${verdict}: ${question.id} (${question.level ?? "no level"}) ${question.q}\n  wanted ${question.kind} ${question.cite.join(" ")} ${JSON.stringify(question.must)}\n  got ${given.kind} ${given.citations.join(" ")}: ${given.answer.replaceAll("\n", " / ")}\n`,
      );
    }
  }
  process.stdout.write(`\n${title.padEnd(26)}     n   right  misinformed  refused  other\n`);
  for (const [key, row] of [...tally].sort(([a], [b]) => (a === "all" ? -1 : b === "all" ? 1 : a.localeCompare(b)))) {
    const share = (count: number, width: number): string => `${((100 * count) / row.n).toFixed(1)} %`.padStart(width);
    process.stdout.write(
      `${key.padEnd(26)} ${String(row.n).padStart(5)} ${share(row.right, 7)} ${share(row.misinformed, 12)} ${share(row.refused, 8)} ${share(row.other, 6)}\n`,
    );
  }
}

function readGold(file: string): Gold[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as Gold);
}

function comparable(question: string): string {
  return question.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();
}

await main();
