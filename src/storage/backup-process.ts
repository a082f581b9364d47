import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const COMMAND = fileURLToPath(new URL("../commands/backup.js", import.meta.url));

/** Backs up in a process of its own, for a process whose storage is open must not read the file with another library. */
export async function backUpInProcess(to: string, earlier: string | undefined): Promise<void> {
  await promisify(execFile)(process.execPath, [COMMAND, to, ...(earlier === undefined ? [] : [earlier])]);
}
