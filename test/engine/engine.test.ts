import { describe, expect, it } from "vitest";
import type { Event } from "../../src/chat/message.ts";
import { StoreUnavailable } from "../../src/engine/store.ts";
import { asTaker, type Feature } from "../../src/engine/turn.ts";
import { createMemoryStorage } from "../../src/storage/memory.ts";
import { type Bench, echo, openBench, reply } from "../support/small-feature.ts";

const typed = (id: string, text: string, from: Event["from"] = "terminal:an"): Event => ({ id, from, text });

async function tell(bench: Bench, ...events: readonly Event[]): Promise<string[]> {
  const before = bench.sent.length;
  for (const event of events) await bench.engine.receive(event);
  await bench.engine.idle();
  return bench.sent.slice(before);
}

describe("an event", () => {
  it("is replied to in the chat it came from, which goes on from where it stood", async () => {
    const bench = openBench({ takers: [echo()] });
    expect(await tell(bench, typed("1", "a"), { id: "2", from: "terminal:an", press: "b" })).toEqual([
      "terminal:an: a",
      "terminal:an: a <b>",
    ]);
    expect(await tell(bench, typed("1", "hello", "slack:U1"))).toEqual(["slack:U1: hello"]);
  });

  it("that comes again has no second reply and no second effect", async () => {
    const bench = openBench({ takers: [echo()] });
    expect(await tell(bench, typed("1", "a"), typed("1", "a"), typed("1", "other words"))).toEqual(["terminal:an: a"]);
    expect(await tell(bench, typed("2", "b"), typed("1", "a"))).toEqual(["terminal:an: a b"]);
  });

  it("is another one when the same id comes from another chat, also where chat and id run together alike", async () => {
    const bench = openBench({ takers: [echo()] });
    expect(await tell(bench, typed("23", "a", "terminal:1"), typed("3", "b", "terminal:12"))).toEqual(["terminal:1: a", "terminal:12: b"]);
  });

  it("keeps its chat's order, however many come at once", async () => {
    const bench = openBench({ takers: [echo()] });
    const events = Array.from({ length: 60 }, (_, i) => typed(String(i), String(i), i % 2 === 0 ? "terminal:an" : "terminal:binh"));
    await Promise.all(events.map((event) => bench.engine.receive(event)));
    await bench.engine.idle();
    const last = (chat: string): string | undefined => bench.sent.filter((line) => line.startsWith(chat)).at(-1);
    expect(last("terminal:an")).toBe(`terminal:an: ${events.flatMap((_, i) => (i % 2 === 0 ? [i] : [])).join(" ")}`);
    expect(last("terminal:binh")).toBe(`terminal:binh: ${events.flatMap((_, i) => (i % 2 === 1 ? [i] : [])).join(" ")}`);
  });
});

describe("a turn that breaks", () => {
  const breaking = (isBroken: () => boolean) =>
    echo((_, said) => {
      if ("text" in said && said.text === "break" && isBroken()) throw new Error("the turn broke");
      return undefined;
    });

  it("leaves the conversation as it was, is told once, and the next goes on", async () => {
    const bench = openBench({ takers: [breaking(() => true)] });
    expect(await tell(bench, typed("1", "a"), typed("2", "break"), typed("3", "b"))).toEqual([
      "terminal:an: a",
      "terminal:an: sorry",
      "terminal:an: a b",
    ]);
    expect(bench.logged.join()).toContain("the turn broke");
    expect(bench.logged.join()).not.toContain("terminal:an");
    expect(await bench.storage.unfinished()).toEqual([]);
  });

  it("is not tried again when the event comes again", async () => {
    const bench = openBench({ takers: [breaking(() => true)] });
    await tell(bench, typed("1", "break"));
    expect(await tell(bench, typed("1", "break"))).toEqual([]);
  });
});

