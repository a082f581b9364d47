import type { EventBody } from "../slack/events.ts";
import type { AppIdentity } from "../slack/workspace.ts";

/** Events of every kind that the bot has no use for: whole kinds, messages of Slack itself, of other apps, without words. */
export function uselessEvents({
  user,
  dm,
  channel,
  app,
  words,
}: {
  readonly user: string;
  readonly dm: string;
  readonly channel: string;
  readonly app: AppIdentity;
  /** What stands in those that have words. */
  readonly words: string;
}): readonly EventBody[] {
  const ts = "1411700000.000100";
  const item = { type: "message", channel: dm, ts };
  const file = { id: "F0NOTHING", name: words };
  const message = (where: string, content: object): EventBody => ({
    type: "message",
    channel: where,
    channel_type: where === dm ? "im" : "channel",
    user,
    text: words,
    ts,
    event_ts: ts,
    ...content,
  });
  return [
    { type: "reaction_added", user, reaction: "eyes", item, event_ts: ts },
    { type: "reaction_removed", user, reaction: "eyes", item, event_ts: ts },
    { type: "member_joined_channel", user, channel, channel_type: "C", team: "T0TEAM", event_ts: ts },
    { type: "member_joined_channel", user: app.botUser, channel, channel_type: "C", team: "T0TEAM", event_ts: ts },
    { type: "member_left_channel", user, channel, channel_type: "C", team: "T0TEAM", event_ts: ts },
    { type: "channel_rename", channel: { id: channel, name: words, created: 1 }, event_ts: ts },
    { type: "channel_archive", channel, user, event_ts: ts },
    { type: "pin_added", user, channel_id: channel, item, event_ts: ts },
    { type: "file_shared", channel_id: dm, file_id: file.id, user_id: user, file, event_ts: ts },
    { type: "file_deleted", file_id: file.id, event_ts: ts },
    { type: "link_shared", channel: dm, user, message_ts: ts, links: [{ domain: "a.vn", url: `https://a.vn/${words}` }], event_ts: ts },
    { type: "user_change", user: { id: user, name: words, profile: { real_name: words } }, event_ts: ts },
    { type: "team_join", user: { id: user, name: words }, event_ts: ts },
    { type: "app_home_opened", user, channel: dm, tab: "messages", event_ts: ts },
    { type: "a_kind_of_tomorrow", user, text: words, event_ts: ts },
    message(channel, {}),
    message(channel, { subtype: "channel_join" }),
    message(channel, { subtype: "channel_topic", topic: words }),
    message(channel, { subtype: "me_message" }),
    message(channel, { subtype: "bot_message", bot_id: "B0OTHER", user: undefined, text: `<@${app.botUser}> ${words}` }),
    message(dm, { subtype: "message_deleted", deleted_ts: ts, previous_message: { user, text: words, ts } }),
    message(dm, { subtype: "message_changed", message: { user, text: words, ts }, previous_message: { user, text: words, ts } }),
    message(dm, { subtype: "message_replied", message: { user, text: words, ts } }),
    message(dm, { subtype: "huddle_thread" }),
    message(dm, { subtype: "a_subtype_of_tomorrow" }),
    message(dm, { user: app.botUser, bot_id: app.botId }),
    message(dm, { bot_id: "B0OTHER" }),
  ];
}
