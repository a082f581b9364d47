/**
 * Slack, for tests: the Web API, private files and response URLs over HTTP, and the Events API, interactions and slash
 * commands over HTTP (signed) or Socket Mode (WebSocket), on loopback, as https://docs.slack.dev documents them. Tests
 * drive the people; messages and views are checked as Block Kit; scopes, subscriptions and, where asked for, rate limits
 * are held. Time is the real time, which a test can put forward: repetitions, expiries and limits go by it.
 */
import type { Carry } from "./carrier.ts";
import { createChanges } from "./changes.ts";
import { type Channels, createChannels } from "./channels.ts";
import { createClock } from "./clock.ts";
import { createDeliveries, type Deliveries, type Delivery } from "./deliveries.ts";
import { createEvents, type EventBody, type Events, type Sent } from "./events.ts";
import { createExchange, type RequestRecord } from "./exchange.ts";
import { createFaults, type Faults } from "./faults.ts";
import { createFiles, type Files } from "./files.ts";
import { createHttpCarrier, type HttpCarrier } from "./http-carrier.ts";
import { createIds } from "./ids.ts";
import { createInteractions, type Interactions } from "./interactions.ts";
import { createModals } from "./modals.ts";
import { type SlackOptions, withDefaults } from "./options.ts";
import { createPerson, type Person } from "./person.ts";
import { createPosting } from "./posting.ts";
import { createResponseUrls } from "./response-urls.ts";
import { createRoutes } from "./routes.ts";
import { createScreen, type Screen } from "./screen.ts";
import { startServer } from "./server.ts";
import { createSocketMode, type SocketMode } from "./socket-mode.ts";
import type { Tokens } from "./tokens.ts";
import { transcriptOf } from "./transcript.ts";
import { createTriggers } from "./triggers.ts";
import { createUploads } from "./uploads.ts";
import { createViews } from "./views.ts";
import { createWebApi } from "./web-api.ts";
import { type AppIdentity, createWorkspace } from "./workspace.ts";
import type { World } from "./world.ts";

interface PersonOptions {
  readonly id?: string;
  readonly name: string;
  readonly realName?: string;
  readonly tz?: string;
  readonly locale?: string;
  readonly email?: string;
  readonly isBot?: boolean;
}

export interface Slack extends Screen, Channels {
  readonly origin: string;
  /** For `slackApiUrl`. */
  readonly apiUrl: string;
  readonly team: { readonly id: string; readonly name: string; readonly domain: string };
  readonly app: AppIdentity;
  readonly tokens: Readonly<Pick<Tokens, "bot" | "app">>;
  readonly signingSecret: string;
  /** Sets where events go over HTTP. */
  requestUrl(url: string): void;
  /** Somebody in the workspace. */
  user(options: PersonOptions): Person;
  /** Deactivates a person's account. */
  deactivate(user: string): void;
  reactivate(user: string): void;
  readonly files: Pick<Files, "info" | "remove" | "contentOf">;

  /** Brings any event as it is, whatever the app subscribed to. */
  push(event: EventBody): Sent;
  /** Brings an event once more, as a repetition. */
  redeliver: Deliveries["again"];
  /** Holds events back until they are released, in another order if one is given. */
  hold: Deliveries["hold"];
  release: Deliveries["release"];
  readonly deliveries: readonly Delivery[];
  /** Events that the app did not get for want of a scope, a subscription or membership. */
  readonly withheld: Events["withheld"];
  /** A request to the app as anybody could send it. */
  forge: HttpCarrier["post"];
  /** Whether the app answers to the check of its request URL. */
  verifyUrl(): Promise<boolean>;
  readonly socket: Pick<SocketMode, "connections" | "disconnect" | "cut" | "send" | "forgetToGreet">;
  /** What people were shown when the app did not answer what they pressed or commanded. */
  readonly errorsShown: Interactions["errorsShown"];

  /** Everything that the app asked for. */
  readonly requests: readonly RequestRecord[];
  requestsTo(method: string): readonly RequestRecord[];
  /** Lets a method go wrong: `fail("chat.postMessage", { kind: "reset", handled: true })`. */
  fail: Faults["add"];
  /** Refuses good tokens with this error from now on; takes them again without one. */
  refuseTokens(error?: string): void;
  /** Goes away: connections are cut, new ones refused. */
  down(): Promise<void>;
  /** Comes back on the same port. */
  up(): Promise<void>;
  now(): number;
  advance(ms: number): void;
  stop(): Promise<void>;
}

