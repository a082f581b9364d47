import { z } from "zod";

const Kind = z.object({ type: z.string() });
const Interaction = z.object({ type: z.enum(["interactive", "slash_commands"]), envelope_id: z.string(), payload: z.object({}) });
const Occurrence = z.object({
  type: z.literal("events_api"),
  envelope_id: z.string(),
  payload: z.object({ event: z.object({ type: z.string() }) }),
});
const Farewell = z.object({ type: z.literal("disconnect"), reason: z.string().optional() });

/** The part of Slack's client that frames come in by. */
interface Client {
  listeners(name: "ws_message"): readonly ((...args: readonly unknown[]) => unknown)[];
  removeAllListeners(name: "ws_message"): unknown;
  on(name: "ws_message", listener: (data: unknown, isBinary: unknown) => void): unknown;
  listenerCount(name: string): number;
}

/**
 * Lets only those frames through to a client that it can handle: it reads fields without looking, and nobody hears how that fails.
 * @param told of why Slack is about to close the connection
 */
export function guardFrames(client: Client, told: (reason: string | undefined) => void): void {
  const inner = client.listeners("ws_message");
  client.removeAllListeners("ws_message");
  client.on("ws_message", (data, isBinary) => {
    const frame = parsed(data);
    const farewell = Farewell.safeParse(frame).data;
    if (farewell) told(farewell.reason);
    if (!farewell && !isUsable(frame)) return;
    for (const listener of inner) Promise.resolve(listener(data, isBinary)).catch(() => undefined);
  });

  function isUsable(frame: unknown): boolean {
    if (Kind.safeParse(frame).data?.type === "hello" || Interaction.safeParse(frame).success) return true;
    const occurrence = Occurrence.safeParse(frame).data;
    // An event whose name the client itself listens to would be taken for its own.
    return occurrence !== undefined && client.listenerCount(occurrence.payload.event.type) === 0;
  }
}

function parsed(data: unknown): unknown {
  try {
    return typeof data === "string" ? JSON.parse(data) : undefined;
  } catch {
    return undefined;
  }
}
