import { Api } from "grammy";
import { afterEach, describe, expect, it } from "vitest";
import type { Arrival, Receipt } from "../../../src/chat/message.ts";
import { createTestDesk, type TestDesk } from "../../support/desk.ts";
import { seededRandom } from "../../support/seeded-random.ts";
import type { Person } from "../../support/telegram/people.ts";
import { startTelegramBot, type TelegramBot } from "../../support/telegram-bot.ts";

const bots: TelegramBot[] = [];

afterEach(async () => {
  await Promise.all(bots.splice(0).map((bot) => bot.stop()));
});

async function open(more?: Parameters<typeof startTelegramBot>[0]): Promise<{ bot: TelegramBot; an: Person }> {
  const bot = await startTelegramBot(more);
  bots.push(bot);
  return { bot, an: bot.telegram.user({ id: 42, first_name: "An", last_name: "Nguyễn" }) };
}

async function run(more?: Parameters<typeof open>[0] & { desk?: TestDesk }): Promise<{ bot: TelegramBot; an: Person; desk: TestDesk }> {
  const { desk = createTestDesk(), ...parts } = more ?? {};
  const opened = await open(parts);
  await opened.bot.adapter.start(desk);
  await opened.bot.telegram.until(() => polls(opened.bot).length > 0 && hasMenu(opened.bot));
  return { ...opened, desk };
}

const polls = ({ telegram }: TelegramBot) => telegram.requests.filter(({ method }) => method === "getUpdates");
const hasMenu = ({ telegram }: TelegramBot) =>
  telegram.requests.filter(({ method, status }) => method === "setMyCommands" && status === 200).length === 3;
const texts = (arrivals: readonly Arrival[]): unknown[] => arrivals.map((arrival) => ("text" in arrival ? arrival.text : undefined));
/** Resolves when it is opened. */
function gate(): { readonly opened: Promise<void>; open(): void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

describe("the start", () => {
  it("resolves at once, without Telegram too, and goes on trying", async () => {
    const { bot, an } = await open();
    await bot.telegram.goDown();
    const desk = createTestDesk();
    await bot.adapter.start(desk);
    expect(bot.adapter.state?.()).toEqual({ state: "starting" });
    await bot.until(() => bot.waits.length > 5);
    expect(bot.adapter.state?.()).toEqual({ state: "trouble", problem: "no connection (ECONNREFUSED)" });
    await bot.telegram.comeBack();
    an.say("/start");
    await desk.arrived(1);
    expect(bot.adapter.state?.()).toMatchObject({ state: "running", lastEvent: expect.stringMatching(/^\d{4}-.*Z$/) });
    expect(bot.waits.slice(0, 6)).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000]);
    expect(bot.lines).toEqual(["telegram: no connection (ECONNREFUSED)", "telegram: receives again"]);
  });

  it("takes away a webhook and keeps what waits", async () => {
    const { bot, an } = await open();
    const api = new Api(bot.telegram.token, { apiRoot: bot.telegram.apiRoot });
    await api.setWebhook("http://127.0.0.1:9/");
    an.say("một");
    const desk = createTestDesk();
    await bot.adapter.start(desk);
    expect(texts(await desk.arrived(1))).toEqual(["một"]);
  });

  it("asks for what is used only", async () => {
    const { bot } = await run();
    expect(polls(bot)[0]?.payload["allowed_updates"]).toEqual(["message", "edited_message", "callback_query"]);
  });

  it("fills the menu in both languages, Vietnamese unless Telegram is in English", async () => {
    const commands = [{ name: { vi: "kehoach", en: "plan" }, description: { vi: "lập kế hoạch", en: "make a plan" } }];
    const { bot } = await run({ commands });
    const api = new Api(bot.telegram.token, { apiRoot: bot.telegram.apiRoot });
    const described = async (language_code?: "vi" | "en") =>
      (await api.getMyCommands(language_code ? { language_code } : {})).map(({ description }) => description);
    expect([await described(), await described("vi"), await described("en")]).toEqual([
      ["lập kế hoạch"],
      ["lập kế hoạch"],
      ["make a plan"],
    ]);
  });

  it("works without the menu, which is filled as soon as Telegram takes it", async () => {
    const { bot, an } = await open();
    bot.telegram.fail({ method: "setMyCommands", fault: { kind: "server error", code: 500 } });
    bot.telegram.fail({ method: "setMyCommands", fault: { kind: "too many requests", retryAfter: 7 } });
    const desk = createTestDesk();
    await bot.adapter.start(desk);
    an.say("một");
    await desk.arrived(1);
    await bot.telegram.until(() => hasMenu(bot));
    expect(bot.lines).toEqual(["telegram: the menu of commands could not be set: 500 Internal Server Error"]);
    expect(bot.waits).toEqual([1_000, 7_000]);
  });

  it("tells of a token that is not accepted, without it", async () => {
    const { bot } = await open({ token: "710000001:AAE-wrong" });
    await bot.adapter.start(createTestDesk());
    await bot.until(() => bot.waits.length > 2);
    expect(bot.adapter.state?.()).toEqual({ state: "trouble", problem: "the token is not accepted (401 Unauthorized)" });
    expect(bot.lines).toEqual(["telegram: the token is not accepted (401 Unauthorized)"]);
  });
});

