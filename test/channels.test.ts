import { describe, expect, it } from "vitest";
import { serveChannels } from "../src/channels.ts";
import type { Adapter, ChannelState, Desk } from "../src/chat/adapter.ts";
import { StoreUnavailable } from "../src/engine/store.ts";
import { createMemoryStorage } from "../src/storage/memory.ts";
import { reply } from "./storage/samples.ts";

/** A channel that does nothing but tell how it is. */
function adapterOf(platform: string, state: () => ChannelState, ended: string[]): Adapter {
  return {
    platform,
    start: async () => undefined,
    stop: async () => void ended.push(platform),
    render: () => [],
    limits: () => [],
    send: async () => ({ kind: "sent" }),
    state,
  };
}

async function running(states: Readonly<Record<string, () => ChannelState>>, start = async (): Promise<void> => undefined) {
  const now = new Date("2031-05-20T09:00:00Z");
  const storage = createMemoryStorage({ now: () => new Date(now.getTime() - 5000) });
  const ended: string[] = [];
  let end = (): void => undefined;
  const logged: string[] = [];
  let listens = (_: string): void => undefined;
  const listening = new Promise<string>((resolve) => {
    listens = resolve;
  });
  const served = serveChannels({
    channels: Object.entries(states).map(([platform, state]) => ({ adapter: adapterOf(platform, state, ended) })),
    desk: { start } as Desk & { start(): Promise<void> },
    storage,
    port: 0,
    clock: { now: () => now },
    log(line) {
      logged.push(line);
      const port = /port (\d+)/.exec(line)?.[1];
      if (port !== undefined) listens(port);
    },
    end: new Promise((resolve) => {
      end = resolve;
    }),
  });
  const url = `http://127.0.0.1:${await listening}/healthz`;
  return {
    storage,
    ended,
    served,
    url,
    health: async () => {
      const response = await fetch(url);
      return { status: response.status, body: await response.json() };
    },
    async end() {
      end();
      await served;
      return fetch(url);
    },
  };
}

describe("/healthz", () => {
  it("says that the program lives, and is ready once a channel runs", async () => {
    let state: ChannelState = { state: "starting" };
    const program = await running({ telegram: () => state });
    expect((await program.health()).status).toBe(503);
    state = { state: "running", lastEvent: "2031-05-20T08:59:00Z" };
    expect(await program.health()).toEqual({
      status: 200,
      body: {
        live: true,
        ready: true,
        channels: { telegram: { state: "running", lastEvent: "2031-05-20T08:59:00Z" } },
        outbox: { pending: 0, oldestSeconds: 0 },
      },
    });
    await expect(program.end()).rejects.toThrow();
  });

  it("shows a channel that cannot start while another runs, and how long what waits has waited", async () => {
    const program = await running({
      telegram: () => ({ state: "trouble", problem: "401: Unauthorized" }),
      slack: () => ({ state: "running" }),
    });
    await program.storage.transaction(({ enqueue }) => enqueue(reply("a", "1")));
    const { status, body } = await program.health();
    expect(status).toBe(200);
    expect(body).toMatchObject({
      channels: { telegram: { state: "trouble", problem: "401: Unauthorized" } },
      outbox: { pending: 1, oldestSeconds: 5 },
    });
    await expect(program.end()).rejects.toThrow();
    expect(program.ended.sort()).toEqual(["slack", "telegram"]);
  });

  it("says within two seconds that the store says nothing", async () => {
    const program = await running({ slack: () => ({ state: "running" }) });
    program.storage.backlog = () => new Promise(() => undefined);
    const begun = performance.now();
    const { status, body } = await program.health();
    expect(performance.now() - begun).toBeLessThan(2_000);
    expect(status).toBe(503);
    expect(body).toMatchObject({ live: true, ready: false, outbox: { problem: "the store cannot be used" } });
    await expect(program.end()).rejects.toThrow();
  });

  it("answers HEAD as it answers GET, without the words", async () => {
    const program = await running({ slack: () => ({ state: "running" }) });
    const response = await fetch(program.url, { method: "HEAD" });
    expect([response.status, response.headers.get("content-type"), await response.text()]).toEqual([
      200,
      "application/json; charset=utf-8",
      "",
    ]);
    await expect(program.end()).rejects.toThrow();
  });
});

it("channels behind which nothing can start do not start, and the port is given back", async () => {
  let breakStart = (): void => undefined;
  const start = new Promise<void>((_, reject) => {
    breakStart = () => reject(new StoreUnavailable("the database is locked"));
  });
  const program = await running({ slack: () => ({ state: "starting" }) }, () => start);
  breakStart();
  await expect(program.served).rejects.toThrow("the database is locked");
  expect(program.ended).toEqual([]);
  await expect(fetch(program.url)).rejects.toThrow();
});
