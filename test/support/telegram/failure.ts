import type { ApiError } from "grammy/types";

/** An answer of the Bot API that says no. */
export type Failure = ApiError;

/** What a method gives back: its result, now and then with a remark, or a refusal. */
export type Answer = { readonly ok: true; readonly result: unknown; readonly description?: string } | Failure;

/** A method's result as an answer. */
export function success(result: unknown, description?: string): Answer {
  return { ok: true, result, ...(description === undefined ? {} : { description }) };
}

export function badRequest(why: string): Failure {
  return failure(400, `Bad Request: ${why}`);
}

export function forbidden(why: string): Failure {
  return failure(403, `Forbidden: ${why}`);
}

export function conflict(why: string): Failure {
  return failure(409, `Conflict: ${why}`);
}

export function tooManyRequests(seconds: number): Failure {
  return { ...failure(429, `Too Many Requests: retry after ${seconds}`), parameters: { retry_after: seconds } };
}

export function failure(error_code: number, description: string): Failure {
  return { ok: false, error_code, description };
}

/** Whether a value is a refusal rather than what was asked for. */
export function isFailure(value: unknown): value is Failure {
  return typeof value === "object" && value !== null && "ok" in value && value.ok === false;
}