describe("an update", () => {
  it("is stored before it is confirmed, each of a batch in its order", async () => {
    const stored: string[] = [];
    const { bot, an } = await open({ options: { shuffle: seededRandom(7) } });
    const said = ["một", "hai", "ba", "bốn"].map((text) => an.say(text));
    const desk = createTestDesk(async (arrival) => {
      // None is confirmed while one of the batch is being stored.
      expect(said.some(({ updateId }) => bot.telegram.delivery(updateId)?.isConfirmed)).toBe(false);
      stored.push(arrival.id);
      return "stored" as const;
    });
    await bot.adapter.start(desk);
    await bot.telegram.until(() => bot.telegram.pending === 0);
    expect(stored).toEqual(said.map(({ updateId }) => String(updateId)));
    expect(said.map(({ updateId }) => bot.telegram.delivery(updateId)?.times)).toEqual([1, 1, 1, 1]);
  });

  it("that cannot be stored now is asked for again, with all after it, and nothing before it", async () => {
    const { bot, an } = await open();
    const said = ["một", "hai", "ba"].map((text) => an.say(text));
    // What is handed over after it is not stored, either.
    let outages = 6;
    const desk = createTestDesk((arrival): Receipt => ("text" in arrival && arrival.text !== "một" && outages-- > 0 ? "later" : "stored"));
    await bot.adapter.start(desk);
    await bot.telegram.until(() => bot.telegram.pending === 0);
    expect(texts(desk.arrivals)).toEqual(["một", ...Array(4).fill(["hai", "ba"]).flat()]);
    expect(
      polls(bot)
        .slice(0, 5)
        .map(({ payload }) => payload["offset"]),
    ).toEqual([undefined, ...Array(3).fill(said[1]?.updateId), Number(said[2]?.updateId) + 1]);
    expect(bot.waits).toEqual([1_000, 2_000, 4_000]);
  });

  it("does not wait until those before it in its batch are stored", async () => {
    const { bot, an } = await open();
    for (const text of ["một", "hai", "ba"]) an.say(text);
    const { opened, open: store } = gate();
    const desk = createTestDesk(async () => {
      await opened;
      return "stored" as const;
    });
    await bot.adapter.start(desk);
    expect(texts(await desk.arrived(3))).toEqual(["một", "hai", "ba"]);
    expect(bot.telegram.pending).toBe(3);
    store();
    await bot.telegram.until(() => bot.telegram.pending === 0);
  });

  it("arrives before its caption, and that before the next update", async () => {
    const { bot, an } = await open();
    an.sendDocument({ name: "a.pdf", content: Buffer.from("a") }, { caption: "một" });
    an.say("hai");
    const desk = createTestDesk();
    await bot.adapter.start(desk);
    expect(texts(await desk.arrived(3))).toEqual([undefined, "một", "hai"]);
  });

  it("that cannot be stored at all does not keep up the others", async () => {
    const { bot, an } = await open();
    const desk = createTestDesk((arrival): Receipt => ("text" in arrival && arrival.text === "một" ? "refused" : "stored"));
    an.say("một");
    an.say("hai");
    await bot.adapter.start(desk);
    await bot.telegram.until(() => bot.telegram.pending === 0);
    expect(texts(desk.arrivals)).toEqual(["một", "hai"]);
  });

  it("that breaks what is behind comes again, and the log does not tell what it says", async () => {
    let isBroken = true;
    const desk = createTestDesk(async () => {
      if (!isBroken) return "stored" as const;
      isBroken = false;
      throw new TypeError("bí mật");
    });
    const { bot, an } = await run({ desk });
    const { updateId } = an.say("bí mật");
    await desk.arrived(2);
    await bot.telegram.until(() => bot.telegram.pending === 0);
    expect(bot.lines).toEqual([`telegram: update ${updateId} could not be taken: TypeError`]);
  });

  it("that comes once more does not bring others back", async () => {
    const { bot, an, desk } = await run();
    const first = an.say("một");
    an.say("hai");
    await bot.telegram.until(() => bot.telegram.pending === 0);
    bot.telegram.redeliver(first.updateId);
    await desk.arrived(3);
    an.say("ba");
    await desk.arrived(4);
    await bot.telegram.until(() => bot.telegram.pending === 0);
    expect(texts(desk.arrivals)).toEqual(["một", "hai", "một", "ba"]);
  });

  it("may have any number after a quiet week: the last one is not held against it", async () => {
    let time = 0;
    const { bot, an, desk } = await run({ now: () => time });
    const first = an.say("một");
    await bot.telegram.until(() => bot.telegram.pending === 0);
    time += 6 * 24 * 60 * 60_000 + 1;
    const before = polls(bot).length;
    expect(polls(bot).at(-1)?.payload).toMatchObject({ offset: Number(first.updateId) + 1 });
    await bot.telegram.goDown();
    await bot.until(() => bot.lines.length > 0);
    await bot.telegram.comeBack();
    const second = an.say("hai");
    await desk.arrived(2);
    await bot.telegram.until(() => bot.telegram.pending === 0);
    expect(polls(bot)[before]?.payload).not.toHaveProperty("offset");
    expect(polls(bot).at(-1)?.payload).toMatchObject({ offset: Number(second.updateId) + 1 });
  });

  it("of a kind or form that is not known is confirmed; the latter is logged", async () => {
    const { bot, an, desk } = await run();
    bot.telegram.push({ message: { message_id: "một" } } as never);
    an.block();
    an.unblock();
    an.say("hai");
    await bot.telegram.until(() => bot.telegram.pending === 0);
    expect(texts(desk.arrivals)).toEqual(["hai"]);
    expect(bot.lines).toEqual([expect.stringMatching(/^telegram: update \d+ has an unknown form and is left out$/)]);
  });
});

