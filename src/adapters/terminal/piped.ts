import { randomUUID } from "node:crypto";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { ADMIN, deliver, type FilesOut, type KeepFile, type Localized, type TerminalChannel } from "./channel.ts";
import { encodedFiles, savedFiles } from "./files.ts";
import { readEvent } from "./json-event.ts";
import { isLeaving } from "./leaving.ts";
import { numberedText, plainText, safeLine } from "./render.ts";

export interface Piped extends Localized {
  readonly input: Readable;
  readonly output: Writable;
  readonly files: FilesOut;
}

/** One line a message, `\n` in it a line break; each reply ends with an empty line and contains none. */
export function createPiped({ input, output, say, files }: Piped): TerminalChannel {
  let isOpen = false;
  const endReply = async (): Promise<void> => {
    if (isOpen) await write(output, "\n");
    isOpen = false;
  };
  return {
    async send(message) {
      isOpen = true;
      const words = say[message.language];
      await write(output, `${numberedText(message, words)}\n`);
      for (const line of await savedFiles(message, files)) await write(output, `${safeLine(words(line))}\n`);
    },
    async serve(conversation) {
      await conversation.idle();
      await endReply();
      for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
        if (isLeaving(line)) return;
        await deliver(conversation, { id: randomUUID(), from: ADMIN, text: line.replaceAll("\\n", "\n") });
        await conversation.idle();
        await endReply();
      }
    },
  };
}

export interface Json extends Piped {
  /** Where a mistake in the input is told, one line each. */
  readonly complaints: Writable;
  readonly keepFile: KeepFile;
}

/** One JSON object a line in and out; see the contracts in docs/architecture.md. */
export function createJson({ input, output, complaints, say, keepFile, files }: Json): TerminalChannel {
  return {
    async send(message, replyTo) {
      const { to, language, blocks, buttons } = message;
      const text = plainText(blocks, say[language]);
      const sent = await encodedFiles(message, files);
      const out = {
        to,
        reply_to: replyTo,
        text,
        buttons: buttons.map(({ id, label }) => ({ id, label: say[language](label) })),
        ...(sent.length > 0 ? { files: sent } : {}),
      };
      await write(output, `${JSON.stringify(out)}\n`);
    },
    async serve(conversation) {
      let number = 0;
      await conversation.idle();
      for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
        number += 1;
        if (line.trim() === "") continue;
        const read = await readEvent(line, keepFile);
        const problem = "problem" in read ? read.problem : (await deliver(conversation, read.event)) ? undefined : "could not be stored";
        if (problem !== undefined) await write(complaints, `line ${number}: ${problem}\n`);
        await conversation.idle();
      }
    },
  };
}

function write(stream: Writable, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => (error ? reject(error) : resolve()));
  });
}
