/** The path of `file:PATH`; undefined for any other database. */
export function sqlitePathOf(url: string): string | undefined {
  return url.startsWith("file:") ? url.slice("file:".length) : undefined;
}
