import { Agent as HttpAgent } from "node:http";
import { Agent as HttpsAgent } from "node:https";

/** The code of a connection that was not there in time. */
export const NOT_CONNECTED = "NOT_CONNECTED";

/** An attempt at one of a host's addresses; Node gives up after 250 ms, which Telegram's servers are too far away for. */
const ATTEMPT_TIMEOUT = 3_000;

/** Connections to one server, kept for the next request; one that is not there in so many milliseconds is given up. */
export function createAgent(address: string, connectTimeout: number): HttpAgent {
  const isSecure = address.startsWith("https:");
  const options = { keepAlive: true, autoSelectFamilyAttemptTimeout: ATTEMPT_TIMEOUT };
  const agent = isSecure ? new HttpsAgent(options) : new HttpAgent(options);
  const connect = agent.createConnection.bind(agent);
  agent.createConnection = (...args) => {
    const socket = connect(...args);
    const timer = setTimeout(() => {
      socket?.destroy(Object.assign(new Error("no connection in time"), { code: NOT_CONNECTED }));
    }, connectTimeout);
    for (const over of [isSecure ? "secureConnect" : "connect", "close"]) socket?.once(over, () => clearTimeout(timer));
    return socket;
  };
  return agent;
}
