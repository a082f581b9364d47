import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";

const COMMAND = fileURLToPath(new URL("../commands/backup.js", import.meta.url));

/** Backs up in a process of its own, for a process whose storage is open must not read the file with another library. */
export function backUpInProcess(to: string, earlier: string | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [COMMAND, to, ...(earlier === undefined ? [] : [earlier])], (error, _, stderr) => {
      if (error) reject(new Error(stderr.trim() || error.message, { cause: error }));
      else resolve();
    });
  });
}
