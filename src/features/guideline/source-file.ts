import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { type Document, isMap, isPair, isScalar, isSeq, LineCounter, type ParsedNode, parseDocument } from "yaml";
import type { z } from "zod";

/** What is wrong with a pack and where, for its author. */
export interface Problem {
  readonly file: string;
  /** Counted from 1; 0 where no line can be named. */
  readonly line: number;
  readonly message: string;
}

export type Path = readonly (string | number)[];

/** A pack's YAML file, parsed against a schema, that can still tell the line of anything in it. */
export interface SourceFile<T> {
  readonly data: T;
  problemAt(path: Path, message: string): Problem;
}

/** Reads a YAML file; what does not fit the schema is added to `problems`, one a line. */
export function readSource<S extends z.ZodType>(path: string, schema: S, problems: Problem[]): SourceFile<z.infer<S>> | undefined {
  const file = basename(path);
  const text = readText(path, problems);
  if (text === undefined) return undefined;
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  for (const error of document.errors) {
    problems.push({
      file,
      line: lines.linePos(error.pos[0]).line,
      message: error.message.split("\n")[0]?.replace(/ at line.*$/, "") ?? error.code,
    });
  }
  if (document.errors.length > 0) return undefined;
  const problemAt = (at: Path, message: string): Problem => ({ file, line: lineOf(document, lines, at), message });
  const parsed = schema.safeParse(document.toJS());
  if (parsed.success) return { data: parsed.data, problemAt };
  for (const { path: at, message } of parsed.error.issues.flatMap((issue) => plainIssues(issue, []))) {
    problems.push(problemAt(at, `${at.join(".") || file}: ${message}`));
  }
  return undefined;
}

interface PlainIssue {
  readonly path: Path;
  readonly message: string;
}

/** An issue as its author needs it: each unknown key by itself; of several forms that do not fit, the one that nearly does. */
function plainIssues(issue: z.core.$ZodIssue, above: Path): PlainIssue[] {
  const path = [...above, ...issue.path.map((part) => (typeof part === "number" ? part : String(part)))];
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => ({ path: [...path, key], message: "there is no such key" }));
  if (issue.code !== "invalid_union") return [{ path, message: issue.message }];
  const forms = issue.errors.map((form) => form.flatMap((inner) => plainIssues(inner, path)));
  const [nearest] = forms.sort((one, other) => one.length - other.length);
  return nearest ?? [{ path, message: issue.message }];
}

/** A file's text, or a problem that says it cannot be read. */
export function readText(path: string, problems: Problem[]): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unreadable";
    problems.push({ file: basename(path), line: 0, message: code === "ENOENT" ? "is missing" : `cannot be read (${code})` });
    return undefined;
  }
}

/** The line of a value, or of the nearest thing around it that exists. */
function lineOf(document: Document.Parsed, lines: LineCounter, path: Path): number {
  let node: unknown = document.contents;
  let offset = start(document.contents);
  for (const part of path) {
    let next: unknown;
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(part));
      next = pair?.value;
      if (isScalar(pair?.key) && pair.key.range) offset = pair.key.range[0];
    } else if (isSeq(node)) {
      next = node.items[Number(part)];
      offset = start(next as ParsedNode | null) || offset;
    }
    if (!next) break;
    node = next;
  }
  return lines.linePos(offset).line;
}

function start(node: ParsedNode | null | undefined): number {
  return node?.range?.[0] ?? 0;
}
