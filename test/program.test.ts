import { existsSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { type Program, startProgram } from "./support/program.ts";
import { freshEnvironment, run } from "./support/run.ts";
import { startTelegram, type Telegram } from "./support/telegram/telegram.ts";

const QUESTION = "hội nghị cấp tỉnh được mời bao nhiêu đại biểu?";

beforeAll(() => {
  if (!existsSync("dist/main.js")) throw new Error("npm run build first");
});

async function emulate(): Promise<Telegram> {
  const telegram = await startTelegram();
  onTestFinished(() => telegram.stop());
  return telegram;
}

async function start({ token, apiRoot }: Telegram, env: Readonly<Record<string, string>> = {}): Promise<Program> {
  const program = await startProgram({ TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_ROOT: apiRoot, CLOCK: "2014-09-26T09:00:00+07:00", ...env });
  onTestFinished(async () => void (await program.end("SIGKILL")));
  return program;
}

describe("npm start with a token", () => {
  it("answers, tells how it does, and ends cleanly with everything stored confirmed", async () => {
    const telegram = await emulate();
    const program = await start(telegram);
    const an = telegram.user({ id: 42, first_name: "An" });
    const said = an.say(QUESTION);
    expect((await an.chat.nextMessage()).text).toContain("300");
    const health = await fetch(`${program.url}/healthz`);
    expect(health.status).toBe(200);
    expect(await health.json()).toMatchObject({
      live: true,
      ready: true,
      channels: { telegram: { state: "running" } },
      outbox: { pending: 0 },
    });
    const began = performance.now();
    expect(await program.end("SIGTERM")).toBe(0);
    expect(performance.now() - began).toBeLessThan(10_000);
    expect(telegram.delivery(said.updateId)).toMatchObject({ times: 1, isConfirmed: true });
    expect(program.log.join("\n")).not.toMatch(new RegExp(`${telegram.token.split(":")[1]}|đại biểu`));
  });

  it("goes on after a kill with what was said to it meanwhile, once", async () => {
    const telegram = await emulate();
    const env = { DATABASE_URL: freshEnvironment()["DATABASE_URL"] ?? "" };
    const an = telegram.user({ id: 42, first_name: "An" });
    const first = await start(telegram, env);
    an.say(QUESTION);
    await an.chat.nextMessage();
    await first.end("SIGKILL");
    const said = an.say("tỉnh họp mấy ngày?");
    await start(telegram, env);
    const answers = (): number => an.chat.messages.filter(({ text }) => text.includes("nửa ngày")).length;
    await telegram.until(() => answers() > 0 && telegram.delivery(said.updateId)?.isConfirmed);
    telegram.redeliver(said.updateId);
    await telegram.until(() => telegram.delivery(said.updateId)?.times === 2);
    an.say("cảm ơn");
    await telegram.until(() => an.chat.messages.at(-1)?.text.includes("Trợ lý Đại hội"));
    expect(answers()).toBe(1);
  });

  it("that Telegram does not take waits, says so in one line, and is not ready", async () => {
    const telegram = await emulate();
    const program = await start({ ...telegram, token: "1:wrong" });
    expect(await program.logs(/telegram: /)).toContain("401");
    const health = await fetch(`${program.url}/healthz`);
    expect(health.status).toBe(503);
    expect(await health.json()).toMatchObject({ live: true, ready: false, channels: { telegram: { state: "trouble" } } });
    expect(await program.end("SIGTERM")).toBe(0);
  });

  it("beside another program with the same token says so and takes turns", async () => {
    const telegram = await emulate();
    const [one, other] = [await start(telegram), await start(telegram)];
    const line = await Promise.race([one.logs(/another program/), other.logs(/another program/)]);
    expect(line).toContain("409");
  });
});

describe("an end", () => {
  it("is clean and in time while a message gets no answer and a file does not come", async () => {
    const telegram = await emulate();
    const program = await start(telegram);
    const delay = { kind: "delay", when: "before", ms: 60_000 } as const;
    telegram.fail({ method: "sendMessage", fault: delay });
    telegram.fail({ method: "download", fault: delay });
    telegram.user({ id: 42, first_name: "An" }).say(QUESTION);
    const sent = telegram.user({ id: 43, first_name: "Bình" }).sendDocument({ name: "a.pdf", content: Buffer.from("%PDF") });
    const asked = (method: string): boolean => telegram.requests.some((request) => request.method === method);
    await telegram.until(() => asked("sendMessage") && asked("download") && telegram.delivery(sent.updateId)?.isConfirmed);
    const began = performance.now();
    expect(await program.end("SIGTERM")).toBe(0);
    expect(performance.now() - began).toBeLessThan(8_500);
  });
});

describe("a start that fails", () => {
  it("over a port in use ends with one line", async () => {
    const { token, apiRoot } = await emulate();
    const env = { TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_ROOT: apiRoot, PORT: new URL(apiRoot).port };
    expect(await run("dist/main.js", { env })).toMatchObject({ code: 1, stderr: `PORT: ${env.PORT} is in use\n` });
  });
});

describe("a half-set channel", () => {
  it("ends the start with one line", async () => {
    const { code, stderr } = await run("dist/main.js", { env: { SLACK_BOT_TOKEN: "xoxb-1" } });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^SLACK_APP_TOKEN: [^\n]+\n$/);
  });

  it("is explained in .env.example, as every setting is", () => {
    const names = [...readFileSync("src/config.ts", "utf8").matchAll(/^ {2}([A-Z_]{4,}):/gm)].map(([, name]) => name ?? "");
    const example = readFileSync(".env.example", "utf8");
    expect(names.length).toBeGreaterThan(15);
    for (const name of names) expect(example).toContain(`${name}=`);
  });
});
