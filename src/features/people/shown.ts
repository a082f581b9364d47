import type { Block, Button, ChatId, Language, Phrase, Text } from "../../chat/message.ts";
import { platformOf } from "../../engine/store.ts";
import type { LocalTime, Reply } from "../../engine/turn.ts";
import { clean } from "../../language/fold.ts";

/** How people, accounts and times are shown. */

const PLATFORMS: Readonly<Record<string, string>> = { telegram: "Telegram", slack: "Slack" };
const LONGEST_NAME = 80;

export function tellIn(language: Language, phrases: readonly Phrase[], buttons: readonly Button[] = []): Reply {
  return { language, blocks: phrases.map(paragraph), buttons };
}

export function paragraph(text: Text): Block {
  return { kind: "paragraph", text: [text] };
}

export function platformName(chat: ChatId): string {
  const platform = platformOf(chat);
  return PLATFORMS[platform] ?? platform.charAt(0).toUpperCase() + platform.slice(1);
}

/** A chat as its platform calls it. */
export function idOf(chat: ChatId): string {
  return chat.slice(platformOf(chat).length + 1);
}

/** A name in a line; undefined when nothing of it can be seen. It is whatever its owner wants to be called. */
export function shownName(name: string | undefined): string | undefined {
  const called = clean(name ?? "").slice(0, LONGEST_NAME);
  return called === "" ? undefined : called;
}

/** An account in lines of its own: its platform, the name and the id there. */
export function accountShown(chat: ChatId, name: string | undefined): Block {
  const called = shownName(name);
  const items: readonly Text[] = [
    { key: "people-link-platform", values: { platform: platformName(chat) } },
    ...(called === undefined ? [] : [{ key: "people-link-name", values: { name: called } }]),
    { key: "people-link-account", values: { account: idOf(chat) } },
  ];
  return { kind: "list", items: items.map((item) => [item]) };
}

/** "12:30 3/10/2014", which is said to be a rehearsal's where it is. */
export function moment({ date, time }: LocalTime, isRehearsal: boolean): Text {
  const [year = "", month = "", day = ""] = date.split("-");
  const shown = `${time} ${Number(day)}/${Number(month)}/${year}`;
  return isRehearsal ? { key: "people-link-rehearsal", values: { time: shown } } : shown;
}
