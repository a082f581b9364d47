import { it } from "vitest";
import { expectNothingLost } from "../support/kill-check.ts";

it("nothing is lost or done twice when the program is killed 200 times", { timeout: 20 * 60_000 }, () =>
  expectNothingLost({ plans: 40, kills: 200, seed: 4 }),
);
