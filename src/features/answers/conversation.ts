import { z } from "zod";
import type { Message, Phrase, Text } from "../../chat/message.ts";
import type { Asker, Feature, Outcome, Said, TurnContext } from "../../engine/turn.ts";
import { asksForFullText } from "../../language/ask-forms.ts";
import { fold } from "../../language/fold.ts";
import type { Answers } from "./answers.ts";
import type { Beyond, Onward, Unanswered } from "./beyond.ts";

/** What is kept of a chat between messages. */
const Conversation = z.object({
  /** What was last asked and answered, for follow-ups, for "full text", and to answer it again for a level. */
  last: z
    .object({
      question: z.string(),
      topics: z.array(z.string()),
      levels: z.array(z.string()),
      passages: z.array(z.string()),
    })
    .optional(),
});
type Conversation = z.infer<typeof Conversation>;

type Answered = Outcome<Conversation, never>;

interface Asking {
  readonly state: Conversation;
  readonly turn: TurnContext;
  readonly answers: Answers;
  /** What becomes of a question that the guideline does not answer. */
  onward(unanswered: Unanswered): Onward | undefined;
}

interface Context<Known> {
  readonly known?: Known | undefined;
}

/** No more of what a person typed is said back, in characters. */
const LONGEST_ECHO = 40;

const COMMANDS: Readonly<Record<string, "level" | "ask">> = {
  "/level": "level",
  "/cap": "level",
  "/ask": "ask",
  "/hoi": "ask",
};

/** Questions and levels in a chat. It takes whatever it is asked, so it comes last. */
export function createAnswersFeature<Stores, Known>(
  answers: Answers,
  beyond: Beyond<Stores, Known>,
): Feature<Conversation, Context<Known>, never, Stores> {
  return {
    id: "answers",
    isAside: true,
    readSlice: (saved) => Conversation.safeParse(saved).data ?? {},
    load: async (stores, _, said) => ({ known: mayAsk(said) ? await beyond.load(stores) : undefined }),
    decide: (state, said, { known, ...turn }) => {
      const onward = (unanswered: Unanswered) => (known === undefined ? undefined : beyond.onward(unanswered, known, turn));
      return decide({ state, turn, answers, onward }, said);
    },
    apply: async () => true,
  };
}

/** A level that is chosen may answer again what was asked before. */
function mayAsk(said: Said): boolean {
  return "text" in said || ("press" in said && said.press.startsWith("level:"));
}

function decide(asking: Asking, said: Said): Answered {
  if ("press" in said) return press(asking, said.press);
  if ("file" in said) return say(asking, { key: "engine-file-unasked" });
  if ("filled" in said) return say(asking, { key: "engine-button-unknown" });
  const text = said.text.trim();
  const number = /^\[?(\d{1,2})\]?$/.exec(text)?.[1];
  if (number !== undefined)
    return say(asking, { key: "engine-number-alone", values: { number: Number(number), example: asking.answers.example } });
  const [word = "", ...rest] = text.split(/\s+/);
  if (word.startsWith("/")) return command(asking, word.toLowerCase(), rest.join(" "));
  if (asksForFullText(fold(text))) return fullText(asking);
  const level = asking.answers.ownLevelNamed(text);
  if (level !== undefined) return chooseLevel(asking, level);
  return ask(asking, text);
}

function command(asking: Asking, name: string, argument: string): Answered {
  switch (COMMANDS[name]) {
    case "ask":
      return argument === "" ? say(asking, { key: "engine-ask-what", values: { example: asking.answers.example } }) : ask(asking, argument);
    case "level":
      return argument === "" ? offerLevels(asking, { key: "engine-level-which" }) : setLevel(asking, argument);
    default:
      return say(asking, { key: "engine-command-unknown", values: { command: name.slice(0, LONGEST_ECHO) } });
  }
}

