import type { Button, ChatId, Language, Phrase } from "../../chat/message.ts";
import type { Reply } from "../../engine/turn.ts";
import { accountShown, idOf, paragraph, platformName, tellIn } from "./shown.ts";
import type { LinkCode, LinkUse } from "./store.ts";

/** What people are told about linking their accounts. */

const UNDO: Button = { id: "link:undo", label: { key: "people-link-button-undo" } };

/** A time that a clock shows, and whether the calendar is a rehearsal's. */
export interface Until {
  readonly time: string;
  readonly isRehearsal: boolean;
}

/** A new code, and where it is typed. */
export function newCode(language: Language, code: string, until: Until): Reply {
  return tellIn(language, [
    { key: "people-link-new", values: { code } },
    timed("people-link-until", until),
    { key: "people-link-asked-back" },
  ]);
}

/** What the account that made a code is asked once it was used. */
export function questionAbout({ hash, maker }: LinkCode, use: LinkUse, until: Until): Reply {
  return {
    language: maker.language,
    blocks: [
      paragraph({ key: "people-link-question" }),
      accountShown(use.chat, use.name),
      paragraph(timed("people-link-question-until", until)),
    ],
    buttons: [{ id: `link:yes:${hash}`, label: { key: "people-link-button-yes" } }, notMe(hash)],
    once: true,
  };
}

/** What the account that used a code is told: whom it would be joined with, and where that is confirmed. */
export function sentToMaker(language: Language, { hash, maker }: LinkCode, until: Until): Reply {
  return {
    language,
    blocks: [
      paragraph(timed("people-link-sent", until)),
      accountShown(maker.chat, maker.name),
      paragraph({ key: "people-link-sent-not-me" }),
    ],
    buttons: [notMe(hash)],
    once: true,
  };
}

/** Two accounts are one person's: what that means, and how it is undone. */
export function joinedWith(language: Language, chat: ChatId): Reply {
  return tellIn(
    language,
    [about("people-link-joined", chat), { key: "people-link-joined-means" }, { key: "people-link-how-to-undo" }],
    [UNDO],
  );
}

/** An account that is linked has nothing more to link with. */
export function linkedWith(language: Language, chats: readonly ChatId[]): Reply {
  return tellIn(language, [...chats.map((chat) => about("people-link-linked", chat)), { key: "people-link-how-to-undo" }], [UNDO]);
}

export function undoQuestion(language: Language, chats: readonly ChatId[]): Reply {
  const buttons = ["yes", "no"].map((which) => ({ id: `link:undo:${which}`, label: { key: `people-link-button-undo-${which}` } }));
  const asked = chats.map((chat) => about("people-link-undo", chat));
  return { ...tellIn(language, [...asked, { key: "people-link-undo-means" }], buttons), once: true };
}

export function undone(language: Language, chats: readonly ChatId[]): Reply {
  return tellIn(language, [...chats.map((chat) => about("people-link-undone", chat)), { key: "people-link-undone-means" }]);
}

/** A time, which is said to be a rehearsal's where it is. */
export function timed(key: string, { time, isRehearsal }: Until): Phrase {
  return { key, values: { time: isRehearsal ? { key: "people-link-rehearsal", values: { time } } : time } };
}

function about(key: string, chat: ChatId): Phrase {
  return { key, values: { account: `${platformName(chat)} (${idOf(chat)})` } };
}

function notMe(hash: string): Button {
  return { id: `link:no:${hash}`, label: { key: "people-link-button-no" } };
}
