import { createHash, randomUUID } from "node:crypto";
import { existsSync, rmSync, statSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { ReceivedFile } from "../chat/message.ts";
import { StoreUnavailable } from "../engine/store.ts";

export interface Attachments {
  /**
   * Stores a file by its content, or refuses it: over 20 MB, or of a kind that no plan needs. Rejects with StoreUnavailable when
   * it cannot be written.
   */
  keep(name: string, content: Uint8Array): Promise<ReceivedFile>;
  /** The content of a file that was kept; undefined when there is none, or it cannot be read. */
  read(hash: string): Promise<Uint8Array | undefined>;
  /** Removes the files that came in before an instant, and last so, except those whose hashes are in use; gives how many. */
  forget(before: Date, inUse: () => Promise<ReadonlySet<string>>): Promise<number>;
}

export const MOST_BYTES = 20 * 1024 * 1024;
const LONGEST_NAME = 120;
/** How files of the kinds taken begin: PDF, PNG, JPEG, Word (a ZIP). The name's ending says nothing. */
const SIGNATURES = ["25504446", "89504e47", "ffd8ff", "504b0304"];

/**
 * Files under a folder, each named by the SHA-256 of its content.
 * @param now the product's calendar, by which they grow old
 */
export function createAttachments(folder: string, now: () => Date = () => new Date()): Attachments {
  /** Also what a kill left half-written. */
  const isOlder = (file: string, before: Date): boolean => (statSync(file, { throwIfNoEntry: false })?.mtime ?? before) < before;
  return {
    async keep(name, content) {
      const file = { name: cleanName(name), bytes: content.byteLength };
      if (content.byteLength > MOST_BYTES) return { ...file, refused: "too-large" };
      const start = Buffer.from(content.subarray(0, 4)).toString("hex");
      if (!SIGNATURES.some((signature) => start.startsWith(signature))) return { ...file, refused: "kind" };
      const hash = createHash("sha256").update(content).digest("hex");
      // The same file may come in twice at once.
      const aside = join(folder, `${hash}.${randomUUID()}.part`);
      try {
        await mkdir(folder, { recursive: true });
        await writeFile(aside, content, { flush: true });
        await utimes(aside, now(), now());
        await rename(aside, join(folder, hash));
      } catch (error) {
        // It takes up what room there is left.
        await rm(aside, { force: true }).catch(() => {});
        throw new StoreUnavailable(`no file can be kept: ${error instanceof Error ? error.message : error}`, { cause: error });
      }
      return { ...file, hash };
    },
    async read(hash) {
      if (!/^[0-9a-f]{64}$/.test(hash)) return undefined;
      return readFile(join(folder, hash)).catch(() => undefined);
    },
    async forget(before, inUse) {
      const files = existsSync(folder) ? await readdir(folder) : [];
      const old = files.filter((name) => isOlder(join(folder, name), before));
      if (old.length === 0) return 0;
      const used = await inUse();
      // Looked at once more: the same file may just have come in again.
      const unused = old.filter((name) => !used.has(name) && isOlder(join(folder, name), before));
      for (const name of unused) rmSync(join(folder, name), { force: true });
      return unused.length;
    },
  };
}

/** A name that can be shown and written anywhere: no path, no control or direction characters. */
export function cleanName(name: string): string {
  const cleaned = name
    .replace(/^.*[\\/]/s, "")
    .replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, "")
    .trim()
    .slice(-LONGEST_NAME);
  return cleaned === "" ? "tep" : cleaned;
}
