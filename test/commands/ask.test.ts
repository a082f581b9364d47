import { describe, expect, it } from "vitest";
import { z } from "zod";
import { sectionOf } from "../../src/features/guideline/index.ts";
import { loadKnowledge } from "../../src/load-knowledge.ts";
import { PACK } from "../support/guideline.ts";
import { jsonLines, linesOf, type RunOptions, run } from "../support/run.ts";

const ask = (options: RunOptions) => run("dist/commands/ask.js", options);

const Reply = z.strictObject({
  id: z.unknown().optional(),
  kind: z.enum(["answer", "clarify", "unknown", "smalltalk"]),
  answer: z.string().min(1),
  citations: z.array(z.string()),
  ms: z.number().nonnegative(),
});

async function replies(questions: readonly unknown[], options: RunOptions = {}): Promise<z.infer<typeof Reply>[]> {
  const { code, stdout, stderr } = await ask({ ...options, args: ["--json", ...(options.args ?? [])], input: jsonLines(questions) });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return linesOf(stdout).map((line) => Reply.parse(JSON.parse(line)));
}

const DELEGATES = "Được mời bao nhiêu đại biểu?";
const PLAN_DUE = "Hạn nộp kế hoạch của BHXH tỉnh là ngày nào?";
const OFF_TOPIC = "Giá vàng hôm nay bao nhiêu một chỉ?";

describe("a question on the command line", () => {
  it("is answered as text with its section", async () => {
    const { code, stdout, stderr } = await ask({ args: ["Hội nghị cấp tỉnh được mời bao nhiêu đại biểu?"] });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain("300");
    expect(stdout).toContain("phần I, mục 2");
    expect(stdout.endsWith("\n")).toBe(true);
  });

  it("need not be in quotation marks", async () => {
    const { stdout } = await ask({ args: ["How", "many", "delegates", "may", "a", "provincial", "conference", "have?"] });
    expect(stdout).toContain("300");
  });

  it("is answered for the level of --level alone", async () => {
    const { stdout } = await ask({ args: [DELEGATES, "--level", "sector"] });
    expect(stdout).toContain("500");
    expect(stdout).not.toContain("300");
  });

  it("is answered as one JSON object with --json", async () => {
    const { code, stdout, stderr } = await ask({ args: [DELEGATES, "--level", "provincial", "--json"] });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const [line = "", ...more] = linesOf(stdout);
    expect(more).toEqual([]);
    const reply = Reply.parse(JSON.parse(line));
    expect(reply.kind).toBe("answer");
    expect(reply.citations.map(sectionOf)).toContain("I.2");
    expect(reply).not.toHaveProperty("id");
  });
});

describe("questions as JSON Lines", () => {
  it("are answered in order, each with its id", async () => {
    const ids = ["b", "a", 7, { nested: [1] }, null];
    const answered = await replies(ids.map((id) => ({ id, q: DELEGATES })));
    expect(answered.map(({ id }) => id)).toEqual(ids);
    expect(Object.keys(answered[0] ?? {})).toEqual(["id", "kind", "answer", "citations", "ms"]);
  });

  it("are each a conversation of its own", async () => {
    const [, after, alone] = await replies([
      { q: "Hội nghị cấp tỉnh được mời bao nhiêu đại biểu?" },
      { q: "Còn cấp huyện thì sao?" },
      { q: "Còn cấp huyện thì sao?" },
    ]);
    expect({ ...after, ms: 0 }).toEqual({ ...alone, ms: 0 });
  });

  it("may name their own level, which goes before that of --level", async () => {
    const [own, fromOption, none] = await replies([{ q: DELEGATES, level: "sector" }, { q: DELEGATES, level: null }, { q: DELEGATES }], {
      args: ["--level", "provincial"],
    });
    expect(own?.answer).toContain("500");
    expect(own?.answer).not.toContain("300");
    expect(fromOption?.answer).toContain("300");
    expect(fromOption?.answer).not.toContain("500");
    expect(none?.answer).toBe(fromOption?.answer);
  });

  it("are told apart: what the guideline answers, what it does not, and greetings", async () => {
    const [answered, levels, unknown, greeting, empty] = await replies([
      { q: PLAN_DUE },
      { q: DELEGATES },
      { q: OFF_TOPIC },
      { q: "Xin chào" },
      { q: "" },
    ]);
    expect(answered?.kind).toBe("answer");
    expect(levels?.kind).toBe("answer");
    expect(unknown?.kind).toBe("unknown");
    expect(greeting).toMatchObject({ kind: "smalltalk", citations: [] });
    expect(empty).toMatchObject({ kind: "unknown", citations: [] });
  });

  it("cite passages of the guideline, whose ids begin with section ids", async () => {
    const { guideline } = await loadKnowledge(PACK);
    const passages = new Set(guideline.passages.map(({ id }) => id));
    const answered = await replies([{ q: PLAN_DUE }, { q: DELEGATES }, { q: "What does the five-year report contain?" }]);
    const cited = answered.flatMap(({ citations }) => citations);
    expect(cited.length).toBeGreaterThanOrEqual(answered.length);
    for (const id of cited) {
      expect(passages).toContain(id);
      expect(Object.keys(guideline.facts.sections)).toContain(sectionOf(id));
    }
  });

  it("may be ended by CR LF, stand between empty lines and lack the last line's end", async () => {
    const { code, stdout } = await ask({ args: ["--json"], input: `\r\n{"id":1,"q":"Xin chào"}\r\n\n  \n{"id":2,"q":"Xin chào"}` });
    expect(code).toBe(0);
    expect(linesOf(stdout).map((line) => Reply.parse(JSON.parse(line)).id)).toEqual([1, 2]);
  });

  it("may be none", async () => {
    expect(await ask({ args: ["--json"] })).toEqual({ code: 0, stdout: "", stderr: "" });
  });
});

