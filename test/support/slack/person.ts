import { randomUUID } from "node:crypto";
import type { Delivery } from "./deliveries.ts";
import { asEvent, type Sent } from "./events.ts";
import type { Upload } from "./files.ts";
import { findElement, type Interactions, type Reaction, type Target } from "./interactions.ts";
import type { Message, UnknownFile } from "./message.ts";
import type { Filling, Modals, Submitted } from "./modals.ts";
import { messageChanged, messageDeleted } from "./posting.ts";
import { type Typed, typedText } from "./typed-text.ts";
import { optionsOf } from "./values.ts";
import type { OpenView } from "./views.ts";
import type { Place, Profile } from "./workspace.ts";
import type { World } from "./world.ts";

/** Where something is said: in the direct message with the app unless a channel is given. */
interface Where {
  readonly channel?: string;
  /** The first message of a thread. */
  readonly thread?: string;
}

/** Something that a person did, and the events by which the app hears of it. */
interface Happening {
  readonly channel: string;
  readonly ts: string;
  readonly events: readonly Delivery[];
  /** Every event was taken, or given up. */
  readonly delivered: Promise<void>;
}

/** Somebody in the workspace, who does what people do in Slack. */
export interface Person {
  readonly id: string;
  /** The id of the direct message with the app. */
  readonly dm: string;
  say(typed: Typed, where?: Where): Happening;
  /** Names the app, in a channel. */
  mention(typed: string, where: Where & { readonly channel: string }): Happening;
  upload(upload: Upload | readonly Upload[], options?: Where & { readonly text?: Typed }): Happening;
  edit(said: Pick<Happening, "channel" | "ts">, typed: Typed): Happening;
  /** Slack shows a preview of a link in the message: it changes, its words do not. */
  unfurl(said: Pick<Happening, "channel" | "ts">): Happening;
  remove(said: Pick<Happening, "channel" | "ts">): Happening;
  react(said: Pick<Happening, "channel" | "ts">, emoji: string): Happening;
  join(channel: string): Happening;
  leave(channel: string): Happening;
  openHome(tab?: "home" | "messages"): Happening;
  /** A command with its slash, in the direct message unless told. */
  command(command: string, text?: string, where?: { readonly channel?: string }): Promise<Reaction>;
  press(target: Target, label: string): Promise<Reaction>;
  /** Picks what is offered, by its words or value, from the menu of this name or from the first that offers it. */
  pick(target: Target, option: string, menu?: string): Promise<Reaction>;
  pickDate(target: Target, date: string, picker?: string): Promise<Reaction>;
  submit(view: OpenView, filling?: Filling): Promise<Submitted>;
  close(view: OpenView): Promise<void>;
}

