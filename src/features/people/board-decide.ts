import type { Button, Language, Phrase } from "../../chat/message.ts";
import type { Outcome, Reply, Said, TurnContext } from "../../engine/turn.ts";
import { type Asked, readAsked } from "./board-asked.ts";
import { calledIn, type NamedMember } from "./named.ts";
import { mayChangeBoard } from "./rights.ts";
import { tellIn } from "./shown.ts";

/** What the stores hold for this turn. */
export interface Loaded {
  readonly members: readonly NamedMember[];
  /** The ids under which whoever speaks is known. */
  readonly ids: readonly string[];
}

/** A right on the board that is given, changed or (without `to`) taken; `isAsked`: whom it concerns is told. */
export interface Change {
  readonly person: string;
  readonly from: "staff" | "leader" | undefined;
  readonly to: "staff" | "leader" | undefined;
  /** Only while a leader is left. */
  readonly keepsLeader: boolean;
}

interface Talk extends Loaded {
  readonly turn: TurnContext;
  readonly language: Language;
}

type Decided = Outcome<undefined, Change>;

const MOST_SHOWN = 40;

/** What is made of what was said about the board; undefined: it is about something else. */
export function decide(said: Said, { members, ids, ...turn }: Loaded & TurnContext): Decided | undefined {
  const read = readAsked(said);
  if (!read) return undefined;
  const language = turn.who.language ?? read.language ?? turn.language;
  const decided = answer({ members, ids, turn, language }, read.asked);
  return read.language ? { ...decided, asker: { spoken: language } } : decided;
}

function answer(talk: Talk, asked: Asked): Decided {
  const { who, isGroup } = talk.turn;
  if (isGroup) return privately(talk);
  if (asked.kind === "me") return setOneself(talk, asked.as);
  if (!who.administrator && who.board === undefined) return notAllowed(talk);
  if (!("person" in asked)) return asked.kind === "list" ? reply(list(talk)) : tell(talk, { key: "people-invite-kept" });
  return mayChangeBoard(who) ? aboutMember(talk, asked.kind, asked.person) : tell(talk, { key: "people-board-not-yours" });
}

function privately(talk: Talk): Decided {
  const button = { id: "open:hoidong", label: { key: "people-link-button-privately" }, opens: "hoidong" };
  return reply(tellIn(talk.language, [{ key: "people-board-privately" }], [button]));
}

function notAllowed(talk: Talk): Decided {
  return tell(talk, { key: "people-board-not-allowed" });
}

function list({ members, turn: { who }, language }: Talk): Reply {
  const shown = members.toSorted((a, b) => Number(b.role === "leader") - Number(a.role === "leader")).slice(0, MOST_SHOWN);
  const more = members.length - shown.length;
  const items = [
    ...shown.map((member) => [{ key: `people-board-member-${member.platform === undefined ? "unseen" : "seen"}`, values: inLine(member) }]),
    ...(more > 0 ? [[{ key: "people-more", values: { count: more } }]] : []),
  ];
  const chooses = mayChangeBoard(who)
    ? shown.map((member) => ({
        id: `board:member:${member.person}`,
        label: { key: "people-board-button-member", values: { name: calledIn(member) } },
      }))
    : [];
  const invites = mayChangeBoard(who) ? [inviteButton("staff"), inviteButton("leader")] : [];
  const head: Phrase = { key: members.length === 0 ? "people-board-empty" : "people-board-list" };
  return {
    language,
    blocks: [{ kind: "paragraph", text: [head] }, ...(items.length > 0 ? [{ kind: "list" as const, items }] : [])],
    buttons: [...ownButtons(who), ...invites, ...chooses],
  };
}

function inLine(member: NamedMember): NonNullable<Phrase["values"]> {
  return { name: calledIn(member), role: { key: `people-role-${member.role}` }, platform: member.platform ?? "" };
}

function inviteButton(role: "staff" | "leader"): Button {
  return { id: `invite:board:${role}`, label: { key: `people-invite-button-${role}` } };
}

/** An administrator makes themselves what they want to be; whoever is on the board may leave it. */
function ownButtons({ administrator, board }: TurnContext["who"]): readonly Button[] {
  const roles = administrator ? (["leader", "staff"] as const).filter((role) => role !== board) : [];
  const own: readonly Button[] = roles.map((role) => ({ id: `board:me:${role}`, label: { key: `people-board-button-me-${role}` } }));
  return board === undefined ? own : [...own, { id: "board:me:out", label: { key: "people-board-button-me-out" } }];
}