describe("the calendar", () => {
  const TODAY = /hôm nay|còn \d+ ngày|đã qua/i;
  const dueAnswer = async (env: Record<string, string>): Promise<string> => (await ask({ args: [PLAN_DUE], env })).stdout;

  it("is not spoken of without CLOCK", async () => {
    const answered = await replies([{ q: PLAN_DUE }, { q: "Hôm nay còn bao nhiêu ngày nữa là hết hạn nộp kế hoạch của BHXH tỉnh?" }]);
    for (const { answer } of answered) {
      expect(answer).toContain("31/12/2014");
      expect(answer).not.toMatch(TODAY);
    }
  });

  it("counts the days to the last day, which is the one before the date named", async () => {
    const answer = await dueAnswer({ CLOCK: "2014-12-15T09:00:00+07:00" });
    expect(answer).toContain("30/12/2014");
    expect(answer).toMatch(/còn 15 ngày/i);
  });

  it("takes the last day and those after it in the product's time zone", async () => {
    const evening = "2014-12-30T20:00:00Z";
    expect(await dueAnswer({ CLOCK: evening, TIME_ZONE: "UTC" })).toMatch(/là ngày cuối cùng/);
    expect(await dueAnswer({ CLOCK: evening })).toMatch(/đã qua/);
  });
});

describe("a mistake is told in one line that says what to mend", () => {
  async function complaint(options: RunOptions): Promise<string> {
    const { code, stdout, stderr } = await ask(options);
    const [line = "", ...more] = linesOf(stderr);
    expect({ code, stdout, more }).toEqual({ code: 1, stdout: "", more: [] });
    return line;
  }

  it.each([
    ["no question", [], /^usage: .*--json/],
    ["an unknown option", ["--loud", "x"], /--loud/],
    ["an option without its value", ["x", "--level"], /--level/],
    ["an unknown level", ["x", "--level", "moon"], /"moon".*base, provincial, central_office, sector/],
  ])("on the command line: %s", async (_, args, expected) => {
    expect(await complaint({ args })).toMatch(expected);
  });

  it.each([
    ["what is not JSON", "{bad", /^line 2: .*JSON/],
    ["no object", "[1]", /^line 2: .*`q`/],
    ["null", "null", /^line 2: .*`q`/],
    ["a question that is not text", '{"q":5}', /^line 2: .*`q`/],
    ["a level that is not text", '{"q":"x","level":5}', /^line 2: .*`level`/],
    ["an unknown level", '{"q":"x","level":"moon"}', /^line 2: .*"moon".*base, provincial, central_office, sector/],
  ])("in JSON Lines: %s", async (_, line, expected) => {
    expect(await complaint({ args: ["--json"], input: `\n${line}\n` })).toMatch(expected);
  });

  it.each([
    ["GUIDELINE", "no/such/folder"],
    ["GUIDELINE", "package.json"],
    ["CLOCK", "tomorrow"],
    ["CLOCK", "15/12/2014"],
    ["CLOCK", "2014-02-30T09:00:00+07:00"],
    ["TIME_ZONE", "Mars/Olympus"],
    ["CLOCK_RATE", "0"],
    ["CLOCK_RATE", "-1"],
    ["CLOCK_RATE", "fast"],
    ["CLOCK_RATE", "1e999"],
  ])("in the environment: %s=%s", async (name, value) => {
    const line = await complaint({ args: ["x"], env: { [name]: value } });
    expect(line).toContain(name);
    expect(line).not.toMatch(/^\w*Error/);
  });

  it("and the lines before and after it are answered", async () => {
    const { code, stdout, stderr } = await ask({ args: ["--json"], input: '{"id":1,"q":"Xin chào"}\n{bad\n{"id":3,"q":"Xin chào"}\n' });
    expect(code).toBe(1);
    expect(linesOf(stdout).map((line) => JSON.parse(line).id)).toEqual([1, 3]);
    expect(linesOf(stderr)).toEqual([expect.stringMatching(/^line 2: /)]);
  });
});