describe("a change that another turn crossed", () => {
  it("makes the whole turn begin anew with what is there now", async () => {
    let tries = 0;
    const feature: Feature<undefined, { tries: number }, "change", unknown> = {
      id: "crossed",
      readSlice: () => undefined,
      load: async () => ({ tries }),
      decide: (_, _said, context) => ({ ...reply([], `loaded ${context.tries}`), slice: undefined, changes: ["change"] }),
      apply: async () => {
        tries += 1;
        return tries > 3;
      },
    };
    const bench = openBench({ takers: [asTaker(feature)] });
    expect(await tell(bench, typed("1", "a"))).toEqual(["terminal:an: loaded 3"]);
  });

  it("without end is given up, and said", async () => {
    const feature: Feature<undefined, object, "change", unknown> = {
      id: "crossed",
      readSlice: () => undefined,
      load: async () => ({}),
      decide: () => ({ ...reply([], "done"), slice: undefined, changes: ["change"] }),
      apply: async () => false,
    };
    const bench = openBench({ takers: [asTaker(feature)] });
    expect(await tell(bench, typed("1", "a"))).toEqual(["terminal:an: sorry"]);
  });
});

describe("a start", () => {
  it("works off what an earlier run stored and did not do, in order, and sends what it did not send", async () => {
    const storage = createMemoryStorage();
    const earlier = openBench({ takers: [echo()], storage });
    earlier.down.add("turn").add("outgoing");
    await storage.append(typed("1", "a"), new Date(0));
    await storage.append(typed("2", "b"), new Date(0));
    await storage.transaction((stores) =>
      stores.enqueue({
        message: { to: "terminal:an", language: "en", blocks: [{ kind: "paragraph", text: ["left over"] }], buttons: [] },
        kind: "reply",
        replyTo: "0",
      }),
    );
    const bench = openBench({ takers: [echo()], storage });
    await bench.engine.start();
    await bench.engine.idle();
    expect(bench.sent).toEqual(["terminal:an: left over", "terminal:an: a", "terminal:an: a b"]);
  });
});

describe("an outage of the store", () => {
  it("when an event comes in: it is not taken, the sender is told once, and it is handled when it comes again", async () => {
    const bench = openBench({ takers: [echo()] });
    bench.down.add("append");
    expect(await bench.engine.receive(typed("1", "a"))).toBe("later");
    expect(await bench.engine.receive(typed("1", "a"))).toBe("later");
    expect(await bench.engine.receive(typed("1", "b", "terminal:binh"))).toBe("later");
    expect(bench.sent).toEqual(["terminal:an: nothing can be saved", "terminal:binh: nothing can be saved"]);
    bench.down.clear();
    expect(await tell(bench, typed("1", "a"))).toEqual(["terminal:an: a"]);
    bench.down.add("append");
    await bench.engine.receive(typed("2", "b"));
    expect(bench.sent.at(-1)).toBe("terminal:an: nothing can be saved");
  });

  it("when an event was stored without our being told: it is taken up when the store is back", async () => {
    const bench = openBench({ takers: [echo()] });
    await bench.storage.append(typed("1", "a"), new Date(0));
    bench.down.add("append");
    expect(await bench.engine.receive(typed("1", "a"))).toBe("later");
    bench.down.clear();
    expect(await tell(bench, typed("1", "a"))).toEqual(["terminal:an: a"]);
  });

  it("when its file cannot be kept: it is not taken, the sender is told once, and it is handled when it comes again", async () => {
    const bench = openBench({ takers: [echo()] });
    let isFull = true;
    const keep = async () => {
      if (isFull) throw new StoreUnavailable("the disk is full");
      return { name: "a.pdf", bytes: 4, hash: "ab" };
    };
    for (let times = 0; times < 2; times++) expect(await bench.engine.receive({ id: "1", from: "terminal:an", keep })).toBe("later");
    isFull = false;
    expect(await bench.engine.receive({ id: "1", from: "terminal:an", keep })).toBe("stored");
    await bench.engine.idle();
    expect(bench.sent).toEqual(["terminal:an: nothing can be saved", "terminal:an: file"]);
  });

  it("that comes again after a turn got through is told again", async () => {
    const bench = openBench({
      takers: [
        echo((_, said) => {
          if ("text" in said && said.text === "a") bench.down.add("turn");
          return undefined;
        }),
      ],
    });
    for (const [id, text] of [
      ["1", "a"],
      ["2", "b"],
    ] as const)
      await bench.storage.append(typed(id, text), new Date(0));
    bench.down.add("turn");
    bench.whileWaiting = () => bench.down.clear();
    await bench.engine.start();
    await bench.engine.idle();
    const outage = "terminal:an: nothing can be saved";
    expect(bench.sent).toEqual([outage, "terminal:an: a", outage, "terminal:an: a b"]);
  });

  it("in the middle of a turn: it is begun again, later each time, until the store is back", async () => {
    const bench = openBench({ takers: [echo()] });
    bench.down.add("turn");
    bench.whileWaiting = () => void (bench.waits.length === 8 && bench.down.clear());
    expect(await tell(bench, typed("1", "a"))).toEqual(["terminal:an: nothing can be saved", "terminal:an: a"]);
    expect(bench.waits.slice(0, 8)).toEqual([100, 200, 400, 800, 1600, 3200, 5000, 5000]);
  });

  it("after a message went out: it is not sent again", async () => {
    const bench = openBench({ takers: [echo()] });
    bench.down.add("settle");
    bench.whileWaiting = () => void (bench.waits.length === 3 && bench.down.clear());
    expect(await tell(bench, typed("1", "a"))).toEqual(["terminal:an: a"]);
    expect(await bench.storage.outgoing(10)).toEqual([]);
  });
});

