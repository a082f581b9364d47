import { describe, expect, it } from "vitest";
import type { ChatId, Event } from "../../src/chat/message.ts";
import { StoreUnavailable } from "../../src/engine/store.ts";
import { asTaker, type Feature } from "../../src/engine/turn.ts";
import { type Bench, echo, openBench, reply } from "../support/small-feature.ts";

const AN: ChatId = "telegram:1";

async function tell(bench: Bench, ...events: readonly Event[]): Promise<string[]> {
  const before = bench.sent.length;
  for (const event of events) await bench.engine.receive(event);
  await bench.engine.idle();
  return bench.sent.slice(before);
}

/** Says "offer" to be offered x and y, good for one press together if `once`. */
const offering = (once: boolean) =>
  echo((words, said) => {
    if (!("text" in said) || said.text !== "offer") return undefined;
    const offered = reply(words, "choose", ["x", "y"]);
    return { ...offered, replies: offered.replies.map((each) => ({ ...each, once })) };
  });

describe("a pressed button", () => {
  it("is shown in its message, which loses it; the others stay", async () => {
    const bench = openBench({ takers: [offering(false)] });
    await tell(bench, { id: "1", from: AN, text: "offer" });
    expect(await tell(bench, { id: "2", from: AN, press: "x", ref: "m1" })).toEqual([
      "telegram:1: <x>",
      "telegram:1: m1 becomes choose engine-pressed x [y]",
    ]);
    // The message is what it was last changed to.
    expect((await tell(bench, { id: "3", from: AN, press: "y", ref: "m1" })).at(-1)).toBe(
      "telegram:1: m1 becomes choose engine-pressed x engine-pressed y",
    );
  });

  it("of those that are good for one press takes all of them along", async () => {
    const bench = openBench({ takers: [offering(true)] });
    await tell(bench, { id: "1", from: AN, text: "offer" });
    expect((await tell(bench, { id: "2", from: AN, press: "x", ref: "m1" })).at(-1)).toBe("telegram:1: m1 becomes choose engine-pressed x");
  });

  it("of an older prompt is not shown as chosen, but the old buttons go", async () => {
    const bench = openBench({ takers: [offering(true)] });
    await tell(bench, { id: "1", from: AN, text: "offer" }, { id: "2", from: AN, text: "a" });
    expect((await tell(bench, { id: "3", from: AN, press: "x", ref: "m1" })).at(-1)).toBe("telegram:1: m1 becomes choose");
  });

  it("under a notice, which came unasked, is shown there", async () => {
    const bench = openBench({ takers: [offering(true)] });
    const buttons = [{ id: "x", label: "x" }];
    const message = { to: AN, language: "en" as const, blocks: [{ kind: "paragraph" as const, text: ["news"] }], buttons, once: true };
    await bench.storage.transaction(({ enqueue }) => enqueue({ message, kind: "notice" }));
    await tell(bench, { id: "1", from: AN, text: "a" });
    expect(bench.sent).toContain("telegram:1: news [x]");
    const ref = `m${bench.sent.indexOf("telegram:1: news [x]") + 1}`;
    expect((await tell(bench, { id: "2", from: AN, press: "x", ref })).at(-1)).toBe(`telegram:1: ${ref} becomes news engine-pressed x`);
  });

  it("under a message that nobody knows changes nothing", async () => {
    const bench = openBench({ takers: [offering(true)] });
    expect(await tell(bench, { id: "1", from: AN, press: "x", ref: "m77" })).toEqual(["telegram:1: <x>"]);
  });
});

describe("an edited message", () => {
  const telling = echo((words, said) => ("text" in said && said.edits !== undefined ? reply(words, `edits ${said.edits}`) : undefined));

  it("is known by the event that brought it, where the platform names only the message", async () => {
    const bench = openBench({ takers: [telling] });
    await tell(bench, { id: "u1", from: AN, text: "a", ref: "50" });
    expect(await tell(bench, { id: "u2", from: AN, text: "b", ref: "50", edits: "ref:50" })).toEqual(["telegram:1: edits u1"]);
    expect(await tell(bench, { id: "u3", from: AN, text: "c", ref: "50", edits: "ref:50" })).toEqual(["telegram:1: edits u1"]);
  });

  it("of which the message was never seen is heard as it", async () => {
    const bench = openBench({ takers: [telling] });
    expect(await tell(bench, { id: "u2", from: AN, text: "b", ref: "51", edits: "ref:51" })).toEqual(["telegram:1: b"]);
  });

  it("that overtakes its message is heard in its place, and the message says nothing more", async () => {
    const bench = openBench({ takers: [telling] });
    const edit = { id: "u4", from: AN, text: "new", ref: "52", edits: "ref:52" } as const;
    const original = { id: "u3", from: AN, text: "old", ref: "52" } as const;
    expect(await tell(bench, edit, original)).toEqual(["telegram:1: new"]);
    expect(await tell(bench, { ...edit, id: "u5", text: "newer" })).toEqual(["telegram:1: edits u4"]);
    expect(await bench.storage.unfinished()).toEqual([]);
  });
});

