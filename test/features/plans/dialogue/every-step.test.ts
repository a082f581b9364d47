import { beforeAll, describe, expect, it } from "vitest";
import { draftOf, type Known, loadKnown } from "../../../support/plan-chat.ts";
import { atStep, STEPS, type StepName } from "../../../support/plan-steps.ts";

let known: Known;
beforeAll(async () => {
  known = await loadKnown();
}, 60_000);

const EVERY = Object.keys(STEPS) as StepName[];
const IN_A_PLAN = EVERY.filter((step) => step !== "unit");
/** Steps at which something was said that is not written yet. */
const HOLDING = ["confirmation", "choice", "answer or question"] as const;
const QUESTION = "hạn gửi kế hoạch là ngày nào?";
const ANSWER = /30\/12\/2014/;

async function fieldsOf(bot: Parameters<typeof draftOf>[0]): Promise<Record<string, unknown>> {
  return Object.fromEntries(Object.entries((await draftOf(bot))?.content.fields ?? {}).map(([id, { value }]) => [id, value]));
}

/** The paragraphs of a reply, without what only shows the plan. */
const linesOf = (reply: string): string[] => reply.split("\n").filter((line) => !/^(?:• | {3}\d|\[)/.test(line));

describe.each(EVERY)("at the step %j", (step) => {
  it("what shows, repeats, explains or says nothing is answered and changes nothing", async () => {
    const { bot, chat } = await atStep(known, step);
    const before = await fieldsOf(bot);
    for (const text of ["xem lại", "repeat", "vi sao hoi", "why do you ask", QUESTION, "😀😀", "\u0000\u200b"]) {
      expect(await chat.say(text), text).toMatch(/\S/);
      expect(await fieldsOf(bot), text).toEqual(before);
    }
  });

  it("a question is answered first; then what was asked is put once, in few words", async () => {
    const { bot, chat } = await atStep(known, step);
    const reply = await chat.say(QUESTION);
    expect(reply).toMatch(ANSWER);
    const [answer = "", prompt = "", ...more] = reply.split("Trở lại kế hoạch.\n");
    expect(more).toEqual([]);
    expect(answer).toMatch(ANSWER);
    expect(linesOf(prompt)).toHaveLength(1);
    expect(prompt).not.toContain("Ví dụ");
    expect((await draftOf(bot))?.content.reasons ?? {}).toEqual({});
  });

  it("a button of an earlier message says so and shows what is asked now", async () => {
    const { bot, chat } = await atStep(known, step);
    const before = await fieldsOf(bot);
    const reply = await chat.press("p1:s:0");
    if (!["unit", "first field"].includes(step)) expect(reply).toContain("Nút này thuộc bước trước");
    if (step !== "first field") expect(await fieldsOf(bot)).toEqual(before);
  });
});

describe.each(IN_A_PLAN)("at the step %j of a plan", (step) => {
  it("one may leave, and /kehoach comes back to it", async () => {
    const { bot, chat, asked } = await atStep(known, step);
    const before = await fieldsOf(bot);
    for (const text of ["tam dung", "pause", "để mai làm tiếp"]) {
      expect(await chat.say(text), text).toContain("Trợ lý đã lưu");
      expect(await chat.say(QUESTION), text).not.toContain("Trở lại kế hoạch");
      const back = await chat.say("/kehoach");
      expect(back).toMatch(/^Kế hoạch KH-40 của BHXH tỉnh Nghệ An: đã xong \d+\/16 mục bắt buộc\./);
      if (step !== "cancelling") expect(linesOf(asked).some((line) => back.includes(line))).toBe(true);
    }
    expect(await fieldsOf(bot)).toEqual(before);
  });

  it.each([
    ["sửa ngày thành 20/4", "day", { date: "2015-04-20" }],
    ["change the date to 20/4", "day", { date: "2015-04-20" }],
    ["doi dia diem sang Cung van hoa", "venue", "Cung van hoa"],
  ])("%j is done, and nothing else is lost", async (text, field, value) => {
    const { bot, chat } = await atStep(known, step);
    const before = await fieldsOf(bot);
    const reply = await chat.say(text);
    if (step === "confirmation") expect(await chat.say("đúng")).toContain("Đã ghi số đại biểu: 200 người");
    else expect(reply).toContain("Đã ghi");
    const after = await fieldsOf(bot);
    expect(after).toMatchObject({ ...before, [field]: value });
  });

  it('cancelling asks first, and "không" comes back', async () => {
    const { bot, chat } = await atStep(known, step);
    const before = await fieldsOf(bot);
    for (const text of ["huy ke hoach", "cancel"]) {
      expect(await chat.say(text), text).toContain("Huỷ bản thảo này?");
      expect(await chat.say("không"), text).toMatch(/^Vâng, Trợ lý giữ nguyên\.\n\S/);
    }
    expect(await fieldsOf(bot)).toEqual(before);
  });

  it.each(["quay lai", "back", "bỏ qua", "skip", "xong"])("%j loses nothing and goes on", async (text) => {
    const { bot, chat } = await atStep(known, step);
    const before = await fieldsOf(bot);
    expect(await chat.say(text)).toMatch(/\S/);
    expect(await fieldsOf(bot)).toEqual(before);
  });
});

describe.each(HOLDING)("what was said and waits for an answer, at the step %j,", (step) => {
  it.each(["xong", "gửi", "còn thiếu gì"])("is not passed over by %j", async (text) => {
    const { chat, asked } = await atStep(known, step);
    const reply = await chat.say(text);
    expect(reply).toMatch(/^Anh\/Chị trả lời giúp câu này trước\./);
    const [shown] = await chat.send({ text: "nhắc lại" });
    expect(shown?.buttons.length).toBeGreaterThan(1);
    expect(await chat.say("nhắc lại")).toBe(asked.slice(asked.indexOf(linesOf(asked).at(0) ?? "")));
  });
});
