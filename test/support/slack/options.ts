import { EVENTS, SCOPES } from "./scopes.ts";

/** How the app is set up at Slack: what its manifest and its installation would say. */
export interface SlackOptions {
  /** How events reach the app. HTTP unless given. */
  readonly transport?: "http" | "socket";
  /** Where events go over HTTP; may be set later. */
  readonly requestUrl?: string;
  /** The bot token's scopes; all unless given. */
  readonly scopes?: readonly string[];
  /** The bot events subscribed to, such as `message.im`; all unless given. */
  readonly events?: readonly string[];
  /** The slash commands it has; any unless given. */
  readonly commands?: readonly string[];
  readonly homeTab?: boolean;
  readonly messagesTab?: boolean;
  /** Whether requests that come too fast are refused. */
  readonly limits?: boolean;
  /** When an event that was not taken comes again: milliseconds after each failure. */
  readonly retryAfter?: readonly number[];
  /** How long the app may take to acknowledge, in milliseconds. */
  readonly ackWithin?: number;
  readonly port?: number;
}

export function withDefaults(options: SlackOptions) {
  return {
    transport: "http" as const,
    scopes: SCOPES,
    events: EVENTS,
    homeTab: true,
    messagesTab: true,
    limits: false,
    retryAfter: [0, 60_000, 300_000],
    ackWithin: 3_000,
    port: 0,
    ...options,
  };
}
