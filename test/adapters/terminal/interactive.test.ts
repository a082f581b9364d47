import { describe, expect, it } from "vitest";
import { loadLocales } from "../../../src/i18n/locales.ts";
import { quotedLines } from "../../support/guideline.ts";
import { openTerminal, type PseudoTerminal } from "../../support/pseudo-terminal.ts";

const say = loadLocales();
const ENTER = "\r";
const END_OF_INPUT = "\u0004";
const PROMPT = /^› $/m;

async function begin(env: Record<string, string> = {}): Promise<{ terminal: PseudoTerminal; welcome: string[] }> {
  const terminal = openTerminal("dist/main.js", env);
  const shown = await terminal.until(PROMPT);
  return { terminal, welcome: shown.trimEnd().split("\n").slice(0, -1) };
}

/** Types a line and gives what is shown for it, without the echo of the line and the next prompt. */
async function reply(terminal: PseudoTerminal, line: string): Promise<string[]> {
  terminal.type(line + ENTER);
  await terminal.until(/\n/);
  const shown = await terminal.until(PROMPT);
  return shown.split("\n").slice(0, -2);
}

describe("the terminal", () => {
  it("welcomes in three lines: what it answers, the rehearsal's day, how to leave", async () => {
    const { terminal, welcome } = await begin();
    const lines = welcome.filter((line) => line !== "");
    expect(lines).toHaveLength(3);
    expect(lines[0]).toContain("3575/HD-BHXH");
    expect(lines[1]).toContain("26/9/2014");
    expect(lines[2]).toBe(say.vi({ key: "terminal-leave" }));
    terminal.type(`/quit${ENTER}`);
    expect(await terminal.end()).toMatchObject({ code: 0 });
  });

  it("answers with numbered buttons, which are pressed by typing their numbers", async () => {
    const { terminal } = await begin();
    const every = await reply(terminal, "Được mời bao nhiêu đại biểu?");
    expect(every.join("\n")).toContain("500");
    expect(every.slice(-5).map((line) => line.trim().slice(0, 3))).toEqual(["[1]", "[2]", "[3]", "[4]", "[5]"]);
    expect(every.at(-4)).toContain("BHXH tỉnh");
    const own = (await reply(terminal, "2")).join("\n");
    expect(own).toContain("300");
    expect(own).not.toContain("500");
    const full = await reply(terminal, "1");
    expect(quotedLines(full.join("\n"))).toEqual(["- Số lượng đại biểu không quá 300 người."]);
    terminal.type(`/thoat${ENTER}`);
    const { rest, code } = await terminal.end();
    expect(rest).toContain(say.vi({ key: "terminal-bye" }));
    expect(code).toBe(0);
  });

  it("takes its calendar from CLOCK and says goodbye in the language spoken, at the end of input too", async () => {
    const { terminal, welcome } = await begin({ CLOCK: "2014-12-15T09:00:00+07:00" });
    expect(welcome.join("\n")).toContain("hôm nay là 15/12/2014");
    const answer = await reply(terminal, "When must a provincial office send its plan?");
    expect(answer.join("\n")).toContain("30 December 2014");
    terminal.type(END_OF_INPUT);
    const { rest, code } = await terminal.end();
    expect(rest).toContain(say.en({ key: "terminal-bye" }));
    expect(code).toBe(0);
  });
});
