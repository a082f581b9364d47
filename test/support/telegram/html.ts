import type { MessageEntity } from "grammy/types";

/** Formatted text as messages hold it: offsets and lengths count UTF-16 units. */
export interface Formatted {
  readonly text: string;
  readonly entities: readonly MessageEntity[];
}

/** Why a text's markup cannot be read, in the words that follow "can't parse entities: ". */
export interface MarkupProblem {
  readonly problem: string;
}

interface OpenTag {
  readonly name: string;
  /** The tag's one attribute that means something: an address, a class, an id. */
  readonly argument: string | undefined;
  readonly start: number;
  readonly order: number;
}

interface Placed {
  readonly entity: MessageEntity;
  readonly order: number;
}

const STYLES: Readonly<Record<string, MessageEntity.CommonMessageEntity["type"]>> = {
  b: "bold",
  strong: "bold",
  i: "italic",
  em: "italic",
  u: "underline",
  ins: "underline",
  s: "strikethrough",
  strike: "strikethrough",
  del: "strikethrough",
  span: "spoiler",
  "tg-spoiler": "spoiler",
  code: "code",
};

const ARGUMENTS: Readonly<Record<string, string>> = {
  a: "href",
  span: "class",
  code: "class",
  "tg-emoji": "emoji-id",
  blockquote: "expandable",
};

const TAGS = new Set([...Object.keys(STYLES), "a", "pre", "blockquote", "tg-emoji"]);

/** Reads `parse_mode: "HTML"`, with the Bot API server's words for what is wrong. */
export function parseHtml(source: string): Formatted | MarkupProblem {
  const open: OpenTag[] = [];
  const placed: Placed[] = [];
  let text = "";
  let tags = 0;
  for (let at = 0; at < source.length; ) {
    if (source[at] === "&") {
      const character = readCharacter(source, at);
      text += character.text;
      at = character.end;
    } else if (source[at] !== "<") {
      text += source[at];
      at += 1;
    } else if (source[at + 1] === "/") {
      const tag = open.pop();
      const end = readEndTag(source, at, tag);
      if ("problem" in end) return end;
      if (tag) placed.push(...entityOf(tag, text, placed));
      at = end.end;
    } else {
      const tag = readStartTag(source, at);
      if ("problem" in tag) return tag;
      open.push({ name: tag.name, argument: tag.argument, start: text.length, order: tags++ });
      at = tag.end;
    }
  }
  const unclosed = open.at(-1);
  if (unclosed) return { problem: `Can't find end tag corresponding to start tag "${unclosed.name}"` };
  if (!text.isWellFormed()) {
    return { problem: "Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units" };
  }
  return { text, entities: placed.sort((a, b) => a.order - b.order).map(({ entity }) => entity) };
}

const NAMED: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"' };

