import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import { chatMethods } from "./chat-methods.ts";
import { type ChatState, type KeptMessage, textFields } from "./chats.ts";
import { type Answer, badRequest, type Failure, isFailure, success } from "./failure.ts";
import { fileMethods } from "./file-methods.ts";
import { Entities, formattedText } from "./formatted-text.ts";
import type { Formatted } from "./html.ts";
import type { Method, Server } from "./methods.ts";
import { chatId, json, messageId, parameters, string } from "./parameters.ts";
import { replyMarkup } from "./reply-markup.ts";
import { sendFields, sendInto, tell } from "./sending.ts";

const text = { text: string, parse_mode: string, entities: json(Entities).optional(), link_preview_options: z.unknown().optional() };
const message = { chat_id: chatId, message_id: messageId };

const SendMessage = z.object({ ...sendFields, ...text });
const EditMessageText = z.object({ ...message, ...text, reply_markup: z.unknown().optional() });
const EditMessageReplyMarkup = z.object({ ...message, reply_markup: z.unknown().optional() });
const DeleteMessage = z.object(message);

const MOST_TEXT = 4096;
const NOT_MODIFIED =
  "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message";

/** What the bot writes, changes and takes back. */
export function messageMethods(server: Server): Readonly<Record<string, Method>> {
  const { chats } = server;
  return {
    ...fileMethods(server),
    ...chatMethods(server),

    sendMessage(asked) {
      const read = parameters(SendMessage, asked);
      if (isFailure(read)) return read;
      const words = messageText(read);
      return isFailure(words) ? words : sendInto(server, read, (keyboard) => textFields(words, keyboard));
    },

    editMessageText(asked) {
      const read = parameters(EditMessageText, asked);
      if (isFailure(read)) return read;
      const words = messageText(read);
      if (isFailure(words)) return words;
      const keyboard = replyMarkup(read.reply_markup);
      if (isFailure(keyboard)) return keyboard;
      const found = editable(read);
      if (isFailure(found)) return found;
      if (found.kept.message.text === undefined) return badRequest("there is no text in the message to edit");
      // An edit without entities or buttons takes away those that were there.
      return change(found, { entities: undefined, reply_markup: undefined, ...textFields(words, keyboard) });
    },

    editMessageReplyMarkup(asked) {
      const read = parameters(EditMessageReplyMarkup, asked);
      if (isFailure(read)) return read;
      const keyboard = replyMarkup(read.reply_markup);
      if (isFailure(keyboard)) return keyboard;
      const found = editable(read);
      return isFailure(found) ? found : change(found, { reply_markup: keyboard });
    },

    deleteMessage(asked) {
      const read = parameters(DeleteMessage, asked);
      if (isFailure(read)) return read;
      const state = chats.writable(read.chat_id);
      if (isFailure(state)) return state;
      const kept = state.messages.get(read.message_id);
      if (!kept) return badRequest("message to delete not found");
      if (!kept.isBots && state.chat.type !== "private") return badRequest("message can't be deleted");
      state.messages.delete(read.message_id);
      tell(server, state, "deleted", kept);
      return success(true);
    },
  };

  function editable(asked: z.infer<typeof DeleteMessage>): Place | Failure {
    const state = chats.writable(asked.chat_id);
    if (isFailure(state)) return state;
    const kept = state.messages.get(asked.message_id);
    if (!kept) return badRequest("message to edit not found");
    return kept.isBots ? { state, kept } : badRequest("message can't be edited");
  }

  function change({ state, kept }: Place, fields: Readonly<Record<string, unknown>>): Answer {
    const before = Object.fromEntries(Object.keys(fields).map((field) => [field, kept.message[field as keyof KeptMessage["message"]]]));
    if (isDeepStrictEqual(before, fields)) return badRequest(NOT_MODIFIED);
    const edited = chats.edit(state, kept, fields);
    tell(server, state, "edited", edited);
    return success(chats.shown(state, edited));
  }
}

interface Place {
  readonly state: ChatState;
  readonly kept: KeptMessage;
}

function messageText(asked: Pick<z.infer<typeof SendMessage>, "text" | "parse_mode" | "entities">): Formatted | Failure {
  const words = formattedText(asked);
  if (isFailure(words)) return words;
  if (words.text === "") return badRequest("message text is empty");
  return words.text.length > MOST_TEXT ? badRequest("message is too long") : words;
}