function ask({ state, turn, answers, onward }: Asking, text: string): Answered {
  const before = state.last && { topics: state.last.topics, levels: state.last.levels };
  const { level } = turn.asker;
  const { language, today, isRehearsal, who } = turn;
  const reply = answers.answer(text, {
    level,
    language,
    today,
    isRehearsal,
    makesPlans: who.administrator || who.units.length > 0,
    before,
  });
  const levels = reply.asksLevel ? answers.levels.map(({ id, name }) => ({ id: `level:${id}`, label: name[reply.language] })) : [];
  const full = reply.topics.length > 0 ? [{ id: "full-text", label: { key: "answers-full-text" } }] : [];
  const last =
    reply.topics.length > 0
      ? { question: text, topics: [...reply.topics], levels: [...reply.levels], passages: [...reply.citations] }
      : state.last;
  const further = reply.open && onward({ text, language: reply.language, open: reply.open });
  const unanswered = further?.unanswered ? { unanswered: further.unanswered } : {};
  const blocks = [...(further?.instead ?? reply.blocks), ...(further?.below ?? [])];
  return {
    slice: { last },
    asker: { spoken: reply.language, level, ...unanswered },
    replies: [
      { language: reply.language, blocks, buttons: [...(further?.instead ? [] : [...levels, ...full]), ...(further?.buttons ?? [])] },
    ],
  };
}

function press(asking: Asking, button: string): Answered {
  if (button === "full-text") return fullText(asking);
  const level = /^level:(.+)$/.exec(button)?.[1];
  if (level === "none") return say(asking, { key: "engine-level-forgotten" }, { level: undefined });
  if (level !== undefined && asking.answers.levels.some(({ id }) => id === level)) return chooseLevel(asking, level);
  return say(asking, { key: "engine-button-unknown" });
}

/** Remembers the level and answers for it what was asked without one. */
function chooseLevel(asking: Asking, level: string): Answered {
  const { state, turn, answers } = asking;
  const name = answers.levels.find(({ id }) => id === level)?.name ?? { vi: level, en: level };
  const asker: Asker = { ...turn.asker, level };
  const remembered: Phrase = { key: "engine-level-remembered", values: { level: name } };
  if (!state.last || state.last.levels.length > 0) return say(asking, remembered, asker);
  const again = ask({ ...asking, turn: { ...turn, asker } }, state.last.question);
  const replies = again.replies.map((reply) => ({ ...reply, blocks: [paragraph(remembered), ...reply.blocks] }));
  return { ...again, replies };
}

function setLevel(asking: Asking, wanted: string): Answered {
  const level = asking.answers.levelCalled(wanted);
  return level === undefined
    ? offerLevels(asking, { key: "engine-level-unknown", values: { level: wanted.slice(0, LONGEST_ECHO) } })
    : chooseLevel({ ...asking, state: {} }, level);
}

function offerLevels({ state, turn, answers }: Asking, question: Phrase): Answered {
  const levels = answers.levels.map(({ id, name }) => ({ id: `level:${id}`, label: name[turn.language] as Text }));
  const forget = turn.asker.level === undefined ? [] : [{ id: "level:none", label: { key: "engine-level-none" } }];
  return { slice: state, replies: [{ language: turn.language, blocks: [paragraph(question)], buttons: [...levels, ...forget] }] };
}

function fullText(asking: Asking): Answered {
  const { state, turn, answers } = asking;
  if (!state.last || state.last.passages.length === 0)
    return say(asking, { key: "answers-full-text-none", values: { example: answers.example } });
  const { blocks } = answers.fullText(state.last.passages, turn.language);
  return { slice: state, replies: [{ language: turn.language, blocks, buttons: [] }] };
}

function say({ state, turn }: Asking, phrase: Phrase, asker?: Asker): Answered {
  return {
    slice: state,
    ...(asker ? { asker } : {}),
    replies: [{ language: turn.language, blocks: [paragraph(phrase)], buttons: [] }],
  };
}

function paragraph(text: Text): Message["blocks"][number] {
  return { kind: "paragraph", text: [text] };
}
