import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { loadLocales } from "../../../src/i18n/locales.ts";
import { DOCUMENT, quotedLines } from "../../support/guideline.ts";
import { freshEnvironment, jsonLines, linesOf, type RunOptions, run } from "../../support/run.ts";

const start = (options: RunOptions) => run("dist/main.js", options);
const say = loadLocales();

const DELEGATES = "Được mời bao nhiêu đại biểu?";
const HOW_MANY = "How many delegates may we invite?";
const PLAN_DUE = "Hạn nộp kế hoạch của BHXH tỉnh là ngày nào?";

const Said = z.strictObject({
  to: z.string(),
  reply_to: z.string(),
  text: z.string().min(1),
  buttons: z.array(z.strictObject({ id: z.string().min(1), label: z.string().min(1) })),
});
type Said = z.infer<typeof Said>;

interface Exchange {
  readonly said: readonly Said[];
  readonly complaints: readonly string[];
}

async function exchange(input: string): Promise<Exchange> {
  const { code, stdout, stderr } = await start({ args: ["--json"], input });
  expect(code).toBe(0);
  return { said: linesOf(stdout).map((line) => Said.parse(JSON.parse(line))), complaints: linesOf(stderr) };
}

/** One program for every conversation that does not ask for one of its own. */
let program: ReturnType<typeof startProgram>;
beforeAll(() => {
  program = startProgram();
});
afterAll(async () => expect(await program.end()).toEqual({ code: 0, unasked: [], complaints: "" }));

function startProgram() {
  const child = spawn(process.execPath, ["dist/main.js", "--json"], { env: freshEnvironment() });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  let complaints = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    complaints += text;
  });
  const closed = once(child, "close");
  return {
    complaints: () => complaints,
    write: (events: readonly unknown[]) => child.stdin.write(jsonLines(events)),
    next: async (): Promise<Said> => Said.parse(JSON.parse(String((await lines.next()).value))),
    async end() {
      child.stdin.end();
      const unasked: string[] = [];
      for (let line = await lines.next(); !line.done; line = await lines.next()) unasked.push(line.value);
      const [code] = await closed;
      return { code, unasked, complaints };
    },
  };
}

let chats = 0;

/**
 * What is said to each event, in order; every event must be answered once and nothing be complained of. It is had in a chat of
 * its own; chats that are named must be named in one conversation only.
 */
async function conversation(...events: readonly ({ from?: string } & ({ text: string } | { press: string }))[]): Promise<Said[]> {
  const from = `test:${++chats}`;
  const numbered = events.map((event, i) => ({ id: `${from}-${i}`, from, ...event }));
  program.write(numbered);
  const said: Said[] = [];
  while (said.length < numbered.length) said.push(await program.next());
  expect(program.complaints()).toBe("");
  expect(said.map(({ to, reply_to }) => `${to} ${reply_to}`)).toEqual(numbered.map(({ from, id }) => `${from} ${id}`));
  return said;
}

const labels = (said: Said | undefined): string[] => (said?.buttons ?? []).map(({ label }) => label);
const ids = (said: Said | undefined): string[] => (said?.buttons ?? []).map(({ id }) => id);
const LEVELS = ["level:base", "level:provincial", "level:central_office", "level:sector"];

describe("lines on standard input", () => {
  it("are answered one by one, each reply ended by an empty line and without one inside", async () => {
    const { code, stdout, stderr } = await start({ input: `${DELEGATES}\n\n${PLAN_DUE}\nXin chào\n/trogiup\n???\n` });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const replies = stdout.split("\n\n");
    expect(replies.pop()).toBe("");
    expect(replies).toHaveLength(6);
    for (const reply of replies) expect(reply.split("\n").filter((line) => line.trim() === "")).toEqual([]);
    expect(replies[0]).toContain("500");
    expect(replies[2]).toContain("31/12/2014");
  });

  it("hold line breaks written as \\n", async () => {
    const { stdout } = await start({ input: `/hoi\\n${PLAN_DUE}\n` });
    expect(stdout).toContain("31/12/2014");
  });

  it("are one conversation, whose buttons are pressed by number", async () => {
    const { stdout } = await start({ input: `${DELEGATES}\n2\nnguyên văn\n` });
    const [, chosen = "", full = ""] = stdout.split("\n\n");
    expect(chosen).toContain("300");
    expect(chosen).not.toContain("500");
    expect(quotedLines(full)).toEqual(["- Số lượng đại biểu không quá 300 người."]);
  });

  it("may be none", async () => {
    expect(await start({})).toEqual({ code: 0, stdout: "", stderr: "" });
  });

  it("are answered with the calendar at the guideline's issue date, or at CLOCK", async () => {
    const issued = await start({ input: PLAN_DUE });
    expect(issued.stdout).toMatch(/còn 95 ngày/i);
    const later = await start({ input: PLAN_DUE, env: { CLOCK: "2014-12-29T09:00:00+07:00" } });
    expect(later.stdout).toMatch(/còn 1 ngày/i);
  });

  it("are not read when the environment is wrong, which one line tells", async () => {
    const { code, stdout, stderr } = await start({ input: "Xin chào\n", env: { CLOCK: "tomorrow" } });
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(linesOf(stderr)).toEqual([expect.stringMatching(/^CLOCK: /)]);
  });
});

