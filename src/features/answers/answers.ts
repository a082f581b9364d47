import type { Block, Phrase } from "../../chat/message.ts";
import { findAsking } from "../../language/asking.ts";
import { parseYesNo } from "../../language/yes-no.ts";
import { type Both, type Guideline, type Language, sectionOf, type Topic, UNANSWERABLE } from "../guideline/index.ts";
import type { AnswerContext } from "./answer.ts";
import type { LeftOpen } from "./beyond.ts";
import { choose } from "./choose.ts";
import { wording } from "./citing.ts";
import { briefly, compose } from "./compose.ts";
import { asFollowUp } from "./follow-up.ts";
import type { Knowledge } from "./knowledge.ts";
import { levelCalled, ownLevelNamed } from "./level-named.ts";
import { type Question, understand } from "./question.ts";
import { sectionWanted } from "./section-named.ts";

/** What is known of the asker and of what was just spoken of. */
interface Asking {
  /** The asker's level, when it is known. */
  readonly level?: string | undefined;
  /** The language to answer in when the question does not show one. */
  readonly language?: Language | undefined;
  /** Today, ISO; without it nothing is said of days left. */
  readonly today?: string | undefined;
  /** Today is a rehearsal's, which is said beside it. */
  readonly isRehearsal?: boolean | undefined;
  /** The asker may make plans, too. */
  readonly makesPlans?: boolean | undefined;
  /** What was answered just before. */
  readonly before?: { readonly topics: readonly string[]; readonly levels: readonly string[] } | undefined;
}

interface Reply {
  readonly kind: "answer" | "unknown" | "smalltalk";
  readonly language: Language;
  readonly blocks: readonly Block[];
  /** Ids of the passages the answer stands on. */
  readonly citations: readonly string[];
  /** Topics answered, for a follow-up. */
  readonly topics: readonly string[];
  /** Levels that the question named. */
  readonly levels: readonly string[];
  /** Every level's answer was given, so the asker's level is worth asking. */
  readonly asksLevel: boolean;
  readonly open?: LeftOpen | undefined;
}

export interface Answers {
  /** Answers a question about the guideline, or says that the guideline does not. */
  answer(text: string, asking: Asking): Reply;
  /** The wording of passages: the document's own, and an English rendering below it. */
  fullText(passages: readonly string[], language: Language): Reply;
  /** Whether a text surely asks about something that the guideline answers. */
  isQuestion(text: string): boolean;
  /** The one level that a message names and nothing else: the asker's own. */
  ownLevelNamed(text: string): string | undefined;
  /** The level that the words after a command name. */
  levelCalled(name: string): string | undefined;
  /**
   * How many questions were not answered so far; the questions themselves are personal and are not kept. What is no
   * question, a remark or a bare "ok", counts for nothing.
   */
  unanswered(): number;
  readonly levels: readonly { readonly id: string; readonly name: Both }[];
  /** A question that can be asked. */
  readonly example: Both;
}

/** From this probability of a topic on, a text surely asks for it. */
const SURE = 0.6;
/** Below this the answer may well be to another question; below the other, where the question names what the guideline is silent on. */
const UNSURE = 0.5;
const UNSURE_OF_SILENCE = 0.9;

type Paragraph = Extract<Block, { kind: "paragraph" }>;

/** From this probability on a statement that something is left open is given for the answer. */
const LEADING = 0.22;

