import { z } from "zod";
import type { Button, ChatId, Event, Language } from "../chat/message.ts";
import { clean, fold } from "../language/fold.ts";
import { markPressed } from "./pressed.ts";
import { platformOf, type SavedConversation, type StoredEvent, type TurnStore } from "./store.ts";
import {
  type Asker,
  type LocalTime,
  type Notice,
  type Reply,
  type Said,
  saidIn,
  type Taken,
  type Taker,
  type TurnContext,
  type Who,
} from "./turn.ts";

/** What the engine itself keeps of a chat. */
const EngineSlice = z.object({
  spoken: z.enum(["vi", "en"]).optional(),
  level: z.string().optional(),
  unanswered: z.array(z.string()).readonly().optional(),
  /** The buttons under the last message, in order, and how they are called, so that typing "2" presses the second. */
  buttons: z.array(z.string()),
  marks: z.enum(["numbers", "letters"]),
  /** What the buttons say, folded, so that typing it presses them, too. */
  labels: z.array(z.string()).optional(),
});
type EngineSlice = z.infer<typeof EngineSlice>;

const ENGINE = "engine";
const NEW: EngineSlice = { buttons: [], marks: "numbers" };
/** As many as letters can name. */
const MOST_LETTERS = 26;
const LONGEST_LABEL = 200;

/** Another turn came between: nothing of this one may stay. */
export class TurnConflict extends Error {
  override readonly name = "TurnConflict";
}

/** Who speaks, and what is known of them, when a turn begins. */
export interface Begun {
  readonly turn: TurnContext;
  readonly saved: SavedConversation | undefined;
  readonly known: EngineSlice;
}

export interface Deciding<Stores> {
  /** In the order in which they are asked. */
  readonly takers: readonly Taker<Stores>[];
  identify(stores: Stores, chat: ChatId): Promise<Who>;
  /** What a clock shows at an instant in the product's time zone. */
  local(instant: Date): LocalTime;
  readonly isRehearsal: boolean;
  /** What a button says in a language. */
  labelOf(label: Button["label"], language: Language): string;
  /** Whether a platform shows forms. */
  hasForms(platform: string): boolean;
}

/** Finds out who speaks, and what is known of their chat. */
export async function beginTurn<Stores>(
  { identify, local, isRehearsal, hasForms }: Deciding<Stores>,
  { id, from, group, name }: Pick<Event, "id" | "from" | "group" | "name">,
  at: Date,
  stores: TurnStore & Stores,
): Promise<Begun> {
  const who = await identify(stores, from);
  const saved = await stores.conversation(from);
  const known = EngineSlice.safeParse(saved?.slices[ENGINE]).data ?? NEW;
  const turn: TurnContext = {
    chat: from,
    event: id,
    isGroup: group === true,
    name,
    hasForms: hasForms(platformOf(from)),
    who,
    asker: { spoken: known.spoken, level: known.level, unanswered: known.unanswered },
    language: who.language ?? known.spoken ?? "vi",
    now: at,
    today: local(at).date,
    isRehearsal,
  };
  return { turn, saved, known };
}

/**
 * One turn inside its transaction: loads the conversation, lets the features decide, saves, and queues what is said.
 * @throws TurnConflict when it has to be begun anew
 */
export async function decideTurn<Stores>(
  deciding: Deciding<Stores>,
  { event, at }: StoredEvent,
  stores: TurnStore & Stores,
): Promise<void> {
  const { takers, labelOf } = deciding;
  const { turn, saved, known } = await beginTurn(deciding, event, at, stores);
  const heard = await inItsPlace(saidIn(event), event, stores);
  if (!heard) return;
  const said = pressedByTyping(heard, known);
  const taken = await ask(takers, saved, said, turn, stores);
  const replies = inOrder(taken.map(({ of }) => of));
  const notices: Notice[] = [];
  for (const { of } of taken) {
    const caused = await of.apply(stores);
    if (!caused) throw new TurnConflict(`event ${event.id} of ${event.from}`);
    notices.push(...caused);
  }
  // A notice in the same chat comes after the replies, so its buttons are the last that are seen.
  const noticed = notices.findLast(({ to, edits, message }) => to === event.from && edits === undefined && message.buttons.length > 0);
  const shown = noticed?.message ?? replies.at(-1);
  const found: Asker = Object.assign({}, turn.asker, ...taken.map(({ of }) => of.asker));
  // A question in the middle of something is answered in its own language, which changes nothing of what it interrupts.
  const asker = taken.length > 1 ? { ...found, spoken: turn.asker.spoken } : found;
  const engine: EngineSlice = {
    ...asker,
    ...(shown
      ? {
          buttons: shown.buttons.map(({ id }) => id),
          marks: shown.marks ?? "numbers",
          labels: shown.buttons.map(({ label }) => folded(labelOf(label, shown.language))),
        }
      : { buttons: known.buttons, marks: known.marks, labels: known.labels }),
  };
  const slices = { ...left(takers, taken, saved), ...Object.fromEntries(taken.map(({ id, of }) => [id, of.slice])), [ENGINE]: engine };
  await stores.saveConversation(event.from, { slices }, event.route);
  const answers = event.group ? event.ref : undefined;
  for (const reply of replies) await stores.enqueue({ message: { ...reply, to: event.from, answers }, kind: "reply", replyTo: event.id });
  const edit = await markPressed(event, known.buttons, stores);
  if (edit) await stores.enqueue(edit);
  for (const { to, message, edits } of notices)
    await stores.enqueue({ message: { ...message, to }, kind: edits === undefined ? "notice" : "edit", editsSeq: edits });
}

