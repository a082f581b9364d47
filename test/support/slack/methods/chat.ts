import { z } from "zod";
import { type GivenContent, MOST_TEXT, MOST_UPDATED_TEXT, type ReadContent, readContent } from "../content.ts";
import type { Message } from "../message.ts";
import { type Answer, done, flag, type Method, method, refuse, structure } from "../method.ts";
import type { Place } from "../workspace.ts";
import type { World } from "../world.ts";
import { writable } from "./writable.ts";

const content = {
  text: z.string().optional(),
  blocks: structure.optional(),
  attachments: structure.optional(),
  metadata: structure.optional(),
  mrkdwn: flag,
};
const inChannel = { channel: z.string().min(1) };
const scopes = ["chat:write"];

export function chatMethods(world: World): Readonly<Record<string, Method>> {
  const { workspace, posting } = world;

  /** A message of the app's own, or how it is refused. */
  function own(given: string, ts: string, error: string, act: (place: Place, message: Message) => Answer): Answer {
    const place = workspace.places.get(given);
    if (!place) return refuse("channel_not_found");
    const message = workspace.message(place, ts);
    if (!message) return refuse("message_not_found");
    return message.bot_id === workspace.app.botId ? act(place, message) : refuse(error);
  }

  return {
    "chat.postMessage": method({
      tier: "per channel",
      scopes,
      args: z.object({ ...inChannel, ...content, thread_ts: z.string().optional(), reply_broadcast: flag }),
      answer: ({ channel, thread_ts, reply_broadcast, ...given }) =>
        writable(world, channel, (place) => {
          const read = readContent(given, MOST_TEXT);
          if (!read.ok) return read.refusal;
          const message = posting.post(
            place,
            read.content,
            thread_ts ? { ts: thread_ts, isBroadcast: reply_broadcast === true } : undefined,
          );
          return done({ channel: place.id, ts: message.ts, message });
        }),
    }),
    "chat.postEphemeral": method({
      tier: 4,
      scopes,
      args: z.object({ ...inChannel, ...content, user: z.string().min(1), thread_ts: z.string().optional() }),
      answer: ({ channel, user, thread_ts, ...given }) =>
        writable(world, channel, (place) => {
          const read = readContent(given, MOST_TEXT);
          if (!read.ok) return read.refusal;
          if (!place.members.has(user)) return refuse("user_not_in_channel");
          return done({ message_ts: posting.ephemeral(place, user, read.content, thread_ts).ts });
        }),
    }),
    "chat.update": method({
      tier: 3,
      scopes,
      args: z.object({ ...inChannel, ...content, ts: z.string().min(1) }),
      answer: ({ channel, ts, ...given }) =>
        own(channel, ts, "cant_update_message", (place, message) => {
          const read = updatedContent(message, given);
          if (!read.ok) return read.refusal;
          const updated = posting.update(place, message, read.content);
          return done({ channel: place.id, ts, text: updated.text, message: updated });
        }),
    }),
    "chat.delete": method({
      tier: 3,
      scopes,
      args: z.object({ ...inChannel, ts: z.string().min(1) }),
      answer: ({ channel, ts }) =>
        own(channel, ts, "cant_delete_message", (place, message) => {
          posting.remove(place, message);
          return done({ channel: place.id, ts });
        }),
    }),
  };
}

/** What is not given of attachments stays, and of blocks where no text takes their place. */
function updatedContent(message: Message, given: GivenContent): ReadContent {
  const isOfAttachments = given.text === undefined && given.attachments !== undefined;
  const blocks = given.blocks ?? (isOfAttachments ? message.blocks : undefined);
  return readContent({ ...given, blocks, attachments: given.attachments ?? message.attachments }, MOST_UPDATED_TEXT);
}
