import { mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { instantOf } from "../clock.ts";
import { attachmentsOf } from "./backup-file.ts";

/** When hardly anybody writes. */
const TIME = "02:30:00";
const KEPT = 14;
const DAY_MS = 24 * 60 * 60_000;

/** The next backup: the first night after the last one, at once when that has passed. */
export function nextBackup({ now, last, timeZone }: { now: Date; last: Date | undefined; timeZone: string }): Date {
  const night = nightAfter(last ?? now, timeZone);
  return night < now ? now : night;
}

function nightAfter(instant: Date, timeZone: string): Date {
  const date = new Intl.DateTimeFormat("sv-SE", { timeZone });
  const night = instantOf(`${date.format(instant)}T${TIME}`, timeZone);
  return night > instant ? night : instantOf(`${date.format(new Date(instant.getTime() + DAY_MS))}T${TIME}`, timeZone);
}

/** A nightly backup's name in its folder, which tells when it was made. */
function backupName(instant: Date): string {
  return `tro-ly-${instant.toISOString().replace(/[-:]|\.\d+/g, "")}.db`;
}

/** The instants of the backups in a folder, oldest first. */
async function backupsIn(folder: string): Promise<readonly { readonly file: string; readonly at: Date }[]> {
  const names = await readdir(folder);
  return names.sort().flatMap((name) => {
    const [, ...parts] = /^tro-ly-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z\.db$/.exec(name) ?? [];
    const [year, month, day, hour, minute, second] = parts;
    return second === undefined ? [] : [{ file: join(folder, name), at: new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`) }];
  });
}

export interface NightlyParts {
  readonly folder: string;
  readonly timeZone: string;
  /** Real time: a rehearsal's nights are not for backups. */
  readonly now: () => Date;
  /** Calls back after some milliseconds; gives what calls that off. */
  readonly setTimer: (callback: () => void, milliseconds: number) => () => void;
  /** Writes a backup to a file; `earlier` is the one before. */
  readonly backUp: (to: string, earlier: string | undefined) => Promise<void>;
  readonly log: (line: string) => void;
}

/** Backs up every night and keeps the newest 14. Gives what ends it. */
export async function backUpNightly({ folder, timeZone, now, setTimer, backUp, log }: NightlyParts): Promise<() => void> {
  await mkdir(folder, { recursive: true });
  let callOff = () => {};
  let ended = false;

  const run = async (due: Date): Promise<void> => {
    try {
      const earlier = (await backupsIn(folder)).at(-1)?.file;
      await backUp(join(folder, backupName(now())), earlier);
      for (const { file } of (await backupsIn(folder)).slice(0, -KEPT)) {
        await rm(file);
        await rm(attachmentsOf(file), { recursive: true, force: true });
      }
    } catch (error) {
      log(`the nightly backup failed: ${error instanceof Error ? error.message : error}`);
    }
    // A timer may ring a moment early, which must not make two of one night.
    plan(new Date(Math.max(now().getTime(), due.getTime())));
  };
  const plan = (last: Date | undefined): void => {
    if (ended) return;
    const due = nextBackup({ now: now(), last, timeZone });
    callOff = setTimer(() => void run(due), due.getTime() - now().getTime());
  };

  plan((await backupsIn(folder)).at(-1)?.at);
  return () => {
    ended = true;
    callOff();
  };
}
