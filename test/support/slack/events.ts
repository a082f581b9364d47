import type { Deliveries, Delivery } from "./deliveries.ts";
import type { Ids } from "./ids.ts";
import type { Message } from "./message.ts";
import { messageEvent, scopesOfEvent } from "./scopes.ts";
import type { Place, Workspace } from "./workspace.ts";

export type EventBody = { readonly type: string; readonly [field: string]: unknown };

/** An event on its way; undefined where the app does not get it. */
export type Sent = { readonly delivery: Delivery; readonly over: Promise<void> };

export interface Events {
  /** Tells the app, where it subscribed to such an event, has the scope and is there. */
  tell(event: EventBody, options?: { readonly place?: Place; readonly as?: string }): Sent | undefined;
  /** Tells of a message in a place: `message.im` and the like. */
  tellMessage(place: Place, event: Readonly<Record<string, unknown>>): Sent | undefined;
  /** Brings any event as it is. */
  push(event: EventBody): Sent;
  /** What the app did not get, and why. */
  readonly withheld: readonly { readonly event: EventBody; readonly why: string }[];
}

export function createEvents({
  workspace,
  deliveries,
  ids,
  now,
  subscriptions,
  scopes,
}: {
  readonly workspace: Workspace;
  readonly deliveries: Deliveries;
  readonly ids: Ids;
  readonly now: () => number;
  readonly subscriptions: readonly string[];
  readonly scopes: readonly string[];
}): Events {
  const withheld: { event: EventBody; why: string }[] = [];
  const { team, app } = workspace;

  function whyNot(name: string, place: Place | undefined): string | undefined {
    if (!subscriptions.includes(name)) return `not subscribed to ${name}`;
    const needed = scopesOfEvent(name);
    if (!needed) return `${name} is not known`;
    if (needed.length > 0 && !needed.some((scope) => scopes.includes(scope))) return `no scope for ${name}: ${needed.join(" or ")}`;
    return place && !workspace.isMember(place) ? "the app is not in the channel" : undefined;
  }

  function push(event: EventBody): Sent {
    const eventId = ids.next("Ev");
    return deliveries.send(eventId, {
      token: "legacy-verification-token",
      team_id: team.id,
      context_team_id: team.id,
      context_enterprise_id: null,
      api_app_id: app.appId,
      event,
      type: "event_callback",
      event_id: eventId,
      event_time: Math.floor(now() / 1000),
      authorizations: [{ enterprise_id: null, team_id: team.id, user_id: app.botUser, is_bot: true, is_enterprise_install: false }],
      is_ext_shared_channel: false,
      event_context: `4-${eventId}`,
    });
  }

  function tell(event: EventBody, { place, as = event.type }: { readonly place?: Place; readonly as?: string } = {}): Sent | undefined {
    const why = whyNot(as, place);
    if (why === undefined) return push(event);
    withheld.push({ event, why });
    return undefined;
  }

  return {
    tell,
    tellMessage(place, event) {
      const whole = { ...event, type: "message", channel: place.id, channel_type: place.kind };
      return tell(whole, { place, as: messageEvent(place.kind) });
    },
    push,
    withheld,
  };
}

/** What an event says of a message that was just written. */
export function asEvent(message: Message): Readonly<Record<string, unknown>> {
  return { ...message, event_ts: message.ts };
}
