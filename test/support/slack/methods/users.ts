import { z } from "zod";
import { count, done, type Method, method, refuse } from "../method.ts";
import type { Profile } from "../workspace.ts";
import type { World } from "../world.ts";

export function userMethods({ workspace, scopes }: World): Readonly<Record<string, Method>> {
  const described = (person: Profile): unknown => ({
    id: person.id,
    team_id: workspace.team.id,
    name: person.name,
    real_name: person.realName,
    deleted: person.isDeleted,
    tz: person.tz,
    is_bot: person.isBot,
    is_app_user: false,
    profile: {
      real_name: person.realName,
      display_name: person.name,
      team: workspace.team.id,
      ...(person.email && scopes.includes("users:read.email") && { email: person.email }),
    },
  });

  return {
    "users.info": method({
      tier: 4,
      scopes: ["users:read"],
      args: z.object({ user: z.string().min(1), include_locale: z.unknown().optional() }),
      answer({ user, include_locale }) {
        const person = workspace.people.get(user);
        if (!person) return refuse("user_not_found");
        const asksLocale = include_locale === true || include_locale === "true" || include_locale === "1";
        return done({ user: { ...Object(described(person)), ...(asksLocale && { locale: person.locale }) } });
      },
    }),
    "users.list": method({
      tier: 2,
      scopes: ["users:read"],
      args: z.object({ limit: count(1000, 1000), cursor: z.string().optional() }),
      answer: ({ limit, cursor }) => {
        const people = [...workspace.people.values()];
        const start = cursor ? Number(Buffer.from(cursor, "base64").toString()) : 0;
        if (!Number.isInteger(start)) return refuse("invalid_cursor");
        const next = start + limit < people.length ? Buffer.from(String(start + limit)).toString("base64") : "";
        return done({ members: people.slice(start, start + limit).map(described), response_metadata: { next_cursor: next } });
      },
    }),
  };
}
