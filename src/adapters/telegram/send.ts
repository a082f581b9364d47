import type { Api } from "grammy";
import type { InlineKeyboardMarkup } from "grammy/types";
import type { Address, Sending } from "../../chat/adapter.ts";
import { type Target, targetOf } from "./chat-id.ts";
import type { Key } from "./keyboard.ts";
import { outcomeOf } from "./outcome.ts";
import type { Page } from "./render.ts";
import { troubleOf } from "./trouble.ts";

export interface SenderParts {
  readonly api: Api;
  /** The bot's name, once it is known. */
  botName(): string | undefined;
  log(line: string): void;
}

export interface Sender {
  send(to: Address, page: Page): Promise<Sending>;
  edit(to: Address, ref: string, page: Page): Promise<Sending>;
}

interface Form {
  readonly parse_mode?: "HTML";
  readonly reply_markup?: InlineKeyboardMarkup;
  readonly link_preview_options: { readonly is_disabled: true };
}

/** Sends pages, each in one request, and says what became of it. */
export function createSender({ api, botName, log }: SenderParts): Sender {
  /** Does a request with a page's HTML; where that is refused, once more with its words alone. */
  async function put(to: Address, page: Page, request: (target: Target, text: string, form: Form) => Promise<string>): Promise<Sending> {
    const target = targetOf(to.chat);
    if (!target) return { kind: "failed", reason: "no chat of Telegram's" };
    const name = botName();
    if (name === undefined && page.keyboard?.flat().some((key) => "opens" in key))
      return { kind: "unsent", reason: "the bot's name is not known yet" };
    const form: Form = { link_preview_options: { is_disabled: true }, ...markupOf(page, name ?? "") };
    try {
      return { kind: "sent", ref: await request(target, page.html, { ...form, parse_mode: "HTML" }) };
    } catch (error) {
      const trouble = troubleOf(error);
      if (!/can't parse entities/.test(trouble.words)) return outcomeOf(trouble);
    }
    log("telegram: a page was refused as HTML and goes out without its form");
    try {
      return { kind: "sent", ref: await request(target, page.plain, form) };
    } catch (error) {
      return outcomeOf(troubleOf(error));
    }
  }

  return {
    send: (to, page) =>
      put(to, page, async ({ chat_id, ...topic }, text, form) => {
        const sent = await api.sendMessage(chat_id, text, { ...form, ...topic, ...replyOf(page) });
        return String(sent.message_id);
      }),
    async edit(to, ref, page) {
      const edited = await put(to, page, async ({ chat_id }, text, form) => {
        await api.editMessageText(chat_id, Number(ref), text, form);
        return ref;
      });
      // It stands there as it should.
      return edited.kind === "failed" && /message is not modified/.test(edited.reason) ? { kind: "sent", ref } : edited;
    },
  };
}

function markupOf({ keyboard }: Page, name: string): { readonly reply_markup?: InlineKeyboardMarkup } {
  if (!keyboard) return {};
  const button = (key: Key) => ("opens" in key ? { text: key.text, url: `https://t.me/${name}?start=${key.opens}` } : { ...key });
  return { reply_markup: { inline_keyboard: keyboard.map((row) => row.map(button)) } };
}

function replyOf({ answers }: Page): {
  readonly reply_parameters?: { readonly message_id: number; readonly allow_sending_without_reply: true };
} {
  const message_id = Number(answers);
  return Number.isSafeInteger(message_id) ? { reply_parameters: { message_id, allow_sending_without_reply: true } } : {};
}
