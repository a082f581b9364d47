import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { MODELS, PROVIDERS, type Provider, schemaOf } from "./schema.ts";

/** Makes the two clients in src/storage/generated/, unless they are there already. */

const folder = fileURLToPath(new URL("../src/storage/generated/", import.meta.url));
const prisma = fileURLToPath(import.meta.resolve("prisma/build/index.js"));
const version = readFileSync(new URL(import.meta.resolve("prisma/package.json")), "utf8");

async function generate(provider: Provider): Promise<void> {
  const output = `${folder}${provider}`;
  const head = `generator client {
  provider            = "prisma-client"
  output              = "${provider}"
  importFileExtension = "ts"
  moduleFormat        = "esm"
  runtime             = "nodejs"
  compilerBuild       = "small"
}
`;
  const schema = `${head}\n${schemaOf(provider, MODELS)}`;
  const stamp = createHash("sha256").update(schema).update(version).digest("hex");
  if (stampOf(output) === stamp) return;
  rmSync(output, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${output}.prisma`, schema);
  // Generating needs no schema engine, but looks for one, and would download it: any program will do.
  const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: "1", CHECKPOINT_DISABLE: "1" };
  await promisify(execFile)(process.execPath, [prisma, "generate", `--schema=${output}.prisma`, "--no-hints"], { env });
  writeFileSync(`${output}/stamp`, stamp);
}

function stampOf(output: string): string | undefined {
  try {
    return readFileSync(`${output}/stamp`, "utf8");
  } catch {
    return undefined;
  }
}

await Promise.all(PROVIDERS.map(generate));
