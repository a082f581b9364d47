import { beforeAll, expect, it } from "vitest";
import type { Bot } from "../../../support/chat.ts";
import { type Known, loadKnown, openPlanBot } from "../../../support/plan-chat.ts";

let known: Known;
beforeAll(async () => {
  known = await loadKnown();
}, 60_000);

const MOST_QUESTIONS = 40;

async function askedField({ storage }: Bot): Promise<string | undefined> {
  const conversation = await storage.transaction((stores) => stores.conversation("terminal:an"));
  const { step } = (conversation?.slices["plans"] ?? {}) as { step?: { kind: string; field?: string } };
  return step?.kind === "field" ? step.field : undefined;
}

/** The fields that are asked one after the other when each is put off, first those that are required, then the others. */
async function askedOf(unit: string): Promise<{ required: string[]; optional: string[] }> {
  const bot = await openPlanBot(known);
  const chat = bot.chat();
  await chat.say(`/kehoach ${unit}`);
  const putOff = async (): Promise<string[]> => {
    const fields: string[] = [];
    for (let field = await askedField(bot); field && fields.length < MOST_QUESTIONS; field = await askedField(bot)) {
      fields.push(field);
      await chat.say("bỏ qua");
    }
    return fields;
  };
  const required = await putOff();
  // What is open is asked again with the optional fields behind it.
  await chat.say("còn thiếu gì");
  const all = await putOff();
  return { required, optional: all.filter((field) => !required.includes(field)) };
}

const EVERYBODY = ["name", "day", "length"];
const PEOPLE = ["contact", "phone", "signer", "signerPosition"];
const EVENT = ["venue", "delegates", "groups", "programme", "reportAuthor", "exemplarReports", "presidium", "stage"];
const LATER = ["extras", "reportDue", "reportParts"];
const SIGNED = ["signedNumber", "signedDate", "scan"];

it.each([
  [
    "a province",
    "nghệ an",
    [...EVERYBODY, ...EVENT, "election", ...PEOPLE],
    ["budget", "budgetSource", ...LATER, "quotas", "partyCongress", "communication", ...SIGNED],
  ],
  [
    "the central office",
    "khối cơ quan",
    [...EVERYBODY, ...EVENT, "election", "budget", "budgetSource", ...PEOPLE],
    [...LATER, "partyCongress", "communication", ...SIGNED],
  ],
  [
    "the sector",
    "toàn ngành",
    [...EVERYBODY, ...EVENT, "budget", "budgetSource", ...PEOPLE],
    [...LATER, "quotas", "partyCongress", "communication", ...SIGNED],
  ],
  [
    "a district",
    "diễn châu",
    [...EVERYBODY, "combinedWith", "headcount", "programme", "election", ...PEOPLE],
    ["venue", "reportAuthor", "exemplarReports", "presidium", "stage", ...LATER, "partyCongress", "communication", ...SIGNED],
  ],
])("%s is asked what its level needs, in order, then offered the rest", async (_, unit, required, optional) => {
  expect(await askedOf(unit)).toEqual({ required, optional });
});
