import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import type { ChatId, Event, Language, Message } from "../../chat/message.ts";
import { isLeaving } from "./leaving.ts";
import { numberedText, plainText, type Say } from "./render.ts";

/** Takes an event and gives what is said to it. */
export type Handle = (event: Event) => readonly Message[];

export interface Piped {
  readonly input: Readable;
  readonly output: Writable;
  /** Where a mistake in the input is told, one line each. */
  readonly complaints: Writable;
  readonly handle: Handle;
  readonly say: Readonly<Record<Language, Say>>;
}

/** What some programs write before the first line. */
const BYTE_ORDER_MARK = /^\uFEFF/;
const ADMIN: ChatId = "terminal:admin";

/** One line a message, `\n` in it a line break; each reply ends with an empty line and contains none. */
export async function servePiped({ input, output, handle, say }: Piped): Promise<void> {
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (isLeaving(line)) return;
    const messages = handle({ id: `line-${number}`, from: ADMIN, text: line.replaceAll("\\n", "\n") });
    const text = messages.map((message) => numberedText(message, say[message.language])).join("\n");
    await write(output, `${text}\n\n`);
  }
}

/** One JSON object a line in and out; see the contracts in docs/architecture.md. */
export async function serveJson({ input, output, complaints, handle, say }: Piped): Promise<void> {
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() === "") continue;
    const read = readEvent(line, number);
    if ("problem" in read) {
      await write(complaints, `line ${number}: ${read.problem}\n`);
      continue;
    }
    for (const { to, language, blocks, buttons } of handle(read.event)) {
      const out = {
        to,
        reply_to: read.id,
        text: plainText(blocks, say[language]),
        buttons: buttons.map(({ id, label }) => ({ id, label: say[language](label) })),
      };
      await write(output, `${JSON.stringify(out)}\n`);
    }
  }
}

function readEvent(line: string, number: number): { event: Event; id: string | number } | { problem: string } {
  let value: unknown;
  try {
    value = JSON.parse(line.replace(BYTE_ORDER_MARK, ""));
  } catch {
    return { problem: "is not JSON" };
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) return { problem: "is not a JSON object" };
  const { id = `line-${number}`, from = ADMIN, text, press, file } = value as Record<string, unknown>;
  if (typeof id !== "string" && typeof id !== "number") return { problem: "`id` must be a string" };
  if (!isChatId(from)) return { problem: '`from` must be like "terminal:admin"' };
  const who = { id: String(id), from };
  if (typeof text === "string") return { id, event: { ...who, text } };
  if (typeof press === "string") return { id, event: { ...who, press } };
  if (file !== undefined) return { id, event: { ...who, text: "" } };
  return { problem: "has none of `text`, `press`, `file`" };
}

function isChatId(value: unknown): value is ChatId {
  return typeof value === "string" && /^[a-z]+:.+$/.test(value);
}

function write(stream: Writable, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => (error ? reject(error) : resolve()));
  });
}
