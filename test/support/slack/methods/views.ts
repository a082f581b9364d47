import { z } from "zod";
import { type Answer, type Method, method, refuse, structure } from "../method.ts";
import type { World } from "../world.ts";

const given = { view: structure };

export function viewMethods({ views, triggers, workspace, tabs }: World): Readonly<Record<string, Method>> {
  function inFrontOf(trigger: string, act: (user: string) => Answer): Answer {
    const exchanged = triggers.exchange(trigger);
    return exchanged.ok ? act(exchanged.user) : refuse(exchanged.error);
  }

  return {
    "views.open": method({
      tier: 4,
      args: z.object({ ...given, trigger_id: z.string().min(1) }),
      answer: ({ trigger_id, view }) => inFrontOf(trigger_id, (user) => views.open(user, view)),
    }),
    "views.push": method({
      tier: 4,
      args: z.object({ ...given, trigger_id: z.string().min(1) }),
      answer: ({ trigger_id, view }) => inFrontOf(trigger_id, (user) => views.push(user, view)),
    }),
    "views.update": method({
      tier: 4,
      args: z.object({ ...given, view_id: z.string().optional(), external_id: z.string().optional(), hash: z.string().optional() }),
      answer: ({ view, view_id, external_id, hash }) => views.update({ id: view_id, externalId: external_id }, view, hash),
    }),
    "views.publish": method({
      tier: 4,
      args: z.object({ ...given, user_id: z.string().min(1), hash: z.string().optional() }),
      answer({ view, user_id, hash }) {
        if (!tabs.home) return refuse("not_enabled");
        return workspace.people.has(user_id) ? views.publish(user_id, view, hash) : refuse("user_not_found");
      },
    }),
  };
}