describe("JSON Lines on standard input", () => {
  it("come from terminal:admin unless they say otherwise", async () => {
    const { said, complaints } = await exchange(
      jsonLines([
        { id: "1", text: "Xin chào" },
        { id: "2", from: "slack:U1", text: "Xin chào" },
      ]),
    );
    expect(complaints).toEqual([]);
    expect(said.map(({ reply_to }) => reply_to)).toEqual(["1", "2"]);
    expect(said.map(({ to }) => to)).toEqual(["terminal:admin", "slack:U1"]);
    expect(said[0]?.buttons).toEqual([]);
  });

  it("are each answered before the next is written", async () => {
    for (const id of ["1", "2"]) {
      program.write([{ id, text: "Xin chào" }]);
      expect(await program.next()).toMatchObject({ reply_to: id });
    }
  });

  it("have one effect for each id of a chat", async () => {
    const { said } = await exchange(
      jsonLines([
        { id: "1", text: DELEGATES },
        { id: "2", press: "level:provincial" },
        { id: "2", press: "level:base" },
        { id: "1", text: DELEGATES },
        { id: "1", from: "slack:U1", text: DELEGATES },
        { id: "3", text: DELEGATES },
      ]),
    );
    expect(said.map(({ to, reply_to }) => `${to} ${reply_to}`)).toEqual([
      "terminal:admin 1",
      "terminal:admin 2",
      "slack:U1 1",
      "terminal:admin 3",
    ]);
    expect(said[3]?.text).toContain("300");
  });

  it("that are malformed are told by line on standard error and do not stop the rest", async () => {
    const bad = ["not json", "[1]", "null", '{"id":"x"}', '{"id":"x","text":5}', '{"id":{},"text":"x"}', '{"from":"nobody","text":"x"}'];
    const { said, complaints } = await exchange(`${[...bad, '{"id":"good","text":"Xin chào"}'].join("\n")}\n`);
    expect(complaints).toHaveLength(bad.length);
    complaints.forEach((line, i) => {
      expect(line).toMatch(new RegExp(`^line ${i + 1}: `));
    });
    expect(said.map(({ reply_to }) => reply_to)).toEqual(["good"]);
  });
});

describe("a level", () => {
  it("is offered where the answer depends on it; its button answers again for it and is remembered", async () => {
    const [every, own, next] = await conversation(
      { text: DELEGATES },
      { press: "level:provincial" },
      { text: "Thời gian tổ chức hội nghị là khi nào?" },
    );
    expect(every?.text).toContain("500");
    expect(ids(every)).toEqual([...LEVELS, "full-text"]);
    expect(own?.text).toContain("300");
    expect(own?.text).not.toContain("500");
    expect(ids(own)).toEqual(["full-text"]);
    expect(next?.text).toContain("quý I, đầu quý II");
    expect(next?.text).not.toContain("quý III");
    expect(ids(next)).toEqual(["full-text"]);
  });

  it("is chosen by the number or the name of its button", async () => {
    const [, byNumber, , byName] = await conversation(
      { from: "a:1", text: DELEGATES },
      { from: "a:1", text: "4" },
      { from: "a:2", text: DELEGATES },
      { from: "a:2", text: "cấp huyện" },
    );
    expect(byNumber?.text).toContain("500");
    expect(byNumber?.text).not.toContain("300");
    expect(byName?.text).toContain("toàn thể công chức, viên chức");
    expect(byName?.text).not.toContain("300");
  });

  it("of one chat is not another's", async () => {
    const [, , other] = await conversation(
      { from: "telegram:42", text: DELEGATES },
      { from: "telegram:42", press: "level:sector" },
      { from: "telegram:43", text: DELEGATES },
    );
    expect(other?.to).toBe("telegram:43");
    expect(other?.text).toContain("300");
    expect(ids(other)).toEqual([...LEVELS, "full-text"]);
  });

  it("is set, shown and forgotten with /level or /cap", async () => {
    const [offered, named, again, forgotten, every] = await conversation(
      { text: "/cap" },
      { text: "/level sector" },
      { text: "/level" },
      { press: "level:none" },
      { text: DELEGATES },
    );
    expect(ids(offered)).toEqual(LEVELS);
    expect(named?.text).toBe(say.vi({ key: "engine-level-remembered", values: { level: labels(offered)[3] ?? "" } }));
    expect(ids(again)).toEqual([...LEVELS, "level:none"]);
    expect(forgotten?.text).toBe(say.vi({ key: "engine-level-forgotten" }));
    expect(ids(every)).toEqual([...LEVELS, "full-text"]);
  });

  it("that does not exist is offered the ones that do", async () => {
    const [unknown] = await conversation({ text: "/cap mặt trăng" });
    expect(unknown?.text).toContain("mặt trăng");
    expect(ids(unknown)).toEqual(LEVELS);
  });
});

