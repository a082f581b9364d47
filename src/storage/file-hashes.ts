/** The hashes of files, SHA-256 in hexadecimal, that stand in JSON. */
export function hashesIn(jsons: readonly string[]): ReadonlySet<string> {
  return new Set(jsons.flatMap((json) => [...json.matchAll(/"([0-9a-f]{64})"/g)].map(([, hash = ""]) => hash)));
}
