import { z } from "zod";
import { badRequest, isFailure, success } from "./failure.ts";
import type { Method, Server } from "./methods.ts";
import { chatId, flag, parameters, string } from "./parameters.ts";

const ACTIONS = [
  "typing",
  "upload_photo",
  "record_video",
  "upload_video",
  "record_voice",
  "upload_voice",
  "upload_document",
  "choose_sticker",
  "find_location",
  "record_video_note",
  "upload_video_note",
];

const MOST_ANSWER = 200;

/** What the bot asks of a chat, shows in it, and answers to a press. */
export function chatMethods({ chats, clock, pressLife, happened }: Server): Readonly<Record<string, Method>> {
  return {
    getChat(asked) {
      const read = parameters(z.object({ chat_id: chatId }), asked);
      if (isFailure(read)) return read;
      const known = chats.known(read.chat_id);
      if (isFailure(known)) return known;
      // Who blocked the bot can still be looked up; a group that it is no part of cannot.
      const state = known.chat.type === "private" ? known : chats.writable(read.chat_id);
      if (isFailure(state)) return state;
      const gifts = {
        unlimited_gifts: false,
        limited_gifts: false,
        unique_gifts: false,
        premium_subscription: false,
        gifts_from_channels: false,
      };
      return success({ ...state.chat, accent_color_id: 0, max_reaction_count: 11, accepted_gift_types: gifts });
    },

    sendChatAction(asked) {
      const read = parameters(z.object({ chat_id: chatId, action: string }), asked);
      if (isFailure(read)) return read;
      if (!ACTIONS.includes(read.action)) return badRequest("wrong parameter action in request");
      const state = chats.writable(read.chat_id);
      if (isFailure(state)) return state;
      state.actions.push(read.action);
      happened(`${state.chat.id} bot shows ${read.action}`);
      return success(true);
    },

    answerCallbackQuery(asked) {
      const read = parameters(z.object({ callback_query_id: string, text: string, show_alert: flag }), asked);
      if (isFailure(read)) return read;
      const press = chats.presses.get(read.callback_query_id);
      if (!press || clock() - press.at > pressLife) {
        return badRequest("query is too old and response timeout expired or query ID is invalid");
      }
      if (read.text.length > MOST_ANSWER) return badRequest("MESSAGE_TOO_LONG");
      press.answer = { text: read.text, show_alert: read.show_alert };
      happened(`bot answered the press of ${press.query.data}: ${read.text}`);
      return success(true);
    },
  };
}
