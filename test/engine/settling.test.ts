import { expect, it } from "vitest";
import { createSettling } from "../../src/engine/settling.ts";
import { StoreUnavailable } from "../../src/engine/store.ts";

it("what became of a message is told to the store as soon as that can be used, and each outage is logged once", async () => {
  let failures = 0;
  const [settled, logged]: [number[], string[]] = [[], []];
  const settling = createSettling({
    store: {
      async settle(...all) {
        if (failures-- > 0) throw new StoreUnavailable("it is locked");
        settled.push(...all.map(({ seq }) => seq));
      },
    },
    wait: async () => undefined,
    log: (line) => void logged.push(line),
  });
  for (const seq of [1, 2]) {
    failures = 5;
    expect(await settling.settle({ seq, delivery: "sent" })).toBe(true);
    expect(logged).toHaveLength(seq);
  }
  expect(settled).toEqual([1, 2]);
  expect(logged[0]).toBe("the outbox cannot be worked off: it is locked");
});
