import { describe, expect, it } from "vitest";
import { parentOf, quote, source, wording } from "../../../src/features/answers/citing.ts";
import type { Guideline, Passage } from "../../../src/features/guideline/index.ts";
import { readPack } from "../../../src/features/guideline/read-pack.ts";
import { PACK } from "../../support/guideline.ts";

const read = readPack(PACK);
if ("problems" in read) throw new Error(JSON.stringify(read.problems));
const { guideline } = read;

function withPassages(...passages: readonly Passage[]): Guideline {
  return { ...guideline, passages };
}

function passage(id: string, text: string, en = "made up"): Passage {
  return { id, section: id, text, en, heading: false };
}

const CLAUSE = "mỗi đơn vị cử một đại biểu đi dự hội nghị";

describe("a quote", () => {
  it("stands in its passage word for word, whatever room and words there are", () => {
    for (const language of ["vi", "en"] as const) {
      for (const cited of guideline.passages) {
        for (const room of [60, 150, 400, 2000]) {
          const [block] = quote([cited.id], ["dai", "bieu", "delegates"], language, guideline, room);
          expect(block?.kind).toBe("quote");
          const text = block?.kind === "quote" ? block.text : "";
          const bare = text.replace(/^… /, "").replace(/ …$/, "");
          expect(bare).not.toBe("");
          expect(wording(cited, language)).toContain(bare);
        }
      }
    }
  });

  it("that does not stand in its passage does not leave", () => {
    let reads = 0;
    const changing: Passage = {
      ...passage("I.1", ""),
      get text() {
        reads += 1;
        return reads === 1 ? "Số lượng đại biểu không quá 400 người." : "Số lượng đại biểu không quá 300 người.";
      },
    };
    expect(() => quote(["I.1"], [], "vi", withPassages(changing), 500)).toThrow("not in passage I.1");
  });

  it.each([
    ["vi", passage("I.1", " \n", "Text.")],
    ["en", passage("I.1", "Chữ.", "")],
  ] as const)("of nothing does not leave (%s)", (language, empty) => {
    expect(() => quote(["I.1"], [], language, withPassages(empty), 500)).toThrow('not in passage I.1: ""');
  });

  it.each<readonly [words: readonly string[], text: string]>([
    [["dau"], "Câu đầu nói về việc chuẩn bị hội nghị; …"],
    [["giua"], "… câu giữa nói về việc mời đại biểu; …"],
    [["cuoi"], "… câu cuối nói về việc gửi báo cáo."],
  ])("marks what is left out around it: %j", (words, text) => {
    const made = passage(
      "I.1",
      "Câu đầu nói về việc chuẩn bị hội nghị; câu giữa nói về việc mời đại biểu; câu cuối nói về việc gửi báo cáo.\n",
    );
    expect(quote(["I.1"], words, "vi", withPassages(made), 60)).toEqual([{ kind: "quote", text }]);
  });

  it("marks nothing when it is the whole passage", () => {
    expect(quote(["I.1"], [], "vi", withPassages(passage("I.1", `${CLAUSE}\n`)), 60)).toEqual([{ kind: "quote", text: CLAUSE }]);
  });

  it.each([
    [60, 1],
    [59, 0],
  ])("needs room for 60 characters: in %s there are %s", (room, count) => {
    expect(quote(["I.1"], [], "vi", withPassages(passage("I.1", CLAUSE)), room)).toHaveLength(count);
  });

  it("leaves the next one the room that it did not take", () => {
    const two = withPassages(passage("I.1", CLAUSE), passage("I.2", CLAUSE));
    expect(quote(["I.1", "I.2"], [], "vi", two, CLAUSE.length + 60)).toHaveLength(2);
    expect(quote(["I.1", "I.2"], [], "vi", two, CLAUSE.length + 59)).toHaveLength(1);
  });

  it("passes over a passage that there is not", () => {
    expect(quote(["IX.9", "I.1"], [], "vi", withPassages(passage("I.1", CLAUSE)), 100)).toEqual([{ kind: "quote", text: CLAUSE }]);
  });
});

describe("a source", () => {
  it.each<readonly [passages: readonly string[], sections: string]>([
    [["I.2-limit"], "phần I, mục 2"],
    [["I.2-limit", "I.2-time", "I.2"], "phần I, mục 2"],
    [["II.1.a", "II.1.b", "II.1.c"], "phần II, mục 1, điểm a; phần II, mục 1, điểm b; phần II, mục 1, điểm c"],
    [["II.1.a", "II.1.b", "II.1.c", "II.1.d"], "phần II, mục 1"],
    [["I.end", "II.1.a", "II.1.b", "II.1.c", "II.1.end"], "phần I, đoạn cuối; phần II, mục 1"],
    [
      ["II.2.a", "II.2.b", "II.2.c", "II.2.d"],
      "phần II, mục 2, điểm a; phần II, mục 2, điểm b; phần II, mục 2, điểm c; phần II, mục 2, điểm d",
    ],
    [["II.1.c", "II.1.c-content", "II.1.d", "II.1.d-more"], "phần II, mục 1, điểm c; phần II, mục 1, điểm d"],
    [["IX.9"], "IX.9"],
  ])("%j is named %s", (passages, sections) => {
    const values = { guideline: "Hướng dẫn 3575/HD-BHXH", sections };
    expect(source(passages, true, "vi", guideline)).toEqual({ kind: "source", text: [{ key: "answers-source", values }] });
  });

  it.each([
    ["en", true, "answers-source-translated"],
    ["en", false, "answers-source"],
    ["vi", true, "answers-source"],
    ["vi", false, "answers-source"],
  ] as const)("says of a quote (%s, quoted: %s) that it is translated: %s", (language, quoted, key) => {
    expect(source(["I.1"], quoted, language, guideline)).toMatchObject({ text: [{ key }] });
  });

  it("is in the reader's language", () => {
    const values = { guideline: "Guideline 3575/HD-BHXH", sections: "part I, section 1" };
    expect(source(["I.1"], false, "en", guideline)).toMatchObject({ text: [{ values }] });
  });
});

describe("the section that another is a part of", () => {
  it.each([
    ["II.1.a", "II.1"],
    ["II.1", "II.1"],
    ["II.2.a", "II.2.a"],
    ["I.1", "I.1"],
    ["header", "header"],
  ])("of %s is %s", (section, parent) => {
    expect(parentOf(section, guideline)).toBe(parent);
  });

  it("is the nearest one", () => {
    const named = { vi: "x", en: "x" };
    const deep = { ...guideline, facts: { ...guideline.facts, sections: { A: named, "A.1": named, "A.1.x": named, "A.10": named } } };
    expect(["A.1.x", "A.1", "A.10"].map((section) => parentOf(section, deep))).toEqual(["A.1", "A", "A"]);
  });
});
