import { createInterface } from "node:readline/promises";
import { styleText } from "node:util";
import type { Language, Text } from "../../chat/message.ts";
import { isLeaving } from "./leaving.ts";
import type { Handle } from "./piped.ts";
import { type Say, styledText } from "./render.ts";

export interface Interactive {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
  readonly handle: Handle;
  readonly say: Readonly<Record<Language, Say>>;
  /** Shown first, a line each. */
  readonly welcome: readonly Text[];
}

/** A conversation at a terminal, until /quit or the end of input. */
export async function serveInteractive({ input, output, handle, say, welcome }: Interactive): Promise<void> {
  for (const line of welcome) output.write(`${say.vi(line)}\n`);
  const reader = createInterface({ input, output, prompt: `\n${styleText("green", "›")} ` });
  let number = 0;
  let language: Language = "vi";
  reader.prompt();
  for await (const line of reader) {
    if (isLeaving(line)) break;
    number += 1;
    for (const message of handle({ id: `line-${number}`, from: "terminal:admin", text: line })) {
      language = message.language;
      output.write(`${styledText(message, say[language])}\n`);
    }
    reader.prompt();
  }
  reader.close();
  output.write(`\n${say[language]({ key: "terminal-bye" })}\n`);
}
