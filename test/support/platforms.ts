import { expect } from "vitest";
import type { Channel, Shown } from "./channels/channel.ts";
import { CHANNELS } from "./channels/channels.ts";
import { meet } from "./channels/meet.ts";

import { type Known, openPlanBot } from "./plan-chat.ts";

/** Somebody who talks with the bot. */
interface Talker {
  /** Says something, or gives a command; what the bot replies. */
  say(text: string): Promise<string>;
  /** Presses a button under the last reply; what the bot replies. */
  press(label: string): Promise<string>;
}

/** A channel on which the bot can be met. */
type Meeting = (known: Known) => Promise<Talker>;

/** Every way to meet the bot. */
export const MEETINGS: Readonly<Record<string, Meeting>> = {
  "the terminal": async (known) => {
    const chat = (await openPlanBot(known)).chat();
    return { say: (text) => chat.say(text), press: (label) => chat.click(label) };
  },
  ...Object.fromEntries(Object.entries(CHANNELS).map(([name, open]) => [name, (known: Known) => meetOn(open, known)])),
};

async function meetOn(open: () => Promise<Channel>, known: Known): Promise<Talker> {
  const { channel } = await meet(known, open);
  const { an } = channel;
  let last: Shown | undefined;
  const heard = async (): Promise<string> => {
    last = await an.next();
    expect(last.pings).toEqual([]);
    return [last.text, ...last.buttons.map((label) => `[${label}]`)].join("\n");
  };
  return {
    async say(text) {
      an.say(text);
      return heard();
    },
    async press(label) {
      const asked = last;
      if (!asked) throw new Error("nothing was said");
      await an.press(asked, label).taken();
      const reply = await heard();
      // What was chosen is shown in the message that asked.
      await channel.until(() => an.shown().some(({ ref, text }) => ref === asked.ref && text.includes(`✓ ${label}`)));
      return reply;
    },
  };
}
