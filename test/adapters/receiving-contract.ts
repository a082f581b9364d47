import fc from "fast-check";
import { expect, it } from "vitest";
import type { Deed, Shown } from "../support/channels/channel.ts";
import type { Met } from "../support/channels/meet.ts";
import { draftOf, writtenIn } from "../support/plan-chat.ts";
import { ANSWER, answerAll, DAY, NAME, PLAN, QUESTION } from "./contract-steps.ts";

/** What comes in is stored, then acknowledged, and done once. */
export function receivingContract(start: () => Promise<Met>): void {
  it("what is delivered again, in any order, has no second effect and no second reply", async () => {
    const met = await start();
    const { an } = met.channel;
    const deeds: Deed[] = [];
    const heard = async (deed: Deed): Promise<Shown> => {
      deeds.push(deed);
      return an.next();
    };
    await heard(an.say(QUESTION));
    const asked = await heard(an.say(PLAN));
    await heard(an.press(asked, NAME));
    await heard(an.say(DAY));
    await heard(an.say("Hội trường BHXH tỉnh"));
    const told = an.say("250");
    await heard(told);
    await heard(an.edit(told, "260"));
    await met.quiet();
    const before = await stateOf(met);
    const again = deeds.flatMap((deed) => deed.again ?? []);
    expect(again.length).toBeGreaterThanOrEqual(5);
    const anyOrder = fc.shuffledSubarray(again, { minLength: again.length });
    const bring = fc.asyncProperty(anyOrder, async (order) => void (await Promise.all(order.map((each) => each()))));
    await fc.assert(bring, { numRuns: 5 });
    await met.quiet();
    expect(await stateOf(met)).toEqual(before);
  });

  it("what is delivered again before it was answered is answered once", async () => {
    const met = await start();
    const { an } = met.channel;
    const asked = an.say(QUESTION);
    await Promise.all([asked.again?.(), asked.again?.()]);
    await met.quiet();
    expect(an.shown().map(({ text }) => text)).toEqual([expect.stringContaining(ANSWER)]);
  });

  it("what cannot be stored is not acknowledged: who wrote it is told once, and answered once when it comes again", async () => {
    const met = await start();
    const { an } = met.channel;
    await met.setDisk("read-only");
    const asked = an.say(QUESTION);
    expect((await an.next()).text).toContain("Trợ lý chưa lưu được lúc này");
    for (const times of [1, 2]) {
      const refused = asked.refused();
      await Promise.all([refused, met.logged(/could not be stored/, times)]);
    }
    expect(asked.isTaken()).toBe(false);
    await met.setDisk("writable");
    await asked.taken();
    expect((await an.next()).text).toContain(ANSWER);
    await met.quiet();
    expect(an.shown()).toHaveLength(2);
  });

  it("a command and a press that cannot be stored come again, or their sender is asked to do so once more", async () => {
    const met = await start();
    const { an } = met.channel;
    const asked = await acrossOutage(met, () => an.say(PLAN));
    expect(asked.text).toContain("KH-40");
    expect((await acrossOutage(met, () => an.press(asked, NAME))).text).toContain("Đã ghi tên hội nghị");
    expect(await writtenIn(met.bot, "name")).toBe(NAME);
  });

  it("what is of no use to the bot changes nothing, and is not worth a line in the log", async () => {
    const met = await start();
    await answerAll(met.channel.an, [QUESTION, PLAN]);
    await met.quiet();
    const before = await stateOf(met);
    const logged = [...met.log];
    met.channel.bringUseless();
    await met.quiet();
    expect(await stateOf(met)).toEqual(before);
    expect(met.log).toEqual(logged);
  });
}

/** Does something while nothing can be stored and again where it has to be; the reply once it can. */
async function acrossOutage(met: Met, act: () => Deed): Promise<Shown> {
  const { an } = met.channel;
  await met.quiet();
  const [before, told] = [an.shown().length, an.asides().length];
  await met.setDisk("read-only");
  const done = act();
  if (done.again) {
    expect((await an.next()).text).toContain("Trợ lý chưa lưu được lúc này");
    await done.refused();
    await met.setDisk("writable");
    await done.taken();
  } else {
    await done.taken();
    await met.channel.until(() => an.asides().length > told);
    expect(an.asides().slice(told)).toEqual([expect.stringContaining("vui lòng làm lại sau giây lát")]);
    await met.setDisk("writable");
    await act().taken();
  }
  const reply = await an.next();
  await met.quiet();
  expect(an.shown().length - before).toBe(done.again ? 2 : 1);
  return reply;
}

/** All that is there: on the screens and in the database. */
async function stateOf({ bot, channel, rows }: Met): Promise<object> {
  const { an, binh, group } = channel;
  const kept = ["inbox", "outbox", "conversations", "people", "accounts"].map((table) => rows(`SELECT * FROM ${table}`));
  return { shown: [an, binh, group].map((each) => each.shown()), draft: await draftOf(bot), kept: await Promise.all(kept) };
}
