import type { Language, Message, Phrase, Text } from "../../chat/message.ts";
import type { Decide, Said, Turn } from "../../engine/turn.ts";
import { asksForFullText } from "../../language/ask-forms.ts";
import { fold } from "../../language/fold.ts";
import type { Answers } from "./answers.ts";

/** What is kept of a chat between messages. */
export interface Conversation {
  /** The language chosen with /lang; undefined: that of each question. */
  readonly language?: Language | undefined;
  /** The language of the last question, for what has no language of its own: buttons, commands. */
  readonly spoken?: Language | undefined;
  readonly level?: string | undefined;
  /** What was last asked and answered, for follow-ups, for "full text", and to answer it again for a level. */
  readonly last?:
    | {
        readonly question: string;
        readonly topics: readonly string[];
        readonly levels: readonly string[];
        readonly passages: readonly string[];
      }
    | undefined;
  /** Ids of the buttons under the last message, in order, so that "2" presses the second. */
  readonly buttons: readonly string[];
}

export const NEW_CONVERSATION: Conversation = { buttons: [] };

type ConversationTurn = Turn<Conversation>;

interface TurnContext {
  readonly answers: Answers;
  readonly today?: string | undefined;
}

/** No more of what a person typed is said back, in characters. */
const LONGEST_ECHO = 40;

const COMMANDS: Readonly<Record<string, "help" | "level" | "language" | "ask">> = {
  "/help": "help",
  "/start": "help",
  "/trogiup": "help",
  "/level": "level",
  "/cap": "level",
  "/lang": "language",
  "/ngonngu": "language",
  "/ask": "ask",
  "/hoi": "ask",
};

/** Questions, levels and languages in a chat. */
export function answerInChat(answers: Answers): Decide<Conversation> {
  return (state, said, { today }) => decide(state, said, { answers, today });
}

function decide(state: Conversation, said: Said, context: TurnContext): ConversationTurn {
  if ("press" in said) return press(state, said.press, context);
  const text = said.text.trim();
  const number = /^\[?(\d{1,2})\]?$/.exec(text)?.[1];
  if (number !== undefined) return pressNumber(state, Number(number), context);
  const [word = "", ...rest] = text.split(/\s+/);
  if (word.startsWith("/")) return command(state, word.toLowerCase(), rest.join(" "), context);
  if (asksForFullText(fold(text))) return fullText(state, context);
  const level = context.answers.ownLevelNamed(text);
  if (level !== undefined) return chooseLevel(state, level, context);
  return ask(state, text, context);
}

/** A number presses the button it stands before on the screen; one that stands before none is asked about. */
function pressNumber(state: Conversation, number: number, context: TurnContext): ConversationTurn {
  const button = state.buttons[number - 1];
  if (button !== undefined) return press(state, button, context);
  return say(state, { key: "engine-number-alone", values: { number, example: context.answers.example[speaking(state)] } });
}

function command(state: Conversation, name: string, argument: string, context: TurnContext): ConversationTurn {
  switch (COMMANDS[name]) {
    case "ask":
      return argument === ""
        ? say(state, { key: "engine-ask-what", values: { example: context.answers.example[speaking(state)] } })
        : ask(state, argument, context);
    case "level":
      return argument === "" ? offerLevels(state, { key: "engine-level-which" }, context) : setLevel(state, argument, context);
    case "language":
      return setLanguage(state, argument.toLowerCase());
    case "help":
      return help(state, context);
    default:
      return say(state, { key: "engine-command-unknown", values: { command: name.slice(0, LONGEST_ECHO) } });
  }
}

function ask(state: Conversation, text: string, context: TurnContext): ConversationTurn {
  const before = state.last && { topics: state.last.topics, levels: state.last.levels };
  const reply = context.answers.answer(text, { level: state.level, language: speaking(state), today: context.today, before });
  const levels = reply.asksLevel ? context.answers.levels.map(({ id, name }) => ({ id: `level:${id}`, label: name[reply.language] })) : [];
  const full = reply.topics.length > 0 ? [{ id: "full-text", label: { key: "answers-full-text" } }] : [];
  const last =
    reply.topics.length > 0 ? { question: text, topics: reply.topics, levels: reply.levels, passages: reply.citations } : state.last;
  return turn({ ...state, spoken: reply.language, last }, reply.language, reply.blocks, [...levels, ...full]);
}

