import type { ChatId, Language } from "../../chat/message.ts";

/** Somebody who wrote to the bot. Personal data stands nowhere else than here and in what they wrote. */
export interface Person {
  /** Internal; the only name under which others' rows speak of a person. */
  readonly id: string;
  /** The language chosen for the interface; undefined: that of what they write. */
  readonly language?: Language | undefined;
  /** How they are called. */
  readonly name?: string | undefined;
}

/** A body that owns one plan a campaign. */
export interface Unit {
  readonly code: string;
  /** A level's id in the guideline pack. */
  readonly level: string;
  readonly name: string;
  /** The code of the unit above. */
  readonly parent?: string | undefined;
  /** Other names that people use: short ones, old ones. */
  readonly aliases?: readonly string[] | undefined;
  /** The code of the unit that it was merged into, whose organizers go on with what is its. */
  readonly mergedInto?: string | undefined;
}

/** The unit of the board's members. */
export const BOARD = "";

export type Role = "organizer" | "staff" | "leader";

/** What somebody may do: organize for a unit, or work on the board, as staff or as a leader, who decides. */
export interface Member {
  /** A person's id. */
  readonly person: string;
  /** A unit's code; BOARD for the board. */
  readonly unit: string;
  readonly role: Role;
  readonly at: Date;
}

export interface MemberStore {
  /** The rights of whoever writes from a chat: those of all who are this person. Of a unit that was merged they are those of the new one. */
  rightsAt(chat: ChatId): Promise<readonly Pick<Member, "unit" | "role">[]>;
  /** A unit's members, with those of units that were merged into it, by person. */
  membersOf(unit: string): Promise<readonly Member[]>;
  /** All that some persons have, who have it longest first. */
  membershipsOf(persons: readonly string[]): Promise<readonly Member[]>;
  /** Gives a right, or another role; false when they have it already. */
  putMember(member: Member): Promise<boolean>;
  /** Takes a right; false when they do not have it. */
  removeMember(person: string, unit: string): Promise<boolean>;
  /** Another turn that changes the members of the unit now is begun anew after this one. */
  holdMembers(unit: string): Promise<void>;
}

/** A code by which people join; the code itself is known to who was told it alone. */
export interface Invitation {
  /** The code's SHA-256 in base64url. */
  readonly hash: string;
  /** A unit's code; BOARD for the board. */
  readonly unit: string;
  readonly role: Role;
  /** A person's id. */
  readonly maker: string;
  readonly at: Date;
  readonly expiresAt: Date;
  readonly usesLeft: number;
  readonly uses: number;
  readonly revokedAt?: Date | undefined;
}

export interface InvitationStore {
  addInvitation(invitation: Omit<Invitation, "uses" | "revokedAt">): Promise<void>;
  invitation(hash: string): Promise<Invitation | undefined>;
  /** Those of some makers that can still be used at an instant, the oldest first. */
  openInvitations(makers: readonly string[], at: Date): Promise<readonly Invitation[]>;
  /** Uses up one use; false when none is left, or it is expired or revoked. */
  useInvitation(hash: string, at: Date): Promise<boolean>;
  /** False when it is revoked already. */
  revokeInvitation(hash: string, at: Date): Promise<boolean>;
}

/** Somebody asked to be admitted to a unit. */
export interface JoinRequest {
  readonly id: number;
  /** A person's id. */
  readonly person: string;
  /** Where it was asked. */
  readonly chat: ChatId;
  readonly unit: string;
  readonly at: Date;
  readonly state: "waiting" | RequestEnd;
  /** A person's id. */
  readonly decidedBy?: string | undefined;
  readonly decidedAt?: Date | undefined;
}

export type RequestEnd = "confirmed" | "refused" | "withdrawn";

export interface JoinRequestStore {
  /** Keeps a request, and gives its id; undefined when one of the person's waits for the unit. */
  addRequest(request: Pick<JoinRequest, "person" | "chat" | "unit" | "at">): Promise<number | undefined>;
  request(id: number): Promise<JoinRequest | undefined>;
  /** The requests of some persons that wait, the oldest first. */
  waitingOf(persons: readonly string[]): Promise<readonly JoinRequest[]>;
  /** All requests that wait, the oldest first. */
  waiting(): Promise<readonly JoinRequest[]>;
  /** False when it does not wait any more. */
  endRequest(id: number, end: { readonly as: RequestEnd; readonly by: string; readonly at: Date }): Promise<boolean>;
}

