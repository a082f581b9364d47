import { basename } from "node:path";
import { expect, onTestFinished } from "vitest";
import type { ChatId } from "../../../src/chat/message.ts";
import type { SlackFile } from "../slack/files.ts";
import type { Reaction } from "../slack/interactions.ts";
import { manifest } from "../slack/manifest.ts";
import type { Posted } from "../slack/message.ts";
import type { Person as User } from "../slack/person.ts";
import { type Slack, startSlack } from "../slack/slack.ts";
import type { Channel, Deed, Person, Shown, ShownFile } from "./channel.ts";
import { uselessEvents } from "./useless-events.ts";

/** So long after it was not taken an event comes again, in milliseconds of Slack's clock. */
const RETRY_AFTER = 300_000;
const ACK_WITHIN = 3_000;

/** Slack as a channel, by HTTP or in Socket Mode. */
export async function openSlack({ transport }: { readonly transport: "http" | "socket" }): Promise<Channel> {
  const slack = await startSlack({ transport, ...manifest(), retryAfter: [RETRY_AFTER, RETRY_AFTER, RETRY_AFTER], ackWithin: ACK_WITHIN });
  onTestFinished(() => slack.stop());
  const { apiUrl, tokens, signingSecret } = slack;
  const personal: string[] = [];
  const users = new Map<ChatId, User>();
  const interactions: Promise<Reaction>[] = [];
  const event = (happening: Happening): Deed => eventDeed(slack, transport, happening);

  function typed(text: string): string {
    personal.push(text);
    return text;
  }

  function interaction(ref: string, reaction: Promise<Reaction>): Deed {
    interactions.push(reaction);
    return interactionDeed(ref, reaction);
  }

  function person(id: string, realName: string, name: string): Person {
    const user = slack.user({ id, name, realName });
    const chat: ChatId = `slack:${id}`;
    users.set(chat, user);
    personal.push(realName, name);
    const screen = screenOf(slack, user.dm);
    return {
      ...screen,
      chat,
      say(text) {
        const [, command, rest] = /^(\/\S+) ?(.*)$/s.exec(typed(text)) ?? [];
        return command === undefined ? event(user.say(text)) : interaction("", user.command(command, rest));
      },
      edit: ({ ref }, text) => event(user.edit({ channel: user.dm, ts: ref }, typed(text))),
      press: (under, label) => interaction(under.ref, user.press(screen.asPosted(under), label)),
      send: (file) => {
        typed(basename(file.name));
        return event(user.upload(file));
      },
      asides: () => slack.ephemerals(id).map((message) => slack.plainTextOf(message)),
      leave: () => slack.deactivate(id),
      comeBack: () => slack.reactivate(id),
    };
  }

  function userOf({ chat }: Person): User {
    const user = users.get(chat);
    if (!user) throw new Error(`there is nobody ${chat}`);
    return user;
  }

  const an = person("U42", "Nguyễn Thị An", "an_nghe_an");
  const binh = person("U43", "Trần Văn Bình", "binh_ha_tinh");
  const channel = slack.channel({ name: "ban-to-chuc", members: ["U42", "U43"] });
  const screen = screenOf(slack, channel);
  return {
    config: { slack: { botToken: tokens.bot, apiUrl, transport: transport === "http" ? { signingSecret } : { appToken: tokens.app } } },
    secrets: [tokens.bot, tokens.app, signingSecret],
    personal,
    async ready(url) {
      slack.requestUrl(`${url}/slack/events`);
      const isConnected = (): boolean => transport === "http" || slack.socket.connections() > 0;
      await slack.until(() => slack.requestsTo("auth.test").length > 0 && isConnected());
    },
    an,
    binh,
    somebody: (name) => person(`UX${users.size}`, name, `somebody_${users.size}`),
    group: {
      ...screen,
      say: (who, text) => event(userOf(who).say(typed(text), { channel })),
      mention: (who, text) => event(userOf(who).mention(typed(text), { channel })),
      askPlan: (who) => event(userOf(who).mention("lập kế hoạch nghe an", { channel })),
      follow: (who, under, label) => interaction(under.ref, userOf(who).press(screen.asPosted(under), label)),
    },
    until: async (look) => void (await slack.until(look)),
    async delivered() {
      await Promise.all(interactions);
      await slack.until(() => slack.deliveries.every(({ state }) => state === "taken"));
    },
    sends: (to) =>
      slack
        .requestsTo("chat.postMessage")
        .filter(({ args }) => args["channel"] === userOf(to).dm)
        .map(({ answer }) => ({ isTaken: Object(answer).ok === true })),
    breakSending: (when) => void slack.fail("chat.postMessage", { kind: "reset", handled: when === "after" }),
    refuseSending: (to, seconds) =>
      void slack.fail(
        "chat.postMessage",
        { kind: "rate-limited", retryAfter: seconds },
        { when: ({ channel }) => channel === userOf(to).dm },
      ),
    refuseFile(to, how) {
      if (how === "for good") return void slack.fail("files.getUploadURLExternal", { kind: "error", error: "file_uploads_disabled" });
      slack.fail(
        "files.completeUploadExternal",
        { kind: "rate-limited", retryAfter: how.seconds },
        { when: ({ channel_id }) => channel_id === userOf(to).dm },
      );
    },
    breakFetching: () => void slack.fail("files.download", { kind: "reset", handled: false }),
    bringUseless() {
      const words = typed("một câu không gửi cho Trợ lý");
      const user = userOf(an);
      const said = user.say(words, { channel });
      user.unfurl(said);
      user.react(said, "eyes");
      user.remove(said);
      for (const useless of uselessEvents({ user: user.id, dm: user.dm, channel, app: slack.app, words })) slack.push(useless);
    },
  };
}

