import { randomUUID } from "node:crypto";
import { outletOf } from "../../src/adapters/terminal/channel.ts";
import { numberedText } from "../../src/adapters/terminal/render.ts";
import type { ChatId, Event, Message } from "../../src/chat/message.ts";
import type { Outlet } from "../../src/engine/delivery.ts";
import { createDispatcher } from "../../src/engine/dispatcher.ts";
import { createEngine, type Engine } from "../../src/engine/engine.ts";
import type { Said } from "../../src/engine/turn.ts";
import type { Answers, Knowledge } from "../../src/features/answers/index.ts";
import { createTakers, identify } from "../../src/features.ts";
import { loadLocales } from "../../src/i18n/locales.ts";
import { createMemoryStorage } from "../../src/storage/memory.ts";
import type { Storage } from "../../src/storage/stores.ts";

/** A bot with the real engine and features, and a calendar that the test sets. */
export interface Bot {
  readonly engine: Engine;
  readonly storage: Storage;
  /** Goes to another time of the calendar, ISO. */
  goTo(instant: string): void;
  /** A chat with it; what it is sent without having asked is in `heard`. */
  chat(id?: ChatId, as?: Pick<Event, "group" | "name">): Chat;
}

/** Each gives what is said in reply as it is shown, its buttons as numbers or letters. */
export interface Chat {
  say(text: string, options?: { readonly id?: string; readonly edits?: string }): Promise<string>;
  press(button: string): Promise<string>;
  /** Presses the button with this label under the last message that was read. */
  click(label: string): Promise<string>;
  send(said: Said, id?: string): Promise<readonly Message[]>;
  /** Messages that were not in reply to this chat's own, as shown; emptied when read. */
  notices(): string[];
  /** Presses the button with this label under the newest message that has one, wherever it stands on the screen. */
  tap(label: string): Promise<string>;
  /** What stands on the screen, oldest first: messages in whose place others went are as they are now. Only of a bot that can edit. */
  screen(): readonly Message[];
}

/** What reached each chat and was not read. Bots on one database share theirs, since each sends what any of them has to say. */
export type Inboxes = Map<ChatId, { message: Message; replyTo: string | undefined }[]>;

const locales = loadLocales();
const NOON = "T12:00:00+07:00";

export function openBot({
  knowledge,
  answers,
  today = "2014-09-26",
  admins = ["terminal:an"],
  storage,
  hasForms = false,
  edits = false,
  inboxes = new Map(),
}: {
  readonly knowledge: Knowledge;
  readonly answers: Answers;
  readonly today?: string | undefined;
  readonly admins?: readonly ChatId[];
  readonly storage?: Storage;
  readonly hasForms?: boolean;
  /** Its platforms change messages that were sent; else what changes them comes as a new one. */
  readonly edits?: boolean;
  readonly inboxes?: Inboxes;
}): Bot {
  let now = new Date(`${today}${NOON}`);
  const calendar = { now: () => now };
  const kept = storage ?? createMemoryStorage(calendar);
  const local = (instant: Date): { date: string; time: string } => {
    const shifted = new Date(instant.getTime() + 7 * 3600_000).toISOString();
    return { date: shifted.slice(0, 10), time: shifted.slice(11, 16) };
  };
  const screens = new Map<ChatId, Map<string, Message>>();
  const screenOf = (chat: ChatId): Map<string, Message> => screens.get(chat) ?? screens.set(chat, new Map()).get(chat) ?? new Map();
  let refs = 0;
  const shownOn = (message: Message, ref = `m${++refs}`): { readonly kind: "sent"; readonly ref: string } => {
    screenOf(message.to).set(ref, message);
    return { kind: "sent", ref };
  };
  const sender = {
    async send(message: Message, replyTo: string | undefined): Promise<void> {
      inboxes.set(message.to, [...(inboxes.get(message.to) ?? []), { message, replyTo }]);
    },
  };
  const wait = async (): Promise<void> => undefined;
  const log = (line: string): void => {
    throw new Error(line);
  };
  const plain = outletOf(sender);
  const outlet: Outlet = {
    ...plain,
    async send(to, part) {
      const { message } = part as { readonly message: Message };
      await plain.send(to, part);
      return shownOn(message);
    },
    ...(edits ? { edit: async (_, ref, part) => shownOn((part as { readonly message: Message }).message, ref) } : {}),
  };
  const platforms = new Map(["terminal", "telegram", "slack"].map((platform) => [platform, outlet]));
  const trouble = { language: "vi" as const, blocks: [], buttons: [] };
  const engine = createEngine({
    store: kept,
    dispatcher: createDispatcher({ store: kept, outlets: platforms, wait, random: () => 0.5, log }),
    takers: createTakers({ knowledge, answers, admins, local }),
    identify: identify(admins),
    local,
    hasForms: () => hasForms,
    fetchFile: async () => ({ name: "a.pdf", bytes: 4, refused: "unreadable" as const }),
    typing: () => () => undefined,
    labelOf: (label, language) => locales[language](label),
    isRehearsal: true,
    now: calendar.now,
    wait,
    log,
    apology: trouble,
    storeIsDown: trouble,
  });
  const run = randomUUID();
  let events = 0;

  function chat(id: ChatId = "terminal:an", as: Pick<Event, "group" | "name"> = {}): Chat {
    let last: Message | undefined;
    const take = (mine: (replyTo: string | undefined) => boolean): Message[] => {
      const all = inboxes.get(id) ?? [];
      inboxes.set(
        id,
        all.filter(({ replyTo }) => !mine(replyTo)),
      );
      return all.filter(({ replyTo }) => mine(replyTo)).map(({ message }) => message);
    };
    const send = async (said: Said, event = `${run}-${++events}`): Promise<readonly Message[]> => {
      await engine.receive({ id: event, from: id, ...as, ...said });
      await engine.idle();
      const replies = take((replyTo) => replyTo === event);
      last = replies.at(-1) ?? last;
      return replies;
    };
    const shown = (messages: readonly Message[]): string =>
      messages.map((message) => numberedText(message, locales[message.language])).join("\n");
    return {
      send,
      say: async (text, { id: event, edits } = {}) => shown(await send({ text, edits }, event)),
      press: async (button) => shown(await send({ press: button })),
      async click(label) {
        const button = last?.buttons.find((each) => locales[last?.language ?? "vi"](each.label) === label);
        if (!button) throw new Error(`there is no button ${label} under ${last && shown([last])}`);
        return shown(await send({ press: button.id }));
      },
      async tap(label) {
        const named = (message: Message) => message.buttons.find((each) => locales[message.language](each.label) === label);
        const button = [...screenOf(id).values()].reverse().flatMap((message) => named(message) ?? [])[0];
        if (!button) throw new Error(`there is no button ${label} on the screen of ${id}`);
        return shown(await send({ press: button.id }));
      },
      screen: () => [...screenOf(id).values()],
      notices() {
        const messages = take((replyTo) => replyTo === undefined);
        last = messages.at(-1) ?? last;
        return messages.map((message) => shown([message]));
      },
    };
  }

  return {
    engine,
    storage: kept,
    goTo(instant) {
      now = new Date(instant.includes("T") ? instant : `${instant}${NOON}`);
    },
    chat,
  };
}
