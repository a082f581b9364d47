import type { Entity } from "./update.ts";

/** The bot itself, as Telegram knows it. */
export interface Me {
  readonly id: number;
  readonly username: string;
}

/** The names of commands, in small letters and without their slash. */
export interface Commands {
  /** Those that the bot understands. */
  readonly known: ReadonlySet<string>;
  /** Those that a link may give in somebody's name. */
  readonly opened: ReadonlySet<string>;
  /** Those that it may give with a word behind them: "/start thamgia_K7MX29QF" stays what it is, so that it is known for a link. */
  readonly openedWithWord: ReadonlySet<string>;
}

/** A command in the form in which the conversation takes it. */
export interface Command {
  readonly text: string;
  /** It has the bot's name, or is one that the bot knows. */
  readonly isForMe: boolean;
}

/**
 * A command without the bot's name: "/kehoach@bot x" is "/kehoach x", and a deep link's "/start kehoach" is "/kehoach". Undefined
 * for what is no command, "another's" for one to another bot.
 */
export function readCommand(text: string, { username }: Me, commands: Commands): Command | "another's" | undefined {
  const match = /^\/([A-Za-z0-9_]{1,64})(?:@([A-Za-z0-9_]+))?(?=\s|$)/.exec(text);
  if (!match) return undefined;
  const [whole, name = "", addressee] = match;
  if (addressee !== undefined && addressee.toLowerCase() !== username.toLowerCase()) return "another's";
  const isForMe = addressee !== undefined || commands.known.has(name.toLowerCase());
  const rest = text.slice(whole.length);
  return { text: name.toLowerCase() === "start" ? opened(rest, commands) : `/${name}${rest}`, isForMe };
}

/** What a link opens; anybody can make one, so it hands nothing on but a word that will be asked about. */
function opened(payload: string, commands: Commands): string {
  const [, command = "", word = ""] = /^\s+([A-Za-z0-9]+)_([A-Za-z0-9]+)\s*$/.exec(payload) ?? [];
  if (commands.openedWithWord.has(command.toLowerCase())) return `/start ${command}_${word}`;
  const [, name = ""] = /^\s+([A-Za-z0-9_]+)(?:-[A-Za-z0-9_-]*)?\s*$/.exec(payload) ?? [];
  return commands.opened.has(name.toLowerCase()) ? `/${name}` : "/start";
}

/** A text without the bot's name where that calls it. */
export function cutMentions(text: string, entities: readonly Entity[], me: Me): { readonly text: string; readonly isMentioned: boolean } {
  const mentions = entities.filter((entity) => isMe(text, entity, me)).sort((a, b) => b.offset - a.offset);
  return { text: mentions.reduce(cutOut, text).trim(), isMentioned: mentions.length > 0 };
}

function isMe(text: string, { type, offset, length, user }: Entity, me: Me): boolean {
  if (type === "text_mention") return user?.id === me.id;
  return type === "mention" && text.slice(offset, offset + length).toLowerCase() === `@${me.username}`.toLowerCase();
}

/** With the spaces around it, and the comma or colon after a name that comes first. */
function cutOut(text: string, { offset, length }: Entity): string {
  const before = text.slice(0, offset).trimEnd();
  const after = text.slice(offset + length);
  return before === "" ? after.replace(/^[,:]?\s*/, "") : before + after;
}
