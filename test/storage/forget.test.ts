import { expect, test } from "vitest";
import { readConfig } from "../../src/config.ts";
import { createAttachments } from "../../src/storage/attachments.ts";
import { startUpkeep } from "../../src/upkeep.ts";
import { loadKnown, openPlanBot, PROVINCIAL, sayAll } from "../support/plan-chat.ts";
import { tempFolder } from "../support/temp-folder.ts";

const known = await loadKnown();

test("what was typed in a chat is forgotten when texts are, and the plan begun there goes on", async () => {
  const bot = await openPlanBot(known);
  const [chat, other] = [bot.chat(), bot.chat("terminal:lan")];
  await sayAll(chat, [...PROVINCIAL.slice(0, 3), "/lang en", "Được mời bao nhiêu đại biểu?"]);
  // Two values for one field, and words that may be an answer or a question.
  await chat.say("nhà văn hóa Lam Hồng, hay là hội trường Bến Thủy?");
  const kept = () => bot.storage.transaction((stores) => stores.conversation("terminal:an"));
  expect(JSON.stringify(await kept())).toContain("Bến Thủy");
  const upkeep = async (today: string): Promise<void> => {
    bot.goTo(today);
    await other.say("Xin chào");
    const [config, attachments] = [readConfig(), createAttachments(tempFolder())];
    const log = (line: string): never => {
      throw new Error(line);
    };
    const now = () => new Date(`${today}T12:00:00+07:00`);
    (await startUpkeep({ config, storage: bot.storage, attachments, now, log }))();
  };
  await upkeep("2014-10-20");
  expect(JSON.stringify(await kept())).toContain("Bến Thủy");
  await upkeep("2014-11-20");
  expect(Object.keys((await kept())?.slices ?? {})).toEqual(["engine", "plans"]);
  expect(JSON.stringify(await kept())).not.toMatch(/Bến Thủy|bao nhiêu|Lam Hồng/);
  expect(await chat.say("/plan")).toMatch(/KH-40 .* 3 of 16 .*\nWhere is the conference/);
});