describe("the press of a button", () => {
  it("is answered at once, while it is being stored, each time it comes", async () => {
    const { opened, open: store } = gate();
    const desk = createTestDesk(async () => {
      await opened;
      return "stored" as const;
    });
    const { bot, an } = await run({ desk });
    an.say("/start");
    store();
    await bot.adapter.send({ chat: "telegram:42" }, { html: "?", plain: "?", keyboard: [[{ text: "Có", callback_data: "yes" }]] });
    const press = an.press("Có");
    await bot.telegram.until(() => press.answer);
    await desk.arrived(2);
    expect(desk.arrivals[1]).toMatchObject({ id: String(press.updateId), from: "telegram:42", press: "yes", ref: "2", name: "An Nguyễn" });
    bot.telegram.redeliver(press.updateId);
    await bot.telegram.until(() => bot.telegram.requests.filter(({ method }) => method === "answerCallbackQuery").length === 2);
  });

  it("is stored when it cannot be answered", async () => {
    const { bot, an, desk } = await run();
    an.say("/start");
    await bot.adapter.send({ chat: "telegram:42" }, { html: "?", plain: "?", keyboard: [[{ text: "Có", callback_data: "yes" }]] });
    bot.telegram.fail({ method: "answerCallbackQuery", fault: { kind: "reset", when: "before" } });
    an.press("Có", { isInaccessible: true });
    expect((await desk.arrived(2))[1]).toMatchObject({ press: "yes" });
    expect(bot.lines).toEqual([]);
  });
});

