import { it } from "vitest";
import { expectKilledRunsRight, type Place, slackPlace, telegramPlace } from "../support/killed-platforms.ts";

it("programs on both platforms that are killed again and again lose nothing and do nothing twice", async () => {
  const places: readonly Place[] = [await telegramPlace(200), await slackPlace(200)];
  await expectKilledRunsRight({ places, kills: 50, lines: 6, seed: 7 });
}, 1_200_000);
