import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import { createSlack } from "../../../src/adapters/slack/slack.ts";
import type { Adapter, Desk, Sending } from "../../../src/chat/adapter.ts";
import type { Arrival, ChatId, Filled, Message, Receipt } from "../../../src/chat/message.ts";
import { loadLocales } from "../../../src/i18n/locales.ts";
import { wait } from "../../../src/wait.ts";
import type { SlackOptions } from "../../support/slack/options.ts";
import { type Slack, startSlack } from "../../support/slack/slack.ts";
import { textOf } from "../../support/text-of.ts";

/** What stands behind the adapter, as a test has it. */
interface TestDesk extends Desk {
  /** Everything that came, whatever became of it. */
  readonly received: Arrival[];
  readonly filled: Filled[];
}

export interface Bot {
  readonly slack: Slack;
  readonly adapter: Adapter;
  readonly desk: TestDesk;
  readonly log: string[];
  /** Waits until it runs. */
  running(): Promise<void>;
  /** Sends a message of one page, which has to arrive. */
  post(message: Partial<Message> & { readonly to: ChatId }, route?: string): Promise<string>;
  send(message: Partial<Message> & { readonly to: ChatId }, route?: string): Promise<Sending>;
  /** The next arrival that was not yet asked for. */
  next(): Promise<Arrival>;
}

export interface BotOptions extends SlackOptions {
  /** Gives what becomes of an arrival, by how many came before. */
  receive?(arrival: Arrival, before: number): Promise<Receipt> | Receipt;
  readonly form?: Desk["form"] | undefined;
  readonly check?: Desk["check"] | undefined;
  readonly known?: Desk["known"] | undefined;
  /** How much faster than the real time the adapter waits. */
  readonly speed?: number;
  /** Told of each wait of the adapter. */
  onWait?(milliseconds: number): void;
  /** Before the adapter starts. */
  prepare?(slack: Slack): void | Promise<void>;
}

const say = loadLocales();

/** An emulated Slack with the real adapter, which ends with the test. */
export async function startBot(options: BotOptions = {}): Promise<Bot> {
  const { receive = () => "stored", form, check, known, speed = 1, prepare, onWait, ...rest } = options;
  const slack = await startSlack(rest);
  onTestFinished(() => slack.stop());
  await prepare?.(slack);
  const log: string[] = [];
  const { adapter, onRequest } = createSlack({
    botToken: slack.tokens.bot,
    apiUrl: slack.apiUrl,
    transport: options.transport === "socket" ? { appToken: slack.tokens.app } : { signingSecret: slack.signingSecret },
    say,
    contentOf: textOf,
    log: (line) => log.push(line),
    now: () => new Date(),
    wait(milliseconds, signal) {
      onWait?.(milliseconds);
      return wait(milliseconds / speed, signal);
    },
  });
  onTestFinished(() => adapter.stop());
  if (onRequest) {
    const server = createServer(onRequest);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    slack.requestUrl(`http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`);
    onTestFinished(() => {
      server.close();
      server.closeAllConnections();
    });
  }
  const desk = testDesk({ receive, form, check, known });
  await adapter.start(desk);
  let asked = 0;
  const send: Bot["send"] = (message, route) => {
    const [part = {}, ...more] = adapter.render({ language: "vi", blocks: [], buttons: [], ...message });
    if (more.length > 0) throw new Error("more than one page");
    return adapter.send({ chat: message.to, route }, part);
  };
  const until = <T>(find: () => T | undefined | false, what: string): Promise<T> =>
    poll(find, () => `${what}\n${slack.transcript()}\n${log.join("\n")}`);
  return {
    slack,
    adapter,
    desk,
    log,
    running: async () => void (await until(() => adapter.state?.().state === "running", "it does not run")),
    send,
    async post(message, route) {
      const sending = await send(message, route);
      if (sending.kind !== "sent" || sending.ref === undefined) throw new Error(`not sent: ${JSON.stringify(sending)}`);
      return sending.ref;
    },
    next: async () => {
      const arrival = await until(() => desk.received[asked], "nothing came in");
      asked += 1;
      return arrival;
    },
  };
}

function testDesk({ receive = () => "stored", form, check, known }: Pick<BotOptions, "receive" | "form" | "check" | "known">): TestDesk {
  const received: Arrival[] = [];
  const filled: Filled[] = [];
  return {
    received,
    filled,
    async receive(arrival) {
      received.push(arrival);
      return receive(arrival, received.length - 1);
    },
    form: form ?? (async () => undefined),
    async check(chat, given) {
      filled.push(given);
      return (await check?.(chat, given)) ?? {};
    },
    home: async (to) => ({
      to,
      language: "vi",
      blocks: [{ kind: "paragraph", text: ["Kế hoạch: đang soạn"] }],
      buttons: [{ id: "plan", label: "Xem" }],
    }),
    known: known ?? (async () => []),
  };
}

/** What `find` finds in the end: for what no event tells. */
export async function poll<T>(find: () => T | undefined | false, what: () => string): Promise<T> {
  for (const end = performance.now() + 8000; performance.now() < end; await wait(5)) {
    const found = find();
    if (found !== undefined && found !== false) return found;
  }
  throw new Error(`in time: ${what()}`);
}
