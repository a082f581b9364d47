import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const PROVIDERS = ["sqlite", "postgresql"] as const;
export type Provider = (typeof PROVIDERS)[number];

export const MODELS = fileURLToPath(new URL("models.prisma", import.meta.url));
/** The models as the last migration left them. */
export const MIGRATED_MODELS = fileURLToPath(new URL("migrations/models.prisma", import.meta.url));

/** Models as one database's schema. */
export function schemaOf(provider: Provider, models: string): string {
  return `datasource db {\n  provider = "${provider}"\n}\n\n${readFileSync(models, "utf8")}`;
}
