import { it } from "vitest";
import { expectKilledRunsRight, type Place, telegramPlace } from "../support/killed-platforms.ts";

it("programs on both platforms that are killed again and again lose nothing and do nothing twice", async () => {
  const places: readonly Place[] = [await telegramPlace(20)];
  await expectKilledRunsRight({ places, kills: 5, lines: 6, seed: 7 });
}, 1_200_000);
