import { basename } from "node:path";
import { onTestFinished } from "vitest";
import type { ChatId } from "../../../src/chat/message.ts";
import { freePort } from "../free-port.ts";
import type { Conversation } from "../telegram/conversation.ts";
import type { Person as User } from "../telegram/people.ts";
import { startTelegram, type Telegram } from "../telegram/telegram.ts";
import type { Channel, Deed, Group, Person, Shown, ShownFile } from "./channel.ts";
import { uselessUpdates } from "./useless-updates.ts";

const SECRET = "a-webhook-secret-for-tests";
const USERNAME = "tro_ly_test_bot";

/** Telegram as a channel, by long polling or by webhook. */
export async function openTelegram({ isWebhook }: { readonly isWebhook: boolean }): Promise<Channel> {
  const telegram = await startTelegram({ username: USERNAME });
  onTestFinished(() => telegram.stop());
  // Telegram has to be told the address before anything listens there.
  const port = isWebhook ? await freePort() : 0;
  const webhook = isWebhook ? { publicUrl: `http://127.0.0.1:${port}`, secret: SECRET } : undefined;
  const { token, apiRoot } = telegram;
  const personal: string[] = [];
  const users = new Map<ChatId, User>();
  const deedOf = (ref: string | number, updateId: number | undefined): Deed => deed(telegram, isWebhook, String(ref), updateId);

  function typed(text: string): string {
    personal.push(text);
    return text;
  }

  function person(id: number, first_name: string, username: string): Person {
    const user = telegram.user({ id, first_name, username });
    const chat: ChatId = `telegram:${id}`;
    users.set(chat, user);
    personal.push(first_name, username);
    const written = ({ message, updateId }: ReturnType<User["say"]>): Deed => deedOf(message.message_id, updateId);
    return {
      ...screenOf(user.chat, telegram.contentOf),
      chat,
      say: (text) => written(user.say(typed(text))),
      edit: ({ ref }, text) => written(user.edit(Number(ref), typed(text))),
      press: ({ ref }, label) => deedOf(ref, user.press(label, { under: Number(ref) }).updateId),
      send({ name, content, ...size }) {
        typed(basename(name));
        return written(user.sendDocument({ name, content: Buffer.from(content), ...size }));
      },
      asides: () => [],
      leave: user.block,
      comeBack: user.unblock,
    };
  }

  function userOf({ chat }: Person): User {
    const user = users.get(chat);
    if (!user) throw new Error(`there is nobody ${chat}`);
    return user;
  }

  function groupOf(title: string): Group {
    const group = telegram.group({ id: -1_001_000_000_042, title, type: "supergroup" });
    const say: Group["say"] = (who, text) => {
      const { message, updateId } = userOf(who).in(group).say(typed(text));
      return deedOf(message.message_id, updateId);
    };
    return {
      ...screenOf(group.chat, telegram.contentOf),
      say,
      mention: (who, text) => say(who, `@${USERNAME} ${text}`),
      askPlan: (who) => say(who, "/kehoach nghe an"),
      follow: (who, under, label) => who.say(`/start ${startOf(group.chat, under, label)}`),
    };
  }

  const an = person(42, "Nguyễn Thị An", "an_nghe_an");
  return {
    config: { port, telegram: { token, apiRoot, webhook } },
    secrets: [token, SECRET],
    personal,
    async ready() {
      const method = isWebhook ? "setWebhook" : "getUpdates";
      await telegram.until(() => telegram.requests.some((request) => request.method === method));
    },
    an,
    binh: person(43, "Trần Văn Bình", "binh_ha_tinh"),
    somebody: (name) => person(1000 + users.size, name, `somebody_${users.size}`),
    group: groupOf("Ban tổ chức"),
    until: async (look) => void (await telegram.until(look)),
    delivered: async () => void (await telegram.until(() => telegram.pending === 0)),
    sends: ({ chat }) =>
      telegram.requests
        .filter(({ method, payload }) => method === "sendMessage" && `telegram:${payload["chat_id"]}` === chat)
        .map(({ status }) => ({ isTaken: status === 200 })),
    breakSending: (when) => void telegram.fail({ method: "sendMessage", fault: { kind: "reset", when } }),
    refuseSending: ({ chat }, seconds) =>
      void telegram.fail({
        method: "sendMessage",
        fault: { kind: "too many requests", retryAfter: seconds },
        when: ({ payload }) => `telegram:${payload["chat_id"]}` === chat,
      }),
    refuseFile(to, how) {
      const when = ({ payload }: { readonly payload: Readonly<Record<string, unknown>> }): boolean =>
        `telegram:${payload["chat_id"]}` === to.chat;
      const fault =
        how === "for good"
          ? ({ kind: "bad request", why: 'the file "Kế hoạch.pdf" is refused' } as const)
          : ({ kind: "too many requests", retryAfter: how.seconds } as const);
      for (const method of ["sendDocument", "sendPhoto"]) telegram.fail({ method, fault, when });
    },
    breakFetching: () => void telegram.fail({ method: "download", fault: { kind: "reset", when: "before" } }),
    bringUseless() {
      const { user } = userOf(an);
      const useless = uselessUpdates({ user, group: -1_001_000_000_042, words: typed("một câu không gửi cho Trợ lý") });
      for (const update of useless) telegram.push(update, { isUnasked: true });
    },
  };
}

