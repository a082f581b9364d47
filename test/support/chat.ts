import { numberedText } from "../../src/adapters/terminal/render.ts";
import { createEngine } from "../../src/engine/engine.ts";
import type { Said } from "../../src/engine/turn.ts";
import { type Answers, answerInChat, NEW_CONVERSATION } from "../../src/features/answers/index.ts";
import { loadLocales } from "../../src/i18n/locales.ts";

/** A chat with the real engine; each gives the one reply as it is shown, its buttons as numbers. */
export interface Chat {
  say(text: string): string;
  press(button: string): string;
}

const locales = loadLocales();

export function openChat(answers: Answers, today?: string): Chat {
  const engine = createEngine({
    decide: answerInChat(answers),
    begin: NEW_CONVERSATION,
    today: today === undefined ? undefined : () => today,
  });
  let id = 0;
  const send = (said: Said): string => {
    id += 1;
    const [message, ...more] = engine.handle({ id: String(id), from: "terminal:an", ...said });
    if (!message || more.length > 0) throw new Error(`${more.length + (message ? 1 : 0)} replies to ${JSON.stringify(said)}`);
    return numberedText(message, locales[message.language]);
  };
  return { say: (text) => send({ text }), press: (button) => send({ press: button }) };
}
