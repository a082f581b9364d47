import { type Api, InputFile } from "grammy";
import type { Address, ContentOf, Sending } from "../../chat/adapter.ts";
import { targetOf } from "./chat-id.ts";
import { outcomeOf } from "./outcome.ts";
import type { FilePart } from "./render.ts";
import { troubleOf } from "./trouble.ts";

export interface FileSenderParts {
  /** With time enough for a whole file. */
  readonly api: Api;
  readonly contentOf: ContentOf;
}

/** Sends files, each in one request: what was drawn as a picture, all else as it is, with its name. */
export function createFileSender({ api, contentOf }: FileSenderParts): (to: Address, part: FilePart) => Promise<Sending> {
  return async (to, { file, language }) => {
    const target = targetOf(to.chat);
    if (!target) return { kind: "failed", reason: "no chat of Telegram's" };
    const content = await contentOf(file, language);
    if (!content) return { kind: "failed", reason: "the file is not there any more" };
    const { chat_id, ...topic } = target;
    const input = new InputFile(content, nameInForm(file.name));
    try {
      // A photo is made smaller and loses its name, which a scan must not.
      const sent = "chart" in file ? await api.sendPhoto(chat_id, input, topic) : await api.sendDocument(chat_id, input, topic);
      return { kind: "sent", ref: String(sent.message_id) };
    } catch (error) {
      return outcomeOf(troubleOf(error));
    }
  };
}

/** grammY writes a name into the form as it is. */
function nameInForm(name: string): string {
  return name.replace(/[\p{Cc}";\\/]/gu, "_");
}
