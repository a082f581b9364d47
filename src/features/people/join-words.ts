import type { Button, Language, Phrase, Value } from "../../chat/message.ts";
import type { LocalTime, Reply } from "../../engine/turn.ts";
import type { Invited, Requested, Talk } from "./join-decide.ts";
import type { Responsible } from "./reach.ts";
import { accountShown, moment, paragraph, tellIn } from "./shown.ts";
import type { JoinRequest, RequestEnd, Unit } from "./store.ts";

/** What people are told about joining. */

const LEAVE: Button = { id: "join:leave", label: { key: "people-button-leave" } };
export const HOW_BUTTONS: readonly Button[] = [{ id: "open:thamgia", label: { key: "people-join-button-open" } }];

export function backButton({ unit, unitName }: { readonly unit: string; readonly unitName: string }): Button {
  return { id: `join:back:${unit}`, label: { key: "people-join-button-back-of", values: { unit: unitName } } };
}

/** How one joins, and what one has asked for. */
export function greeting({ language, waiting }: Talk): Reply {
  const waits: readonly Phrase[] = waiting.map(({ unitName }) => ({ key: "people-join-waits", values: { unit: unitName } }));
  return tellIn(language, [...waits, { key: "people-join-how" }], waiting.map(backButton));
}

export function sendQuestion(language: Language, unit: Unit, responsible: Responsible | undefined): Reply {
  const send: Button = { id: `join:send:${unit.code}`, label: { key: "people-join-button-send" } };
  const asked: Phrase = { key: "people-join-ask", values: { unit: unit.name, who: calledResponsible(responsible) } };
  return { ...tellIn(language, [asked], [send, LEAVE]), once: true };
}

/** The request is on its way, to whom, and that it can be taken back. */
export function askedFor(language: Language, unit: Unit, responsible: Responsible | undefined): Reply {
  const key = responsible && responsible.reached.length > 0 ? "people-join-asked" : "people-join-asked-nobody";
  const told: Phrase = { key, values: { unit: unit.name, who: calledResponsible(responsible) } };
  return tellIn(language, [told], [takeBack(unit)]);
}

export function waitingShown(language: Language, unit: Unit): Reply {
  return tellIn(language, [{ key: "people-join-waits", values: { unit: unit.name } }], [takeBack(unit)]);
}

function takeBack({ code }: Unit): Button {
  return { id: `join:back:${code}`, label: { key: "people-join-button-back" } };
}

function calledResponsible(responsible: Responsible | undefined): Value {
  if (responsible?.kind === "parent" && responsible.parent) return responsible.parent.name;
  return { key: responsible?.kind === "board" ? "people-board" : "people-administrators" };
}

/** What somebody is asked who opened a link with an invitation. */
export function invitationQuestion(language: Language, { invitation, unit }: Invited): Reply {
  const join: Button = { id: `join:use:${invitation.hash}`, label: { key: "people-join-button-join" } };
  const asked: Phrase = unit
    ? { key: "people-join-invited", values: { unit: unit.name } }
    : { key: "people-join-invited-board", values: { role: { key: `people-role-${invitation.role}` } } };
  return { ...tellIn(language, [asked], [join, LEAVE]), once: true };
}

/** Somebody joined, and what they can do now. */
export function joined(language: Language, { invitation, unit }: Pick<Invited, "invitation" | "unit">): Reply {
  return unit
    ? welcome(language, unit)
    : tellIn(language, [
        { key: "people-joined-board", values: { role: { key: `people-role-${invitation.role}` } } },
        { key: "people-joined-board-next" },
      ]);
}

export function welcome(language: Language, unit: Unit): Reply {
  const begin: Button = { id: "plan:go", label: { key: "people-join-button-plan" } };
  return tellIn(language, [{ key: "people-joined", values: { unit: unit.name } }, { key: "people-joined-next" }], [begin]);
}

export function refused(language: Language, unit: Unit): Reply {
  return tellIn(language, [{ key: "people-join-refused", values: { unit: unit.name } }]);
}

export function usedNotice(language: Language, name: Value, into: Value): Reply {
  return tellIn(language, [{ key: "people-join-code-taken", values: { name, unit: into } }]);
}

export function cardOf(id: number): string {
  return `join:${id}`;
}

/** What who answers for a unit sees of a request. */
export function requestCard(
  language: Language,
  { id, chat }: Pick<JoinRequest, "id" | "chat">,
  unit: Unit,
  name: string | undefined,
): Reply {
  const button = (what: "yes" | "no"): Button => ({ id: `join:${what}:${id}`, label: { key: `people-join-button-${what}` } });
  const head = { key: "people-join-card", values: { unit: unit.name } };
  return {
    language,
    card: cardOf(id),
    blocks: [{ kind: "paragraph", text: [head], strong: true }, accountShown(chat, name), paragraph({ key: "people-join-card-check" })],
    buttons: [button("yes"), button("no")],
  };
}

/** The same card once it is decided. */
export function endedCard(
  language: Language,
  {
    id,
    unit,
    name,
    as,
    by,
    at,
    isRehearsal,
  }: {
    readonly id: number;
    readonly unit: Unit;
    readonly name: string | undefined;
    readonly as: RequestEnd;
    readonly by: string | undefined;
    readonly at: LocalTime;
    readonly isRehearsal: boolean;
  },
): Reply {
  const nameless: Value = { key: "people-nameless" };
  const values = { unit: unit.name, name: name ?? nameless, by: by ?? nameless, at: moment(at, isRehearsal) };
  const head = { key: "people-join-card", values: { unit: unit.name } };
  return {
    language,
    card: cardOf(id),
    blocks: [
      { kind: "paragraph", text: [head], strong: true },
      paragraph({ key: as === "withdrawn" ? "people-join-card-withdrawn" : `people-join-card-${as}`, values }),
    ],
    buttons: [],
  };
}

/** What who presses too late is told: who decided what. */
export function ended({ language, turn, knowing }: Talk, { request, unit, name, by }: Requested): Reply {
  const as = request.state === "waiting" ? "withdrawn" : request.state;
  const at = knowing.local(request.decidedAt ?? request.at);
  const { card: _, ...shown } = endedCard(language, { id: request.id, unit, name, as, by, at, isRehearsal: turn.isRehearsal });
  return shown;
}
