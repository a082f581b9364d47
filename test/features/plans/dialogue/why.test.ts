import { beforeAll, expect, it } from "vitest";
import type { FieldId } from "../../../../src/features/plans/values.ts";
import { type Known, loadKnown, openPlanBot, PROVINCIAL, sayAll } from "../../../support/plan-chat.ts";

let known: Known;
beforeAll(async () => {
  known = await loadKnown();
}, 60_000);

/** Where the guideline rules a province's fields, as it is said; "" where it does not. */
const RULED: Readonly<Partial<Record<FieldId, string>>> = {
  name: "phần I, mục 2",
  day: "phần I, mục 2",
  length: "phần I, mục 2",
  venue: "",
  delegates: "phần I, mục 2",
  groups: "phần I, mục 2",
  programme: "phần II, mục 1",
  reportAuthor: "phần II, mục 2, điểm a",
  exemplarReports: "phần II, mục 2, điểm b",
  presidium: "phần II, mục 2, điểm d",
  stage: "phần II, mục 2, điểm d",
  election: "phần II, mục 1, điểm f",
  contact: "",
  phone: "",
  signer: "",
  signerPosition: "",
};

it("why each required field is asked is answered with its rule and section, or that no rule asks for it", async () => {
  const bot = await openPlanBot(known);
  const chat = bot.chat();
  await chat.say("/kehoach nghệ an");
  for (const [field, section] of Object.entries(RULED)) {
    const reply = await chat.click("Vì sao hỏi?");
    if (section) expect(reply, field).toContain(section);
    else expect(reply, field).toMatch(/^Hướng dẫn không quy định/);
    expect(reply, field).toMatch(/\?\n\[/);
    await chat.say("bỏ qua");
  }
  expect(await chat.say("nhắc lại")).toContain("Còn 16 điểm cần xử lý trước khi gửi.");
});

it.each([
  ["a breach is told", ["310"]],
  ["its reason is asked", ["310", "Giữ và ghi lý do"]],
])("when %s, the rule that is broken is quoted", async (_, [answer = "", button]) => {
  const chat = (await openPlanBot(known)).chat();
  await sayAll(chat, [...PROVINCIAL.slice(0, 4), answer]);
  if (button) await chat.click(button);
  expect(await chat.say("tại sao")).toMatch(/> - Số lượng đại biểu không quá 300 người\.\n\[Hướng dẫn 3575\/HD-BHXH, phần I, mục 2\]/);
});
