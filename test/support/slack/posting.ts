import type { Content } from "./content.ts";
import { asEvent, type Events } from "./events.ts";
import type { SlackFile } from "./files.ts";
import type { Ids } from "./ids.ts";
import type { Ephemeral, Message, Posted } from "./message.ts";
import type { Place, Workspace } from "./workspace.ts";

/** The app's own messages. */
export interface Posting {
  post(place: Place, content: Content, thread?: { readonly ts: string; readonly isBroadcast?: boolean }): Message;
  update(place: Place, message: Message, content: Content): Message;
  remove(place: Place, message: Message): void;
  /** A message that is nothing but files. */
  share(place: Place, files: readonly SlackFile[], thread?: string): void;
  ephemeral(place: Place, to: string, content: Content, thread?: string): Ephemeral;
  /** Everything that it posted for all to see, as it was posted. */
  readonly posted: readonly Posted[];
}

export function createPosting({
  workspace,
  events,
  ids,
}: {
  readonly workspace: Workspace;
  readonly events: Events;
  readonly ids: Ids;
}): Posting {
  const { team, app } = workspace;
  const posted: Posted[] = [];

  const signed = () => ({
    type: "message" as const,
    user: app.botUser,
    bot_id: app.botId,
    app_id: app.appId,
    team: team.id,
    bot_profile: { id: app.botId, app_id: app.appId, name: app.name, team_id: team.id, deleted: false },
  });

  function inThread(place: Place, ts: string): Pick<Message, "thread_ts" | "parent_user_id"> {
    const parent = workspace.message(place, ts);
    return { thread_ts: ts, ...(parent && { parent_user_id: parent.user }) };
  }

  function add(place: Place, message: Message): Message {
    workspace.keep(place, message);
    posted.push({ ...message, channel: place.id });
    events.tellMessage(place, asEvent(message));
    return message;
  }

  return {
    posted,
    post: (place, content, thread) =>
      add(place, {
        ...signed(),
        ...(thread?.isBroadcast && { subtype: "thread_broadcast" }),
        ...content,
        ts: ids.ts(),
        ...(thread && inThread(place, thread.ts)),
      }),
    share(place, files, thread) {
      const content = { subtype: "file_share", text: "", files, upload: false };
      add(place, { ...signed(), ...content, ts: ids.ts(), ...(thread !== undefined && inThread(place, thread)) });
    },
    update(place, message, content) {
      const { blocks: _blocks, attachments: _attachments, mrkdwn: _mrkdwn, ...rest } = message;
      const updated: Message = { ...rest, ...content, edited: { user: app.botId, ts: ids.ts() } };
      workspace.keep(place, updated);
      events.tellMessage(place, messageChanged(updated, message, ids.ts()));
      return updated;
    },
    remove(place, message) {
      workspace.drop(place, message.ts);
      events.tellMessage(place, messageDeleted(message, ids.ts()));
    },
    ephemeral(place, to, content, thread) {
      const message: Ephemeral = { ...signed(), ...content, ts: ids.ts(), ...(thread && { thread_ts: thread }), channel: place.id, to };
      place.ephemerals = [...place.ephemerals, message];
      return message;
    },
  };
}

export function messageChanged(message: Message, previous: Message, ts: string): Readonly<Record<string, unknown>> {
  return { subtype: "message_changed", message, previous_message: previous, hidden: true, ts, event_ts: ts };
}

export function messageDeleted(message: Message, ts: string): Readonly<Record<string, unknown>> {
  return { subtype: "message_deleted", previous_message: message, deleted_ts: message.ts, hidden: true, ts, event_ts: ts };
}