describe("the full text", () => {
  it("is the passage word for word, asked for in either language or with the button", async () => {
    const ways = [{ text: "nguyên văn" }, { text: "nguyen van" }, { text: "Full text" }, { press: "full-text" }, { text: "1" }];
    const [answered, ...given] = await conversation({ text: PLAN_DUE }, ...ways.flatMap((way) => [way, { text: PLAN_DUE }]));
    expect(labels(answered)).toEqual([say.vi({ key: "answers-full-text" })]);
    for (const { text } of given.filter((_, i) => i % 2 === 0)) {
      const [passage = "", ...more] = quotedLines(text);
      expect(more).toEqual([]);
      expect(passage).toMatch(/^- Lập kế hoạch chi tiết .* trước ngày 31\/12\/2014\.$/);
      expect(DOCUMENT).toContain(`\n${passage}\n`);
    }
  });

  it("is in the document's Vietnamese also for an English question, with our translation below it", async () => {
    const [, full] = await conversation({ text: HOW_MANY }, { press: "full-text" });
    const quoted = quotedLines(full?.text ?? "");
    const original = quoted.filter((line) => DOCUMENT.includes(line));
    expect(original).toHaveLength(3);
    expect(quoted).toHaveLength(6);
    expect(original).toContain("- Số lượng đại biểu không quá 300 người.");
  });

  it("of nothing is not given", async () => {
    const [none, , after] = await conversation({ text: "nguyên văn" }, { text: "Xin chào" }, { press: "full-text" });
    expect(quotedLines(none?.text ?? "")).toEqual([]);
    expect(after?.text).toBe(none?.text);
  });
});

describe("commands", () => {
  it("have Vietnamese and English names", async () => {
    const [help, trogiup, begin, upper, hoi, asked] = await conversation(
      { text: "/help" },
      { text: "/trogiup" },
      { text: "/start" },
      { text: "/HELP" },
      { text: `/hoi ${PLAN_DUE}` },
      { text: `/ask ${PLAN_DUE}` },
    );
    for (const name of ["/hoi", "/cap", "/ngonngu"]) expect(help?.text).toContain(name);
    for (const same of [trogiup, begin, upper]) expect(same?.text).toBe(help?.text);
    expect(hoi?.text).toContain("31/12/2014");
    expect(asked?.text).toBe(hoi?.text);
  });

  it("choose the language with /lang or /ngonngu; a question is still answered in its own", async () => {
    const [english, help, vietnamese, wrong] = await conversation(
      { text: "/ngonngu en" },
      { text: "/help" },
      { text: DELEGATES },
      { text: "/lang fr" },
    );
    expect(english?.text).toBe(say.en({ key: "engine-language-set" }));
    for (const name of ["/ask", "/level", "/lang"]) expect(help?.text).toContain(name);
    expect(vietnamese?.text).toContain("không quá 300 đại biểu");
    expect(wrong?.text).toBe(say.en({ key: "engine-language-which" }));
  });

  it("speak the language of the last question until one is chosen", async () => {
    const [, help] = await conversation({ text: HOW_MANY }, { text: "/help" });
    expect(help?.text).toContain("/ask");
  });

  it("that do not exist are told with their name, and /hoi without a question asks for one", async () => {
    const [unknown, nothing] = await conversation({ text: "/kehoạch x" }, { text: "/hoi" });
    expect(unknown?.text).toBe(say.vi({ key: "engine-command-unknown", values: { command: "/kehoạch" } }));
    expect(nothing?.text).toContain("/hoi");
  });
});

describe("a button", () => {
  it("that is not known is told so and changes nothing", async () => {
    const unknown = ["nope", "level:moon", "", "__proto__"];
    const said = await conversation({ text: DELEGATES }, ...unknown.map((press) => ({ press })), { text: DELEGATES });
    for (const { text } of said.slice(1, -1)) expect(text).toBe(say.vi({ key: "engine-button-unknown" }));
    expect(ids(said.at(-1))).toEqual([...LEVELS, "full-text"]);
  });

  it("is pressed by number only while it stands under the last message, and only if there are so many", async () => {
    const said = await conversation(
      { from: "b:1", text: DELEGATES },
      { from: "b:1", text: "Xin chào" },
      { from: "b:1", text: "4" },
      { from: "b:1", text: DELEGATES },
      { from: "b:2", text: DELEGATES },
      { from: "b:2", text: "0" },
      { from: "b:2", text: DELEGATES },
      { from: "b:2", text: "99" },
      { from: "b:2", text: DELEGATES },
    );
    for (const i of [3, 6, 8]) expect(ids(said[i])).toEqual([...LEVELS, "full-text"]);
  });
});