const TEAM = { id: "T0TEAM", name: "Đại hội", domain: "dai-hoi" };
const APP: AppIdentity = { appId: "A0APP", botId: "B0APP", botUser: "U0APP", name: "tro_ly" };

/** Starts Slack on a port of loopback. */
export async function startSlack(options: SlackOptions = {}): Promise<Slack> {
  const {
    transport,
    scopes,
    events: subscriptions,
    commands,
    homeTab,
    messagesTab,
    limits,
    retryAfter,
    ackWithin,
    port,
  } = withDefaults(options);
  const tokens: Tokens = { bot: "xoxb-1-emulated", app: "xapp-1-A0APP-emulated", refusedWith: undefined };
  const signingSecret = "0123456789abcdef0123456789abcdef";
  let { requestUrl } = options;
  let address = port;
  const origin = (): string => `http://127.0.0.1:${address}`;

  const clock = createClock();
  const ids = createIds(clock);
  const workspace = createWorkspace({ ids, now: clock.now, team: TEAM, app: APP });
  const changes = createChanges(() => transcript());
  const { changed } = changes;
  const exchange = createExchange({ clock, faults: createFaults(), changed });
  const socket = createSocketMode({ clock, appId: APP.appId, ackWithin, changed });
  const http = createHttpCarrier({ requestUrl: () => requestUrl, signingSecret, clock, ackWithin });
  const carry: Carry = transport === "socket" ? socket.carry : http.carry;
  const deliveries = createDeliveries({ clock, carry, retryAfter, changed });
  const events = createEvents({ workspace, deliveries, ids, now: clock.now, subscriptions, scopes });
  const posting = createPosting({ workspace, events, ids });
  const files = createFiles({ ids, clock, team: TEAM.id, origin });
  const world: World = {
    workspace,
    posting,
    events,
    socket,
    ids,
    clock,
    scopes,
    origin,
    views: createViews({ ids, workspace }),
    triggers: createTriggers(clock, ids),
    responseUrls: createResponseUrls({ clock, ids, workspace, posting, origin }),
    files,
    uploads: createUploads({ ids, files }),
    tabs: { home: homeTab, messages: messagesTab },
  };
  const interactions = createInteractions({ world, carry, commands, changed });
  const modals = createModals({ world, carry, interactions, changed });
  const transcript = (): string =>
    transcriptOf({ workspace, requests: exchange.requests, deliveries: deliveries.all(), errorsShown: interactions.errorsShown });
  const webApi = createWebApi({ world, tokens, exchange, hasLimits: limits });
  const server = await startServer({ request: createRoutes({ world, tokens, exchange, webApi }), upgrade: socket.upgrade }, port);
  address = server.port;

  function setDeleted(user: string, isDeleted: boolean): void {
    const person = workspace.people.get(user);
    if (!person) throw new Error(`there is nobody ${user}`);
    person.isDeleted = isDeleted;
  }

  return {
    ...createScreen({ world, until: changes.until, transcript }),
    ...createChannels(world),
    origin: origin(),
    apiUrl: `${origin()}/api/`,
    team: TEAM,
    app: APP,
    tokens,
    signingSecret,
    requestUrl(url) {
      requestUrl = url;
    },
    user({ id = ids.next("U"), name, realName = name, tz = "Asia/Ho_Chi_Minh", locale = "vi-VN", email, isBot = false }) {
      const profile = { id, name, realName, tz, locale, email, isBot, isDeleted: false };
      workspace.people.set(id, profile);
      return createPerson({ world, interactions, modals, profile, changed });
    },
    deactivate: (user) => setDeleted(user, true),
    reactivate: (user) => setDeleted(user, false),
    files: world.files,
    push: events.push,
    redeliver: deliveries.again,
    hold: deliveries.hold,
    release: deliveries.release,
    deliveries: deliveries.all(),
    withheld: events.withheld,
    forge: http.post,
    async verifyUrl() {
      const challenge = ids.next("challenge");
      const { status, body } = await http.post({
        body: JSON.stringify({ token: "legacy-verification-token", challenge, type: "url_verification" }),
      });
      return status === 200 && body.includes(challenge);
    },
    socket,
    errorsShown: interactions.errorsShown,
    requests: exchange.requests,
    requestsTo: (method) => exchange.requests.filter((each) => each.method === method),
    fail: exchange.faults.add,
    refuseTokens(error) {
      tokens.refusedWith = error;
    },
    down: server.down,
    up: server.up,
    now: clock.now,
    advance: clock.advance,
    async stop() {
      clock.stop();
      http.stop();
      socket.stop();
      changes.stop();
      await server.down();
    },
  };
}
