import type { z } from "zod";

/** What is wrong with a value, in the words and with the pointers that Slack uses: `must be … [json-pointer:/blocks/0/text]`. */
export function problemsOf(error: z.ZodError, value: unknown, at: string): readonly string[] {
  return error.issues.flatMap((issue) => {
    const pointer = (extra: readonly PropertyKey[] = []): string => `[json-pointer:${[at, ...issue.path, ...extra].map(String).join("/")}]`;
    return wordsFor(issue, valueAt(value, issue.path)).map((words) => `${words} ${pointer()}`);
  });
}

function wordsFor(issue: z.core.$ZodIssue, found: unknown): readonly string[] {
  const things = "origin" in issue && issue.origin === "array" ? "items" : "characters";
  switch (issue.code) {
    case "too_big":
      return things === "items"
        ? [`no more than ${issue.maximum} items allowed`]
        : [`must be less than ${Number(issue.maximum) + 1} characters`];
    case "too_small":
      return [`must be more than ${Number(issue.minimum) - 1} ${things}`];
    case "unrecognized_keys":
      return issue.keys.map((key) => `invalid additional property: ${key}`);
    case "invalid_union":
      return found === undefined ? ["missing required field: type"] : [`unsupported type: ${String(found)}`];
    case "invalid_type":
      return found === undefined ? [`missing required field: ${String(issue.path.at(-1))}`] : [`must provide a ${issue.expected}`];
    case "custom":
      return [issue.message];
    default:
      return [`invalid value: ${issue.message}`];
  }
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((inner, key) => (typeof inner === "object" && inner !== null ? Reflect.get(inner, key) : undefined), value);
}
