import { Agent as HttpAgent } from "node:http";
import { Agent as HttpsAgent } from "node:https";

/** What an error's message begins with when there was no connection, so that nothing was sent. */
export const NOT_CONNECTED = "not connected: ";

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
    if (!socket) return socket;
    const giveUp = (): void => void socket.destroy(Object.assign(new Error("it took too long"), { code: "ETIMEDOUT" }));
    const timer = setTimeout(giveUp, connectTimeout);
    // grammY passes on no more of an error than its code and message, and neither tells when it came.
    const mark = (error: Error): void => {
      error.message = `${NOT_CONNECTED}${error.message}`;
    };
    socket.once("error", mark);
    socket.once("close", () => clearTimeout(timer));
    socket.once(isSecure ? "secureConnect" : "connect", () => {
      clearTimeout(timer);
      socket.off("error", mark);
    });
    return socket;
  };
  return agent;
}
