import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from "@slack/web-api";
import type { Sending } from "../../chat/adapter.ts";

/** Nothing can be sent to this person or into this channel. */
const UNREACHABLE = new Set([
  "channel_not_found",
  "user_not_found",
  "users_not_found",
  "user_not_visible",
  "user_disabled",
  "is_archived",
  "not_in_channel",
  "messages_tab_disabled",
  "cannot_dm_bot",
  "channel_is_limited_access",
]);
/** And whatever the restriction is: of the channel to some, to threads, to reading. */
const RESTRICTED = "restricted_action";
/** The operator has to act; until then nothing goes out, and then everything can. */
const REFUSED = new Set([
  "not_authed",
  "invalid_auth",
  // Of the token, not of the person who is written to.
  "account_inactive",
  "token_revoked",
  "token_expired",
  "missing_scope",
  "no_permission",
  "org_login_required",
  "access_denied",
  "team_access_not_granted",
  "team_added_to_org",
  "ekm_access_denied",
]);
/** Told before anything was done. */
const NOT_TAKEN = new Set(["service_unavailable", "request_timeout"]);
/** Told in the midst of it: the message may be out. */
const HALF_DONE = new Set(["internal_error", "fatal_error"]);
const UNAVAILABLE = 503;
const RATE_LIMITED = new Set(["ratelimited", "rate_limited", "message_limit_exceeded"]);
/** The connection was never there. */
const NOT_CONNECTED = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENETDOWN",
  "UND_ERR_CONNECT_TIMEOUT",
  "ERR_TLS_CERT_ALTNAME_INVALID",
  "CERT_HAS_EXPIRED",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
]);
const DEFAULT_WAIT_MS = 30_000;

/** What became of a request that failed. */
export function outcomeOf(error: unknown): Exclude<Sending, { readonly kind: "sent" | "moved" }> {
  if (error instanceof WebAPIRateLimitedError) return { kind: "later", wait: error.retryAfter * 1000 };
  const reason = codeOf(error);
  if (error instanceof WebAPIPlatformError) {
    const { error: code } = error.data;
    if (RATE_LIMITED.has(code)) return { kind: "later", wait: waitOf(error) };
    if (UNREACHABLE.has(code) || code.startsWith(RESTRICTED)) return { kind: "unreachable", reason };
    if (REFUSED.has(code) || NOT_TAKEN.has(code)) return { kind: "unsent", reason };
    return { kind: HALF_DONE.has(code) || reason === UNREADABLE ? "unknown" : "failed", reason };
  }
  if (error instanceof WebAPIHTTPError)
    return { kind: error.statusCode >= 500 && error.statusCode !== UNAVAILABLE ? "unknown" : "unsent", reason };
  if (isRefusedWithoutWait(error)) return { kind: "later", wait: DEFAULT_WAIT_MS };
  return { kind: NOT_CONNECTED.has(reason) ? "unsent" : "unknown", reason };
}

/** Whether the operator has to act before anything goes out. */
export function isRefused(error: unknown): boolean {
  return error instanceof WebAPIPlatformError && REFUSED.has(error.data.error);
}

const UNREADABLE = "unreadable answer";

/** What went wrong in a word that may be logged. */
export function codeOf(error: unknown): string {
  if (error instanceof WebAPIPlatformError) {
    const { error: code, response_metadata } = error.data;
    // An answer that is no JSON stands where the code should.
    if (!/^[a-z0-9_]{1,80}$/.test(code)) return UNREADABLE;
    const places = (response_metadata?.messages ?? []).flatMap((message) => /\[json-pointer:[\w/]*\]/.exec(message)?.[0] ?? []);
    return [code, ...new Set(places)].join(" ");
  }
  if (error instanceof WebAPIHTTPError) return `HTTP ${error.statusCode}`;
  if (error instanceof WebAPIRateLimitedError) return "ratelimited";
  return causeOf(error instanceof WebAPIRequestError ? error.original : error);
}

/** The innermost code of an error of the network. */
function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  if (error.cause instanceof Error) return causeOf(error.cause);
  return "code" in error && typeof error.code === "string" ? error.code : error.name;
}

function waitOf({ data }: WebAPIPlatformError): number {
  const seconds = data.response_metadata?.retryAfter;
  return typeof seconds === "number" ? seconds * 1000 : DEFAULT_WAIT_MS;
}

/** Told "too many", but not for how long: web-api has no error of its own for that. */
function isRefusedWithoutWait(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith("Retry header did not contain");
}
