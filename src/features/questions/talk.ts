import type { Block, Button, Language, Phrase, Text } from "../../chat/message.ts";
import type { LocalTime, Outcome, Reply, TurnContext } from "../../engine/turn.ts";
import type { Facts } from "../guideline/index.ts";
import type { Unit } from "../people/index.ts";
import type { Slice } from "./slice.ts";
import type { BoardQuestion, Listed, NewQuestion, PublishedAnswer } from "./store.ts";

/** What the program knows besides. */
export interface Knowing {
  readonly facts: Facts;
  local(instant: Date): LocalTime;
}

/** A question with what the stores know around it. */
export interface Around {
  readonly question: BoardQuestion;
  /** The unit in whose name it was sent, as it is called now. */
  readonly unit: string;
  /** How whoever answered is called. */
  readonly answerer?: string | undefined;
  /** The question that it asks back about. */
  readonly about?: BoardQuestion | undefined;
}

/** What the stores hold for this turn. */
export interface Loaded {
  readonly around?: Around | undefined;
  /** Whether whoever asked can still be reached. */
  readonly isReachable?: boolean | undefined;
  /** The questions of whoever speaks that wait. */
  readonly mine: readonly BoardQuestion[];
  /** The units that they organize for. */
  readonly units: readonly Unit[];
  /** How many are on the board. */
  readonly board: number;
  /** A page of the questions that wait, each with its unit. */
  readonly waiting?: Listed<Around> | undefined;
  readonly published?: Listed<PublishedAnswer> | undefined;
  readonly answer?: PublishedAnswer | undefined;
}

/** What a turn changes in the stores. */
export type Change =
  | { readonly kind: "send"; readonly question: NewQuestion; readonly unit: string; readonly about?: BoardQuestion | undefined }
  | { readonly kind: "settle"; readonly around: Around; readonly as: "answered" | "declined"; readonly text?: string | undefined }
  | { readonly kind: "publish"; readonly from: number; readonly question: string; readonly answer: string }
  | { readonly kind: "rewrite"; readonly seen: PublishedAnswer; readonly question: string; readonly answer: string }
  | { readonly kind: "withdraw"; readonly answer: PublishedAnswer };

export type Decided = Outcome<Slice, Change>;

/** A turn being decided. */
export interface Talk {
  readonly slice: Slice;
  readonly turn: TurnContext;
  readonly loaded: Loaded;
  readonly knowing: Knowing;
  readonly language: Language;
}

/** What is said, with what is kept and changed. */
export function say(
  { slice, language }: Talk,
  said: Phrase | readonly Block[],
  {
    buttons = [],
    changes = [],
    ...more
  }: Partial<Pick<Reply, "buttons" | "once" | "card">> & { readonly changes?: readonly Change[] } = {},
): Decided {
  const blocks = "key" in said ? [paragraph(said)] : said;
  return { slice, changes, replies: [{ language, blocks, buttons, ...more }] };
}

export function withSlice(talk: Talk, changes: Partial<Slice>): Talk {
  return { ...talk, slice: { ...talk.slice, ...changes } };
}

export function paragraph(...text: readonly Text[]): Block {
  return { kind: "paragraph", text };
}

export function strong(...text: readonly Text[]): Block {
  return { kind: "paragraph", strong: true, text };
}

export function quote(text: string): Block {
  return { kind: "quote", text };
}

export function button(id: string, key: string, values: Phrase["values"] = {}): Button {
  return { id, label: { key, values } };
}
