import type { World } from "./world.ts";

interface ChannelOptions {
  readonly id?: string;
  readonly name: string;
  readonly isPrivate?: boolean;
  /** Whether the app is in it; it is unless told. */
  readonly hasApp?: boolean;
  readonly members?: readonly string[];
}

/** Channels and who is in them, as people arrange them. */
export interface Channels {
  /** Makes a channel and gives its id. */
  channel(options: ChannelOptions): string;
  /** Takes the app into a channel. */
  invite(channel: string): void;
  /** Puts the app out of a channel. */
  kick(channel: string): void;
  archive(channel: string): void;
}

export function createChannels({ workspace, events, ids, clock }: World): Channels {
  const { app, team } = workspace;
  const placeOf = (channel: string) => {
    const place = workspace.places.get(channel);
    if (!place) throw new Error(`there is no channel ${channel}`);
    return place;
  };
  return {
    channel({ name, id = ids.next("C"), isPrivate = false, hasApp = true, members = [] }) {
      workspace.places.set(id, {
        id,
        kind: isPrivate ? "group" : "channel",
        name,
        members: new Set(hasApp ? [app.botUser, ...members] : members),
        created: Math.floor(clock.now() / 1000),
        isArchived: false,
        messages: [],
        ephemerals: [],
      });
      return id;
    },
    invite(channel) {
      const place = placeOf(channel);
      place.members.add(app.botUser);
      const where = { channel, channel_type: channel[0], team: team.id };
      events.tell({ type: "member_joined_channel", user: app.botUser, ...where, event_ts: ids.ts() }, { place });
    },
    kick(channel) {
      placeOf(channel).members.delete(app.botUser);
      events.tell({ type: "channel_left", channel, actor_id: "USLACKADMIN", event_ts: ids.ts() });
    },
    archive(channel) {
      const place = placeOf(channel);
      place.isArchived = true;
      events.tell({ type: "channel_archive", channel, user: "USLACKADMIN", event_ts: ids.ts() }, { place });
    },
  };
}
