import { z } from "zod";
import { badRequest, type Failure } from "./failure.ts";

/** What a request carries: JSON's values, or a form's strings and files. */
export interface Parameters {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly files: ReadonlyMap<string, Upload>;
}

export interface Upload {
  readonly name: string;
  readonly mime: string;
  readonly content: Buffer;
}

/** Reads a method's parameters; the first thing that is wrong with them is the refusal. */
export function parameters<T>(schema: z.ZodType<T>, { fields }: Parameters): T | Failure {
  const read = schema.safeParse(fields);
  return read.success ? read.data : badRequest(read.error.issues[0]?.message ?? "wrong parameters");
}

const numberFrom = (value: unknown): unknown => (typeof value === "string" && /^\s*-?\d+\s*$/.test(value) ? Number(value) : value);

/** A whole number, which forms send as digits. */
export const integer = (wrong: string): z.ZodType<number> => z.preprocess(numberFrom, z.int(wrong));

/** Anything but yes is no. */
export const flag = z
  .preprocess(
    (value) => (typeof value === "string" ? /^(?:true|yes|1)$/i.test(value) : value),
    z.boolean("wrong parameter: a boolean is expected"),
  )
  .default(false);

export const string = z
  .preprocess((value) => (typeof value === "number" ? String(value) : value), z.string("wrong parameter: a string is expected"))
  .default("");

export const chatId = z.preprocess(numberFrom, z.union([z.int(), z.string().min(1, "chat_id is empty")], "chat_id is empty")).prefault("");

export const messageId = integer("message identifier is not specified").prefault(Number.NaN);

/** An object or a list, which forms, and some programs in JSON too, send as JSON in a string. */
export function json<T>(schema: z.ZodType<T>): z.ZodType<T> {
  return z.preprocess((value, context) => {
    if (typeof value !== "string") return value;
    try {
      return JSON.parse(value);
    } catch {
      context.addIssue({ code: "custom", message: "can't parse object: expected JSON" });
      return z.NEVER;
    }
  }, schema);
}
