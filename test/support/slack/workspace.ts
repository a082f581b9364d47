import type { Ids } from "./ids.ts";
import type { Ephemeral, Message, Posted } from "./message.ts";
import type { Names } from "./shown/segment.ts";

export interface Profile {
  readonly id: string;
  readonly name: string;
  readonly realName: string;
  readonly tz: string;
  readonly locale: string;
  readonly email?: string | undefined;
  readonly isBot: boolean;
  isDeleted: boolean;
}

export type PlaceKind = "im" | "channel" | "group";

/** A direct message with the app, a public channel or a private one. */
export interface Place {
  readonly id: string;
  readonly kind: PlaceKind;
  readonly name: string;
  /** Whose direct message it is. */
  readonly user?: string;
  readonly members: Set<string>;
  readonly created: number;
  isArchived: boolean;
  /** Oldest first. */
  messages: readonly Message[];
  ephemerals: readonly Ephemeral[];
}

/** Who the app is. */
export interface AppIdentity {
  readonly appId: string;
  readonly botId: string;
  readonly botUser: string;
  readonly name: string;
}

/** People, places and what was written. */
export interface Workspace {
  readonly team: { readonly id: string; readonly name: string; readonly domain: string };
  readonly app: AppIdentity;
  readonly people: Map<string, Profile>;
  readonly places: Map<string, Place>;
  readonly names: Names;
  /** A person's direct message with the app, made when there is none. */
  im(user: string): Place;
  isMember(place: Place): boolean;
  /** What the app may see under this id, name or person's id; undefined where it sees nothing. */
  place(given: string): Place | undefined;
  message(place: Place, ts: string): Message | undefined;
  /** Adds it, puts it in the place of the one with its `ts`. */
  keep(place: Place, message: Message): void;
  drop(place: Place, ts: string): void;
  /** All messages of all places, by time. */
  everything(): readonly Posted[];
}

export function createWorkspace({
  ids,
  now,
  team,
  app,
}: {
  readonly ids: Ids;
  readonly now: () => number;
  readonly team: Workspace["team"];
  readonly app: AppIdentity;
}): Workspace {
  const people = new Map<string, Profile>();
  const places = new Map<string, Place>();
  people.set(app.botUser, {
    id: app.botUser,
    name: app.name,
    realName: app.name,
    tz: "UTC",
    locale: "en-US",
    isBot: true,
    isDeleted: false,
  });

  function im(user: string): Place {
    const known = [...places.values()].find((place) => place.user === user);
    if (known) return known;
    const place: Place = {
      id: ids.next("D"),
      kind: "im",
      name: "directmessage",
      user,
      members: new Set([user, app.botUser]),
      created: Math.floor(now() / 1000),
      isArchived: false,
      messages: [],
      ephemerals: [],
    };
    places.set(place.id, place);
    return place;
  }

  const isMember = ({ members }: Place): boolean => members.has(app.botUser);

  return {
    team,
    app,
    people,
    places,
    im,
    isMember,
    names: {
      user: (id) => people.get(id)?.realName ?? id,
      channel: (id) => places.get(id)?.name ?? id,
    },
    place(given) {
      const person = people.get(given);
      if (person) return person.isBot || person.isDeleted ? undefined : im(given);
      const place = places.get(given) ?? [...places.values()].find(({ name, kind }) => kind !== "im" && given === `#${name}`);
      return place && (place.kind !== "group" || isMember(place)) ? place : undefined;
    },
    message: ({ messages }, ts) => messages.find((message) => message.ts === ts),
    keep(place, message) {
      const isNew = !place.messages.some(({ ts }) => ts === message.ts);
      place.messages = isNew ? [...place.messages, message] : place.messages.map((each) => (each.ts === message.ts ? message : each));
    },
    drop(place, gone) {
      place.messages = place.messages.filter(({ ts }) => ts !== gone);
      place.ephemerals = place.ephemerals.filter(({ ts }) => ts !== gone);
    },
    everything: () =>
      [...places.values()]
        .flatMap(({ id, messages }) => messages.map((message) => ({ ...message, channel: id })))
        .sort((one, other) => Number(one.ts) - Number(other.ts)),
  };
}
