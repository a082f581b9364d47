import { plainText } from "../../src/adapters/terminal/render.ts";
import type { Answers } from "../../src/features/answers/index.ts";
import { loadLocales } from "../../src/i18n/locales.ts";
import { showTimes, timesOf } from "./figures.ts";
import type { Question } from "./questions.ts";

const LENGTHS = [1_000, 10_000, 100_000];

/** What a person waits for: an answer in the running program, and that to a long message. */
export function measureAnswers(answers: Answers, questions: readonly Question[]): void {
  const say = loadLocales();
  const answer = (q: string, level: string | null): string => {
    const reply = answers.answer(q, { level: level ?? undefined });
    return plainText(reply.blocks, say[reply.language]);
  };
  for (const { q, level } of questions.slice(0, 100)) answer(q, level);
  const each = questions.map((question) => () => answer(question.q, question.level));
  showTimes("one answer, in process", timesOf(each));
  for (const length of LENGTHS) {
    const text = longText(
      questions.map(({ q }) => q),
      length,
    );
    const same = Array.from({ length: 30 }, () => () => answer(text, null));
    showTimes(`a message of ${length.toLocaleString("en")} characters`, timesOf(same));
  }
  for (const length of LENGTHS) {
    const junk = Array.from({ length: 30 }, (_, i) => strangeText(length, i));
    showTimes(`${length.toLocaleString("en")} characters of strange words`, timesOf(junk.map((text) => () => answer(text, null))));
  }
}

function longText(questions: readonly string[], length: number): string {
  let text = "";
  for (let i = 0; text.length < length; i++) text += `${questions[i % questions.length]} `;
  return text.slice(0, length);
}

/** Words that nobody knows, each time others, so that nothing is remembered. */
function strangeText(length: number, seed: number): string {
  let state = seed + 1;
  let text = "";
  while (text.length < length) {
    state = (state * 48271) % 2147483647;
    text += `${state.toString(36).replace(/\d/g, "q")}${state % 3 === 0 ? "asfx" : ""} `;
  }
  return text.slice(0, length);
}
