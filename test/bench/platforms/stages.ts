import { freePort } from "../../support/free-port.ts";
import { type Program, startProgram } from "../../support/program.ts";
import { startSlack } from "../../support/slack/slack.ts";
import { startTelegram } from "../../support/telegram/telegram.ts";
import { createReplies } from "./replies.ts";

/** A bot in a process of its own, on an emulated platform in this one. */
export interface Stage {
  readonly chats: number;
  /** Says something in a chat; how many milliseconds after the bot was handed it the reply's request came. */
  ask(chat: number, text: string): Promise<number>;
  close(): Promise<void>;
}

/** Starts a program of this folder on a platform. */
export type OpenStage = (program: string) => Promise<Stage>;

export const STAGES: Readonly<Record<string, OpenStage>> = {
  "Telegram, polling": (program) => onTelegram(program, false),
  "Telegram, webhook": (program) => onTelegram(program, true),
  "Slack, HTTP": (program) => onSlack(program, "http"),
  "Slack, Socket Mode": (program) => onSlack(program, "socket"),
};

const CHATS = 50;
const LONG = 600_000;

async function onTelegram(program: string, isWebhook: boolean): Promise<Stage> {
  const telegram = await startTelegram({ timeout: LONG });
  const replies = createReplies(telegram.requests, ({ method, payload, at }) =>
    method === "sendMessage" ? { chat: String(payload["chat_id"]), at } : undefined,
  );
  const watching = telegram.until(() => void replies.look()).catch(() => undefined);
  const port = await freePort();
  const webhook = { PUBLIC_URL: `http://127.0.0.1:${port}`, TELEGRAM_WEBHOOK_SECRET: "a-secret", PORT: String(port) };
  const running = await start(program, {
    TELEGRAM_BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.apiRoot,
    ...(isWebhook ? webhook : {}),
  });
  const people = Array.from({ length: CHATS }, (_, i) => telegram.user({ id: 1000 + i, first_name: `P${i}` }));
  return {
    chats: CHATS,
    async ask(chat, text) {
      const person = people[chat % CHATS];
      if (!person) throw new Error(`there is no chat ${chat}`);
      const replied = replies.next(String(person.user.id));
      const { updateId } = person.say(text);
      const at = await replied;
      const handed = telegram.delivery(updateId)?.at;
      if (handed === undefined) throw new Error(`update ${updateId} was answered before it was handed to the bot`);
      return at - handed;
    },
    async close() {
      await running.end("SIGTERM");
      const refused = telegram.requests.filter(({ method, status }) => method === "sendMessage" && status !== 200).length;
      await telegram.stop();
      await watching;
      requireNone(refused, replies.unexpected());
    },
  };
}

async function onSlack(program: string, transport: "http" | "socket"): Promise<Stage> {
  const slack = await startSlack({ transport });
  const replies = createReplies(slack.requests, ({ method, args, at }) =>
    method === "chat.postMessage" ? { chat: String(args["channel"]), at } : undefined,
  );
  const watching = slack.until(() => void replies.look(), { within: LONG }).catch(() => undefined);
  const running = await start(program, {
    SLACK_BOT_TOKEN: slack.tokens.bot,
    SLACK_API_URL: slack.apiUrl,
    ...(transport === "http" ? { SLACK_SIGNING_SECRET: slack.signingSecret } : { SLACK_APP_TOKEN: slack.tokens.app }),
  });
  slack.requestUrl(`${running.url}/slack/events`);
  await slack.until(() => slack.requestsTo("auth.test").length > 0 && (transport === "http" || slack.socket.connections() > 0));
  const people = Array.from({ length: CHATS }, (_, i) => slack.user({ name: `P${i}` }));
  return {
    chats: CHATS,
    async ask(chat, text) {
      const person = people[chat % CHATS];
      if (!person) throw new Error(`there is no chat ${chat}`);
      const replied = replies.next(person.dm);
      // Slack hands over at once.
      const handed = slack.now();
      person.say(text);
      return (await replied) - handed;
    },
    async close() {
      await running.end("SIGTERM");
      const refused = slack.requestsTo("chat.postMessage").filter(({ status }) => status !== 200).length;
      await slack.stop();
      await watching;
      requireNone(refused, replies.unexpected());
    },
  };
}

function start(program: string, env: Readonly<Record<string, string>>): Promise<Program> {
  return startProgram(env, ["--import", "tsx", `test/bench/platforms/${program}.ts`]);
}

/** Otherwise what was measured is not what was meant. */
function requireNone(refused: number, unexpected: number): void {
  if (refused + unexpected > 0) throw new Error(`${refused} messages were refused, ${unexpected} came unasked`);
}