function setOneself(talk: Talk, as: "leader" | "staff" | "out" | "out-yes"): Decided {
  const { who } = talk.turn;
  const mine = talk.members.filter(({ person }) => talk.ids.includes(person));
  if (as === "out" || as === "out-yes") return leave(talk, mine, as === "out-yes" || who.administrator);
  if (!who.administrator) return who.board === undefined ? notAllowed(talk) : tell(talk, { key: "people-board-not-yours" });
  if (who.board === as) return tell(talk, { key: "people-board-me-already", values: { role: { key: `people-role-${as}` } } });
  const changes: readonly Change[] = [
    // An account that was joined may have brought a right of its own.
    ...mine.filter(({ person }) => person !== who.id).map((member) => changeOf(member, undefined, false)),
    { person: who.id, from: roleOf(mine.find(({ person }) => person === who.id)), to: as, keepsLeader: false },
  ];
  const told = tellIn(talk.language, [
    { key: "people-joined-board", values: { role: { key: `people-role-${as}` } } },
    { key: "people-joined-board-next" },
  ]);
  return reply(told, ...changes);
}

/** Asks back, but an administrator, who comes and goes. */
function leave(talk: Talk, mine: readonly NamedMember[], isSure: boolean): Decided {
  const { who } = talk.turn;
  if (mine.length === 0) return tell(talk, { key: "people-board-me-not" });
  const keepsLeader = !who.administrator && who.board === "leader";
  if (keepsLeader && !leadersBut(talk, mine)) return tell(talk, { key: "people-board-last-leader" });
  if (!isSure) return reply(leavingQuestion(talk));
  return reply(tellIn(talk.language, [{ key: "people-board-left" }]), ...mine.map((member) => changeOf(member, undefined, keepsLeader)));
}

function aboutMember(talk: Talk, kind: "member" | "leader" | "staff" | "out" | "out-yes", person: string): Decided {
  const { who } = talk.turn;
  const member = talk.members.find((each) => each.person === person);
  if (!member) return tell(talk, { key: "people-board-gone" }, [{ id: "open:hoidong", label: { key: "people-board-button-list" } }]);
  if (kind === "member") return reply(memberShown(talk, member));
  if (kind === member.role) return tell(talk, { key: "people-board-is", values: inLine(member) });
  const to = kind === "leader" || kind === "staff" ? kind : undefined;
  const keepsLeader = !who.administrator && member.role === "leader" && to !== "leader";
  if (keepsLeader && !leadersBut(talk, [member])) return tell(talk, { key: "people-board-last-leader" });
  if (kind === "out") return reply(removalQuestion(talk, member));
  const told: Phrase = to
    ? { key: "people-board-is", values: { ...inLine(member), role: { key: `people-role-${to}` } } }
    : { key: "people-board-removed", values: { name: calledIn(member) } };
  return reply(tellIn(talk.language, [told]), changeOf(member, to, keepsLeader));
}

function memberShown({ language }: Talk, member: NamedMember): Reply {
  const other = member.role === "leader" ? "staff" : "leader";
  const button = (what: string, key: string): Button => ({ id: `board:${what}:${member.person}`, label: { key } });
  return tellIn(
    language,
    [{ key: "people-board-is", values: inLine(member) }],
    [button(other, `people-board-button-make-${other}`), button("out", "people-board-button-out")],
  );
}

function removalQuestion({ language }: Talk, member: NamedMember): Reply {
  const buttons: readonly Button[] = [
    { id: `board:out-yes:${member.person}`, label: { key: "people-board-button-out-yes" } },
    { id: "board:keep", label: { key: "people-button-leave" } },
  ];
  return { ...tellIn(language, [{ key: "people-board-out", values: { name: calledIn(member) } }], buttons), once: true };
}

function leavingQuestion({ language }: Talk): Reply {
  const buttons: readonly Button[] = [
    { id: "board:me:out-yes", label: { key: "people-board-button-me-out" } },
    { id: "board:keep", label: { key: "people-button-leave" } },
  ];
  return { ...tellIn(language, [{ key: "people-board-leaving" }], buttons), once: true };
}

/** Whether the board has a leader beside some members. */
function leadersBut({ members }: Talk, but: readonly NamedMember[]): boolean {
  return members.some(({ role, person }) => role === "leader" && but.every((member) => member.person !== person));
}

function changeOf(member: NamedMember, to: Change["to"], keepsLeader: boolean): Change {
  return { person: member.person, from: roleOf(member), to, keepsLeader };
}

function roleOf(member: NamedMember | undefined): Change["from"] {
  return member?.role === "leader" || member?.role === "staff" ? member.role : undefined;
}

function tell(talk: Talk, phrase: Phrase, buttons: readonly Button[] = []): Decided {
  return reply(tellIn(talk.language, [phrase], buttons));
}

function reply(message: Reply, ...changes: readonly Change[]): Decided {
  return { slice: undefined, replies: [message], changes };
}
