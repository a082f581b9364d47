import type { Button, Language, Phrase } from "../../chat/message.ts";
import type { LocalTime, Notice, Outcome, Reply, Said, TurnContext } from "../../engine/turn.ts";
import { clean } from "../../language/fold.ts";
import { type Asked, readAsked, wantedIn } from "./invite-asked.ts";
import { invited, removalQuestion, removed } from "./invite-words.ts";
import type { NamedMember } from "./named.ts";
import type { DrawnCode } from "./one-time-code.ts";
import { type IsInCare, mayAdmit, mayChangeBoard, mayInvite } from "./rights.ts";
import { tellIn } from "./shown.ts";
import { BOARD, type Invitation, type Role, type Unit } from "./store.ts";
import { unitLabel, whichUnit } from "./unit-buttons.ts";

/** What the stores hold for this turn. */
export interface Loaded {
  readonly units: readonly Unit[];
  /** The codes of whoever speaks that can still be used. */
  readonly open: readonly Invitation[];
  /** The members of the unit that is meant. */
  readonly members: readonly NamedMember[];
  /** Requests that wait for whoever speaks. */
  readonly waiting: readonly { readonly id: number; readonly name: string | undefined; readonly unit: Unit }[];
  /** The code whose button was pressed. */
  readonly invitation?: Invitation | undefined;
  /** The ids under which whoever speaks is known. */
  readonly ids: readonly string[];
  readonly drawn?: DrawnCode | undefined;
}

/** What a turn changes in the stores, and who is told of it. */
export type Change =
  | { readonly kind: "make"; readonly invitation: Omit<Invitation, "uses" | "revokedAt"> }
  | { readonly kind: "revoke"; readonly invitation: Invitation }
  | { readonly kind: "remove"; readonly member: NamedMember; readonly unit: Unit };

export interface Talk extends Loaded {
  readonly turn: TurnContext;
  readonly language: Language;
  local(instant: Date): LocalTime;
  readonly isInCare: IsInCare;
}

type Decided = Outcome<undefined, Change>;

const DAYS = 7;
const DAY = 24 * 60 * 60 * 1000;
const MOST_USES = 100;
const MOST_OPEN = 20;
const MOST_CHOICES = 12;
const LONGEST_ECHO = 60;

/** What is made of what was said about inviting; undefined: it is about something else. */
export function decide(said: Said, context: Loaded & TurnContext, knowing: Pick<Talk, "local" | "isInCare">): Decided | undefined {
  const read = readAsked(said);
  if (!read) return undefined;
  const { units, open, members, waiting, invitation, ids, drawn, ...turn } = context;
  const language = turn.who.language ?? read.language ?? turn.language;
  const talk: Talk = { units, open, members, waiting, invitation, ids, drawn, turn, language, ...knowing };
  const decided = answer(talk, read.asked);
  return read.language ? { ...decided, asker: { spoken: language } } : decided;
}

function answer(talk: Talk, asked: Asked): Decided {
  if (talk.turn.isGroup) return tell(talk, { key: "people-invite-privately" });
  switch (asked.kind) {
    case "make":
      return named(talk, asked.words);
    case "new":
      return chosen(talk, asked.unit, asked.uses);
    case "board":
      return forBoard(talk, asked.role);
    case "revoke":
      return revoke(talk);
    case "keep":
      return tell(talk, { key: "people-invite-kept" });
    default:
      return takeOut(talk, asked);
  }
}

/** A code for the unit that was named; for one's own where none was. */
function named(talk: Talk, words: string): Decided {
  const { who } = talk.turn;
  const { isBoard, units, name, uses } = wantedIn(words, talk.units);
  if (uses < 1 || uses > MOST_USES) return tell(talk, { key: "people-invite-uses", values: { most: MOST_USES } });
  if (isBoard) return forBoard(talk, "staff", uses);
  if (name === "") return forOwn(talk, uses);
  const allowed = units.filter((unit) => mayInvite(who, unit, talk.isInCare));
  const [only, ...others] = allowed;
  if (only && others.length === 0) return make(talk, only, uses);
  if (only)
    return reply(
      talk,
      whichUnit(talk.language, allowed, talk.units, (code) => `invite:new:${uses}:${code}`),
    );
  if (!isInviting(talk)) return notAllowed(talk);
  const [other] = units;
  if (other) return tell(talk, { key: "people-invite-not-yours", values: { unit: other.name } }, ownButtons(talk, uses));
  return tell(talk, { key: "people-unit-unknown", values: { name: clean(name).slice(0, LONGEST_ECHO) } }, ownButtons(talk, uses));
}

function chosen(talk: Talk, code: string, uses: number): Decided {
  const unit = talk.units.find((each) => each.code === code && each.mergedInto === undefined);
  if (uses < 1 || uses > MOST_USES) return tell(talk, { key: "people-invite-uses", values: { most: MOST_USES } });
  if (unit && mayInvite(talk.turn.who, unit, talk.isInCare)) return make(talk, unit, uses);
  if (!isInviting(talk)) return notAllowed(talk);
  return tell(talk, { key: "people-invite-not-now" }, ownButtons(talk, uses));
}

