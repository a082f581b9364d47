import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { ChatId, Event, ReceivedFile } from "../../chat/message.ts";
import { ADMIN, type KeepFile } from "./channel.ts";

/** What some programs write before the first line. */
const BYTE_ORDER_MARK = /^\uFEFF/;
/** Control characters and halves of characters: no platform's ids hold them, and not every database can. */
const UNFIT = /[\p{Cc}\p{Cs}]/u;
const LONGEST_ID = 200;

/** An event from a line `{id, from, text | press | file, edits}`; a file is a path, or `{name, content}` in base64. */
export async function readEvent(line: string, keepFile: KeepFile): Promise<{ readonly event: Event } | { readonly problem: string }> {
  let value: unknown;
  try {
    value = JSON.parse(line.replace(BYTE_ORDER_MARK, ""));
  } catch {
    return { problem: "is not JSON" };
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) return { problem: "is not a JSON object" };
  const { id = randomUUID(), from = ADMIN, text, press, file, edits } = value as Record<string, unknown>;
  if (typeof id !== "string" && typeof id !== "number") return { problem: "`id` must be a string" };
  if (!isChatId(from)) return { problem: '`from` must be like "terminal:admin"' };
  const unfit = Object.entries({ id, from, press, edits }).find(([, named]) => typeof named === "string" && !isId(named));
  if (unfit) return { problem: `\`${unfit[0]}\` must have at most ${LONGEST_ID} characters and no control characters` };
  const who = { id: String(id), from };
  if (typeof text === "string") return { event: { ...who, text, ...(typeof edits === "string" ? { edits } : {}) } };
  if (typeof press === "string") return { event: { ...who, press } };
  if (file !== undefined) return { event: { ...who, file: await received(file, keepFile) } };
  return { problem: "has none of `text`, `press`, `file`" };
}

async function received(file: unknown, keepFile: KeepFile): Promise<ReceivedFile> {
  try {
    if (typeof file === "string") return await keepFile(basename(file), await readFile(file));
    const { name, content } = file as Record<string, unknown>;
    if (typeof name === "string" && typeof content === "string") return await keepFile(basename(name), Buffer.from(content, "base64"));
  } catch {
    // What cannot be read is refused, and the sender is told so.
  }
  return { name: typeof file === "string" ? basename(file) : "", bytes: 0, refused: "unreadable" };
}

function isId(text: string): boolean {
  return text.length <= LONGEST_ID && !UNFIT.test(text);
}

function isChatId(value: unknown): value is ChatId {
  return typeof value === "string" && /^[a-z]+:.+$/.test(value);
}
