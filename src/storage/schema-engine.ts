import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { bindMigrationAwareSqlAdapterFactory, type SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";

// Node has it, TypeScript knows it of browsers only.
declare const WebAssembly: {
  instantiate(code: Uint8Array, imports: object): Promise<{ readonly instance: { readonly exports: Readonly<Record<string, unknown>> } }>;
};

let loaded: Promise<void> | undefined;

/** Prisma's schema engine over a driver adapter: the one that its command line uses, but without a program to download. */
export async function createSchemaEngine(adapters: SqlMigrationAwareDriverAdapterFactory): Promise<bindings.SchemaEngine> {
  loaded ??= load();
  await loaded;
  return await bindings.SchemaEngine.new({ datamodels: undefined }, () => {}, bindMigrationAwareSqlAdapterFactory(adapters));
}

async function load(): Promise<void> {
  const script = fileURLToPath(import.meta.resolve("@prisma/schema-engine-wasm/schema_engine_bg"));
  const { instance } = await WebAssembly.instantiate(await readFile(script.replace(/\.js$/, ".wasm")), {
    "./schema_engine_bg.js": { ...bindings },
  });
  bindings.__wbg_set_wasm(instance.exports);
  const { __wbindgen_start: start } = instance.exports;
  if (typeof start === "function") start();
}