function forOwn(talk: Talk, uses: number): Decided {
  const own = ownUnits(talk);
  const [only, ...others] = own;
  if (only && others.length === 0) return make(talk, only, uses);
  if (!isInviting(talk)) return notAllowed(talk);
  const buttons = [...ownButtons(talk, uses), ...boardButtons(talk)];
  return reply(talk, invited(talk, [{ key: own.length > 0 ? "people-invite-which" : "people-invite-how" }], undefined, buttons));
}

function make(talk: Talk, unit: Unit, uses: number): Decided {
  return draw(talk, unit.code, "organizer", uses, unit);
}

function forBoard(talk: Talk, role: "staff" | "leader", uses = 1): Decided {
  if (!mayChangeBoard(talk.turn.who))
    return isInviting(talk) ? tell(talk, { key: "people-invite-board-not-yours" }, ownButtons(talk, uses)) : notAllowed(talk);
  return draw(talk, BOARD, role, uses);
}

function draw(talk: Talk, code: string, role: Role, usesLeft: number, unit?: Unit): Decided {
  const { turn, drawn, open } = talk;
  if (open.length >= MOST_OPEN) return reply(talk, invited(talk, [{ key: "people-invite-too-many", values: { most: MOST_OPEN } }]));
  if (!drawn) return notAllowed(talk);
  const expiresAt = new Date(turn.now.getTime() + DAYS * DAY);
  const invitation = { hash: drawn.hash, unit: code, role, maker: turn.who.id, at: turn.now, expiresAt, usesLeft };
  return reply(talk, invited(talk, [], { invitation, shown: drawn.shown, unit }), { kind: "make", invitation });
}

function revoke(talk: Talk): Decided {
  const { invitation, ids, open } = talk;
  if (!invitation || !ids.includes(invitation.maker)) return tell(talk, { key: "people-invite-not-your-code" });
  const rest = open.filter(({ hash }) => hash !== invitation.hash);
  if (invitation.revokedAt) return reply(talk, invited({ ...talk, open: rest }, [{ key: "people-invite-revoked" }]));
  return reply(talk, invited({ ...talk, open: rest }, [{ key: "people-invite-revoked" }]), { kind: "revoke", invitation });
}

/** Who answers for a unit takes the right of one who organizes for it, having been asked back. */
function takeOut(talk: Talk, { kind, unit: code, person }: Extract<Asked, { unit: string; person: string }>): Decided {
  const unit = talk.units.find((each) => each.code === code);
  if (!unit || !mayAdmit(talk.turn.who, unit, talk.isInCare)) return tell(talk, { key: "people-invite-not-now" });
  const [member, ...others] = talk.members.filter((each) => each.person.startsWith(person));
  if (!member || others.length > 0 || person.length < 8) return tell(talk, { key: "people-invite-gone", values: { unit: unit.name } });
  if (kind === "out") return reply(talk, removalQuestion(talk.language, member, unit));
  return reply(talk, removed(talk.language, member, unit), { kind: "remove", member, unit });
}

function ownUnits({ turn, units }: Talk): readonly Unit[] {
  return turn.who.units.flatMap((code) => units.filter((unit) => unit.code === code)).slice(0, MOST_CHOICES);
}

function ownButtons(talk: Talk, uses: number): readonly Button[] {
  return ownUnits(talk).map((unit) => ({
    id: `invite:new:${uses}:${unit.code}`,
    label: { key: "people-invite-button-unit", values: { unit: unitLabel(unit, talk.units) } },
  }));
}

function boardButtons({ turn }: Talk): readonly Button[] {
  if (!mayChangeBoard(turn.who)) return [];
  return (["staff", "leader"] as const).map((role) => ({ id: `invite:board:${role}`, label: { key: `people-invite-button-${role}` } }));
}

/** Whether somebody may invite anybody at all. */
function isInviting({ turn: { who } }: Talk): boolean {
  return who.administrator || who.board !== undefined || who.units.length > 0;
}

function notAllowed(talk: Talk): Decided {
  return tell(talk, { key: "people-invite-not-allowed" }, [{ id: "open:thamgia", label: { key: "people-join-button-open" } }]);
}

function tell(talk: Talk, phrase: Phrase, buttons: readonly Button[] = []): Decided {
  return reply(talk, tellIn(talk.language, [phrase], buttons));
}

function reply(_: Talk, message: Reply, ...changes: readonly Change[]): Decided {
  return { slice: undefined, replies: [message], changes };
}

/** Told to whoever lost a right. */
export function noticeOfRemoval(to: Notice["to"], language: Language, unit: Unit): Notice {
  return { to, message: tellIn(language, [{ key: "people-removed", values: { unit: unit.name } }]) };
}
