import { beforeAll, describe, expect, it } from "vitest";
import { FIELDS } from "../../../../src/features/plans/fields.ts";
import { type FieldId, VALUES } from "../../../../src/features/plans/values.ts";
import type { Bot } from "../../../support/chat.ts";
import { CAMPAIGN, draftOf, type Known, loadKnown, openPlanBot, PROVINCIAL, sayAll } from "../../../support/plan-chat.ts";

let known: Known;
beforeAll(async () => {
  known = await loadKnown();
}, 60_000);

const TROUBLE = /gặp trục trặc/;
/** Control characters and marks that turn the direction of writing. */
const UNSEEN = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;
const LONGEST_REPLY = 12_000;
/** What is typed by accident, to try the bot out, or copied from somewhere. */
const BAD = {
  emoji: "😀🎉👨‍👩‍👧‍👦",
  "100,000 characters": "a".repeat(100_000),
  "100,000 characters of words": "hội nghị ".repeat(11_000),
  HTML: '<script>alert("x")</script><b onmouseover=x>Hội trường</b>',
  "a formula": "=1+1",
  "another formula": '=HYPERLINK("http://x","y")',
  "a command of a shell": "$(rm -rf /); DROP TABLE plans;--",
  "control characters": "Hội\u0000 trường\u0007 \u001b[31mđỏ\u0008",
  "a 10,000-line list": Array.from({ length: 10_000 }, (_, i) => `${i + 1}. Đơn vị ${i + 1}: 7`).join("\n"),
  "10,000 empty lines": "\n".repeat(10_000),
  "1e309": "1e309",
  "a number of 400 digits": "9".repeat(400),
  "a negative number": "-250",
  "no number": "NaN",
  "a name that objects have": "__proto__",
  "marks alone": "?!...,,;;--",
  "right-to-left marks": "\u202eHội trường\u202c \u200f",
  "placeables of messages": "{ $count } { -term }",
  "half a character": "\ud83d",
} as const;
const FIELD_IDS = Object.keys(VALUES) as FieldId[];

/** Goes to the question for a field of the sector's or a district's plan, whichever has it. */
async function atField(bot: Bot, field: FieldId): Promise<void> {
  const [unit, chat] = [field === "headcount" || field === "combinedWith" ? "diễn châu" : "nghệ an", "terminal:an"] as const;
  await bot.chat(chat).say(`/kehoach ${unit}`);
  await bot.storage.transaction(async (stores) => {
    const conversation = await stores.conversation(chat);
    const plans = conversation?.slices["plans"] as Record<string, unknown>;
    await stores.saveConversation(chat, {
      slices: { ...conversation?.slices, plans: { ...plans, step: { kind: "field", field, seen: "" } } },
    });
  });
}

describe.each(FIELD_IDS)("where %j is asked", (field) => {
  it("nothing that is typed breaks a turn, and what is kept fits the field", async () => {
    for (const [name, text] of Object.entries(BAD)) {
      const bot = await openPlanBot(known);
      await atField(bot, field);
      const reply = await bot.chat().say(text);
      expect(reply, name).toMatch(/\S/);
      expect(reply, name).not.toMatch(TROUBLE);
      expect(reply.replaceAll("\n", ""), name).not.toMatch(UNSEEN);
      expect(reply.length, name).toBeLessThan(LONGEST_REPLY);
      for (const unit of ["40", "4001"])
        for (const [id, { value }] of Object.entries((await draftOf(bot, unit))?.content.fields ?? {}))
          expect(VALUES[id as FieldId].safeParse(value).success, `${name} in ${id}`).toBe(true);
      expect(await bot.chat().say("nhắc lại"), name).toMatch(/\S/);
    }
  });

  it("a file is taken for the scan only, after a question where another thing is asked", async () => {
    const bot = await openPlanBot(known);
    await atField(bot, field);
    const chat = bot.chat();
    const [reply] = await chat.send({ file: { name: "kế hoạch.pdf", bytes: 1000, hash: "a1" } });
    if (field !== "scan") {
      expect(JSON.stringify(reply?.blocks)).toContain("plans-ask-confirm");
      await chat.say("không đúng");
      const fields = Object.keys({ ...(await draftOf(bot))?.content.fields, ...(await draftOf(bot, "4001"))?.content.fields });
      expect(fields).not.toContain("scan");
    } else expect((await draftOf(bot))?.content.fields["scan"]?.value).toMatchObject({ name: "kế hoạch.pdf" });
  });
});

it("what was noted before outlives whatever is typed at the next question", async () => {
  const bot = await openPlanBot(known);
  const chat = bot.chat();
  await sayAll(chat, PROVINCIAL.slice(0, 4));
  const before = (await draftOf(bot))?.content.fields;
  for (const text of Object.values(BAD)) await chat.say(text);
  expect((await draftOf(bot))?.content.fields).toMatchObject({ ...before });
});

it("a plan of HTML, formulas and marks is shown and submitted as it was typed", async () => {
  const bot = await openPlanBot(known);
  const chat = bot.chat();
  const venue = '=1+1 <b>Hội trường</b> & "số 10" { $x }';
  const answers = PROVINCIAL.map((answer, i) => (i === 3 ? venue : answer));
  const review = await sayAll(chat, answers);
  expect(review).toContain(`• Địa điểm: ${venue}`);
  await chat.say("gửi");
  const [version] = await bot.storage.transaction(({ plans }) => plans.versions(CAMPAIGN, "40"));
  expect(version?.content.fields["venue"]?.value).toBe(venue);
});

it("files that cannot be taken are told of in a sentence, and what was asked stays", async () => {
  const bot = await openPlanBot(known);
  const chat = bot.chat();
  await sayAll(chat, PROVINCIAL.slice(0, 4));
  for (const [refused, key] of [
    ["too-large", "plans-file-too-large"],
    ["kind", "plans-file-kind"],
  ] as const) {
    const [reply] = await chat.send({ file: { name: "x.exe", bytes: 30_000_000, refused } });
    expect(JSON.stringify(reply?.blocks)).toContain(key);
  }
  expect(await chat.say("250")).toContain("Đã ghi số đại biểu: 250 người");
});

it("every field is asked, hinted and explained in words of its own", () => {
  expect(Object.keys(FIELDS).sort()).toEqual([...FIELD_IDS].sort());
});
