import { it } from "vitest";
import { expectNothingLost } from "../support/kill-check.ts";

it("nothing is lost or done twice when the program is killed", { timeout: 120_000 }, () =>
  expectNothingLost({ plans: 1, kills: 6, seed: 3 }),
);
