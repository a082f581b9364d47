import type { InlineKeyboardMarkup, Message } from "grammy/types";
import { z } from "zod";
import type { ChatState, Happening, KeptMessage } from "./chats.ts";
import { type Answer, badRequest, type Failure, isFailure, success } from "./failure.ts";
import type { Server } from "./methods.ts";
import { chatId, flag, integer, json, messageId } from "./parameters.ts";
import { replyMarkup } from "./reply-markup.ts";
import { threadFields } from "./threads.ts";

const ReplyParameters = z.object(
  { message_id: messageId, allow_sending_without_reply: flag },
  "can't parse reply parameters: expected an Object",
);

/** What every method that sends takes, besides what it sends. */
export const sendFields = {
  chat_id: chatId,
  message_thread_id: integer("invalid message thread identifier specified").optional(),
  reply_parameters: json(ReplyParameters).optional(),
  reply_to_message_id: integer("message identifier is not specified").optional(),
  allow_sending_without_reply: flag,
  disable_notification: flag,
  protect_content: flag,
  reply_markup: z.unknown().optional(),
};

const Sending = z.object(sendFields);

/** Puts a message of the bot into a chat, or says why it cannot be there. */
export function sendInto(
  server: Server,
  asked: z.infer<typeof Sending>,
  content: (keyboard: InlineKeyboardMarkup | undefined) => Partial<Message>,
): Answer {
  const keyboard = replyMarkup(asked.reply_markup);
  if (isFailure(keyboard)) return keyboard;
  const state = server.chats.writable(asked.chat_id);
  if (isFailure(state)) return state;
  const replyTo = repliedTo(state, asked);
  if (isFailure(replyTo)) return replyTo;
  const thread = threadFields(state, asked.message_thread_id, replyTo);
  if (isFailure(thread)) return thread;
  const kept = server.chats.add(
    state,
    { from: server.bot, ...thread, ...content(keyboard), ...(asked.protect_content ? { has_protected_content: true } : {}) },
    { isBots: true, replyTo, isSilent: asked.disable_notification, isProtected: asked.protect_content },
  );
  tell(server, state, "sent", kept);
  return success(server.chats.shown(state, kept));
}

/** Lets the tests know what the bot did to a message. */
export function tell({ happened }: Server, state: ChatState, kind: Happening["kind"], { message }: KeptMessage): void {
  state.happenings.push({ kind, id: message.message_id });
  const buttons = (message.reply_markup?.inline_keyboard ?? []).flat().map(({ text }) => ` [${text}]`);
  const said = message.text ?? message.caption ?? message.document?.file_name ?? "";
  happened(`${state.chat.id} bot ${kind} #${message.message_id}: ${said}${buttons.join("")}`);
}

function repliedTo(state: ChatState, asked: z.infer<typeof Sending>): number | undefined | Failure {
  const id = asked.reply_parameters?.message_id ?? asked.reply_to_message_id;
  if (id === undefined || state.messages.has(id)) return id;
  const isOptional = asked.reply_parameters?.allow_sending_without_reply ?? asked.allow_sending_without_reply;
  return isOptional ? undefined : badRequest("message to be replied not found");
}