/** The character that an entity stands for; any other ampersand stands for itself. */
function readCharacter(source: string, at: number): { readonly text: string; readonly end: number } {
  const found = /^&(?:(lt|gt|amp|quot)|#x([0-9a-fA-F]+)|#([0-9]+));?/.exec(source.slice(at, at + 16));
  const [whole = "&", name, hexadecimal, decimal] = found ?? [];
  const named = name && NAMED[name];
  if (named) return { text: named, end: at + whole.length };
  const code = hexadecimal ? Number.parseInt(hexadecimal, 16) : Number(decimal);
  if (code > 0 && code <= 0x10ffff) return { text: String.fromCodePoint(code), end: at + whole.length };
  return { text: "&", end: at + 1 };
}

function readStartTag(
  source: string,
  at: number,
): { readonly name: string; readonly argument?: string; readonly end: number } | MarkupProblem {
  const where = ` at byte offset ${byteOffset(source, at)}`;
  const [start = "", written = ""] = /^<([^\s>]*)/.exec(source.slice(at)) ?? [];
  const name = written.toLowerCase();
  if (at + start.length >= source.length) return { problem: `Unclosed start tag${where}` };
  if (!TAGS.has(name)) return { problem: `Unsupported start tag "${name}"${where}` };
  let argument: string | undefined;
  let place = at + start.length;
  for (;;) {
    place += spaces(source, place);
    if (source[place] === ">") break;
    const [attribute = ""] = /^[^\s=>]*/.exec(source.slice(place)) ?? [];
    if (place >= source.length) return { problem: `Unclosed start tag "${name}"${where}` };
    if (attribute === "") return { problem: `Empty attribute name in the tag "${name}"${where}` };
    place += attribute.length;
    const isArgument = attribute.toLowerCase() === ARGUMENTS[name];
    const equals = place + spaces(source, place);
    if (source[equals] !== "=") {
      if (!(isArgument && name === "blockquote")) {
        return { problem: `Expected equal sign in declaration of an attribute of the tag "${name}"${where}` };
      }
      argument = "";
      continue;
    }
    place = equals + 1 + spaces(source, equals + 1);
    if (place >= source.length) return { problem: `Unclosed start tag "${name}"${where}` };
    const value = readAttribute(source, place, where);
    if ("problem" in value) return value;
    if (isArgument) argument = value.text;
    place = value.end;
  }
  if (name === "span" && argument !== "tg-spoiler") return { problem: `Tag "span" must have class "tg-spoiler"${where}` };
  return { name, end: place + 1, ...(argument === undefined ? {} : { argument }) };
}

function readAttribute(source: string, at: number, where: string): { readonly text: string; readonly end: number } | MarkupProblem {
  const quote = source[at];
  if (quote !== '"' && quote !== "'") {
    const [token = ""] = /^[a-zA-Z0-9.-]*/.exec(source.slice(at)) ?? [];
    const end = at + token.length;
    if (!/[\s>]/.test(source[end] ?? "")) return { problem: `Unexpected end of name token at byte offset ${byteOffset(source, at)}` };
    return { text: token.toLowerCase(), end };
  }
  let text = "";
  for (let place = at + 1; place < source.length; ) {
    if (source[place] === quote) return { text, end: place + 1 };
    const character = source[place] === "&" ? readCharacter(source, place) : { text: source[place], end: place + 1 };
    text += character.text;
    place = character.end;
  }
  return { problem: `Unclosed start tag${where}` };
}

function readEndTag(source: string, at: number, tag: OpenTag | undefined): { readonly end: number } | MarkupProblem {
  const where = ` at byte offset ${byteOffset(source, at)}`;
  if (!tag) return { problem: `Unexpected end tag${where}` };
  const [whole = "", written = ""] = /^<\/([^\s>]*)\s*/.exec(source.slice(at)) ?? [];
  const name = written.toLowerCase();
  if (source[at + whole.length] !== ">") return { problem: `Unclosed end tag${where}` };
  if (name !== "" && name !== tag.name) return { problem: `Unmatched end tag${where}, expected "</${tag.name}>", found "</${name}>"` };
  return { end: at + whole.length + 1 };
}

/** The entity of a tag that ends with the text so far; it may take the place of one inside it. */
function entityOf({ name, argument, start, order }: OpenTag, text: string, placed: Placed[]): readonly Placed[] {
  const place = { offset: start, length: text.length - start };
  if (place.length === 0) return [];
  const style = STYLES[name];
  if (style === "code" && argument?.startsWith("language-")) {
    return [{ order, entity: { type: "pre", language: argument.slice("language-".length), ...place } }];
  }
  if (style) return [{ order, entity: { type: style, ...place } }];
  if (name === "blockquote")
    return [{ order, entity: { type: argument === undefined ? "blockquote" : "expandable_blockquote", ...place } }];
  if (name === "tg-emoji") return [{ order, entity: { type: "custom_emoji", custom_emoji_id: argument ?? "", ...place } }];
  if (name === "a") return [{ order, entity: { type: "text_link", url: argument || text.slice(start), ...place } }];
  const inner = placed.at(-1)?.entity;
  const fills = inner?.type === "pre" && inner.offset === place.offset && inner.length === place.length;
  if (fills) placed.pop();
  return [{ order, entity: fills ? inner : { type: "pre", ...place } }];
}

function spaces(source: string, at: number): number {
  return /^\s*/.exec(source.slice(at))?.[0].length ?? 0;
}

function byteOffset(source: string, at: number): number {
  return Buffer.byteLength(source.slice(0, at));
}
