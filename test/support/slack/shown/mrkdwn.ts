import { withPictures } from "./emoji.ts";
import { type Mention, type Names, type Segment, type Style, shownMention } from "./segment.ts";

export interface Reading {
  readonly names: Names;
  /** `*`, `_`, `~`, `` ` `` and `>` mean something; else only what stands in angle brackets does. */
  readonly hasMarkup: boolean;
  /** Addresses and `@here` that merely stand there are made links and mentions. */
  readonly isLinkified: boolean;
}

/** Stands for what was in angle brackets while the rest is read, so that no marker is found within an address. */
const PLACE = /([\ue000-\uf8ff])/;
const FENCE = /```\n?([\s\S]+?)\n?```/;
const CODE = /`([^`\n]+)`/;
const STYLED = /(?<![\p{L}\p{N}])([*_~])(?!\1|\s)([^\n]*?[^\s])\1(?![\p{L}\p{N}])/u;
const STYLES: Readonly<Record<string, Style>> = { "*": { bold: true }, _: { italic: true }, "~": { strike: true } };
const BARE = /(https?:\/\/[^\s|]+|(?<![\p{L}\p{N}])@(?:here|channel|everyone)\b)/u;

/** Text in Slack's markup as it is shown, by https://docs.slack.dev/messaging/formatting-message-text. */
export function shownMrkdwn(text: string, reading: Reading): readonly Segment[] {
  const bracketed: Segment[] = [];
  const flat = text.replace(/[\ue000-\uf8ff]/g, "\ufffd").replace(/<([^<>\n]+)>/g, (_, inside: string) => {
    bracketed.push(controlSequence(inside, reading.names));
    return String.fromCharCode(0xe000 + bracketed.length - 1);
  });
  const pieces = reading.hasMarkup ? fenced(flat) : [{ text: flat }];
  return pieces.flatMap((piece) => expanded(piece, bracketed, reading)).filter((segment) => segment.text !== "");
}

function controlSequence(inside: string, names: Names): Segment {
  const [target = "", label] = inside.split(/\|(.*)/s);
  const mention = mentionOf(target);
  if (mention)
    return {
      text: label && mention.kind !== "broadcast" ? `${shownMention(mention, names)[0]}${unescaped(label)}` : shownMention(mention, names),
      mention,
    };
  if (target.startsWith("!")) return { text: unescaped(label ?? target.slice(1)) };
  return { text: unescaped(label ?? target), link: unescaped(target) };
}

function mentionOf(target: string): Mention | undefined {
  const range = /^!(here|channel|everyone)$/.exec(target)?.[1];
  if (range === "here" || range === "channel" || range === "everyone") return { kind: "broadcast", range };
  const group = /^!subteam\^(\w+)$/.exec(target)?.[1];
  if (group) return { kind: "usergroup", id: group };
  const [, sign, id] = /^([@#])(\w+)$/.exec(target) ?? [];
  return id ? { kind: sign === "@" ? "user" : "channel", id } : undefined;
}

function fenced(text: string): readonly Segment[] {
  const found = FENCE.exec(text);
  if (!found) return quoted(text);
  const after = text.slice(found.index + found[0].length);
  return [...quoted(text.slice(0, found.index)), { text: found[1] ?? "", code: true }, ...fenced(after)];
}

function quoted(text: string): readonly Segment[] {
  const [before = "", rest] = text.split(/^(?:>|&gt;){3}/m, 2);
  const lines = before.split("\n").flatMap((line, index): Segment[] => {
    const marker = /^(?:>|&gt;) ?/.exec(line)?.[0];
    const shown = styled(line.slice(marker?.length ?? 0), marker === undefined ? {} : { quote: true });
    return index === 0 ? [...shown] : [{ text: "\n" }, ...shown];
  });
  return rest === undefined ? lines : [...lines, ...styled(rest, { quote: true })];
}

function styled(text: string, style: Style): readonly Segment[] {
  const code = CODE.exec(text);
  const marked = STYLED.exec(text);
  const first = code && (!marked || code.index < marked.index) ? code : marked;
  if (!first) return [{ text, ...style }];
  const inner =
    first === code
      ? [{ text: first[1] ?? "", ...style, code: true } as const]
      : styled(first[2] ?? "", { ...style, ...STYLES[first[1] ?? ""] });
  return [...styled(text.slice(0, first.index), style), ...inner, ...styled(text.slice(first.index + first[0].length), style)];
}

function expanded(piece: Segment, bracketed: readonly Segment[], reading: Reading): readonly Segment[] {
  return piece.text.split(PLACE).flatMap((part) => {
    const known = PLACE.test(part) ? bracketed[part.charCodeAt(0) - 0xe000] : undefined;
    if (known) return [{ ...piece, ...known }];
    return linkified({ ...piece, text: part }, reading);
  });
}

function linkified(piece: Segment, reading: Reading): readonly Segment[] {
  const shown = (text: string): string => (piece.code ? unescaped(text) : withPictures(unescaped(text)));
  if (!reading.isLinkified || piece.code) return [{ ...piece, text: shown(piece.text) }];
  return piece.text.split(BARE).map((part, index): Segment => {
    if (index % 2 === 0) return { ...piece, text: shown(part) };
    const mention = mentionOf(part.replace("@", "!"));
    return mention ? { ...piece, text: part, mention } : { ...piece, text: unescaped(part), link: unescaped(part) };
  });
}

function unescaped(text: string): string {
  return text.replace(/&(amp|lt|gt);/g, (_, name: string) => ({ amp: "&", lt: "<", gt: ">" })[name] ?? "");
}
