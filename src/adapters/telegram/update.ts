import { z } from "zod";

// Only what is read of an update; Telegram adds to them all the time.

const User = z.object({
  id: z.number().int(),
  is_bot: z.boolean().optional(),
  first_name: z.string().optional(),
  last_name: z.string().optional(),
  username: z.string().optional(),
});
export type User = z.infer<typeof User>;

const Place = z.object({
  message_id: z.number().int(),
  chat: z.object({ id: z.number().int(), type: z.string() }),
  is_topic_message: z.boolean().optional(),
  message_thread_id: z.number().int().optional(),
});
/** Where a message stands. */
export type Place = z.infer<typeof Place>;

const Entity = z.object({
  type: z.string(),
  offset: z.number().int().nonnegative(),
  length: z.number().int().nonnegative(),
  user: User.optional(),
});
/** A stretch of a text that means something; it counts UTF-16 units. */
export type Entity = z.infer<typeof Entity>;

const Media = z.object({
  file_id: z.string(),
  file_size: z.number().nonnegative().optional(),
  file_name: z.string().optional(),
});

const Message = Place.extend({
  from: User.optional(),
  sender_chat: z.unknown().optional(),
  is_automatic_forward: z.boolean().optional(),
  reply_to_message: z.object({ from: User.optional() }).optional(),
  text: z.string().optional(),
  entities: z.array(Entity).optional(),
  caption: z.string().optional(),
  caption_entities: z.array(Entity).optional(),
  document: Media.optional(),
  photo: z.array(Media.extend({ width: z.number(), height: z.number() })).optional(),
  voice: Media.optional(),
  audio: Media.optional(),
  video: Media.optional(),
  video_note: Media.optional(),
  sticker: Media.optional(),
  location: z.unknown().optional(),
  contact: z.unknown().optional(),
  poll: z.unknown().optional(),
  dice: z.unknown().optional(),
});
export type Message = z.infer<typeof Message>;

const Press = z.object({ id: z.string(), from: User, message: Place.optional(), data: z.string().optional() });
export type Press = z.infer<typeof Press>;

const Update = z.object({
  update_id: z.number().int(),
  message: Message.optional(),
  edited_message: Message.optional(),
  callback_query: Press.optional(),
});
export type Update = z.infer<typeof Update>;

const Unknown = z.object({ update_id: z.number().int() });

/** What Telegram is asked to deliver. */
export const RECEIVED = ["message", "edited_message", "callback_query"] as const;

/** An update as far as it is understood, or undefined when it is none; `isKnown` is false for one whose parts have an unknown form. */
export function readUpdate(raw: unknown): (Update & { readonly isKnown: boolean }) | undefined {
  const read = Update.safeParse(raw);
  if (read.success) return { ...read.data, isKnown: true };
  const bare = Unknown.safeParse(raw);
  return bare.success ? { ...bare.data, isKnown: false } : undefined;
}
