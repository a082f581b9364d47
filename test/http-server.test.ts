import { connect } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { answer, type Handler, readBody, serveHttp } from "../src/http-server.ts";

async function serve(handler: Handler) {
  const logged: string[] = [];
  const server = await serveHttp({ port: 0, routes: new Map([["POST /in", handler]]), log: (line) => void logged.push(line) });
  onTestFinished(() => server.close());
  return { server, logged, url: `http://127.0.0.1:${server.port}` };
}

const echo: Handler = async (request, response) => {
  const body = await readBody(request, response);
  if (body !== undefined) response.end(body);
};

describe("a request", () => {
  it("is handed to its route by method and path, whatever its query", async () => {
    const { url } = await serve(echo);
    expect(await (await fetch(`${url}/in?a=1`, { method: "POST", body: "Đại hội" })).text()).toBe("Đại hội");
    expect((await fetch(`${url}/in`)).status).toBe(404);
    expect((await fetch(`${url}/other`, { method: "POST" })).status).toBe(404);
  });

  it("of more than a megabyte is refused, whether it says so or not", async () => {
    const { url } = await serve(echo);
    const body = "x".repeat(1024 * 1024 + 1);
    expect((await fetch(`${url}/in`, { method: "POST", body })).status).toBe(413);
    const stream = new ReadableStream({
      start(controller) {
        for (let i = 0; i < 20; i++) controller.enqueue(new Uint8Array(100_000));
        controller.close();
      },
    });
    const chunked = { method: "POST", body: stream, duplex: "half" } as RequestInit;
    expect((await fetch(`${url}/in`, chunked)).status).toBe(413);
    expect((await fetch(`${url}/in`, { method: "POST", body: "x".repeat(1024 * 1024) })).status).toBe(200);
  });

  it("whose handling breaks is answered with 500, and the cause is logged", async () => {
    const { url, logged } = await serve(async () => {
      throw new Error("it broke");
    });
    expect((await fetch(`${url}/in`, { method: "POST" })).status).toBe(500);
    expect(logged.join()).toContain("it broke");
  });
});

describe("closing", () => {
  it("answers what is in hand and does not wait for connections that say nothing", async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let arrived = (): void => undefined;
    const arrival = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    const { server, url } = await serve(async (_, response) => {
      arrived();
      await held;
      answer(response, 200);
    });
    const idle = connect(server.port, "127.0.0.1");
    idle.on("error", () => undefined);
    const asked = fetch(`${url}/in`, { method: "POST" });
    await arrival;
    const closed = server.close();
    release();
    expect((await asked).status).toBe(200);
    await closed;
    await expect(fetch(`${url}/in`, { method: "POST" })).rejects.toThrow();
  });
});
