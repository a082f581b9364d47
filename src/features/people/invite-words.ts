import type { Block, Button, Language, Link, Phrase, Text } from "../../chat/message.ts";
import { platformOf } from "../../engine/store.ts";
import type { Reply } from "../../engine/turn.ts";
import type { Talk } from "./invite-decide.ts";
import { calledIn, type NamedMember } from "./named.ts";
import { mayAdmit } from "./rights.ts";
import { moment, paragraph, tellIn } from "./shown.ts";
import { BOARD, type Invitation, type Unit } from "./store.ts";

/** What people are told about inviting others. */

const MOST_SHOWN = 20;

interface Made {
  readonly invitation: Pick<Invitation, "expiresAt" | "usesLeft" | "unit" | "role">;
  readonly shown: string;
  readonly unit?: Unit | undefined;
}

/** A new code, where one was made, with what else there is about inviting: one's own codes, who is there, who waits. */
export function invited(talk: Talk, phrases: readonly Phrase[], made?: Made, buttons: readonly Button[] = []): Reply {
  const code = made ? codeShown(talk, made) : [];
  const open = openCodes(talk);
  const there = made?.unit ? members(talk, made.unit) : { blocks: [], buttons: [] };
  const waiting = talk.waiting.slice(0, MOST_SHOWN);
  const waits = talk.waiting.length > 0 ? [paragraph({ key: "people-invite-waiting", values: { count: talk.waiting.length } })] : [];
  return {
    language: talk.language,
    blocks: [...code, ...phrases.map(paragraph), ...open.blocks, ...there.blocks, ...waits],
    buttons: [
      ...buttons,
      ...waiting.map(({ id, name, unit }) => ({
        id: `join:show:${id}`,
        label: { key: "people-invite-button-request", values: { name: calledIn({ name }), unit: unit.name } },
      })),
      ...open.buttons,
      ...there.buttons,
    ],
  };
}

function codeShown({ turn, local }: Talk, { invitation, shown, unit }: Made): readonly Block[] {
  const at = moment(local(invitation.expiresAt), turn.isRehearsal);
  const into: Phrase =
    unit === undefined
      ? { key: `people-invite-new-${invitation.role}`, values: { code: shown } }
      : { key: "people-invite-new", values: { code: shown, unit: unit.name } };
  const link: Link = { link: `start:thamgia_${shown.replaceAll("-", "")}`, text: { key: "people-invite-link" } };
  const isTelegram = platformOf(turn.chat) === "telegram";
  return [
    { kind: "paragraph", text: [into], strong: true },
    paragraph({ key: "people-invite-until", values: { uses: invitation.usesLeft, at } }),
    paragraph({ key: "people-invite-type", values: { code: shown } }),
    ...(isTelegram ? [{ kind: "paragraph" as const, text: [link] }] : []),
  ];
}

interface Part {
  readonly blocks: readonly Block[];
  readonly buttons: readonly Button[];
}

/** One's codes that can still be used; the codes themselves are not kept. */
function openCodes({ open, units, turn, local }: Talk): Part {
  if (open.length === 0) return { blocks: [], buttons: [] };
  const items = open.map(({ unit, role, usesLeft, expiresAt }): readonly Text[] => {
    const into: Text = unit === BOARD ? { key: `people-role-${role}` } : (units.find(({ code }) => code === unit)?.name ?? unit);
    return [{ key: "people-invite-open-code", values: { into, uses: usesLeft, at: moment(local(expiresAt), turn.isRehearsal) } }];
  });
  return {
    blocks: [paragraph({ key: "people-invite-open" }), { kind: "list", items: items.map((item, i) => [`${i + 1}. `, ...item]) }],
    buttons: open.map(({ hash }, i) => ({
      id: `invite:revoke:${hash}`,
      label: { key: "people-invite-button-revoke", values: { place: i + 1 } },
    })),
  };
}

/** Who organizes for a unit, with buttons for whoever may take that right. */
function members({ members, turn, isInCare }: Talk, unit: Unit): Part {
  if (members.length === 0) return { blocks: [paragraph({ key: "people-invite-nobody" })], buttons: [] };
  const shown = members.slice(0, MOST_SHOWN);
  const more = members.length - shown.length;
  const items: readonly (readonly Text[])[] = [
    ...shown.map((member) => [calledIn(member)]),
    ...(more > 0 ? [[{ key: "people-more", values: { count: more } }]] : []),
  ];
  const buttons = mayAdmit(turn.who, unit, isInCare)
    ? shown.map((member) => ({
        id: `invite:out:${member.person.slice(0, 8)}:${unit.code}`,
        label: { key: "people-invite-button-out", values: { name: calledIn(member) } },
      }))
    : [];
  return { blocks: [paragraph({ key: "people-invite-members", values: { unit: unit.name } }), { kind: "list", items }], buttons };
}

export function removalQuestion(language: Language, member: NamedMember, unit: Unit): Reply {
  const yes = `invite:out-yes:${member.person.slice(0, 8)}:${unit.code}`;
  const buttons = [
    { id: yes, label: { key: "people-invite-button-out-yes" } },
    { id: "invite:keep", label: { key: "people-button-leave" } },
  ];
  const asked: Phrase = { key: "people-invite-out", values: { name: calledIn(member), unit: unit.name } };
  return { ...tellIn(language, [asked], buttons), once: true };
}

export function removed(language: Language, member: NamedMember, unit: Unit): Reply {
  return tellIn(language, [{ key: "people-invite-removed", values: { name: calledIn(member), unit: unit.name } }]);
}
