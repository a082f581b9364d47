import { z } from "zod";
import type { Message } from "../message.ts";
import { type Answer, count, done, flag, type Method, method, refuse } from "../method.ts";
import { scopesByPlace } from "../scopes.ts";
import type { Place } from "../workspace.ts";
import type { World } from "../world.ts";

const inChannel = { channel: z.string().min(1) };
const paged = (usual: number) => ({ cursor: z.string().optional(), limit: count(999, usual) });
const range = { oldest: z.string().optional(), latest: z.string().optional(), inclusive: flag };

export function conversationMethods({ workspace }: World): Readonly<Record<string, Method>> {
  const scopesFor =
    (which: "history" | "read"): Method["scopes"] =>
    ({ channel }) =>
      scopesByPlace(which, typeof channel === "string" ? workspace.places.get(channel)?.kind : undefined);

  /** A place that the app may read, or how it is refused. */
  function readable(channel: string, act: (place: Place) => Answer): Answer {
    const place = workspace.places.has(channel) ? workspace.place(channel) : undefined;
    if (!place) return refuse("channel_not_found");
    return workspace.isMember(place) ? act(place) : refuse("not_in_channel");
  }

  return {
    "conversations.history": method({
      tier: 3,
      scopes: scopesFor("history"),
      args: z.object({ ...inChannel, ...range, ...paged(100) }),
      answer: ({ channel, limit, cursor, ...within }) =>
        readable(channel, (place) => {
          const found = place.messages
            .filter((message) => isOnTop(message) && isWithin(message, within))
            .map((message) => inHistory(place, message))
            .reverse();
          return page("messages", found, limit, cursor, ({ ts }) => ts, { pin_count: 0 });
        }),
    }),
    "conversations.replies": method({
      tier: 3,
      scopes: scopesFor("history"),
      args: z.object({ ...inChannel, ...range, ...paged(1000 - 1), ts: z.string().min(1) }),
      answer: ({ channel, ts, limit, cursor, ...within }) =>
        readable(channel, (place) => {
          const thread = workspace.message(place, ts)?.thread_ts ?? ts;
          const found = place.messages.filter(
            (message) => message.ts === thread || (message.thread_ts === thread && isWithin(message, within)),
          );
          if (found.length === 0) return refuse("thread_not_found");
          return page(
            "messages",
            found.map((message) => inHistory(place, message)),
            limit,
            cursor,
            (message) => message.ts,
          );
        }),
    }),
    "conversations.info": method({
      tier: 3,
      scopes: scopesFor("read"),
      args: z.object(inChannel),
      answer({ channel }) {
        const place = workspace.places.has(channel) ? workspace.place(channel) : undefined;
        return place ? done({ channel: described(place) }) : refuse("channel_not_found");
      },
    }),
    "conversations.list": method({
      tier: 2,
      scopes: ({ types }) => scopesByPlace("read", kindsOf(String(types ?? "public_channel"))[0]),
      args: z.object({ ...paged(100), types: z.string().default("public_channel"), exclude_archived: flag }),
      answer({ types, limit, cursor, exclude_archived }) {
        const kinds = kindsOf(types);
        const found = [...workspace.places.values()].filter(
          (place) =>
            kinds.includes(place.kind) &&
            (place.kind === "channel" || workspace.isMember(place)) &&
            !(exclude_archived && place.isArchived),
        );
        return page("channels", found.map(described), limit, cursor, ({ id }) => id);
      },
    }),
    "conversations.open": method({
      tier: 3,
      scopes: ["im:write"],
      args: z.object({ users: z.string().optional(), channel: z.string().optional(), return_im: flag }),
      answer({ users, channel, return_im }) {
        const user = channel ? workspace.places.get(channel)?.user : users;
        if (!user) return refuse(channel ? "channel_not_found" : "users_list_not_supplied");
        const person = workspace.people.get(user);
        if (!person) return refuse("user_not_found");
        if (person.isBot) return refuse("cannot_dm_bot");
        if (person.isDeleted) return refuse("user_disabled");
        const place = workspace.im(user);
        return done({ no_op: true, already_open: true, channel: return_im ? described(place) : { id: place.id } });
      },
    }),
  };

  function described(place: Place): { readonly id: string; readonly [field: string]: unknown } {
    const shared = { id: place.id, created: place.created, is_archived: place.isArchived, context_team_id: workspace.team.id };
    if (place.kind === "im") {
      const isDeleted = workspace.people.get(place.user ?? "")?.isDeleted === true;
      return { ...shared, is_im: true, is_org_shared: false, user: place.user, is_user_deleted: isDeleted, priority: 0 };
    }
    const isPrivate = place.kind === "group";
    return {
      ...shared,
      name: place.name,
      name_normalized: place.name,
      is_channel: !isPrivate,
      is_group: isPrivate,
      is_im: false,
      is_mpim: false,
      is_private: isPrivate,
      is_member: workspace.isMember(place),
      is_general: false,
      num_members: place.members.size,
    };
  }
}

function kindsOf(types: string): readonly Place["kind"][] {
  const kinds = { im: "im", public_channel: "channel", private_channel: "group" } as const;
  return types.split(",").flatMap((type) => Object.entries(kinds).flatMap(([name, kind]) => (name === type.trim() ? [kind] : [])));
}

/** A message that stands in the conversation itself, not only in a thread. */
function isOnTop({ thread_ts, ts, subtype }: Message): boolean {
  return thread_ts === undefined || thread_ts === ts || subtype === "thread_broadcast";
}

function isWithin(
  { ts }: Message,
  {
    oldest,
    latest,
    inclusive,
  }: { readonly oldest?: string | undefined; readonly latest?: string | undefined; readonly inclusive?: boolean | undefined },
): boolean {
  const at = Number(ts);
  const [from, to] = [Number(oldest ?? 0), Number(latest ?? Number.POSITIVE_INFINITY)];
  return inclusive ? at >= from && at <= to : at > from && at < to;
}

/** As it is told of when asked for: a file's message without its subtype, a thread's first message with what follows it. */
function inHistory(place: Place, { subtype, ...message }: Message): Omit<Message, "subtype"> & { readonly subtype?: string } {
  const replies = place.messages.filter((each) => each.thread_ts === message.ts && each.ts !== message.ts);
  const last = replies.at(-1);
  return {
    ...message,
    ...(subtype && subtype !== "file_share" && { subtype }),
    ...(last && {
      thread_ts: message.ts,
      reply_count: replies.length,
      reply_users: [...new Set(replies.map(({ user }) => user))],
      latest_reply: last.ts,
      is_locked: false,
    }),
  };
}

/** The page that a cursor names; the cursor names its first item, so that what came meanwhile moves nothing. */
function page<T>(
  name: string,
  items: readonly T[],
  limit: number,
  cursor: string | undefined,
  idOf: (item: T) => string,
  more: Readonly<Record<string, unknown>> = {},
): Answer {
  const start = cursor ? items.findIndex((item) => cursorTo(idOf(item)) === cursor) : 0;
  if (start < 0) return refuse("invalid_cursor");
  const next = items[start + limit];
  return done({
    [name]: items.slice(start, start + limit),
    ...(name === "messages" && { has_more: next !== undefined }),
    ...more,
    response_metadata: { next_cursor: next === undefined ? "" : cursorTo(idOf(next)) },
  });
}

function cursorTo(id: string): string {
  return Buffer.from(`next:${id}`).toString("base64");
}
