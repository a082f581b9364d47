import { describe, expect, it } from "vitest";
import type { Channel } from "../support/channels/channel.ts";
import { type Met, meet } from "../support/channels/meet.ts";
import type { Known } from "../support/plan-chat.ts";
import { SCAN } from "./contract-steps.ts";
import { filesContract } from "./files-contract.ts";
import { receivingContract } from "./receiving-contract.ts";
import { sendingContract } from "./sending-contract.ts";
import { talkingContract } from "./talking-contract.ts";

/** What each channel has to hold, from its platform to the database and back. */
export function describeChannel(name: string, open: () => Promise<Channel>, known: () => Known): void {
  describe(name, () => {
    const all: Met[] = [];
    const start = async (): Promise<Met> => {
      const met = await meet(known(), open);
      all.push(met);
      return met;
    };

    receivingContract(start);
    talkingContract(start);
    sendingContract(start);
    filesContract(start);

    it("the log of all that holds no secret, nobody's name and nothing that anybody wrote", () => {
      const lines = all.flatMap(({ log }) => log);
      // What is too short stands in other words by chance.
      const hidden = new Set(
        [SCAN, ...all.flatMap(({ channel }) => [...channel.secrets, ...channel.personal])].filter((text) => text.length > 3),
      );
      expect(lines.length).toBeGreaterThan(all.length);
      expect(hidden.size).toBeGreaterThan(all.length);
      for (const line of lines)
        expect(
          [...hidden].filter((text) => line.includes(text)),
          line,
        ).toEqual([]);
    });
  });
}
