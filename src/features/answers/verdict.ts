import type { Text } from "../../chat/message.ts";
import { asksToConfirm, asksWhetherExceeded } from "../../language/ask-forms.ts";
import type { Period } from "../../language/dates.ts";
import { dateInWords, type Facts, type Language, type Level, type LeveledTopic } from "../guideline/index.ts";
import type { AnswerContext } from "./answer.ts";
import { compareDeadline, compareDelegates, compareDuration, compareWindow, deadlineOf, type Verdict } from "./compare.ts";
import type { Question } from "./question.ts";

/** Yes or no to a number, a length or a date in the question, held against a level's rule; nothing when there is none. */
export function verdictOf(topic: LeveledTopic, question: Question, level: Level | undefined, language: Language, facts: Facts): Text[] {
  const verdict = level && verdictFor(topic, question, level, facts);
  return verdict ? [inWords(verdict, question, language)] : [];
}

function verdictFor({ compare }: LeveledTopic, { words }: Question, level: Level, facts: Facts): Verdict | undefined {
  switch (compare) {
    case "delegates":
      return compareDelegates(words, level);
    case "duration":
      return compareDuration(words, level);
    case "window":
      return compareWindow(words, level);
    case "deadline": {
      const deadline = deadlineOf(facts, level.id);
      return deadline && compareDeadline(words, deadline);
    }
    default:
      return undefined;
  }
}

function inWords(verdict: Verdict, question: Question, language: Language): Text {
  switch (verdict.about) {
    case "delegates": {
      const values = { count: verdict.count, atMost: verdict.atMost };
      const folded = question.words.join(" ");
      if (asksToConfirm(folded) && question.concepts.has("max")) {
        return { key: `answers-delegates-${verdict.count === verdict.atMost ? "limit-right" : "limit-wrong"}`, values };
      }
      if (asksWhetherExceeded(folded)) return { key: `answers-delegates-${verdict.fits ? "fit-no" : "over-yes"}`, values };
      return { key: `answers-delegates-${verdict.fits ? "fit" : "over"}`, values };
    }
    case "duration":
      return { key: `answers-duration-${verdict.fits}` };
    case "window":
      return { key: `answers-window-${verdict.fits}`, values: { when: periodInWords(verdict.period, language) } };
    case "deadline": {
      const values = { when: periodInWords(verdict.period, language), last: dateInWords(verdict.last, language) };
      return { key: `answers-deadline-${verdict.inTime ? "in-time" : "late"}`, values };
    }
  }
}

/** "15/6/2015", "tháng 6/2015", "11–20/6/2015". */
function periodInWords({ from, to }: Period, language: Language): string {
  if (from === to) return dateInWords(from, language);
  const [year, month] = from.split("-").map(Number);
  const nextDay = new Date(Date.parse(to) + 86_400_000).toISOString();
  const wholeMonth = from.endsWith("-01") && nextDay.slice(8, 10) === "01" && from.slice(0, 7) === to.slice(0, 7);
  if (wholeMonth && language === "vi") return `tháng ${month}/${year}`;
  if (wholeMonth) return new Date(from).toLocaleDateString("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });
  return `${dateInWords(from, language)} – ${dateInWords(to, language)}`;
}

/** How many days are left until a deadline's last day, today counted as none. */
export function daysLeft(
  { compare }: LeveledTopic,
  level: Level | undefined,
  { today, isRehearsal, language }: AnswerContext,
  facts: Facts,
): Text[] {
  const deadline = compare === "deadline" && level ? deadlineOf(facts, level.id) : undefined;
  if (!deadline || !today) return [];
  const days = Math.round((Date.parse(deadline.before) - Date.parse(today)) / 86_400_000) - 1;
  const values = { days, today: dateInWords(today, language) };
  const left: Text[] = [" ", { key: days < 0 ? "answers-deadline-past" : "answers-days-left", values }];
  return isRehearsal ? [...left, " ", { key: "answers-rehearsal" }] : left;
}