/**
 * A platform may know only the message that was edited, not the event in which it came; and its edited form may overtake it, is then
 * heard in its place, and makes the message itself say nothing more: undefined.
 */
async function inItsPlace(said: Said, { id, from, ref }: Event, stores: TurnStore): Promise<Said | undefined> {
  if (!("text" in said) || ref === undefined) return said;
  const first = await stores.eventUnder(from, ref);
  if (said.edits === undefined) return first?.isEdit && first.id !== id ? undefined : said;
  if (!said.edits.startsWith("ref:")) return said;
  return first === undefined || first.id === id ? { text: said.text } : { ...said, edits: first.id };
}

/** What was saved of the features; those whose dialogue another one's taking ends have let go. */
function left<Stores>(
  takers: readonly Taker<Stores>[],
  [taken]: readonly Took<Stores>[],
  saved: SavedConversation | undefined,
): SavedConversation["slices"] {
  const taker = takers.find(({ id }) => id === taken?.id);
  if (!saved || !taker || taker.isAside) return saved?.slices ?? {};
  const letGo = takers.flatMap(({ id, letGo }) => (id !== taker.id && id in saved.slices ? [[id, letGo(saved.slices[id])]] : []));
  return { ...saved.slices, ...Object.fromEntries(letGo) };
}

interface Took<Stores> {
  readonly id: string;
  readonly of: Taken<Stores>;
}

/** Asks the features in order until one takes the message; those that passed it on have their say after it. */
async function ask<Stores>(
  takers: readonly Taker<Stores>[],
  saved: SavedConversation | undefined,
  said: Said,
  turn: TurnContext,
  stores: Stores,
): Promise<readonly Took<Stores>[]> {
  const passed: Took<Stores>[] = [];
  let left = said;
  for (const taker of takers) {
    const taken = await taker.take(stores, saved?.slices[taker.id], left, turn);
    if (!taken) continue;
    if (!taken.passesOn) return [{ id: taker.id, of: taken }, ...passed];
    passed.push({ id: taker.id, of: taken });
    left = taken.passesOn;
  }
  return passed;
}

/** What all say, one after the other: in one message while the language stays, its last part's buttons first. */
function inOrder<Stores>(taken: readonly Taken<Stores>[]): readonly Reply[] {
  const said: Reply[] = [];
  for (const reply of taken.flatMap(({ replies }) => replies)) {
    const before = said.at(-1);
    if (before?.language === reply.language) said.splice(-1, 1, joined(before, reply));
    else said.push(reply);
  }
  return said;
}

function joined(before: Reply, after: Reply): Reply {
  const buttons = [...after.buttons, ...before.buttons.filter(({ id }) => after.buttons.every((other) => other.id !== id))];
  const files = [...(before.files ?? []), ...(after.files ?? [])];
  return { ...before, ...after, blocks: [...before.blocks, ...after.blocks], buttons, ...(files.length > 0 ? { files } : {}) };
}

/** "2", "[2]", where letters name the buttons "b", or what a button says presses what it names on the screen. */
function pressedByTyping(said: Said, { buttons, marks, labels = [] }: EngineSlice): Said {
  if (!("text" in said)) return said;
  const named = said.text.length <= LONGEST_LABEL ? buttons[labels.indexOf(folded(said.text))] : undefined;
  if (named !== undefined) return { press: named };
  const form = marks === "letters" ? /^\s*\[?([a-z])\]?\s*$/i : /^\s*\[?(\d{1,2})\]?\s*$/;
  const mark = form.exec(said.text)?.[1];
  if (mark === undefined) return said;
  const place = marks === "letters" ? mark.toLowerCase().charCodeAt(0) - "a".charCodeAt(0) : Number(mark) - 1;
  const button = place < MOST_LETTERS ? buttons[place] : undefined;
  return button === undefined ? said : { press: button };
}

function folded(label: string): string {
  return fold(clean(label)).replace(/[.?]$/, "");
}