describe("trouble while receiving", () => {
  it("with the network is shown, and is over when it is over", async () => {
    const { bot, an, desk } = await run();
    await bot.telegram.goDown();
    await bot.until(() => bot.lines.length > 0);
    expect(bot.adapter.state?.()).toMatchObject({ state: "trouble" });
    await bot.telegram.comeBack();
    // Not only when something comes in.
    await bot.telegram.until(() => bot.adapter.state?.().state === "running");
    an.say("một");
    expect(texts(await desk.arrived(1))).toEqual(["một"]);
    expect(bot.lines.at(-1)).toBe("telegram: receives again");
  });

  it("with another program that polls is told in one line, in ever longer pauses", async () => {
    const { bot, an, desk } = await run();
    const api = new Api(bot.telegram.token, { apiRoot: bot.telegram.apiRoot });
    for (let round = 1; round <= 3; round++) {
      await bot.telegram.until(() => polls(bot).length === 2 * round - 1);
      await api.getUpdates({ timeout: 0 });
      await bot.until(() => bot.waits.length === round);
    }
    expect(bot.waits).toEqual([1_000, 2_000, 4_000]);
    expect(bot.adapter.state?.().state).toBe("trouble");
    const line =
      "telegram: another program is polling with this token (409 Conflict: terminated by other getUpdates request; make sure that only one bot instance is running)";
    expect(bot.lines).toEqual([line]);
    an.say("một");
    expect(texts(await desk.arrived(1))).toEqual(["một"]);
    expect(bot.adapter.state?.().state).toBe("running");
  });

  it("with a webhook that another program set is told as that, and ends with it", async () => {
    const { bot, an, desk } = await run();
    const api = new Api(bot.telegram.token, { apiRoot: bot.telegram.apiRoot });
    await api.setWebhook("http://127.0.0.1:9/");
    await bot.until(() => bot.waits.length > 2);
    expect(bot.adapter.state?.().problem).toMatch(/^another program receives with this token, by a webhook \(409 /);
    await api.deleteWebhook();
    an.say("một");
    expect(texts(await desk.arrived(1))).toEqual(["một"]);
  });

  it("waits as long as Telegram asks", async () => {
    const { bot } = await open();
    bot.telegram.fail({ method: "getMe", fault: { kind: "too many requests", retryAfter: 7 } });
    bot.telegram.fail({ method: "getUpdates", fault: { kind: "too many requests", retryAfter: 9 } });
    await bot.adapter.start(createTestDesk());
    await bot.until(() => bot.waits.length === 2);
    expect(bot.waits).toEqual([7_000, 9_000]);
  });
});

describe("the stop", () => {
  it("does not wait for the request that Telegram holds", async () => {
    const { bot } = await run();
    const begun = performance.now();
    await bot.adapter.stop();
    expect(performance.now() - begun).toBeLessThan(1_000);
    expect(bot.adapter.state?.().state).toBe("stopped");
    expect(polls(bot)).toHaveLength(1);
  });

  it("finishes what is being stored and confirms that, and no more", async () => {
    const { bot, an } = await open();
    const said = ["một", "hai", "ba"].map((text) => an.say(text));
    const { opened, open: store } = gate();
    const desk = createTestDesk(async (arrival) => {
      if ("text" in arrival && arrival.text === "hai") await opened;
      return "stored" as const;
    });
    await bot.adapter.start(desk);
    await desk.arrived(3);
    const stopped = bot.adapter.stop();
    const late = an.say("bốn");
    store();
    await stopped;
    expect(texts(desk.arrivals)).toEqual(["một", "hai", "ba"]);
    expect([...said, late].map(({ updateId }) => bot.telegram.delivery(updateId)?.isConfirmed)).toEqual([true, true, true, false]);
    expect(polls(bot).at(-1)?.payload).toMatchObject({ offset: Number(said[2]?.updateId) + 1, limit: 1, timeout: 0 });
  });

  it("confirms what was stored before what could not be", async () => {
    const { bot, an } = await open();
    const said = ["một", "hai"].map((text) => an.say(text));
    const desk = createTestDesk((arrival): Receipt => ("text" in arrival && arrival.text === "hai" ? "later" : "stored"));
    await bot.adapter.start(desk);
    await desk.arrived(2);
    await bot.adapter.stop();
    expect(said.map(({ updateId }) => bot.telegram.delivery(updateId)?.isConfirmed)).toEqual([true, false]);
  });

  it("does not wait long for answers that do not come", async () => {
    const { bot, an, desk } = await run();
    an.say("/start");
    await desk.arrived(1);
    await bot.adapter.send({ chat: "telegram:42" }, { html: "?", plain: "?", keyboard: [[{ text: "Có", callback_data: "yes" }]] });
    bot.telegram.fail({ method: "answerCallbackQuery", fault: { kind: "delay", when: "before", ms: 60_000 } });
    // The one that is held now is ended by the press; the next and the last one are not answered.
    bot.telegram.fail({ method: "getUpdates", times: Number.POSITIVE_INFINITY, fault: { kind: "delay", when: "before", ms: 60_000 } });
    const { updateId } = an.press("Có");
    await desk.arrived(2);
    const begun = performance.now();
    await bot.adapter.stop();
    expect(performance.now() - begun).toBeLessThan(2_500);
    expect(bot.telegram.delivery(updateId)?.times).toBe(1);
  });

  it("comes to an end while Telegram cannot be reached", async () => {
    const { bot, an } = await run();
    await bot.telegram.goDown();
    await bot.until(() => bot.waits.length > 0);
    await bot.adapter.stop();
    expect(bot.adapter.state?.().state).toBe("stopped");
    expect(an.chat.messages).toEqual([]);
  });
});

it("neither the token nor what people write or are called is ever logged", async () => {
  const { bot, an, desk } = await run();
  an.say("bí mật");
  await desk.arrived(1);
  await bot.telegram.goDown();
  await bot.until(() => bot.waits.length > 1);
  const told = [...bot.lines, JSON.stringify(bot.adapter.state?.())].join("\n");
  expect(told).not.toMatch(/bí mật|Nguyễn|AAE|\/bot/);
  expect(told).toContain("ECONNREFUSED");
});