type Happening = ReturnType<User["say"]>;

function eventDeed(slack: Slack, transport: "http" | "socket", { ts, events }: Happening): Deed {
  const isTaken = (): boolean => events.every(({ state }) => state === "taken");
  const isToBeRepeated = (): boolean => events.some(({ state }) => state === "to be repeated");
  return {
    ref: ts,
    isTaken,
    async taken() {
      if (isToBeRepeated()) slack.advance(RETRY_AFTER);
      await slack.until(isTaken);
    },
    async refused() {
      if (isToBeRepeated()) slack.advance(RETRY_AFTER);
      await slack.until(() => !isToBeRepeated());
      if (transport === "socket") await silence(slack);
      await slack.until(isToBeRepeated);
      const reason = transport === "socket" ? "timeout" : "http_error";
      for (const { failures } of events) expect(failures.at(-1)).toBe(reason);
    },
    async again() {
      await Promise.all(events.map(({ eventId }) => slack.redeliver(eventId)));
      expect(isTaken()).toBe(true);
    },
  };
}

/** Over a connection it is silence that says no: what would be acknowledged is before what comes later, and then time is up. */
async function silence(slack: Slack): Promise<void> {
  for (let i = 0; i < 3; i++) await slack.push({ type: "pin_removed" }).over;
  slack.advance(ACK_WITHIN);
}

/** Slack brings presses and commands once. */
function interactionDeed(ref: string, reaction: Promise<Reaction>): Deed {
  let isTaken = false;
  const over = reaction.then((found) => {
    isTaken = found.kind === "taken";
    return found;
  });
  return {
    ref,
    isTaken: () => isTaken,
    taken: async () => void expect(await over).toMatchObject({ kind: "taken" }),
    refused: async () => void expect(await over).toMatchObject({ kind: "failed" }),
  };
}

function screenOf(slack: Slack, channel: string): Pick<Person, "next" | "shown"> & { asPosted(shown: Shown): Posted } {
  const posted = new WeakMap<Shown, Posted>();
  const shownOf = (message: Posted): Shown => {
    const shown: Shown = {
      ref: message.ts,
      text: slack.plainTextOf(message),
      buttons: slack.labelsOf(message),
      pings: slack.mentionsOf(message).map((mention) => ("id" in mention ? mention.id : mention.range)),
      answers: message.thread_ts,
      files: (message.files ?? []).flatMap((file) => ("name" in file ? [fileOf(file)] : [])),
    };
    posted.set(shown, structuredClone(message));
    return shown;
  };
  const fileOf = ({ id, name }: SlackFile): ShownFile => ({
    name,
    isPicture: name.endsWith(".png"),
    content: slack.files.contentOf(id) ?? Buffer.of(),
  });
  return {
    async next() {
      const message = await slack.nextMessage({ channel });
      if (!message.files) expect(slack.fallbackOf(message)).not.toBe("");
      return shownOf(message);
    },
    shown: () =>
      slack
        .messages(channel)
        .filter(({ bot_id }) => bot_id === slack.app.botId)
        .map(shownOf),
    asPosted(shown) {
      const message = posted.get(shown);
      if (!message) throw new Error(`the message ${shown.ref} was never on this screen`);
      return message;
    },
  };
}
