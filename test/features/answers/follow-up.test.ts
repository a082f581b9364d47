import { beforeAll, describe, expect, it } from "vitest";
import { asFollowUp } from "../../../src/features/answers/follow-up.ts";
import type { Knowledge } from "../../../src/features/answers/index.ts";
import { type Question, understand } from "../../../src/features/answers/question.ts";
import { loadKnowledge } from "../../../src/load-knowledge.ts";
import { PACK } from "../../support/guideline.ts";

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await loadKnowledge(PACK);
}, 60_000);

const BEFORE = { topics: ["limit", "guests"], levels: ["provincial"] };
const SAME = [
  ["limit", 0.5],
  ["guests", 0.5],
];

const read = (text: string): Question => understand(text, undefined, knowledge);

describe("a follow-up that names a level asks the same for it", () => {
  it.each([
    ["còn cấp huyện thì sao?", "base"],
    ["thế còn cấp ngành?", "sector"],
    ["và cấp huyện?", "base"],
    ["con cap huyen", "base"],
    ["what about the sector?", "sector"],
    ["so how about districts", "base"],
  ])("%s", (text, level) => {
    expect(asFollowUp(read(text), BEFORE)).toMatchObject({ topics: SAME, levels: [level], parts: [] });
  });

  it("also when it has words that are no clear question of their own", () => {
    expect(asFollowUp({ ...read("còn cấp huyện thì sao?"), content: 1 }, BEFORE).topics).toEqual(SAME);
  });

  it("unless it asks something of its own", () => {
    const asked = read("còn huyện thì thời gian tổ chức thế nào?");
    expect(asFollowUp(asked, BEFORE)).toEqual(asked);
    expect(asked.levels).toEqual(["base"]);
  });

  it("unless nothing was answered before", () => {
    const asked = read("còn cấp huyện thì sao?");
    expect(asFollowUp(asked, { topics: [], levels: ["provincial"] })).toEqual(asked);
  });
});

describe("a follow-up that names no level asks for the level that was spoken of", () => {
  it.each(["còn thời gian thì sao?", "what about guests?", "thế còn kinh phí?", "and guests?"])("%s", (text) => {
    const asked = read(text);
    expect(asked.levels).toEqual([]);
    const followUp = asFollowUp(asked, BEFORE);
    expect(followUp.levels).toEqual(["provincial"]);
    expect(followUp.topics.filter(([topic]) => topic !== "unknown" && topic !== "smalltalk")).toEqual(
      asked.topics.filter(([topic]) => topic !== "unknown" && topic !== "smalltalk"),
    );
  });

  it("and is believed to be about the guideline", () => {
    expect(asFollowUp(read("what about guests?"), BEFORE).topics[0]?.[0]).toBe("guests");
    expect(asFollowUp(read("còn khách sạn thì sao?"), BEFORE).topics[0]?.[0]).toBe("unknown");
  });
});

describe("what leans on nothing is left as it is", () => {
  it.each([
    "bao nhiêu đại biểu?",
    "cấp huyện còn phải gửi kế hoạch không?",
    "còn cấp huyện thì có được mời thêm bao nhiêu khách mời nữa vậy em?",
  ])("%s", (text) => {
    const asked = read(text);
    expect(asFollowUp(asked, BEFORE)).toEqual(asked);
  });
});

describe("how sure a question of its own must be", () => {
  const leaning = (topic: string, probability: number, content = 2): Question => ({
    ...read("còn cấp huyện thì sao?"),
    content,
    topics: [[topic, probability]],
  });

  it.each([
    ["as good as sure", "timing", 0.6, 2, [["timing", 0.6]]],
    ["hardly", "timing", 0.59, 2, SAME],
    ["sure, of nothing that can be answered", "unknown", 0.9, 2, SAME],
    ["sure, of small talk", "smalltalk", 0.9, 2, SAME],
    ["sure, by no word of its own", "timing", 0.9, 0, SAME],
  ])("%s: %s at %d", (_, topic, probability, content, topics) => {
    expect(asFollowUp(leaning(topic, probability, content), BEFORE).topics).toEqual(topics);
  });
});
