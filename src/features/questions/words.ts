import type { Block, Button, Language, Phrase } from "../../chat/message.ts";
import type { LocalTime, Reply } from "../../engine/turn.ts";
import { dateInWords } from "../guideline/index.ts";
import type { BoardQuestion, PublishedAnswer } from "./store.ts";
import { type Around, button, paragraph, quote, strong } from "./talk.ts";
import { excerpt } from "./text.ts";

/** How dates are said. */
export interface Dating {
  local(instant: Date): LocalTime;
  readonly isRehearsal: boolean;
}

/** Cards are changed in their place, where only one page of a message can be. */
const LONGEST_ON_CARD = { question: 700, answer: 400, about: 200 } as const;

export function cardKey(question: number): string {
  return `question:${question}`;
}

/** A date, which is said to be a rehearsal's where it is. */
export function dated(instant: Date, { local, isRehearsal }: Dating): Phrase {
  const { date } = local(instant);
  const values = { date: { vi: dateInWords(date, "vi"), en: dateInWords(date, "en") } };
  return { key: isRehearsal ? "questions-date-rehearsal" : "questions-date", values };
}

/** What the board's members see of a question: as a card that follows it, or whole. */
export function cardOf(around: Around, language: Language, dating: Dating, { mayAct = true, isWhole = false } = {}): Reply {
  const { question } = around;
  const { id, state } = question;
  const cut = (text: string, most: number): string => (isWhole ? text : excerpt(text, most));
  const isCut = question.text.length > LONGEST_ON_CARD.question || (question.answer ?? "").length > LONGEST_ON_CARD.answer;
  const blocks: readonly Block[] = [
    strong({ key: "questions-card", values: { number: id } }),
    paragraph({ key: "questions-card-from", values: { unit: around.unit, date: dated(question.at, dating) } }),
    ...(around.about ? [...aboutBlocks(around.about, isWhole), paragraph({ key: "questions-card-more" })] : []),
    quote(cut(question.text, LONGEST_ON_CARD.question)),
    ...settledBlocks(around, dating, (text) => cut(text, LONGEST_ON_CARD.answer)),
    paragraph({ key: `questions-state-${state}` }),
  ];
  const act =
    state === "waiting"
      ? [button(`question:answer:${id}`, "questions-button-answer"), button(`question:decline:${id}`, "questions-button-decline")]
      : state === "answered"
        ? [button(`question:publish:${id}`, "questions-button-publish")]
        : [];
  const full = isCut && !isWhole ? [button(`question:full:${id}`, "questions-button-full")] : [];
  const card = isWhole || !mayAct ? {} : { card: cardKey(id) };
  return { language, blocks, buttons: [...(mayAct ? act : []), ...full], ...card };
}

/** A card whose reader is no longer of the board. */
export function emptyCard(id: number, language: Language): Reply {
  return { language, blocks: [paragraph({ key: "questions-card-gone" })], buttons: [], card: cardKey(id) };
}

function aboutBlocks(about: BoardQuestion, isWhole: boolean): readonly Block[] {
  const cut = (text: string): string => (isWhole ? text : excerpt(text, LONGEST_ON_CARD.about));
  return [
    paragraph({ key: "questions-card-about", values: { number: about.id } }),
    quote(cut(about.text)),
    ...(about.answer === undefined ? [] : [paragraph({ key: "questions-card-about-answer" }), quote(cut(about.answer))]),
  ];
}

/** Who answered what. */
export function settledBlocks({ question, answerer }: Around, dating: Dating, cut = (text: string): string => text): readonly Block[] {
  const { state, answer, answeredAt } = question;
  if (state === "waiting" || answeredAt === undefined) return [];
  const who = answerer ?? { key: "questions-somebody" };
  const head = paragraph({ key: `questions-settled-${state}`, values: { who, date: dated(answeredAt, dating) } });
  return [head, ...(answer === undefined ? [] : [quote(cut(answer))])];
}

/** What whoever asked is told. */
export function answerFor(question: BoardQuestion, unit: string, language: Language, dating: Dating): Reply {
  const { id, state, answer, at, answeredAt = at } = question;
  return {
    language,
    blocks: [
      strong({ key: state === "answered" ? "questions-answer" : "questions-declined", values: { date: dated(answeredAt, dating) } }),
      ...(answer === undefined ? [] : [quote(answer)]),
      paragraph({ key: "questions-answer-to", values: { unit, date: dated(at, dating) } }),
      quote(question.text),
    ],
    buttons: [button(`question:more:${id}`, "questions-button-more")],
  };
}

/** A published answer as later askers get it. */
export function publishedBlocks({ question, answer, at, editedAt = at }: PublishedAnswer, dating: Dating): readonly Block[] {
  return [
    strong({ key: "questions-answer", values: { date: dated(editedAt, dating) } }),
    quote(answer),
    paragraph({ key: "questions-published-to" }),
    quote(question),
  ];
}

/** A button to what comes before and after a page. */
export function pageButtons(id: string, skip: number, size: number, count: number): readonly Button[] {
  const earlier = skip > 0 ? [button(`${id}:${Math.max(0, skip - size)}`, "questions-button-earlier")] : [];
  return [...earlier, ...(skip + size < count ? [button(`${id}:${skip + size}`, "questions-button-later")] : [])];
}
