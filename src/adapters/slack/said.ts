import type { Arrival } from "../../chat/message.ts";
import type { EventCallback, SlackFile, SlackMessage } from "./payload.ts";
import { isDirect, type Place, privateChat, threadChat } from "./place.ts";
import { mentions, typedText } from "./typed-text.ts";

/** Kinds of messages that people send. */
const TYPED = new Set([undefined, "file_share", "thread_broadcast"]);
/** Files of which Slack has nothing any more, or that lie elsewhere. */
const NOT_HELD = new Set(["tombstone", "hidden_by_limit", "external"]);

/** Where a message lies, and who the app is there. */
export interface SaidIn {
  readonly team: string;
  readonly channel: string;
  readonly me?: string | undefined;
}

/** What an event of the Events API says, in order; nothing when it is not said to the app. */
export function arrivalsOf({ team_id: team, authorizations, event }: EventCallback, self?: string): readonly Arrival[] {
  if (event.type === "app_home_opened") return [];
  const where = { team, channel: event.channel, me: self ?? authorizations?.[0]?.user_id };
  if ("message" in event) return edited(where, event.message, event.previous_message?.text ?? undefined);
  return saidIn(where, event, event.type === "app_mention");
}

/**
 * What a message says: its words first, then each of its files.
 * @param isMention it mentions the app, whatever its text
 */
export function saidIn(where: SaidIn, message: SlackMessage, isMention = false): readonly Arrival[] {
  const place = placeOf(where, message, isMention);
  if (!place || !TYPED.has(message.subtype)) return [];
  const { text, ts, files = [] } = message;
  const id = idOf(where, ts);
  const typed = typedText(text ?? "", where.me);
  // A mention alone is an event as well: somebody called.
  const words = typed.trim() !== "" || files.length === 0 ? [{ ...place, id, ref: ts, text: typed }] : [];
  return [...words, ...files.filter(({ mode = "" }) => !NOT_HELD.has(mode)).map((file) => ({ ...place, ...sent(file, id), ref: ts }))];
}

function edited(where: SaidIn, message: SlackMessage, before: string | undefined): readonly Arrival[] {
  const { edited: edit, text, ts } = message;
  const place = placeOf(where, message, false);
  if (!place || !edit || !TYPED.has(message.subtype) || (text ?? "") === (before ?? "")) return [];
  return [{ ...place, id: `${idOf(where, ts)}:${edit.ts}`, ref: ts, text: typedText(text ?? "", where.me), edits: `ref:${ts}` }];
}

/** Undefined for what the app itself or another one wrote, and in a channel for what does not mention it. */
function placeOf({ channel, me }: SaidIn, { user, bot_id, text, ts, thread_ts }: SlackMessage, isMention: boolean): Place | undefined {
  if (user === undefined || user === me || bot_id) return undefined;
  if (isDirect(channel)) return privateChat(user, channel);
  const isCalled = isMention || (me !== undefined && mentions(text ?? "", me));
  return isCalled ? threadChat(channel, thread_ts ?? ts) : undefined;
}

/** Of a message, however it is delivered: a mention comes twice, and what was missed comes out of the history. */
function idOf({ team, channel }: SaidIn, ts: string): string {
  return `${team}:${channel}:${ts}`;
}

function sent({ id, name, size, url_private_download }: SlackFile, message: string): Pick<Arrival, "id"> & { file: RemoteFileOf } {
  const file = { name: (name ?? id).replace(/^.*[\\/]/, "") || id, bytes: size, source: url_private_download ?? id };
  return { id: `${message}:${id}`, file };
}

type RemoteFileOf = { readonly name: string; readonly bytes: number | undefined; readonly source: string };
