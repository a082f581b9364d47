import type { Message, Text } from "../../chat/message.ts";
import type { FilesOut } from "./channel.ts";

const KILOBYTE = 1024;

/** A message's files, saved, in a line each that tells where. */
export async function savedFiles({ files = [], language }: Message, { contentOf, save }: FilesOut): Promise<readonly Text[]> {
  const lines: Text[] = [];
  for (const file of files) {
    const content = await contentOf(file, language);
    const path = content && (await save(file.name, content).catch(() => undefined));
    const size = Math.max(1, Math.round((content?.length ?? 0) / KILOBYTE));
    const { name } = file;
    lines.push(
      path === undefined ? { key: "terminal-file-lost", values: { name } } : { key: "terminal-file", values: { name, size, path } },
    );
  }
  return lines;
}

/** A message's files, those that can be had, with their content in base64. */
export async function encodedFiles(
  { files = [], language }: Message,
  { contentOf }: FilesOut,
): Promise<readonly { readonly name: string; readonly content: string }[]> {
  const encoded = [];
  for (const file of files) {
    const content = await contentOf(file, language);
    if (content) encoded.push({ name: file.name, content: Buffer.from(content).toString("base64") });
  }
  return encoded;
}
