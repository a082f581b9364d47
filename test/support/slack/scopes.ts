import type { PlaceKind } from "./workspace.ts";

/** Which scopes of a bot token methods, events and commands take, by https://docs.slack.dev/reference/scopes. */

const HISTORY: Readonly<Record<PlaceKind, string>> = { im: "im:history", channel: "channels:history", group: "groups:history" };
const READ: Readonly<Record<PlaceKind, string>> = { im: "im:read", channel: "channels:read", group: "groups:read" };
const BY_PLACE = { history: HISTORY, read: READ };

/** Any one of these is enough; with the kind of place where it differs. */
export function scopesByPlace(which: "history" | "read", kind: PlaceKind | undefined): readonly string[] {
  return kind ? [BY_PLACE[which][kind]] : Object.values(BY_PLACE[which]);
}

const EVENT_SCOPES: Readonly<Record<string, readonly string[]>> = {
  "message.im": ["im:history"],
  "message.channels": ["channels:history"],
  "message.groups": ["groups:history"],
  app_mention: ["app_mentions:read"],
  app_home_opened: [],
  app_uninstalled: [],
  tokens_revoked: [],
  im_created: ["im:read"],
  reaction_added: ["reactions:read"],
  reaction_removed: ["reactions:read"],
  file_shared: ["files:read"],
  file_deleted: ["files:read"],
  member_joined_channel: ["channels:read", "groups:read"],
  member_left_channel: ["channels:read", "groups:read"],
  channel_archive: ["channels:read"],
  channel_left: ["channels:read"],
  user_change: ["users:read"],
  team_join: ["users:read"],
};

export const EVENTS: readonly string[] = Object.keys(EVENT_SCOPES);

/** Any one of them is enough; undefined for an event that is not known here. */
export function scopesOfEvent(event: string): readonly string[] | undefined {
  return EVENT_SCOPES[event];
}

const MESSAGE_EVENTS: Readonly<Record<PlaceKind, string>> = { im: "message.im", channel: "message.channels", group: "message.groups" };

/** What an app subscribes to for the messages of such a place. */
export function messageEvent(kind: PlaceKind): string {
  return MESSAGE_EVENTS[kind];
}

/** All that this workspace knows. */
export const SCOPES: readonly string[] = [
  ...new Set([
    ...Object.values(EVENT_SCOPES).flat(),
    ...Object.values(READ),
    "chat:write",
    "commands",
    "files:write",
    "im:write",
    "users:read.email",
    "reactions:write",
    "assistant:write",
  ]),
];
