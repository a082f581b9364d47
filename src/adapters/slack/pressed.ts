import type { Arrival } from "../../chat/message.ts";
import { DATE, OPENS } from "./controls.ts";
import type { Action, BlockActions, SlashCommand } from "./payload.ts";
import { isDirect, type Place, privateChat, threadChat } from "./place.ts";
import { unescaped } from "./typed-text.ts";

/** Where a button stands: under a message, or on a page of the app. */
export function pressedIn({ user, container, message }: BlockActions): Place {
  const { channel_id: channel, message_ts: ts, thread_ts: thread = message?.thread_ts ?? ts } = container;
  if (channel === undefined || thread === undefined) return privateChat(user.id);
  return isDirect(channel) ? privateChat(user.id, channel) : threadChat(channel, thread);
}

/** What was pressed, picked or chosen, in order. Slack does not repeat it. */
export function pressesOf(body: BlockActions): readonly Arrival[] {
  const { trigger_id, user, container, actions } = body;
  return actions.flatMap((action, i): readonly Arrival[] => {
    const base = { id: i === 0 ? trigger_id : `${trigger_id}:${i}`, name: user.username ?? user.name, isLast: true };
    if (action.action_id.startsWith(OPENS)) return action.value ? [{ ...base, ...privateChat(user.id), text: `/${action.value}` }] : [];
    const press = pressOf(action);
    return press === undefined ? [] : [{ ...base, ...pressedIn(body), ref: container.message_ts, press }];
  });
}

function pressOf({ type, action_id, value, selected_option, selected_date }: Action): string | undefined {
  switch (type) {
    case "button":
      return value ?? undefined;
    case "static_select":
      return selected_option?.value;
    case "datepicker":
      return selected_date && action_id.startsWith(DATE) ? action_id.slice(DATE.length) + selected_date : undefined;
    default:
      return undefined;
  }
}

/** A command counts as said in the private chat, wherever it was used. @param channel the private chat's channel, where it is known */
export function commandOf({ command, text, user_id, user_name, channel_id, trigger_id }: SlashCommand, channel?: string): Arrival {
  const typed = unescaped(text).trim();
  return {
    ...privateChat(user_id, channel_id === channel ? channel : undefined),
    id: trigger_id,
    name: user_name,
    text: typed === "" ? command : `${command} ${typed}`,
    isLast: true,
  };
}
