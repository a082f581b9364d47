import { readFileSync } from "node:fs";
import { FluentBundle, FluentResource } from "@fluent/bundle";
import type { Language, Text, Value } from "../chat/message.ts";

/** Turns phrases into words of one language. */
export type Localize = (text: Text) => string;

/** Loads locales/*.ftl. A phrase that is missing is an error of the program, not of the person. */
export function loadLocales(): Readonly<Record<Language, Localize>> {
  return { vi: localizer("vi"), en: localizer("en") };
}

function localizer(language: Language): Localize {
  const bundle = new FluentBundle(language, { useIsolating: false, functions: { CAP: ([text]) => capitalized(String(text)) } });
  const source = readFileSync(new URL(`../../locales/${language}.ftl`, import.meta.url), "utf8");
  const [problem] = bundle.addResource(new FluentResource(source));
  if (problem) throw problem;
  const say: Localize = (text) => {
    if (typeof text === "string") return text;
    const message = bundle.getMessage(text.key);
    if (!message?.value) throw new Error(`locales/${language}.ftl has no ${text.key}`);
    const values = Object.entries(text.values ?? {}).map(([name, value]) => [name, inWords(value)]);
    return bundle.formatPattern(message.value, Object.fromEntries(values));
  };
  const inWords = (value: Value): string | number => (typeof value !== "object" ? value : "key" in value ? say(value) : value[language]);
  return say;
}

/** With its first letter in upper case, for a name at the beginning of a line. */
function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
