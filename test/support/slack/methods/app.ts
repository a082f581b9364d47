import { z } from "zod";
import { done, type Method, method, refuse } from "../method.ts";
import type { World } from "../world.ts";

/** The app itself, files, reactions and what it shows while it thinks. */
export function appMethods(world: World): Readonly<Record<string, Method>> {
  const { workspace, files, socket, origin } = world;
  const { team, app } = workspace;
  return {
    "auth.test": method({
      tier: "none",
      args: z.object({}),
      answer: () =>
        done({
          url: `https://${team.domain}.slack.com/`,
          team: team.name,
          user: app.name,
          team_id: team.id,
          user_id: app.botUser,
          bot_id: app.botId,
          is_enterprise_install: false,
        }),
    }),
    "apps.connections.open": method({
      token: "app",
      tier: "none",
      args: z.object({}),
      answer() {
        const url = socket.ticket(origin());
        return url ? done({ url }) : refuse("too_many_websockets");
      },
    }),
    "files.info": method({
      tier: 4,
      scopes: ["files:read"],
      args: z.object({ file: z.string().min(1) }),
      answer({ file }) {
        const found = files.info(file);
        if (!found) return refuse("file_not_found");
        return found.mode === "tombstone"
          ? refuse("file_deleted")
          : done({ file: found, comments: [], response_metadata: { next_cursor: "" } });
      },
    }),
    "reactions.add": method({
      tier: 3,
      scopes: ["reactions:write"],
      args: z.object({ channel: z.string().min(1), timestamp: z.string().min(1), name: z.string().min(1) }),
      answer({ channel, timestamp, name }) {
        const place = workspace.place(channel);
        if (!place) return refuse("channel_not_found");
        const message = workspace.message(place, timestamp);
        if (!message) return refuse("message_not_found");
        const { reactions = [] } = message;
        if (reactions.some((each) => each.name === name && each.users.includes(app.botUser))) return refuse("already_reacted");
        const users = [...(reactions.find((each) => each.name === name)?.users ?? []), app.botUser];
        const others = reactions.filter((each) => each.name !== name);
        workspace.keep(place, { ...message, reactions: [...others, { name, users, count: users.length }] });
        return done();
      },
    }),
    "assistant.threads.setStatus": method({
      tier: "none",
      scopes: ["chat:write", "assistant:write"],
      args: z.object({ channel_id: z.string().min(1), thread_ts: z.string().min(1), status: z.string() }),
      answer: ({ channel_id }) => (workspace.place(channel_id) ? done() : refuse("channel_not_found")),
    }),
  };
}
