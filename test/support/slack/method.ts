import { z } from "zod";
import { problemsOf } from "./block-kit/problems.ts";
import type { Tier } from "./rate-limits.ts";
import { parsedJson } from "./read-arguments.ts";

export type Answer =
  | { readonly ok: true; readonly [field: string]: unknown }
  | { readonly ok: false; readonly error: string; readonly [field: string]: unknown };

/** One method of the Web API. */
export interface Method {
  readonly token: "bot" | "app";
  readonly tier: Tier;
  /** Any one of these scopes is enough; none are needed when there are none. */
  scopes(args: Readonly<Record<string, unknown>>): readonly string[];
  answer(args: Readonly<Record<string, unknown>>): Answer;
}

export const done = (fields: Readonly<Record<string, unknown>> = {}): Answer => ({ ok: true, ...fields });

export function refuse(error: string, messages?: readonly string[]): Answer {
  if (!messages) return { ok: false, error };
  return { ok: false, error, errors: messages, response_metadata: { messages: messages.map((message) => `[ERROR] ${message}`) } };
}

/** A method that reads its arguments by a schema; what does not fit is refused as `invalid_arguments`. */
export function method<Schema extends z.ZodObject>({
  args,
  answer,
  tier,
  scopes = [],
  token = "bot",
}: {
  readonly args: Schema;
  readonly answer: (args: z.output<Schema>) => Answer;
  readonly tier: Tier;
  readonly scopes?: readonly string[] | Method["scopes"];
  readonly token?: Method["token"];
}): Method {
  return {
    token,
    tier,
    scopes: typeof scopes === "function" ? scopes : () => scopes,
    answer(given) {
      const read = args.safeParse(given);
      return read.success ? answer(read.data) : refuse("invalid_arguments", problemsOf(read.error, given, ""));
    },
  };
}

/** An argument that is true or false, however it was encoded. */
export const flag = z
  .union([z.boolean(), z.enum(["true", "false", "1", "0"])])
  .transform((value) => value === true || value === "true" || value === "1")
  .optional();

/** A structure, which a form's encoding brings as JSON. Text that is not JSON stays text. */
export const structure = z.unknown().transform((value) => (typeof value === "string" ? (parsedJson(value) ?? value) : value));

export const count = (most: number, usual: number) => z.coerce.number().int().min(1).max(most).default(usual);
