import { expect, it } from "vitest";
import type { Person } from "../support/channels/channel.ts";
import type { Met } from "../support/channels/meet.ts";
import { ANOTHER, ANOTHER_ANSWER, ANSWER, answerAll, QUESTION } from "./contract-steps.ts";

/** What the bot is made to wait, in seconds; for nothing else it waits as long. */
const PAUSE = 37;

/** What goes out arrives, whatever goes wrong on the way, and no more than the platform wants. */
export function sendingContract(start: () => Promise<Met>): void {
  it("to whom nothing can be sent nothing more is sent until they write; others go on", async () => {
    const met = await start();
    const { an, binh } = met.channel;
    const tellAn = async (words: string): Promise<void> => {
      const message = { to: an.chat, language: "vi" as const, blocks: [{ kind: "paragraph" as const, text: [words] }], buttons: [] };
      await met.bot.storage.transaction((stores) => stores.enqueue({ message, kind: "notice" }));
      binh.say(QUESTION);
      expect((await binh.next()).text).toContain(ANSWER);
      await met.quiet();
    };
    await answerAll(an, [QUESTION]);
    an.leave();
    await tellAn("một");
    const tried = met.channel.sends(an);
    expect(tried.map(({ isTaken }) => isTaken)).toEqual([true, false]);
    expect(await unreachable(met, an)).toMatch(/blocked|channel_not_found/);
    await tellAn("hai");
    expect(met.channel.sends(an)).toEqual(tried);
    an.comeBack();
    an.say(ANOTHER);
    expect((await an.next()).text).toContain(ANOTHER_ANSWER);
    expect(await unreachable(met, an)).toBeNull();
    await tellAn("ba");
    expect((await an.next()).text).toBe("ba");
    const notices = await met.rows<{ status: string }>("SELECT status FROM outbox WHERE kind = 'notice' ORDER BY seq");
    expect(notices.map(({ status }) => status)).toEqual(["failed", "failed", "sent"]);
  });

  it("who is sent too much is sent nothing for as long as the platform says, then each message once; others go on", async () => {
    const met = await start();
    const { an, binh } = met.channel;
    met.channel.refuseSending(an, PAUSE);
    const waits = met.holdAt(PAUSE * 1000);
    an.say(QUESTION);
    await waits.reached;
    an.say(ANOTHER);
    await answerAll(binh, [QUESTION, ANOTHER]);
    expect(met.channel.sends(an).map(({ isTaken }) => isTaken)).toEqual([false]);
    waits.letGo();
    await met.quiet();
    expect(an.shown().map(({ text }) => text)).toEqual([expect.stringContaining(ANSWER), expect.stringContaining(ANOTHER_ANSWER)]);
    expect(met.channel.sends(an).map(({ isTaken }) => isTaken)).toEqual([false, true, true]);
  });

  it.each([
    ["before a message is taken: it is sent again", "before", 1],
    ["after a message was taken: it comes twice at most", "after", 2],
  ] as const)("the connection breaks %s, and it is known to be sent", async (_, when, most) => {
    const met = await start();
    const { an } = met.channel;
    met.channel.breakSending(when);
    an.say(QUESTION);
    expect((await an.next()).text).toContain(ANSWER);
    await met.quiet();
    expect(met.channel.sends(an)).toHaveLength(2);
    expect(an.shown().length).toBeLessThanOrEqual(most);
    expect(await met.rows("SELECT status, reason FROM outbox")).toEqual([{ status: "sent", reason: null }]);
  });
}

/** Why nothing can be sent to somebody, by the database. */
async function unreachable({ rows }: Met, { chat }: Person): Promise<unknown> {
  const [row] = await rows<{ unreachable: unknown }>(`SELECT unreachable FROM conversations WHERE chat = '${chat}'`);
  return row?.unreachable;
}
