import type { Button, Language, Phrase, Text } from "../../chat/message.ts";
import type { Reply, Who } from "../../engine/turn.ts";
import type { OwnUnit, Talk } from "./me-decide.ts";
import { calledIn } from "./named.ts";
import { paragraph, platformName, shownName, tellIn } from "./shown.ts";

/** What people are told of what is known about them. */

const LEAVE: Button = { id: "me:keep", label: { key: "people-button-leave" } };

export function profile({ turn: { who, chat }, language, accounts, units, waiting }: Talk): Reply {
  const platforms = [...new Set([chat, ...accounts.map((account) => account.chat)].map(platformName))].join(", ");
  const roles: readonly (readonly Text[])[] = [
    ...units.map(({ unit }) => [{ key: "people-me-organizer", values: { unit: unit.name } }]),
    ...(who.board ? [[{ key: `people-role-${who.board}` }]] : []),
    ...(who.administrator ? [[{ key: "people-me-administrator" }]] : []),
    ...waiting.map(({ unit }) => [{ key: "people-join-waits", values: { unit: unit.name } }]),
  ];
  const head: readonly Phrase[] = [
    { key: "people-me-name", values: { name: calledIn({ name: shownName(who.name) }) } },
    { key: "people-me-language", values: { language: { key: `people-me-language-${who.language ?? "none"}` } } },
    { key: "people-me-accounts", values: { platforms } },
  ];
  return {
    language,
    blocks: [
      { kind: "list", items: head.map((item) => [item]) },
      paragraph({ key: roles.length > 0 ? "people-me-roles" : "people-me-nobody" }),
      ...(roles.length > 0 ? [{ kind: "list" as const, items: roles }] : []),
      paragraph({ key: "people-me-kept" }),
    ],
    buttons: [
      { id: "me:name", label: { key: "people-me-button-name" } },
      ...units.map(({ unit }) => ({
        id: `me:leave:${unit.code}`,
        label: { key: "people-me-button-leave", values: { unit: unit.name } },
      })),
      ...(who.board ? [{ id: "board:me:out", label: { key: "people-board-button-me-out" } }] : []),
      ...(units.length === 0 ? [{ id: "open:thamgia", label: { key: "people-join-button-open" } }] : []),
      { id: "me:erase", label: { key: "people-me-button-erase" } },
    ],
  };
}

export function leavingQuestion(language: Language, { unit, isAlone }: OwnUnit): Reply {
  const asked: readonly Phrase[] = [
    { key: "people-me-leave", values: { unit: unit.name } },
    ...(isAlone ? [{ key: "people-me-leave-alone" }] : []),
  ];
  const yes: Button = { id: `me:leave-yes:${unit.code}`, label: { key: "people-me-button-leave-yes" } };
  return { ...tellIn(language, asked, [yes, LEAVE]), once: true };
}

export function erasureQuestion({ language, accounts }: Talk): Reply {
  const asked: readonly Phrase[] = [
    { key: "people-me-erase" },
    { key: "people-me-erase-goes" },
    { key: "people-me-erase-stays" },
    ...(accounts.length > 1 ? [{ key: "people-me-erase-accounts", values: { count: accounts.length } }] : []),
  ];
  const yes: Button = { id: "me:erase-yes", label: { key: "people-me-button-erase-yes" } };
  return { ...tellIn(language, asked, [yes, LEAVE]), once: true };
}

/** The farewell. */
export function erased(language: Language, { administrator }: Pick<Who, "administrator"> = { administrator: false }): Reply {
  return tellIn(language, [{ key: "people-me-erased" }, ...(administrator ? [{ key: "people-me-erased-administrator" }] : [])]);
}