describe("a reply", () => {
  it("goes where the platform wants it, from then on", async () => {
    const bench = openBench({ takers: [echo()] });
    expect(await tell(bench, { id: "1", from: AN, text: "a", route: "D1" }, { id: "2", from: AN, text: "b" })).toEqual([
      "telegram:1 at D1: a",
      "telegram:1 at D1: a b",
    ]);
  });

  it("in a group answers the message that asked", async () => {
    const bench = openBench({ takers: [echo((_, __, { isGroup, name }) => reply([], `group ${isGroup} ${name}`))] });
    expect(await tell(bench, { id: "1", from: AN, text: "a", ref: "9", group: true, name: "An" })).toEqual([
      "telegram:1 to 9: group true An",
    ]);
    expect(await tell(bench, { id: "2", from: AN, text: "a", ref: "10" })).toEqual(["telegram:1: group false undefined"]);
  });
});

describe("a file that lies with its platform", () => {
  const file = { name: "plan.pdf", source: "f1" };
  const showing = echo((words, said) =>
    "file" in said ? reply(words, `${said.file.name} ${said.file.hash ?? said.file.refused}`) : undefined,
  );

  it("is fetched before the turn, after the event was taken", async () => {
    const bench = openBench({ takers: [showing] });
    expect(await tell(bench, { id: "1", from: AN, file })).toEqual(["telegram:1: plan.pdf ab"]);
  });

  it("is fetched again, later each time, and at last given up", async () => {
    let tries = 0;
    const fetchFile = async () => {
      tries += 1;
      throw new Error("reset");
    };
    const bench = openBench({ takers: [showing], fetchFile });
    expect(await tell(bench, { id: "1", from: AN, file })).toEqual(["telegram:1: plan.pdf unreadable"]);
    expect(tries).toBe(8);
    expect(bench.waits).toEqual([200, 400, 800, 1600, 3200, 5000, 5000]);
  });

  it("for which there is no room now waits until there is", async () => {
    let isFull = true;
    const bench = openBench({
      takers: [showing],
      fetchFile: async ({ name }) => {
        if (isFull) throw new StoreUnavailable("the disk is full");
        return { name, bytes: 4, hash: "cd" };
      },
    });
    bench.whileWaiting = () => {
      isFull = false;
    };
    expect(await tell(bench, { id: "1", from: AN, file })).toEqual(["telegram:1: nothing can be saved", "telegram:1: plan.pdf cd"]);
  });

  it("and is still being fetched when the program ends is fetched by the next start", async () => {
    const ending = new AbortController();
    let begin = (): void => undefined;
    const begun = new Promise<void>((resolve) => {
      begin = resolve;
    });
    const fetchFile = (): Promise<never> => {
      begin();
      return new Promise((_, reject) => ending.signal.addEventListener("abort", () => reject(new Error("ended"))));
    };
    const bench = openBench({ takers: [showing], fetchFile });
    await bench.engine.receive({ id: "1", from: AN, file });
    await begun;
    ending.abort();
    await bench.engine.stop();
    expect(bench.sent).toEqual([]);
    const next = openBench({ takers: [showing], storage: bench.storage });
    await next.engine.start();
    await next.engine.idle();
    expect(next.sent).toEqual(["telegram:1: plan.pdf ab"]);
  });
});

describe("an event that its platform does not deliver again", () => {
  it("is left to the adapter when it cannot be stored, which asks for it once more", async () => {
    const bench = openBench({ takers: [echo()] });
    bench.down.add("append");
    expect(await bench.engine.receive({ id: "1", from: AN, press: "x", isLast: true })).toBe("later");
    expect(bench.sent).toEqual([]);
    bench.down.clear();
    expect(await bench.engine.receive({ id: "1", from: AN, press: "x", isLast: true })).toBe("stored");
    await bench.engine.idle();
    expect(bench.sent).toEqual(["telegram:1: <x>"]);
  });
});

describe("what a person looks at without saying anything", () => {
  const feature: Feature<number, { loaded: boolean }, never, unknown> = {
    id: "counting",
    readSlice: (saved) => (typeof saved === "number" ? saved : 0),
    load: async () => ({ loaded: true }),
    decide: (slice) => ({ ...reply([], `turn ${slice}`), slice: slice + 1 }),
    apply: async () => true,
    form: (slice, id, { loaded }) =>
      id === "own" && loaded
        ? { id, title: `turn ${slice}`, language: "vi", inputs: [{ id: "a", label: "A", kind: "line", isRequired: true }] }
        : undefined,
    check: (_, { form, values }) => (form === "own" ? (values["a"] === "right" ? {} : { a: "wrong" }) : undefined),
    home: (slice) => ({ language: "vi", blocks: [{ kind: "paragraph", text: [`turn ${slice}`] }], buttons: [] }),
  };

  it("shows how things stand, and changes nothing", async () => {
    const bench = openBench({ takers: [asTaker(feature), echo()] });
    await tell(bench, { id: "1", from: AN, text: "a" });
    for (let times = 0; times < 2; times++) {
      expect((await bench.engine.form(AN, "own"))?.title).toBe("turn 1");
      expect((await bench.engine.home(AN)).blocks).toEqual([{ kind: "paragraph", text: ["turn 1"] }]);
    }
    expect(await bench.engine.form(AN, "another's")).toBeUndefined();
    expect(await bench.engine.check(AN, { form: "own", values: { a: "?" } })).toEqual({ a: "wrong" });
    expect(await bench.engine.check(AN, { form: "own", values: { a: "right" } })).toEqual({});
    expect(bench.sent).toEqual(["telegram:1: turn 0"]);
  });
});
