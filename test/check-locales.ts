import { readdirSync, readFileSync } from "node:fs";
import { FluentResource } from "@fluent/bundle";

/** Compares the keys and variables of all locales, and finds keys that no code names. Exits 1 with a line for each difference. */
const folder = new URL("../locales/", import.meta.url);
const locales = new Map(readdirSync(folder).map((file) => [file, phrasesOf(readFileSync(new URL(file, folder), "utf8"))]));
const [[reference = "", expected = new Map<string, string>()] = []] = locales;
const source = sourceText(new URL("../src/", import.meta.url));
const problems: string[] = [];

for (const file of locales.keys()) {
  const ids = new FluentResource(readFileSync(new URL(file, folder), "utf8")).body.map(({ id }) => id);
  for (const id of new Set(ids.filter((each, i) => ids.indexOf(each) < i))) problems.push(`locales/${file}: ${id} stands there twice`);
}
for (const [file, phrases] of locales) {
  for (const key of new Set([...expected.keys(), ...phrases.keys()])) {
    if (!phrases.has(key)) problems.push(`locales/${file}: ${key} is missing`);
    else if (!expected.has(key)) problems.push(`locales/${reference}: ${key} is missing`);
    else if (phrases.get(key) !== expected.get(key))
      problems.push(`locales/${file}: ${key} has variables ${phrases.get(key)}, ${reference} has ${expected.get(key)}`);
  }
}
for (const key of expected.keys()) if (!isNamed(key)) problems.push(`locales: no code names ${key}`);

for (const problem of problems) process.stderr.write(`${problem}\n`);
process.exitCode = problems.length > 0 ? 1 : 0;

function phrasesOf(text: string): Map<string, string> {
  return new Map(new FluentResource(text).body.map(({ id, value }) => [id, [...variablesOf(value)].sort().join(", ")]));
}

function variablesOf(node: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(node)) for (const each of node) variablesOf(each, found);
  else if (typeof node === "object" && node !== null) {
    if ("type" in node && node.type === "var" && "name" in node) found.add(String(node.name));
    for (const each of Object.values(node)) variablesOf(each, found);
  }
  return found;
}

/** A key stands in the code whole, or its beginning does before a template's variable. */
function isNamed(key: string): boolean {
  if (source.includes(`"${key}"`)) return true;
  return key.split("-").some((_, i, parts) => source.includes(`\`${parts.slice(0, i + 1).join("-")}-\${`));
}

function sourceText(directory: URL): string {
  return readdirSync(directory, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, "utf8"))
    .join("\n");
}