function press(state: Conversation, button: string, context: TurnContext): ConversationTurn {
  if (button === "full-text") return fullText(state, context);
  const level = /^level:(.+)$/.exec(button)?.[1];
  if (level === "none") return say({ ...state, level: undefined }, { key: "engine-level-forgotten" });
  if (level !== undefined && context.answers.levels.some(({ id }) => id === level)) return chooseLevel(state, level, context);
  return say(state, { key: "engine-button-unknown" });
}

/** Remembers the level and answers for it what was asked without one. */
function chooseLevel(state: Conversation, level: string, context: TurnContext): ConversationTurn {
  const language = speaking(state);
  const name = context.answers.levels.find(({ id }) => id === level)?.name[language] ?? level;
  const known: Conversation = { ...state, level };
  const remembered: Phrase = { key: "engine-level-remembered", values: { level: name } };
  if (!state.last || state.last.levels.length > 0) return say(known, remembered);
  const again = ask(known, state.last.question, context);
  const [message] = again.messages;
  if (!message) return again;
  return turn(again.state, message.language, [{ kind: "paragraph", text: [remembered] }, ...message.blocks], message.buttons);
}

function setLevel(state: Conversation, wanted: string, context: TurnContext): ConversationTurn {
  const level = context.answers.levelCalled(wanted);
  return level === undefined
    ? offerLevels(state, { key: "engine-level-unknown", values: { level: wanted.slice(0, LONGEST_ECHO) } }, context)
    : chooseLevel({ ...state, last: undefined }, level, context);
}

function offerLevels(state: Conversation, question: Phrase, context: TurnContext): ConversationTurn {
  const language = speaking(state);
  const levels = context.answers.levels.map(({ id, name }) => ({ id: `level:${id}`, label: name[language] as Text }));
  const forget = state.level === undefined ? [] : [{ id: "level:none", label: { key: "engine-level-none" } }];
  return turn(state, language, [{ kind: "paragraph", text: [question] }], [...levels, ...forget]);
}

function setLanguage(state: Conversation, wanted: string): ConversationTurn {
  const language = /^(vi|vn|tieng viet|tiếng việt|vietnamese)$/.test(wanted)
    ? "vi"
    : /^(en|eng|english|tieng anh|tiếng anh)$/.test(wanted)
      ? "en"
      : undefined;
  if (language === undefined) return say(state, { key: "engine-language-which" });
  return say({ ...state, language, spoken: language }, { key: "engine-language-set" });
}

function fullText(state: Conversation, context: TurnContext): ConversationTurn {
  const language = speaking(state);
  if (!state.last || state.last.passages.length === 0)
    return say(state, { key: "answers-full-text-none", values: { example: context.answers.example[language] } });
  return turn(state, language, context.answers.fullText(state.last.passages, language).blocks, []);
}

function help(state: Conversation, context: TurnContext): ConversationTurn {
  const items = ["engine-help-ask", "engine-help-full-text", "engine-help-level", "engine-help-language"].map((key) => [{ key }]);
  const example = context.answers.example[speaking(state)];
  return turn(
    state,
    speaking(state),
    [
      { kind: "paragraph", text: [{ key: "engine-help", values: { example } }] },
      { kind: "list", items },
    ],
    [],
  );
}

function say(state: Conversation, phrase: Phrase): ConversationTurn {
  return turn(state, speaking(state), [{ kind: "paragraph", text: [phrase] }], []);
}

function speaking(state: Conversation): Language {
  return state.language ?? state.spoken ?? "vi";
}

function turn(state: Conversation, language: Language, blocks: Message["blocks"], buttons: Message["buttons"]): ConversationTurn {
  return { state: { ...state, buttons: buttons.map((button) => button.id) }, messages: [{ language, blocks, buttons }] };
}
