import { outletOf } from "../../src/adapters/terminal/channel.ts";
import type { Link, Message, ReceivedFile, RemoteFile, Text } from "../../src/chat/message.ts";
import type { Outlet } from "../../src/engine/delivery.ts";
import { createDispatcher } from "../../src/engine/dispatcher.ts";
import { createEngine, type Engine } from "../../src/engine/engine.ts";
import { StoreUnavailable } from "../../src/engine/store.ts";
import { asTaker, type Feature, type Outcome, type Said, type Taker, type TurnContext } from "../../src/engine/turn.ts";
import { createMemoryStorage } from "../../src/storage/memory.ts";
import type { Storage, Stores } from "../../src/storage/stores.ts";

type Words = readonly string[];

/** What the engine's tests run with: a store whose methods can be made to fail, and every message that was sent. */
export interface Bench {
  readonly engine: Engine;
  readonly storage: Storage;
  /** "to: text" of each message sent, in order. */
  readonly sent: string[];
  readonly logged: string[];
  /** Methods of the store that fail now, as a store that cannot be used does. */
  readonly down: Set<keyof Storage>;
  /** Chats whose messages cannot be delivered. */
  readonly deaf: Set<string>;
  /** How long the engine waited, each time; before each wait `whileWaiting` is called. */
  readonly waits: number[];
  whileWaiting: () => void;
}

export function openBench({
  takers,
  storage = createMemoryStorage(),
  now = new Date("2031-05-20T09:00:00Z"),
  fetchFile = async ({ name }) => ({ name, bytes: 4, hash: "ab" }),
}: {
  readonly takers: readonly Taker<Stores>[];
  readonly storage?: Storage;
  readonly now?: Date;
  fetchFile?(file: RemoteFile): Promise<ReceivedFile>;
}): Bench {
  const down = new Set<keyof Storage>();
  const deaf = new Set<string>();
  const [sent, logged, waits]: [string[], string[], number[]] = [[], [], []];
  const failing = new Proxy(storage, {
    get: (target, name: keyof Storage) =>
      down.has(name) ? () => Promise.reject(new StoreUnavailable(`no ${name}`)) : target[name].bind(target),
  });
  const sender = {
    async send(message: Message) {
      if (deaf.has(message.to)) throw new Error("deaf");
      sent.push(`${message.to}: ${textOf(message)}`);
    },
  };
  let refs = 0;
  const plain = outletOf(sender);
  /** A platform whose messages have ids and can be edited. */
  const telegram: Outlet = {
    ...plain,
    render: (message) => [{ message }],
    async send({ chat, route }, { message }) {
      refs += 1;
      const answers = (message as Message).answers;
      sent.push(`${chat}${route ? ` at ${route}` : ""}${answers ? ` to ${answers}` : ""}: ${textOf(message as Message)}`);
      return { kind: "sent", ref: `m${refs}` };
    },
    async edit({ chat }, ref, { message }) {
      sent.push(`${chat}: ${ref} becomes ${textOf(message as Message)}`);
      return { kind: "sent", ref };
    },
  };
  const outlets = new Map([
    ["terminal", plain],
    ["slack", plain],
    ["telegram", telegram],
  ]);
  const bench: Pick<Bench, "whileWaiting"> = { whileWaiting: () => undefined };
  const wait = async (milliseconds: number): Promise<void> => {
    waits.push(milliseconds);
    bench.whileWaiting();
  };
  const log = (line: string): void => void logged.push(line);
  const dispatcher = createDispatcher({ store: failing, outlets, wait, random: () => 0.5, log });
  const saying = (text: string) => ({ language: "en" as const, blocks: [{ kind: "paragraph" as const, text: [text] }], buttons: [] });
  const engine = createEngine({
    store: failing,
    dispatcher,
    takers,
    identify: async (_, chat) => ({ id: chat, account: `account of ${chat}`, administrator: true, units: [] }),
    local: (instant) => ({ date: instant.toISOString().slice(0, 10), time: instant.toISOString().slice(11, 16) }),
    hasForms: () => false,
    fetchFile: (_, file) => fetchFile(file),
    typing: () => () => undefined,
    labelOf: (label) => String(label),
    isRehearsal: false,
    now: () => now,
    wait,
    log,
    apology: saying("sorry"),
    storeIsDown: saying("nothing can be saved"),
  });
  return Object.assign(bench, { engine, storage, sent, logged, down, deaf, waits });
}

function textOf({ blocks, buttons }: Message): string {
  const wordOf = (text: Text | Link): string =>
    typeof text === "string" ? text : "key" in text ? `${text.key} ${String(text.values?.["label"] ?? "")}` : String(text.text);
  const texts = blocks.map((block) => (block.kind === "paragraph" ? block.text.map(wordOf).join("") : ""));
  return [...texts, ...buttons.map(({ id }) => `[${id}]`)].join(" ");
}

/** Remembers the words said in a chat and says them back; `own` may take a word otherwise. */
export function echo(
  own: (words: Words, said: Said, turn: TurnContext) => Outcome<Words, never> | undefined = () => undefined,
): Taker<unknown> {
  const feature: Feature<Words, object, never, unknown> = {
    id: "echo",
    readSlice: (saved) => (Array.isArray(saved) ? saved.map(String) : []),
    load: async () => ({}),
    decide(words, said, turn) {
      const other = own(words, said, turn);
      if (other) return other;
      const word = "text" in said ? said.text : "press" in said ? `<${said.press}>` : "file";
      return reply([...words, word]);
    },
    apply: async () => true,
  };
  return asTaker(feature);
}

export function reply(words: Words, text = words.join(" "), buttons: readonly string[] = []): Outcome<Words, never> {
  const shown = buttons.map((id) => ({ id, label: id }));
  return { slice: words, replies: [{ language: "en", blocks: [{ kind: "paragraph", text: [text] }], buttons: shown }] };
}
