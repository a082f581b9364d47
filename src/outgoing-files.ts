import { randomUUID } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { drawChart } from "./charts/draw-chart.ts";
import type { ContentOf } from "./chat/adapter.ts";
import type { Language, Text } from "./chat/message.ts";
import { type Attachments, cleanName } from "./storage/attachments.ts";

export interface OutgoingFiles {
  readonly contentOf: ContentOf;
  /** Lays a file into the folder under a name that is safe there, beside what has that name already; gives its path. */
  save(name: string, content: Uint8Array): Promise<string>;
}

/** No file system takes a name of more than 255 bytes. */
const MOST_BYTES_OF_NAME = 180;
const MOST_OF_ONE_NAME = 1000;

/** Files on their way out: kept ones are read, texts encoded, charts drawn. */
export function createOutgoingFiles({
  read,
  say,
  folder,
  log,
}: {
  readonly read: Attachments["read"];
  readonly say: Readonly<Record<Language, (text: Text) => string>>;
  readonly folder: string;
  log(line: string): void;
}): OutgoingFiles {
  return {
    async contentOf(file, language) {
      if ("text" in file) return new TextEncoder().encode(file.text);
      if ("hash" in file) return read(file.hash);
      try {
        return await drawChart(file.chart, say[language]);
      } catch (error) {
        log(`a chart cannot be drawn: ${error instanceof Error ? error.stack : error}`);
        return undefined;
      }
    },
    async save(name, content) {
      await mkdir(folder, { recursive: true });
      const [stem, ending] = safeName(name);
      for (let number = 1; number <= MOST_OF_ONE_NAME; number++) {
        const path = join(folder, number === 1 ? `${stem}${ending}` : `${stem} (${number})${ending}`);
        if (await wasWritten(path, content)) return path;
      }
      const path = join(folder, `${stem} ${randomUUID()}${ending}`);
      await writeFile(path, content);
      return path;
    },
  };
}

/** Whether a file holds this content now; false when another has its name. */
async function wasWritten(path: string, content: Uint8Array): Promise<boolean> {
  try {
    await writeFile(path, content, { flag: "wx" });
    return true;
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    return (await readFile(path)).equals(content);
  }
}

/** A name's stem and ending, of which none is hidden, leads elsewhere or is too long. */
function safeName(name: string): readonly [stem: string, ending: string] {
  const clean = cleanName(name.toWellFormed()).replace(/^[.\s]+|[.\s]+$/g, "") || "tep";
  const ending = extname(clean).length <= 16 ? extname(clean) : "";
  const characters = [...clean.slice(0, clean.length - ending.length)];
  while (Buffer.byteLength(characters.join("")) > MOST_BYTES_OF_NAME) characters.pop();
  return [characters.join(""), ending];
}
