import type { IncomingMessage } from "node:http";

export interface Tokens {
  readonly bot: string;
  readonly app: string;
  /** With what a good token is refused, such as `account_inactive`. */
  refusedWith: string | undefined;
}

/** Why a token is not good for what takes a bot's or an app's; undefined when it is. */
export function refusedToken(token: string | undefined, kind: "bot" | "app", tokens: Tokens): string | undefined {
  if (!token) return "not_authed";
  if (token !== tokens.bot && token !== tokens.app) return "invalid_auth";
  if (tokens.refusedWith) return tokens.refusedWith;
  return token === tokens[kind] ? undefined : "not_allowed_token_type";
}

export function bearerOf({ headers }: IncomingMessage): string | undefined {
  return /^Bearer (\S+)$/.exec(headers.authorization ?? "")?.[1];
}