describe("what nobody expected of the store", () => {
  const broken = (method: "append" | "giveUp") => {
    const storage = createMemoryStorage();
    const own = storage[method].bind(storage) as (...args: unknown[]) => Promise<never>;
    return Object.assign(storage, {
      [method]: async (...args: unknown[]) => {
        if (JSON.stringify(args).includes("evil")) throw new Error(`${method} does not know what to do`);
        return own(...args);
      },
    });
  };

  it("when an event comes in: it is refused, which is said, and the next is handled", async () => {
    const bench = openBench({ takers: [echo()], storage: broken("append") });
    expect(await bench.engine.receive(typed("evil", "a"))).toBe("refused");
    expect(bench.sent).toEqual(["terminal:an: sorry"]);
    expect(bench.logged.join()).toContain("append does not know what to do");
    expect(await tell(bench, typed("2", "b"))).toEqual(["terminal:an: b"]);
  });

  it("when a turn is given up: the chat goes on, and the event is tried again at the next start", async () => {
    const breaking = echo((_, said) => {
      if ("text" in said && said.text === "break") throw new Error("an evil word");
      return undefined;
    });
    const bench = openBench({ takers: [breaking], storage: broken("giveUp") });
    expect(await tell(bench, typed("1", "break"), typed("2", "b"))).toEqual(["terminal:an: b"]);
    expect(bench.logged.join()).toContain("giveUp does not know what to do");
    expect((await bench.storage.unfinished()).map(({ event }) => event.id)).toEqual(["1"]);
  });
});

describe("a message that cannot be delivered", () => {
  it("is settled as failed and holds nothing up", async () => {
    const bench = openBench({ takers: [echo()] });
    bench.deaf.add("terminal:an");
    expect(await tell(bench, typed("1", "a"), typed("1", "b", "terminal:binh"))).toEqual(["terminal:binh: b"]);
    expect(await bench.storage.outgoing(10)).toEqual([]);
  });
});

describe("typing the mark of a button", () => {
  const offering = (marks?: "letters") =>
    echo((words, said) =>
      "text" in said && said.text === "offer"
        ? { ...reply(words, "choose", ["x", "y"]), replies: reply(words, "choose", ["x", "y"]).replies.map((each) => ({ ...each, marks })) }
        : undefined,
    );

  it.each(["2", " [2] "])("presses it: %j", async (text) => {
    const bench = openBench({ takers: [offering()] });
    expect(await tell(bench, typed("1", "offer"), typed("2", text))).toEqual(["terminal:an: choose [x] [y]", "terminal:an: <y>"]);
  });

  it("with letters leaves numbers to be answers", async () => {
    const bench = openBench({ takers: [offering("letters")] });
    expect(await tell(bench, typed("1", "offer"), typed("2", "2"), typed("3", "offer"), typed("4", "B"))).toEqual([
      "terminal:an: choose [x] [y]",
      "terminal:an: 2",
      "terminal:an: choose [x] [y]",
      "terminal:an: 2 <y>",
    ]);
  });

  it("beyond the buttons is a word like any other", async () => {
    const bench = openBench({ takers: [offering()] });
    expect((await tell(bench, typed("1", "offer"), typed("2", "3"))).at(-1)).toBe("terminal:an: 3");
  });
});

