import { execFileSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import pg from "pg";
import { freePort } from "./free-port.ts";

/** A throw-away PostgreSQL server. */
export interface PostgresqlServer {
  /** Makes a database, a copy of `template` if given; its URL. */
  createDatabase(name: string, template?: string): Promise<string>;
  /** Says something to the server, not to one of its databases. */
  query(sql: string): Promise<void>;
  stop(): Promise<void>;
}

const programs = findPrograms();

export const hasPostgresql = programs !== undefined;

export async function startPostgresql(): Promise<PostgresqlServer> {
  const folder = mkdtempSync(join(tmpdir(), "postgresql-"));
  const data = join(folder, "data");
  const port = await freePort();
  // It refuses to run as root.
  const isRoot = process.getuid?.() === 0;
  if (isRoot) chownSync(folder, Number(execFileSync("id", ["-u", "postgres"], { encoding: "utf8" })), 0);
  const say = (command: string): void => {
    const [program, args] = isRoot ? ["su", ["postgres", "-s", "/bin/sh", "-c", command]] : ["sh", ["-c", command]];
    execFileSync(program, args, { stdio: ["ignore", "ignore", "inherit"], cwd: folder });
  };
  say(`'${programs}/initdb' -D ${data} -U postgres -A trust -E UTF8 --locale=C.UTF-8 --no-sync`);
  const settings = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c fsync=off -c synchronous_commit=off -c full_page_writes=off`;
  say(`'${programs}/pg_ctl' -D ${data} -l ${folder}/log -o '${settings}' -w start`);
  const end = (): void => {
    say(`'${programs}/pg_ctl' -D ${data} -m immediate -w stop`);
    rmSync(folder, { recursive: true, force: true });
  };
  process.once("exit", end);
  const url = (name: string): string => `postgresql://postgres:secret@127.0.0.1:${port}/${name}`;
  const client = new pg.Client(url("postgres"));
  await client.connect();
  return {
    async createDatabase(name, template = "template1") {
      await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
      return url(name);
    },
    async query(sql) {
      await client.query(sql);
    },
    async stop() {
      await client.end();
      process.off("exit", end);
      end();
    },
  };
}

/** Debian keeps them off the PATH. */
function findPrograms(): string | undefined {
  const lines = execFileSync("sh", ["-c", "command -v initdb; ls -d /usr/lib/postgresql/*/bin/initdb 2>/dev/null || true"], {
    encoding: "utf8",
  });
  return lines
    .split("\n")
    .map((line) => dirname(line))
    .find((folder) => existsSync(join(folder, "initdb")) && existsSync(join(folder, "pg_ctl")));
}
