import { describe, expect, it } from "vitest";
import { plainText } from "../../../src/adapters/terminal/render.ts";
import { createAnswers, ready } from "../../../src/features/answers/index.ts";
import { learn } from "../../../src/features/answers/learn.ts";
import { readPack } from "../../../src/features/guideline/read-pack.ts";
import { loadLocales } from "../../../src/i18n/locales.ts";
import { jsonLines, linesOf, run } from "../../support/run.ts";
import { SECOND_PACK } from "../../support/second-pack.ts";

const read = readPack(SECOND_PACK);
if ("problems" in read) throw new Error(JSON.stringify(read.problems));
const learned = learn(read.guideline);
const answers = createAnswers(ready(learned));
const locales = loadLocales();

interface Said {
  readonly kind: string;
  readonly text: string;
  readonly citations: readonly string[];
}

function ask(question: string, asking: { level?: string; today?: string } = {}): Said {
  const { kind, language, blocks, citations } = answers.answer(question, asking);
  return { kind, text: plainText(blocks, locales[language]), citations };
}

/** Facts of the real guideline; none of them may ever be told here. */
const FOREIGN = /3575|BHXH|\b300\b|\b500\b|201[45]|Khương|đại hội thi đua|congress/i;

type Row = readonly [question: string, said: RegExp, cited: string];

describe("limits of the second pack", () => {
  it.each<Row>([
    ["Hội thi cấp vùng được bao nhiêu người dự?", /không quá 40 người/, "A.2-limit"],
    ["hoi thi cap vung duoc bao nhieu nguoi du", /không quá 40 người/, "A.2-limit"],
    ["Hội thi toàn quốc tối đa mấy người?", /tối đa 120 người/, "A.3-limit"],
    ["How many people may attend a regional contest?", /not more than 40 people/, "A.2-limit"],
    ["How many people may attend the national contest?", /at most 120 people/, "A.3-limit"],
    ["How many people may come to a workshop's showing?", /no number is set/, "A.1-people"],
    ["vung em moi 40 nguoi duoc khong", /^Được: 40 .*\nCấp vùng/, "A.2-limit"],
    ["vung em moi 41 nguoi duoc khong", /^Không được: 41 .* 40\.\nCấp vùng/, "A.2-limit"],
    ["May 120 people attend the national contest?", /^Yes: 120 .*\nNational/, "A.3-limit"],
    ["May 121 people attend the national contest?", /^No: 121 .* 120\.\nNational/, "A.3-limit"],
    ["Is 121 people too many for the national contest?", /^Yes, too many: 121/, "A.3-limit"],
  ])("%s", (question, said, cited) => {
    const reply = ask(question);
    expect(reply).toMatchObject({ kind: "answer", citations: [cited] });
    expect(reply.text).toMatch(said);
    expect(reply.text).not.toMatch(FOREIGN);
  });

  it("are told for every level to an asker of unknown level, and for one to another", () => {
    const everyone = ask("toi da bao nhieu nguoi du");
    expect(everyone.text).toMatch(/Cấp xưởng: không quy định[\s\S]*Cấp vùng: không quá 40[\s\S]*Cấp toàn quốc: tối đa 120/);
    const region = ask("toi da bao nhieu nguoi du", { level: "region" });
    expect(region.text).toContain("40");
    expect(region.text).not.toContain("120");
  });
});

describe("the deadline of the second pack", () => {
  it.each<Row>([
    ["han nop ke hoach cua vung la khi nao", /trước ngày 20\/6\/2031, chậm nhất là ngày 19\/6\/2031/, "C.1"],
    ["When is the region's plan due?", /before 20 June 2031: the last day is 19 June 2031/, "C.1"],
    ["vung em gui ke hoach ngay 19/6/2031 co kip khong", /^Kịp: 19\/6\/2031/, "C.1"],
    ["vung em gui ke hoach ngay 20/6/2031 co kip khong", /^Không kịp: 20\/6\/2031/, "C.1"],
    ["vung em gui ke hoach ngay 21/6 co kip khong", /^Không kịp: 21\/6\/2031/, "C.1"],
    ["Can the region send the plan on 19 June?", /^In time: 19 June 2031/, "C.1"],
    ["Can the region send the plan on 20 June?", /^Too late: 20 June 2031/, "C.1"],
    ["Can the region send the plan on 21 June 2031?", /^Too late: 21 June 2031/, "C.1"],
  ])("%s", (question, said, cited) => {
    const reply = ask(question);
    expect(reply).toMatchObject({ kind: "answer", citations: [cited] });
    expect(reply.text).toMatch(said);
    expect(reply.text).not.toMatch(FOREIGN);
  });

  it("is no workshop's", () => {
    const reply = ask("Is there a deadline for a workshop's plan?");
    expect(reply.text).toMatch(/no deadline is set for a workshop/);
    expect(reply.text).not.toMatch(/too late|in time/i);
  });

  it.each([
    ["2031-06-17", /\b2 days are left/],
    ["2031-06-19", /Today .*is the last day/],
    ["2031-06-20", /has passed/],
  ])("on %s is counted down", (today, said) => {
    expect(ask("When is the region's plan due?", { today }).text).toMatch(said);
  });
});

