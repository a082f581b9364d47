import type { User } from "grammy/types";
import type { UpdateContent } from "../telegram/update-queue.ts";

/** Updates of every kind that the bot has no use for: whole kinds, messages of Telegram itself, messages without words. */
export function uselessUpdates({
  user,
  group,
  words,
}: {
  readonly user: User;
  /** A group's id. */
  readonly group: number;
  /** What stands in those that have words. */
  readonly words: string;
}): readonly UpdateContent[] {
  const inGroup = { id: group, type: "supergroup", title: words };
  const inPrivate = { id: user.id, type: "private", first_name: user.first_name };
  const channel = { id: -1_009_000_000_001, type: "channel", title: words };
  const at = { date: 1_411_700_000 };
  const place = { latitude: 18.67, longitude: 105.69 };
  const bot = { id: 99, is_bot: true, first_name: words, username: "another_bot" };
  const message = (chat: object, content: object): object => ({
    message: { message_id: 900_001, chat, from: user, ...at, ...content },
  });
  const updates: readonly object[] = [
    { poll: { id: "1", question: words, options: [], is_closed: false } },
    { poll_answer: { poll_id: "1", user, option_ids: [0] } },
    { channel_post: { message_id: 1, chat: channel, ...at, text: words } },
    { edited_channel_post: { message_id: 1, chat: channel, ...at, text: words } },
    { inline_query: { id: "1", from: user, query: words, offset: "" } },
    { chosen_inline_result: { result_id: "1", from: user, query: words } },
    { message_reaction: { chat: inPrivate, message_id: 1, user, ...at, old_reaction: [], new_reaction: [{ type: "emoji", emoji: "👍" }] } },
    { message_reaction_count: { chat: inGroup, message_id: 1, ...at, reactions: [] } },
    {
      chat_member: {
        chat: inGroup,
        from: user,
        ...at,
        old_chat_member: { status: "left", user },
        new_chat_member: { status: "member", user },
      },
    },
    {
      my_chat_member: {
        chat: inGroup,
        from: user,
        ...at,
        old_chat_member: { status: "left", user: bot },
        new_chat_member: { status: "member", user: bot },
      },
    },
    { chat_join_request: { chat: inGroup, from: user, user_chat_id: user.id, ...at } },
    { chat_boost: { chat: inGroup, boost: { boost_id: "1", add_date: 1, expiration_date: 2, source: { source: "premium", user } } } },
    { shipping_query: { id: "1", from: user, invoice_payload: words } },
    { pre_checkout_query: { id: "1", from: user, currency: "VND", total_amount: 1, invoice_payload: words } },
    { business_message: { message_id: 1, chat: inPrivate, from: user, ...at, text: words, business_connection_id: "1" } },
    { deleted_business_messages: { business_connection_id: "1", chat: inPrivate, message_ids: [1] } },
    { a_kind_of_tomorrow: { from: user, text: words } },
    message(inGroup, { new_chat_members: [user] }),
    message(inGroup, { left_chat_member: user }),
    message(inGroup, { new_chat_title: words }),
    message(inGroup, { pinned_message: { message_id: 1, chat: inGroup, ...at, text: words } }),
    message(inGroup, { message_auto_delete_timer_changed: { message_auto_delete_time: 1 } }),
    message(inGroup, { video_chat_started: {} }),
    message(inGroup, { forum_topic_created: { name: words, icon_color: 1 } }),
    message(inGroup, { text: `/kehoach@another_bot ${words}` }),
    message(inGroup, { from: bot, text: `/kehoach ${words}` }),
    message(inGroup, { text: `/weather ${words}` }),
    message(inGroup, { contact: { phone_number: "0912345678", first_name: words } }),
    message(inGroup, { venue: { location: place, title: words, address: words }, location: place }),
    message(inGroup, { dice: { emoji: "🎲", value: 3 } }),
    message(inGroup, { poll: { id: "2", question: words, options: [], is_closed: false } }),
    message(inPrivate, { pinned_message: { message_id: 1, chat: inPrivate, ...at, text: words } }),
    message(inPrivate, { a_part_of_tomorrow: words }),
    { edited_message: { message_id: 900_001, chat: inPrivate, from: user, ...at, edit_date: 1, location: place } },
    { callback_query: { id: "1", from: user, chat_instance: "1", game_short_name: words } },
    { callback_query: { id: "2", from: user, chat_instance: "1", inline_message_id: "1", data: words } },
  ];
  return updates as readonly UpdateContent[];
}
