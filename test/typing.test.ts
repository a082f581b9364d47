import { expect, it } from "vitest";
import { createTyping } from "../src/typing.ts";
import { createSimulatedTime } from "./support/simulated-time.ts";

async function shownDuring(milliseconds: number): Promise<number[]> {
  const time = createSimulatedTime();
  const shown: number[] = [];
  const typing = createTyping({
    adapterOf: () => ({
      async typing() {
        shown.push(time.now());
        throw new Error("it may be lost");
      },
    }),
    wait: time.wait,
  });
  const end = typing("telegram:1", undefined);
  await time.run(time.wait(milliseconds));
  end();
  await time.run(time.wait(60_000));
  return shown;
}

it("a quick reply is not announced", async () => {
  expect(await shownDuring(900)).toEqual([]);
});

it("a slow reply is announced until it is there", async () => {
  expect(await shownDuring(11_000)).toEqual([1000, 5500, 10_000]);
});

it("nothing is shown where a platform shows nothing", () => {
  const typing = createTyping({ adapterOf: () => ({}), wait: () => Promise.reject(new Error("nothing to wait for")) });
  typing("terminal:an", undefined)();
});
