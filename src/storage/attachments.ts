import { createHash } from "node:crypto";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { ReceivedFile } from "../chat/message.ts";

export interface Attachments {
  /** Stores a file by its content, or refuses it: over 20 MB, or of a kind that no plan needs. */
  keep(name: string, content: Uint8Array): Promise<ReceivedFile>;
}

const MOST_BYTES = 20 * 1024 * 1024;
const LONGEST_NAME = 120;
/** How files of the kinds taken begin: PDF, PNG, JPEG, Word (a ZIP). The name's ending says nothing. */
const SIGNATURES = ["25504446", "89504e47", "ffd8ff", "504b0304"];

/** Files under a folder, each named by the SHA-256 of its content. */
export function createAttachments(folder: string): Attachments {
  return {
    async keep(name, content) {
      const file = { name: cleanName(name), bytes: content.byteLength };
      if (content.byteLength > MOST_BYTES) return { ...file, refused: "too-large" };
      const start = Buffer.from(content.subarray(0, 4)).toString("hex");
      if (!SIGNATURES.some((signature) => start.startsWith(signature))) return { ...file, refused: "kind" };
      const hash = createHash("sha256").update(content).digest("hex");
      await mkdir(folder, { recursive: true });
      const aside = join(folder, `${hash}.${process.pid}.part`);
      await writeFile(aside, content, { flush: true });
      await rename(aside, join(folder, hash));
      return { ...file, hash };
    },
  };
}

/** A name that can be shown and written anywhere: no path, no control or direction characters. */
function cleanName(name: string): string {
  const cleaned = name
    .replace(/^.*[\\/]/s, "")
    .replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, "")
    .trim()
    .slice(-LONGEST_NAME);
  return cleaned === "" ? "tep" : cleaned;
}
