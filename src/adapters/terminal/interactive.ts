import { randomUUID } from "node:crypto";
import { createInterface } from "node:readline/promises";
import { styleText } from "node:util";
import type { Language, Text } from "../../chat/message.ts";
import { ADMIN, deliver, type FilesOut, type Localized, type TerminalChannel } from "./channel.ts";
import { savedFiles } from "./files.ts";
import { isLeaving } from "./leaving.ts";
import { safeLine, styledText } from "./render.ts";

export interface Interactive extends Localized {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
  /** Shown first, a line each. */
  readonly welcome: readonly Text[];
  readonly files: FilesOut;
}

/** A conversation at a terminal, until /quit or the end of input. */
export function createInteractive({ input, output, say, welcome, files }: Interactive): TerminalChannel {
  let language: Language = "vi";
  return {
    async send(message) {
      language = message.language;
      output.write(`${styledText(message, say[language])}\n`);
      for (const line of await savedFiles(message, files)) output.write(`${safeLine(say[message.language](line))}\n`);
    },
    async serve(conversation) {
      for (const line of welcome) output.write(`${say.vi(line)}\n`);
      await conversation.idle();
      const reader = createInterface({ input, output, prompt: `\n${styleText("green", "›")} ` });
      reader.prompt();
      for await (const line of reader) {
        if (isLeaving(line)) break;
        await deliver(conversation, { id: randomUUID(), from: ADMIN, text: line });
        await conversation.idle();
        reader.prompt();
      }
      reader.close();
      output.write(`\n${say[language]({ key: "terminal-bye" })}\n`);
    },
  };
}