describe("durations and windows of the second pack", () => {
  it.each<Row>([
    ["hoi thi vung keo dai may ngay", /Cấp vùng: từ 01 đến 1,5 ngày/, "A.2-time"],
    ["How many days does the national contest last?", /National level: two days/, "A.3-time"],
    ["Can a region hold it in half a day?", /^No: that is shorter/, "A.2-time"],
    ["vung em to chuc ba ngay duoc khong", /^Không được: dài hơn/, "A.2-time"],
    ["vung em to chuc mot ngay ruoi duoc khong", /^Được, đúng thời lượng/, "A.2-time"],
    ["khi nao to chuc hoi thi vung", /cuối quý III, đầu quý IV năm 2031/, "A.2-time"],
    ["to chuc hoi thi vung vao thang 9 duoc khong", /^Phù hợp: tháng 9\/2031/, "A.2-time"],
    ["to chuc hoi thi vung vao thang 7 duoc khong", /^Cần cân nhắc: tháng 7\/2031/, "A.2-time"],
    ["Can a region hold the contest in May 2031?", /^It does not fit: May 2031/, "A.2-time"],
    ["Is January 2032 all right for the national contest?", /^It fits: January 2032/, "A.3-time"],
    ["Can the national contest be held in January?", /^It fits: January 2032/, "A.3-time"],
  ])("%s", (question, said, cited) => {
    const reply = ask(question);
    expect(reply.kind).toBe("answer");
    expect(reply.citations).toContain(cited);
    expect(reply.text).toMatch(said);
    expect(reply.text).not.toMatch(FOREIGN);
  });
});

describe("plain topics of the second pack", () => {
  it.each<Row>([
    ["thi sinh co phai tu mang dung cu khong", /> Thí sinh tự mang dụng cụ; vật liệu do ban tổ chức cấp\./, "B.end-tools"],
    ["Do contestants bring their own tools?", /bring their own tools[\s\S]*part B, last paragraph \(our translation\)/, "B.end-tools"],
    ["moi nghe co may giai bua bac", /03 giải Búa Bạc/, "B.end-prizes"],
    ["Who signed the guideline?", /Lò Thị Mây, Director of the Agency/, "header-signer"],
    ["van ban nay ai ky", /Cục trưởng Lò Thị Mây ký/, "header-signer"],
    ["chuong trinh gom nhung muc nao", /gồm 4 mục:\n• a\) Điểm danh.*\n• b\) .*\n• c\) .*\n• d\) Chấm điểm/, "B.a"],
    ["gui ke hoach ve dau", /Ban Tổ chức Hội thi \(Cục Tay nghề Sông Vàng\)/, "C.1"],
  ])("%s", (question, said, cited) => {
    const reply = ask(question);
    expect(reply.kind).toBe("answer");
    expect(reply.citations).toContain(cited);
    expect(reply.text).toMatch(said);
    expect(reply.text).not.toMatch(FOREIGN);
  });
});

describe("what the second pack does not say", () => {
  it.each([
    ["co bai gui xe khong", /^Hướng dẫn 77\/HD-CTN không quy định chỗ để xe/],
    ["How much is the prize money?", /^Guideline 77\/HD-CTN has no rule on prize money[\s\S]*3 Silver Hammer/],
    ["Thí sinh mặc đồng phục màu gì?", /^Hướng dẫn 77\/HD-CTN không nêu nội dung này\.\nTrợ lý chỉ trả lời về hướng dẫn này/],
    ["What is the capital of France?", /^Guideline 77\/HD-CTN does not say this\.\nI answer questions about this guideline only/],
  ])("%s", (question, said) => {
    const reply = ask(question);
    expect(reply.kind).toBe("unknown");
    expect(reply.text).toMatch(said);
    expect(reply.text).not.toMatch(FOREIGN);
  });

  it("and greets with an example of its own", () => {
    expect(ask("xin chao")).toMatchObject({ kind: "smalltalk", text: expect.stringContaining("Hội thi cấp vùng") });
  });

  it.each(["Hội nghị cấp tỉnh được mời bao nhiêu đại biểu?", "When must BHXH tỉnh send its plan?", "Đoàn Chủ tịch gồm những ai?"])(
    "and nothing of the real one: %s",
    (question) => {
      expect(ask(question).text).not.toMatch(FOREIGN);
    },
  );
});

describe("the second pack", () => {
  it("takes its own levels' names as an answer to the question which", () => {
    expect(["cấp xưởng", "cap vung", "the national level"].map((name) => answers.ownLevelNamed(name))).toEqual([
      "workshop",
      "region",
      "national",
    ]);
    expect(answers.ownLevelNamed("BHXH tỉnh")).toBeUndefined();
  });

  it("is learned the same each time", () => {
    expect(learn(read.guideline)).toEqual(learned);
  });

  it("stays the same when it is stored and read again", () => {
    const stored = createAnswers(ready(JSON.parse(JSON.stringify(learned))));
    for (const { question } of read.guideline.examples.slice(0, 40))
      expect(stored.answer(question, {})).toEqual(answers.answer(question, {}));
  });

  it("is asked on the command line when GUIDELINE names it, with its own levels", async () => {
    const { code, stdout, stderr } = await run("dist/commands/ask.js", {
      args: ["--json", "--level", "national"],
      input: jsonLines([
        { q: "Tối đa bao nhiêu người dự?" },
        { q: "Tối đa bao nhiêu người dự?", level: "region" },
        { q: "When is the region's plan due?" },
      ]),
      env: { GUIDELINE: SECOND_PACK },
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const [national, region, due] = linesOf(stdout).map((line) => JSON.parse(line));
    expect(national).toMatchObject({ kind: "answer", citations: ["A.3-limit"], answer: expect.stringContaining("120") });
    expect(region).toMatchObject({ kind: "answer", citations: ["A.2-limit"], answer: expect.stringContaining("40") });
    expect(due.answer).toContain("19 June 2031");
    expect(stdout).not.toMatch(FOREIGN);
  });

  it("does not know the real one's levels on the command line", async () => {
    const { code, stdout, stderr } = await run("dist/commands/ask.js", {
      args: ["x", "--level", "provincial"],
      env: { GUIDELINE: SECOND_PACK },
    });
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain("workshop, region, national");
  });
});
