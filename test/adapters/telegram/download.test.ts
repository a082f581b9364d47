import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { RemoteFile } from "../../../src/chat/message.ts";
import { createTestDesk } from "../../support/desk.ts";
import { startTelegramBot, type TelegramBot } from "../../support/telegram-bot.ts";

let bot: TelegramBot;

beforeEach(async () => {
  bot = await startTelegramBot({ requestTimeout: 300 });
});

afterEach(() => bot.stop());

/** A file that somebody sent, as it arrives. */
async function received(content: string, size?: number): Promise<RemoteFile> {
  const desk = createTestDesk();
  await bot.adapter.start(desk);
  const an = bot.telegram.user({ id: 42, first_name: "An" });
  an.sendDocument({ name: "kế hoạch.txt", content: Buffer.from(content), ...(size === undefined ? {} : { size }) });
  const [arrival] = await desk.arrived(1);
  if (!arrival || !("file" in arrival) || !("source" in arrival.file)) throw new Error("no file arrived");
  return arrival.file;
}

describe("a file's content", () => {
  it("is fetched whole, up to as many bytes as are wanted", async () => {
    const file = await received("nội dung");
    expect(file).toMatchObject({ name: "kế hoạch.txt", bytes: 10 });
    expect(String(await bot.adapter.fetch?.(file, 10))).toBe("nội dung");
    expect(await bot.adapter.fetch?.(file, 9)).toBe("too-large");
  });

  it("is left at the limit when there is more of it than Telegram said", async () => {
    const file = await received("a".repeat(1_000_000), 10);
    expect(await bot.adapter.fetch?.(file, 10)).toBe("too-large");
    expect(await bot.adapter.fetch?.({ ...file, bytes: undefined }, 999_999)).toBe("too-large");
    expect(await bot.adapter.fetch?.(file, 1_000_000)).toHaveLength(1_000_000);
  });

  it("is too large when Telegram does not give files of its size, whether it said that or not", async () => {
    const file = await received("a", 21 * 1024 * 1024);
    expect(await bot.adapter.fetch?.(file, 1e9)).toBe("too-large");
    expect(await bot.adapter.fetch?.({ ...file, bytes: undefined }, 1e9)).toBe("too-large");
  });

  it.each(["getFile", "download"])(
    "is not waited for any more when the program ends during %s",
    async (method) => {
      const file = await received("nội dung");
      bot.telegram.fail({ method, fault: { kind: "delay", when: "before", ms: 5_000 } });
      const ending = new AbortController();
      const begun = bot.telegram.requests.length;
      const fetching = bot.adapter.fetch?.(file, 100, ending.signal);
      await bot.telegram.until(() => bot.telegram.requests.slice(begun).some((request) => request.method === method));
      ending.abort();
      await expect(fetching).rejects.toThrow(/^a file could not be fetched: /);
    },
    2_000,
  );

  it("is not there when Telegram has it no more", async () => {
    expect(await bot.adapter.fetch?.({ name: "a", source: "unknown" }, 1e9)).toBeUndefined();
  });

  it.each(["getFile", "download"])("may come later when %s breaks; the token is not told", async (method) => {
    const file = await received("nội dung");
    bot.telegram.fail({ method, fault: { kind: "server error", code: 502 } });
    await expect(bot.adapter.fetch?.(file, 100)).rejects.toThrow(/^a file could not be fetched: (?:status )?502/);
    bot.telegram.fail({ method, fault: { kind: "reset", when: "before" } });
    await expect(bot.adapter.fetch?.(file, 100)).rejects.toThrow(/^a file could not be fetched: the connection broke \(ECONNRESET\)$/);
    expect(await bot.adapter.fetch?.(file, 100)).toHaveLength(10);
  });
});