/** What stands in the place of what was erased. */
export const ERASED = "[đã xoá]";

/** Whose data goes, and from where. */
export interface Erasing {
  /** The ids under which the person is known. */
  readonly persons: readonly string[];
  readonly chats: readonly ChatId[];
  /** How they are called. */
  readonly names: readonly string[];
  /** The chat and the event in which they ask for it, which stay until the farewell was sent. */
  readonly asked: { readonly chat: ChatId; readonly event: string };
}

export interface ErasureStore {
  /**
   * Takes names, phones, account ids and what was written out of all that is kept of a person, where a mark comes in their place.
   * What is still to be sent to their chats stays until it is (Storage.finishErasures).
   */
  erase(erasing: Erasing): Promise<void>;
}

export interface PeopleStore {
  /** The person that writes from a chat, with the tag of this account; made when there is none yet. */
  personAt(chat: ChatId): Promise<Person & { readonly account: string }>;
  person(id: string): Promise<Person | undefined>;
  setLanguage(person: string, language: Language): Promise<void>;
  setName(person: string, name: string): Promise<void>;
  /** The chats of a person, and those that were theirs before they were joined to another's, the one used last first. */
  chatsOf(person: string): Promise<readonly ChatId[]>;
  /** The accounts of whoever writes from a chat, its own among them, by chat; none for a chat that never wrote. */
  accountsWith(chat: ChatId): Promise<readonly Account[]>;
  /** Makes one person's accounts another's; false when they have none. */
  join(person: string, into: string): Promise<boolean>;
  /** Gives accounts that were joined to another's back to whom they belonged to; false when none of them was. */
  separate(chats: readonly ChatId[]): Promise<boolean>;
}

/** A chat and whose it is. */
export interface Account {
  readonly chat: ChatId;
  readonly person: string;
  /** Whose it was before it was joined to another person's. */
  readonly joinedFrom?: string | undefined;
}

/** One-time codes that join two accounts. */
export interface LinkStore {
  /**
   * Keeps a new code. Its maker's earlier ones that nobody used are void; those that expired before an instant are
   * forgotten, whoever made them.
   */
  addCode(code: Pick<LinkCode, "hash" | "maker" | "expiresAt">, forgetBefore: Date): Promise<void>;
  code(hash: string): Promise<LinkCode | undefined>;
  /** The person's code that was used last and is not decided. */
  undecidedCode(maker: string): Promise<LinkCode | undefined>;
  /** Uses a code; false when it is not unused any more, or expired. */
  useCode(hash: string, use: LinkUse): Promise<boolean>;
  /** Decides about a code that was used, and forgets the names; false when it is not waiting for that. */
  decideCode(hash: string, as: "joined" | "refused"): Promise<boolean>;
}

/** A code that was made; the code itself is known to who typed it alone. */
export interface LinkCode {
  /** The code's SHA-256 in base64url. */
  readonly hash: string;
  readonly maker: LinkSide;
  readonly expiresAt: Date;
  readonly state: "unused" | "used" | "joined" | "refused" | "void";
  readonly use?: LinkUse | undefined;
}

/** One of the two accounts. */
export interface LinkSide {
  readonly person: string;
  readonly chat: ChatId;
  /** What is spoken there. */
  readonly language: Language;
  /** How the platform calls them. */
  readonly name?: string | undefined;
}

export interface LinkUse extends LinkSide {
  readonly at: Date;
}

export interface UnitStore {
  unit(code: string): Promise<Unit | undefined>;
  /** All units, by code. */
  units(): Promise<readonly Unit[]>;
  /** The units right below one, by code. */
  unitsBelow(code: string): Promise<readonly Unit[]>;
  /** The units that were merged into one, by code. */
  unitsMergedInto(code: string): Promise<readonly Unit[]>;
  /** Adds units or changes those that have the same code; gives how many of each. */
  putUnits(units: readonly Unit[]): Promise<{ readonly added: number; readonly changed: number }>;
}