export function createPerson({
  world,
  interactions,
  modals,
  profile,
  changed,
}: {
  readonly world: World;
  readonly interactions: Interactions;
  readonly modals: Modals;
  readonly profile: Profile;
  readonly changed: () => void;
}): Person {
  const { workspace, events, ids, files, tabs } = world;
  const { id } = profile;

  function placeOf(channel: string | undefined): Place {
    const place = channel === undefined ? workspace.im(id) : workspace.places.get(channel);
    if (!place) throw new Error(`there is no channel ${channel}`);
    return place;
  }

  function messageOf({ channel, ts }: Pick<Happening, "channel" | "ts">): { readonly place: Place; readonly message: Message } {
    const place = placeOf(channel);
    const message = workspace.message(place, ts);
    if (!message) throw new Error(`there is no message ${ts} in ${channel}`);
    return { place, message };
  }

  function happening(place: Place, ts: string, sent: readonly (Sent | undefined)[]): Happening {
    const told = sent.filter((each) => each !== undefined);
    changed();
    return {
      channel: place.id,
      ts,
      events: told.map(({ delivery }) => delivery),
      delivered: Promise.all(told.map(({ over }) => over)).then(() => undefined),
    };
  }

  function write(typed: Typed, { channel, thread }: Where, more: Partial<Message> = {}): Happening {
    const place = placeOf(channel);
    if (place.kind === "im" && !tabs.messages) throw new Error("sending messages to this app has been turned off");
    const { text, blocks } = typedText(typed);
    const parent = thread === undefined ? undefined : workspace.message(place, thread);
    const message: Message = {
      client_msg_id: randomUUID(),
      type: "message",
      user: id,
      text,
      ts: ids.ts(),
      team: workspace.team.id,
      ...(blocks && { blocks }),
      ...(thread !== undefined && { thread_ts: thread }),
      ...(parent && { parent_user_id: parent.user }),
      ...more,
    };
    workspace.keep(place, message);
    const isMention = place.kind !== "im" && text.includes(`<@${workspace.app.botUser}>`);
    return happening(place, message.ts, [
      isMention ? events.tell({ ...asEvent(message), type: "app_mention", channel: place.id }, { place }) : undefined,
      events.tellMessage(place, asEvent(message)),
    ]);
  }

  function change(place: Place, message: Message, previous: Message): Happening {
    const ts = ids.ts();
    workspace.keep(place, message);
    return happening(place, message.ts, [events.tellMessage(place, messageChanged(message, previous, ts))]);
  }

  function membership(type: "member_joined_channel" | "member_left_channel", place: Place): Happening {
    const ts = ids.ts();
    const event = { type, user: id, channel: place.id, channel_type: place.id[0], team: workspace.team.id, event_ts: ts };
    return happening(place, ts, [events.tell(event, { place })]);
  }

  return {
    id,
    get dm() {
      return workspace.im(id).id;
    },
    say: (typed, where = {}) => write(typed, where),
    mention: (typed, where) => write([{ user: workspace.app.botUser }, ` ${typed}`], where),
    upload(uploads, { text = "", ...where } = {}) {
      const added = [uploads].flat().map((upload) => ({ file: files.add(upload, id), upload }));
      const said = write(text, where, {
        subtype: "file_share",
        upload: false,
        files: added.map(({ file, upload }) => (upload.isToBeAskedFor ? unknownFile(file) : file)),
      });
      const place = placeOf(said.channel);
      const shared = added.map(({ file }) =>
        events.tell(
          { type: "file_shared", channel_id: place.id, file_id: file.id, user_id: id, file: { id: file.id }, event_ts: said.ts },
          { place },
        ),
      );
      const more = happening(place, said.ts, shared);
      return {
        ...said,
        events: [...said.events, ...more.events],
        delivered: Promise.all([said.delivered, more.delivered]).then(() => undefined),
      };
    },
    edit(said, typed) {
      const { place, message } = messageOf(said);
      const { text, blocks } = typedText(typed);
      return change(place, { ...message, text, ...(blocks && { blocks }), edited: { user: id, ts: ids.ts() } }, message);
    },
    unfurl(said) {
      const { place, message } = messageOf(said);
      return change(
        place,
        { ...message, attachments: [{ id: 1, title: "A page", from_url: "https://example.org/", fallback: "A page" }] },
        message,
      );
    },
    remove(said) {
      const { place, message } = messageOf(said);
      workspace.drop(place, message.ts);
      return happening(place, message.ts, [events.tellMessage(place, messageDeleted(message, ids.ts()))]);
    },
    react(said, emoji) {
      const { place, message } = messageOf(said);
      const item = { type: "message", channel: place.id, ts: message.ts };
      const event = { type: "reaction_added", user: id, reaction: emoji, item, item_user: message.user, event_ts: ids.ts() };
      return happening(place, message.ts, [events.tell(event, { place })]);
    },
    join(channel) {
      const place = placeOf(channel);
      place.members.add(id);
      return membership("member_joined_channel", place);
    },
    leave(channel) {
      const place = placeOf(channel);
      place.members.delete(id);
      return membership("member_left_channel", place);
    },
    openHome(tab = "home") {
      const place = workspace.im(id);
      const ts = ids.ts();
      const view = world.views.home(id);
      const event = { type: "app_home_opened", user: id, channel: place.id, tab, ...(view && tab === "home" && { view }), event_ts: ts };
      return happening(place, ts, [events.tell(event)]);
    },
    command: (command, text = "", { channel } = {}) => interactions.command(id, placeOf(channel), command, text),
    press: (target, label) =>
      interactions.act(
        id,
        target,
        findElement(target, label, ({ type }) => type === "button"),
        undefined,
      ),
    pick(target, option, menu) {
      const offers = ({ text, value }: ReturnType<typeof optionsOf>[number]): boolean => text.text === option || value === option;
      return interactions.act(
        id,
        target,
        findElement(target, menu, (element) => optionsOf(element).some(offers)),
        option,
      );
    },
    pickDate: (target, date, picker) =>
      interactions.act(
        id,
        target,
        findElement(target, picker, ({ type }) => type === "datepicker"),
        date,
      ),
    submit: (view, filling = {}) => modals.submit(id, view, filling),
    close: (view) => modals.close(id, view),
  };
}

function unknownFile({
  id,
  created,
  timestamp,
}: {
  readonly id: string;
  readonly created: number;
  readonly timestamp: number;
}): UnknownFile {
  return { id, mode: "file_access", file_access: "check_file_info", created, timestamp };
}
