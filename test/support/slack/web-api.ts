import type { IncomingMessage, ServerResponse } from "node:http";
import { type Exchange, type Reply, rateLimited } from "./exchange.ts";
import { type Answer, type Method, refuse } from "./method.ts";
import { appMethods } from "./methods/app.ts";
import { chatMethods } from "./methods/chat.ts";
import { conversationMethods } from "./methods/conversations.ts";
import { uploadMethods } from "./methods/uploads.ts";
import { userMethods } from "./methods/users.ts";
import { viewMethods } from "./methods/views.ts";
import { createRateLimits } from "./rate-limits.ts";
import { readArguments } from "./read-arguments.ts";
import { bearerOf, refusedToken, type Tokens } from "./tokens.ts";
import type { World } from "./world.ts";

/** The Web API: who asks, may they, not too often, and then what they asked for. */
export function createWebApi({
  world,
  tokens,
  exchange,
  hasLimits,
}: {
  readonly world: World;
  readonly tokens: Tokens;
  readonly exchange: Exchange;
  readonly hasLimits: boolean;
}): (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void> {
  const methods: Readonly<Record<string, Method>> = {
    ...appMethods(world),
    ...chatMethods(world),
    ...conversationMethods(world),
    ...uploadMethods(world),
    ...userMethods(world),
    ...viewMethods(world),
  };
  const tooEarly = createRateLimits(world.clock);
  const granted = world.scopes.join(",");

  function replyTo(name: string, args: Readonly<Record<string, unknown>>, token: string | undefined): Reply {
    const method = methods[name];
    if (!method) return answered(refuse("unknown_method"));
    const refusal = refusedToken(token, method.token, tokens);
    if (refusal) return answered(refuse(refusal));
    const needed = method.scopes(args);
    if (needed.length > 0 && !needed.some((scope) => world.scopes.includes(scope))) {
      return answered({ ...refuse("missing_scope"), needed: needed.join(","), provided: granted });
    }
    const wait = hasLimits ? tooEarly(name, method.tier, placeOf(args["channel"])) : 0;
    return wait > 0 ? { ...rateLimited(Math.ceil(wait / 1000)), isTooEarly: true } : answered(method.answer(args));
  }

  const answered = (answer: Answer): Reply => ({ status: 200, answer, headers: { "x-oauth-scopes": granted } });

  /** A person's id as a channel is the same channel as their direct message's. */
  function placeOf(channel: unknown): string | undefined {
    return typeof channel === "string" ? (world.workspace.place(channel)?.id ?? channel) : undefined;
  }

  return async (request, response, url) => {
    const name = decodeURIComponent(url.pathname.slice("/api/".length));
    const read = await readArguments(request, url);
    if (!read.ok) return exchange.reply(request, response, { method: name, args: {} }, () => answered(refuse(read.error)));
    const { token: inBody, ...args } = read.args;
    const token = bearerOf(request) ?? (typeof inBody === "string" ? inBody : undefined);
    await exchange.reply(request, response, { method: name, args }, () => withWarning(replyTo(name, args, token), read.warning));
  };
}

function withWarning(reply: Reply, warning: string | undefined): Reply {
  if (!warning) return reply;
  return { ...reply, answer: { ...Object(reply.answer), warning, response_metadata: { warnings: [warning] } } };
}
