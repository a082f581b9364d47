import type { MessageEntity } from "grammy/types";
import { z } from "zod";
import { badRequest, type Failure } from "./failure.ts";
import { foundEntities, touches } from "./found-entities.ts";
import { type Formatted, parseHtml } from "./html.ts";
import { isWebAddress } from "./web-address.ts";

interface Written {
  readonly text: string;
  readonly parse_mode?: string | undefined;
  readonly entities?: readonly MessageEntity[] | undefined;
}

/** The entities that a request may bring with it instead of markup. */
export const Entities = z.array(
  z
    .looseObject({ type: z.string(), offset: z.number().int().nonnegative(), length: z.number().int() })
    .transform((entity) => entity as unknown as MessageEntity),
);

/** The text of a request as the message will hold it: markup read, trimmed, entities found. */
export function formattedText({ text, parse_mode, entities }: Written): Formatted | Failure {
  if (!text.isWellFormed()) return badRequest("strings must be encoded in UTF-8");
  const read = readMarkup(text.replaceAll("\r", ""), parse_mode, entities ?? []);
  if ("problem" in read) return badRequest(`can't parse entities: ${read.problem}`);
  if ("ok" in read) return read;
  return withFound(trimmed({ text: cleaned(read.text), entities: compatible(read.entities) }));
}

/** What somebody typed, with what Telegram finds in it and what their app added. */
export function typedText(text: string, entities: readonly MessageEntity[] = []): Formatted {
  return withFound(trimmed({ text: cleaned(text.replaceAll("\r", "")), entities }));
}

function readMarkup(text: string, mode: string | undefined, entities: readonly MessageEntity[]): ReturnType<typeof parseHtml> | Failure {
  switch (mode?.toLowerCase() ?? "") {
    case "":
      return { text, entities: entities.filter(({ offset, length }) => length > 0 && offset + length <= text.length) };
    case "html":
      return parseHtml(text);
    case "markdown":
    case "markdownv2":
      return badRequest(`${mode} is not emulated`);
    default:
      return badRequest("unsupported parse_mode");
  }
}

/** What cannot be shown is a space; nothing moves. */
function cleaned(text: string): string {
  return text.replace(/[\x00-\x09\x0b-\x1f]/g, " ");
}

function trimmed({ text, entities }: Formatted): Formatted {
  const start = text.length - text.replace(/^[ \n]+/, "").length;
  const kept = text.slice(start).replace(/[ \n]+$/, "");
  const moved = entities.flatMap((entity) => {
    const offset = Math.max(0, entity.offset - start);
    const length = Math.min(kept.length, entity.offset + entity.length - start) - offset;
    return length > 0 && kept.slice(offset, offset + length).trim() !== "" ? [{ ...entity, offset, length }] : [];
  });
  return { text: isBlank(kept) ? "" : kept, entities: moved };
}

/** Nothing in it can be seen. */
function isBlank(text: string): boolean {
  return /^[\s\u00ad\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff]*$/.test(text);
}

const STYLES: ReadonlySet<string> = new Set(["bold", "italic", "underline", "strikethrough", "spoiler"]);
const QUOTES: ReadonlySet<string> = new Set(["blockquote", "expandable_blockquote"]);

/** Code stands in no other style, quotes not in quotes, links not in links; a link to nowhere is none. */
function compatible(entities: readonly MessageEntity[]): readonly MessageEntity[] {
  const code = entities.filter(({ type }) => type === "code" || type === "pre");
  const kept: MessageEntity[] = [];
  for (const entity of entities) {
    const kind = kindOf(entity);
    if (kept.some((outer) => kindOf(outer) === kind && touches(outer, entity))) continue;
    if (kind === "link" && (code.some((each) => touches(each, entity)) || leadsNowhere(entity))) continue;
    if (STYLES.has(entity.type)) kept.push(...outside(entity, code));
    else kept.push(entity);
  }
  return kept.sort((a, b) => a.offset - b.offset);
}

function kindOf({ type }: MessageEntity): string {
  if (QUOTES.has(type)) return "quote";
  if (type === "code" || type === "pre") return "code";
  return STYLES.has(type) ? type : "link";
}

function leadsNowhere(entity: MessageEntity): boolean {
  return entity.type === "text_link" && !isWebAddress(entity.url);
}

/** The parts of an entity that are outside of others. */
function outside(entity: MessageEntity, others: readonly MessageEntity[]): MessageEntity[] {
  return others.reduce<MessageEntity[]>(
    (parts, other) =>
      parts.flatMap((part) => {
        if (!touches(part, other)) return [part];
        const end = part.offset + part.length;
        const after = other.offset + other.length;
        return [
          { ...part, length: other.offset - part.offset },
          { ...part, offset: after, length: end - after },
        ].filter(({ length }) => length > 0);
      }),
    [entity],
  );
}

const SELF_MADE: ReadonlySet<string> = new Set(["code", "pre", "text_link", "text_mention"]);

function withFound({ text, entities }: Formatted): Formatted {
  const found = foundEntities(text).filter(
    (each) => !entities.some((entity) => touches(entity, each) && (SELF_MADE.has(entity.type) || entity.type === each.type)),
  );
  if (found.length === 0) return { text, entities };
  return { text, entities: [...entities, ...found].sort((a, b) => a.offset - b.offset || b.length - a.length) };
}