function deed(telegram: Telegram, isWebhook: boolean, ref: string, updateId: number | undefined): Deed {
  const isTaken = (): boolean => updateId === undefined || telegram.delivery(updateId)?.isConfirmed === true;
  const times = (): number => telegram.delivery(updateId)?.times ?? 0;
  const polls = (): number => telegram.requests.filter(({ method }) => method === "getUpdates").length;
  return {
    ref,
    isTaken,
    taken: async () => void (await telegram.until(isTaken, `that update ${updateId} is taken`)),
    async refused() {
      // It is brought again only after the time before was over.
      const before = times();
      await telegram.until(() => times() >= before + 2, `that update ${updateId} is refused`);
    },
    async again() {
      const before = times();
      telegram.redeliver(updateId);
      await telegram.until(() => times() > before);
      const polled = polls();
      await telegram.until(() => (isWebhook ? telegram.pending === 0 : polls() > polled), `that update ${updateId} is taken again`);
    },
  };
}

function screenOf(chat: Conversation, contentOf: Telegram["contentOf"]): Pick<Person, "next" | "shown"> {
  const shownOf = (message: BotMessage): Shown => ({ ...wordsOf(message), files: filesOf(message, contentOf) });
  return { next: async () => shownOf(await chat.nextMessage()), shown: () => chat.messages.map(shownOf) };
}

type BotMessage = Conversation["messages"][number];

function filesOf({ message: { document, photo = [] } }: BotMessage, contentOf: Telegram["contentOf"]): readonly ShownFile[] {
  const content = (id: string): Buffer => Buffer.from(contentOf(id) ?? []);
  return [
    ...(document ? [{ name: document.file_name, isPicture: false, content: content(document.file_id) }] : []),
    ...photo.slice(-1).map(({ file_id }) => ({ name: undefined, isPicture: true, content: content(file_id) })),
  ];
}

function wordsOf({ id, text, keyboard, entities, replyTo }: BotMessage): Omit<Shown, "files"> {
  return {
    ref: String(id),
    text,
    buttons: keyboard.flat().map((button) => button.text),
    // A name behind @ that merely stands there is Telegram's own finding.
    pings: entities.flatMap((entity) => (entity.type === "text_mention" ? [entity.user.first_name] : [])),
    answers: replyTo === undefined ? undefined : String(replyTo),
  };
}

/** What a button of a group hands on to the private chat with the bot. */
function startOf({ messages }: Conversation, { ref }: Shown, label: string): string {
  const button = messages
    .find(({ id }) => String(id) === ref)
    ?.keyboard.flat()
    .find(({ text }) => text === label);
  const { origin, pathname, searchParams } = new URL(button && "url" in button ? button.url : "no:address");
  if (`${origin}${pathname}` !== `https://t.me/${USERNAME}`) throw new Error(`the button ${label} does not lead to the bot`);
  return searchParams.get("start") ?? "";
}