export function createAnswers(knowledge: Knowledge): Answers {
  const { guideline } = knowledge;
  const { facts, vocabulary } = guideline;
  const sections = new Map(guideline.topics.map((topic) => [topic.id, mainSection(topic)]));
  const leveled = new Set(guideline.topics.filter((topic) => "byLevel" in topic).map(({ id }) => id));
  const example = vocabulary.hints[0] ?? { vi: "", en: "" };

  let unanswered = 0;

  function fullText(passages: readonly string[], language: Language): Reply {
    const chosen = passages.flatMap((id) => {
      const exact = guideline.passages.filter((passage) => passage.id === id);
      return exact.length > 0 ? exact : guideline.passages.filter((passage) => passage.section === id && !passage.heading);
    });
    const blocks = [...new Set(chosen.map(({ section }) => section))].flatMap((section): Block[] => {
      const pieces = chosen.filter((passage) => passage.section === section);
      return [
        { kind: "paragraph", strong: true, text: [`${facts.name[language]}, ${facts.sections[section]?.[language] ?? section}`] },
        ...pieces.map((passage): Block => ({ kind: "quote", text: passage.text.trim() })),
        ...(language === "en" ? pieces.map((passage): Block => ({ kind: "quote", text: wording(passage, "en") })) : []),
      ];
    });
    return { kind: "answer", language, blocks, citations: chosen.map(({ id }) => id), topics: [], levels: [], asksLevel: false };
  }

  /** That the document does not say it, and the nearest that it says. */
  function notSaid(question: Question, likeliest: string | undefined, context: AnswerContext): Pick<Reply, "blocks" | "citations"> {
    const { language } = context;
    const name = facts.name[language];
    const silence = vocabulary.silences.find(({ id }) => question.silences.includes(id));
    const near = silence?.near ?? likeliest;
    const found = near === undefined ? undefined : briefly(near, question, context, guideline);
    const askBoard = paragraph({ key: "answers-ask-board", values: { board: facts.board[language] } });
    // A statement of what is left open is the answer, or would only say once more that there is none.
    const isLikely = question.topics.some(([topic, probability]) => topic === near && probability >= LEADING);
    if (found?.silent && isLikely && !silence) return { citations: found.citations, blocks: [...found.blocks, askBoard] };
    const nearest = found?.silent ? undefined : found;
    const blocks: Block[] = [
      silence
        ? { ...paragraph({ key: "answers-silent", values: { guideline: name, subject: silence[language] } }), strong: true }
        : { ...paragraph({ key: "answers-unknown", values: { guideline: name } }), strong: true },
    ];
    if (nearest && nearest.blocks.length > 0) blocks.push(paragraph({ key: "answers-nearest" }), ...nearest.blocks);
    blocks.push(silence || nearest ? askBoard : paragraph({ key: "answers-ask-about", values: { example: example[language] } }));
    return { citations: nearest?.citations ?? [], blocks };
  }

  return {
    levels: facts.levels,
    example,

    answer(text, asking) {
      const asked = understand(text, asking.level, knowledge);
      const wanted = passagesOf(sectionWanted(text), guideline);
      if (wanted.length > 0) return fullText(wanted, asked.language ?? asking.language ?? "vi");
      const question = asking.before ? asFollowUp(asked, asking.before) : asked;
      const language = question.language ?? asking.language ?? "vi";
      const context = { language, level: asking.level, today: asking.today, isRehearsal: asking.isRehearsal };
      const hint = { example: example[language] };
      const nothing = { language, citations: [], topics: [], levels: [], asksLevel: false };
      const smalltalk = (): Reply => {
        const key = asking.makesPlans ? "answers-smalltalk-plans" : "answers-smalltalk";
        return { ...nothing, kind: "smalltalk", blocks: [paragraph({ key, values: hint })] };
      };
      // A yes or a no that nothing was asked for.
      if (parseYesNo(text) !== undefined) return smalltalk();
      const leftOpen = isAsked(text) ? "question" : "remark";
      if (!question.familiar)
        return { ...nothing, kind: "unknown", open: leftOpen, blocks: [paragraph({ key: "answers-not-understood", values: hint })] };
      const choice = choose(
        question,
        (topic) => sections.get(topic),
        (topic) => leveled.has(topic),
      );
      if (choice.kind === "smalltalk") return smalltalk();
      if (choice.kind === "unknown") {
        if (leftOpen === "question") unanswered += 1;
        const open = question.silences.length > 0 ? "question" : leftOpen;
        return { ...nothing, kind: "unknown", open, ...notSaid(question, choice.near, context) };
      }
      const answer = compose(choice.topics, question, context, guideline);
      const offer: Block[] = answer.everyLevel ? [paragraph({ key: "answers-level-offer" })] : [];
      const sure = question.silences.length > 0 ? UNSURE_OF_SILENCE : UNSURE;
      const likeliest = Math.max(
        ...question.topics.flatMap(([topic, probability]) => (choice.topics.includes(topic) ? [probability] : [])),
      );
      return {
        kind: answer.silent ? "unknown" : "answer",
        language,
        blocks: [...answer.blocks, ...offer],
        citations: answer.citations,
        topics: choice.topics,
        levels: question.levels,
        asksLevel: answer.everyLevel,
        open: answer.silent ? "question" : likeliest < sure ? "unsure" : undefined,
      };
    },

    fullText,
    isQuestion(text) {
      const { familiar, topics } = understand(text, undefined, knowledge);
      const [first] = topics;
      return familiar && first !== undefined && !UNANSWERABLE.includes(first[0]) && first[1] >= SURE;
    },
    unanswered: () => unanswered,
    ownLevelNamed: (text) => ownLevelNamed(text, knowledge),
    levelCalled: (name) => levelCalled(name, knowledge),
  };
}

function paragraph(phrase: Phrase): Paragraph {
  return { kind: "paragraph", text: [phrase] };
}

function isAsked(text: string): boolean {
  const { marked, asks, proposes, trails } = findAsking(text);
  return marked || asks || proposes || trails;
}

function mainSection(topic: Topic): string | undefined {
  const passages = "byLevel" in topic ? Object.values(topic.byLevel).flatMap((statement) => statement.passages) : topic.passages;
  return passages[0] && sectionOf(passages[0]);
}

/** The passages of a section and of its parts. */
function passagesOf(section: string | undefined, { passages }: Guideline): string[] {
  if (section === undefined) return [];
  return passages
    .filter((passage) => !passage.heading && (passage.section === section || passage.section.startsWith(`${section}.`)))
    .map(({ id }) => id);
}
