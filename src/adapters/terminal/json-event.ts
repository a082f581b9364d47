import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Arrival, ChatId } from "../../chat/message.ts";
import { ADMIN, type KeepFile } from "./channel.ts";

/** What some programs write before the first line. */
const BYTE_ORDER_MARK = /^\uFEFF/;
/** Control characters and halves of characters: no platform's ids hold them, and not every database can. */
const UNFIT = /[\p{Cc}\p{Cs}]/u;
const LONGEST_ID = 200;

/** An event from a line `{id, from, text | press | file, edits}`; a file is a path, or `{name, content}` in base64. */
export async function readEvent(line: string, keepFile: KeepFile): Promise<{ readonly event: Arrival } | { readonly problem: string }> {
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
  if (file !== undefined) {
    const read = await contentOf(file);
    if (read) return { event: { ...who, keep: () => keepFile(read.name, read.content) } };
    return { event: { ...who, file: { name: typeof file === "string" ? basename(file) : "", bytes: 0, refused: "unreadable" } } };
  }
  return { problem: "has none of `text`, `press`, `file`" };
}

/** A file's name and content; undefined when it cannot be read. */
async function contentOf(file: unknown): Promise<{ readonly name: string; readonly content: Uint8Array } | undefined> {
  if (typeof file === "string") {
    const content = await readFile(file).catch(() => undefined);
    return content && { name: basename(file), content };
  }
  const { name, content } = (file ?? {}) as Record<string, unknown>;
  return typeof name === "string" && typeof content === "string"
    ? { name: basename(name), content: Buffer.from(content, "base64") }
    : undefined;
}

function isId(text: string): boolean {
  return text.length <= LONGEST_ID && !UNFIT.test(text);
}

function isChatId(value: unknown): value is ChatId {
  return typeof value === "string" && /^[a-z]+:.+$/.test(value);
}
