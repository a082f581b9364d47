import type { InlineKeyboardMarkup } from "grammy/types";
import { z } from "zod";
import { badRequest, type Failure, isFailure } from "./failure.ts";
import { isWebAddress } from "./web-address.ts";

const InlineKeyboard = z.object({ inline_keyboard: z.array(z.array(z.looseObject({ text: z.string() }))) });
const OtherMarkup = z.union([
  z.looseObject({ keyboard: z.array(z.unknown()) }),
  z.looseObject({ remove_keyboard: z.literal(true) }),
  z.looseObject({ force_reply: z.literal(true) }),
]);

const KINDS = [
  "url",
  "callback_data",
  "web_app",
  "login_url",
  "switch_inline_query",
  "switch_inline_query_current_chat",
  "switch_inline_query_chosen_chat",
  "copy_text",
  "callback_game",
  "pay",
];

const MOST_BUTTONS = 100;
const MOST_DATA_BYTES = 64;

/** A request's inline keyboard; undefined when there is none, or a markup that no message shows. */
export function replyMarkup(value: unknown): InlineKeyboardMarkup | undefined | Failure {
  if (value === undefined || value === null || value === "") return undefined;
  const read = objectOf(value);
  if (read === undefined) return badRequest("can't parse reply keyboard markup JSON object");
  const keyboard = InlineKeyboard.safeParse(read);
  if (!keyboard.success) {
    return OtherMarkup.safeParse(read).success ? undefined : badRequest("object expected as reply markup");
  }
  const rows = keyboard.data.inline_keyboard.filter((row) => row.length > 0);
  if (rows.flat().length > MOST_BUTTONS) return badRequest("REPLY_MARKUP_TOO_LONG");
  const wrong = rows.flat().map(wrongButton).find(isFailure);
  if (wrong) return wrong;
  return rows.length === 0 ? undefined : ({ inline_keyboard: rows } as unknown as InlineKeyboardMarkup);
}

function wrongButton(button: { readonly text: string; readonly [field: string]: unknown }): Failure | undefined {
  if (button.text.trim() === "") return badRequest("inline keyboard button text must be non-empty");
  if (!button.text.isWellFormed()) return badRequest("inline keyboard button text must be encoded in UTF-8");
  const kinds = KINDS.filter((kind) => button[kind] !== undefined);
  if (kinds.length === 0) {
    return badRequest("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
  }
  if (kinds.length > 1) return badRequest(`can't parse inline keyboard button: it has ${kinds.join(" and ")}`);
  const { callback_data: data, url } = button;
  if (data !== undefined) {
    const bytes = typeof data === "string" ? Buffer.byteLength(data) : 0;
    if (bytes === 0 || bytes > MOST_DATA_BYTES) return badRequest("BUTTON_DATA_INVALID");
  }
  if (url !== undefined && !(typeof url === "string" && isWebAddress(url))) {
    return badRequest(`inline keyboard button URL '${url}' is invalid: Wrong HTTP URL`);
  }
  return undefined;
}

function objectOf(value: unknown): unknown {
  if (typeof value !== "string") return value;
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}