describe("a feature that passes a message on", () => {
  const form: Feature<string, object, never, unknown> = {
    id: "form",
    readSlice: (saved) => (typeof saved === "string" ? saved : "begin"),
    load: async () => ({}),
    decide: (slice, said) => ({
      ...reply([], `again: ${slice}?`, ["skip"]),
      slice: `${slice}+`,
      passesOn: "text" in said ? { text: said.text.toUpperCase() } : said,
    }),
    apply: async () => true,
  };

  it("has its say after the one that takes it, in one message, its buttons first, and keeps its own slice", async () => {
    const answering = echo((words, said) => ("text" in said ? reply(words, `answer to ${said.text}`, ["full", "skip"]) : undefined));
    const bench = openBench({ takers: [asTaker(form), answering] });
    expect(await tell(bench, typed("1", "why"), typed("2", "how"))).toEqual([
      "terminal:an: answer to WHY again: begin? [skip] [full]",
      "terminal:an: answer to HOW again: begin+? [skip] [full]",
    ]);
  });

  it("keeps its language, whatever that of a question in the middle; what else was found out is remembered", async () => {
    const asked = echo((words, _, { asker }) => ({
      ...reply(words, `${asker.spoken} ${asker.level}`),
      asker: { spoken: "en", level: "base" },
    }));
    const between = openBench({ takers: [asTaker(form), asked] });
    expect(await tell(between, typed("1", "a"), typed("2", "b"))).toEqual([
      "terminal:an: undefined undefined again: begin? [skip]",
      "terminal:an: undefined base again: begin+? [skip]",
    ]);
    const alone = openBench({ takers: [asked] });
    expect(await tell(alone, typed("1", "a"), typed("2", "b"))).toEqual(["terminal:an: undefined undefined", "terminal:an: en base"]);
  });
});

describe("two features that ask", () => {
  /** Asks for words after its name was said, and takes the next ones. */
  const asking = (name: string, more: Partial<Feature<boolean, object, never, unknown>> = {}) =>
    asTaker<boolean, object, never, unknown>({
      id: name,
      readSlice: (saved) => saved === true,
      load: async () => ({}),
      decide(isAsking, said) {
        const text = "text" in said ? said.text : "";
        if (text === name) return { ...reply([], `${name}?`), slice: true };
        return isAsking && text.length > 1 ? { ...reply([], `${name}: ${text}`), slice: false } : undefined;
      },
      apply: async () => true,
      letGo: () => false,
      ...more,
    });
  const say = (bench: Bench, ...texts: readonly string[]) => tell(bench, ...texts.map((text, i) => typed(`${i}`, text)));

  it("do not both wait for words: the one that asked last has them, and the other waits no more", async () => {
    const bench = openBench({ takers: [asking("a"), asking("b"), echo()] });
    expect(await say(bench, "a", "b", "one", "two")).toEqual([
      "terminal:an: a?",
      "terminal:an: b?",
      "terminal:an: b: one",
      "terminal:an: two",
    ]);
  });

  it("go on after what is only said aside", async () => {
    const bench = openBench({ takers: [asking("b", { isAside: true }), asking("a"), echo()] });
    expect(await say(bench, "a", "b", "b", "one", "two")).toEqual([
      "terminal:an: a?",
      "terminal:an: b?",
      "terminal:an: b?",
      "terminal:an: b: one",
      "terminal:an: a: two",
    ]);
  });
});
