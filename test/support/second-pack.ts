import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readPack } from "../../src/features/guideline/read-pack.ts";

/** An invented guideline that shares no level, number, date or wording with the real one. */
export const SECOND_PACK = "test/support/packs/hoi-thi-tay-nghe";

/** A copy of the second pack that a test may break. */
export interface PackCopy {
  readonly folder: string;
  /** Replaces a text that stands in a file once, and gives the line it began on. */
  replace(file: string, text: string, by: string): number;
  remove(file: string): void;
  /** What is wrong with it, as its author is told. */
  problems(): string[];
  dispose(): void;
}

export function copySecondPack(): PackCopy {
  const folder = mkdtempSync(join(tmpdir(), "pack-"));
  cpSync(SECOND_PACK, folder, { recursive: true });
  return {
    folder,
    replace(file, text, by) {
      const path = join(folder, file);
      const [before = "", after, ...more] = readFileSync(path, "utf8").split(text);
      if (after === undefined || more.length > 0) throw new Error(`${JSON.stringify(text)} does not stand in ${file} exactly once`);
      writeFileSync(path, before + by + after);
      return before.split("\n").length;
    },
    remove: (file) => rmSync(join(folder, file)),
    problems() {
      const read = readPack(folder);
      return "problems" in read ? read.problems.map(({ file, line, message }) => `${file}:${line}: ${message}`) : [];
    },
    dispose: () => rmSync(folder, { recursive: true }),
  };
}
