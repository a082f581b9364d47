import { connect } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { answer, type Handler, readBody, serveHttp } from "../src/http-server.ts";

const MEGABYTE = 1024 * 1024;

async function serve(handler: Handler) {
  const logged: string[] = [];
  const server = await serveHttp({ port: 0, routes: new Map([["POST /in", handler]]), log: (line) => void logged.push(line) });
  onTestFinished(() => server.close());
  return { server, logged, url: `http://127.0.0.1:${server.port}` };
}

/** Sends a request of so many megabytes without looking at the answer before it is out. */
function sendAll(port: number, megabytes: number): Promise<{ readonly answered: string; readonly sent: number; readonly error?: string }> {
  const socket = connect(port, "127.0.0.1");
  let [answered, sent, error]: [string, number, string | undefined] = ["", 0, undefined];
  const send = (): void => {
    while (sent < megabytes && !socket.destroyed) {
      sent += 1;
      if (!socket.write(Buffer.alloc(MEGABYTE))) return;
    }
    socket.end();
  };
  return new Promise((resolve) => {
    socket.on("data", (data) => {
      answered += data;
    });
    socket.on("error", (found) => {
      error = found.message;
    });
    socket.on("close", () => resolve({ answered, sent, ...(error === undefined ? {} : { error }) }));
    socket.on("drain", send);
    socket.write(`POST /in HTTP/1.1\r\nHost: a\r\nContent-Length: ${megabytes * MEGABYTE}\r\n\r\n`);
    send();
  });
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

  it("of a megabyte is taken whole", async () => {
    const { url } = await serve(echo);
    const response = await fetch(`${url}/in`, { method: "POST", body: "x".repeat(MEGABYTE) });
    expect([response.status, (await response.text()).length]).toEqual([200, MEGABYTE]);
  });

  it.each([MEGABYTE + 1, 5 * MEGABYTE])("of %i bytes is refused each time, whether it says its length or not", async (bytes) => {
    const { url } = await serve(echo);
    const body = new Uint8Array(bytes);
    for (let times = 0; times < 10; times++) {
      expect((await fetch(`${url}/in`, { method: "POST", body })).status).toBe(413);
      const chunked = { method: "POST", body: new Blob([body]).stream(), duplex: "half" } as RequestInit;
      expect((await fetch(`${url}/in`, chunked)).status).toBe(413);
    }
  });

  it("that is sent to its end whatever comes back meets no broken connection before", async () => {
    const { server } = await serve(echo);
    const { answered, sent, error } = await sendAll(server.port, 30);
    expect([answered, sent, error]).toEqual([expect.stringMatching(/^HTTP\/1.1 413 /), 30, undefined]);
  });

  it("that does not end is broken off some way behind the refusal", async () => {
    const { server } = await serve(echo);
    const { answered, sent } = await sendAll(server.port, 1000);
    expect(answered).toMatch(/^HTTP\/1.1 413 /);
    expect(sent).toBeLessThan(100);
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
