import type { Chat, User } from "grammy/types";
import type { ChatState } from "./chats.ts";
import type { Conversation } from "./conversation.ts";
import type { Server } from "./methods.ts";
import { createSeat, post, type Seat } from "./seat.ts";

/** Somebody, and their private chat with the bot. */
export interface Person extends Seat {
  /** The same person in a group, and there in a topic. */
  in(group: Group, topic?: number): Seat;
  block(): void;
  unblock(): void;
  /** Deletes their account. */
  deactivate(): void;
}

/** A group, in which the bot hears everything. */
export interface Group {
  readonly id: number;
  readonly chat: Conversation;
  /** Makes it a supergroup with another id, and gives that. */
  upgrade(by: Person): Group;
  removeBot(by: Person): void;
  addBot(by: Person): void;
  /** Opens a topic of a forum, and gives its id. */
  topic(name: string, by: Person): number;
}

export type UserDetails = Pick<User, "id" | "first_name"> & Partial<Omit<User, "is_bot">>;

export interface GroupDetails {
  readonly id: number;
  readonly title: string;
  readonly type: "group" | "supergroup";
  readonly is_forum?: true;
  readonly username?: string;
}

/** People and groups for a test to move; `conversation` is how their chats are read. */
export function createPeople(
  server: Server,
  conversation: (state: ChatState) => Conversation,
): { user(details: UserDetails): Person; group(details: GroupDetails): Group } {
  const { chats } = server;

  function groupOf(state: ChatState): Group {
    return {
      id: state.chat.id,
      chat: conversation(state),
      upgrade(by) {
        const id = -1_000_000_000_000 - Math.abs(state.chat.id);
        const next = chats.open({ id, type: "supergroup", title: state.chat.title ?? "" }, state.access);
        post(server, state, { from: by.user, migrate_to_chat_id: id });
        state.access = { movedTo: id };
        post(server, next, { from: by.user, migrate_from_chat_id: state.chat.id });
        return groupOf(next);
      },
      removeBot(by) {
        state.access = "kicked";
        tellMembership(server, state, by.user, false);
      },
      addBot(by) {
        state.access = "open";
        tellMembership(server, state, by.user, true);
      },
      topic(name, by) {
        const created = { from: by.user, is_topic_message: true, forum_topic_created: { name, icon_color: 7322096 } };
        const { message_id } = chats.add(state, created, { isBots: false }).message;
        state.topics.set(message_id, name);
        return message_id;
      },
    };
  }

  return {
    user(details) {
      const user: User = { ...details, is_bot: false };
      const { id, first_name, last_name, username } = user;
      const names = { first_name, ...(last_name === undefined ? {} : { last_name }), ...(username === undefined ? {} : { username }) };
      const state = chats.open({ id, type: "private", ...names }, "not started");
      return {
        ...createSeat(server, { user, state, chat: conversation(state) }),
        in(group, topic) {
          const there = chats.all.get(group.id);
          if (!there) throw new Error(`there is no group ${group.id}`);
          return createSeat(server, { user, state: there, chat: group.chat, topic });
        },
        block() {
          state.access = "blocked";
          tellMembership(server, state, user, false);
        },
        unblock() {
          state.access = "open";
          tellMembership(server, state, user, true);
        },
        deactivate() {
          state.access = "deactivated";
        },
      };
    },
    group: (details) => groupOf(chats.open({ ...details } as Chat, "open")),
  };
}

/** Tells the bot that it is in a chat now, or is not any more. */
function tellMembership({ bot, now, queue, happened }: Server, { chat }: ChatState, by: User, isMember: boolean): void {
  const member = { status: "member" as const, user: bot };
  const kicked = { status: "kicked" as const, user: bot, until_date: 0 };
  happened(`${chat.id} ${by.first_name} ${isMember ? "lets the bot in" : "shuts the bot out"}`);
  queue.push({
    my_chat_member: {
      chat,
      from: by,
      date: Math.floor(now() / 1_000),
      old_chat_member: isMember ? kicked : member,
      new_chat_member: isMember ? member : kicked,
    },
  });
}
