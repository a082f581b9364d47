import type { Document, File, PhotoSize } from "grammy/types";
import { type Answer, badRequest, success } from "./failure.ts";

/** A file that somebody sends. */
export interface SentFile {
  readonly name: string;
  readonly mime?: string;
  readonly content: Uint8Array;
  /** What Telegram says it weighs, where a test wants no real 20 MB. */
  readonly size?: number;
}

interface StoredFile extends SentFile {
  readonly id: string;
  readonly uniqueId: string;
  readonly path: string;
}

export interface StoredFiles {
  keep(file: SentFile, folder: "documents" | "photos"): StoredFile;
  find(id: string): StoredFile | undefined;
  /** Answers getFile. */
  file(id: string): Answer;
  /** What the address of a download gives. */
  download(path: string): Uint8Array | undefined;
}

const MOST_DOWNLOADED = 20 * 1024 * 1024;

export function createStoredFiles(): StoredFiles {
  const files = new Map<string, StoredFile>();
  return {
    keep(file, folder) {
      const number = files.size + 1;
      const ending = /\.[A-Za-z0-9]+$/.exec(file.name)?.[0] ?? "";
      // As in reality the id tells nothing of the file, and is longer than a button's data may be.
      const id = `BQACAgUAAxkBAAI${String(number).padStart(8, "0")}${"Qk".repeat(24)}`;
      const stored = { ...file, id, uniqueId: `AgAD${String(number).padStart(10, "0")}`, path: `${folder}/file_${number}${ending}` };
      files.set(id, stored);
      return stored;
    },
    find: (id) => files.get(id),
    file(id) {
      const stored = files.get(id);
      if (!stored) return badRequest("invalid file_id");
      if (sizeOf(stored) > MOST_DOWNLOADED) return badRequest("file is too big");
      const file: File = { file_id: id, file_unique_id: stored.uniqueId, file_size: sizeOf(stored), file_path: stored.path };
      return success(file);
    },
    download: (path) => [...files.values()].find((stored) => stored.path === path && sizeOf(stored) <= MOST_DOWNLOADED)?.content,
  };
}

export function documentOf(stored: StoredFile): Document {
  return {
    file_name: stored.name,
    ...(stored.mime === undefined ? {} : { mime_type: stored.mime }),
    file_id: stored.id,
    file_unique_id: stored.uniqueId,
    file_size: sizeOf(stored),
  };
}

/** Telegram makes several sizes of a photo; here it is one. */
export function photoOf(stored: StoredFile): PhotoSize[] {
  return [{ file_id: stored.id, file_unique_id: stored.uniqueId, file_size: sizeOf(stored), width: 1280, height: 960 }];
}

function sizeOf({ content, size }: SentFile): number {
  return size ?? content.length;
}
