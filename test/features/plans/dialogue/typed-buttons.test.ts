import { beforeAll, describe, expect, it } from "vitest";
import { loadLocales } from "../../../../src/i18n/locales.ts";
import { type Known, loadKnown } from "../../../support/plan-chat.ts";
import { atStep, STEPS, type StepName } from "../../../support/plan-steps.ts";

let known: Known;
beforeAll(async () => {
  known = await loadKnown();
}, 60_000);

const locales = loadLocales();
const MOST = 5;

describe.each(Object.keys(STEPS) as StepName[])("at the step %j", (step) => {
  it.each(["vi", "en"] as const)("typing what a button says does what pressing it does, in %s", async (language) => {
    const shown = async () => {
      const { bot, chat } = await atStep(known, step);
      if (language === "en") await chat.say("/lang en");
      const [message] = await chat.send({ text: language === "en" ? "repeat" : "nhắc lại" });
      return { bot, chat, buttons: message?.buttons ?? [] };
    };
    const { buttons } = await shown();
    for (let i = 0; i < Math.min(buttons.length, MOST); i++) {
      const [pressed, typed] = [await shown(), await shown()];
      const { id = "", label = "" } = typed.buttons[i] ?? {};
      const words = locales[language](label);
      expect(await typed.chat.say(words), words).toBe(await pressed.chat.press(id));
    }
  });
});
