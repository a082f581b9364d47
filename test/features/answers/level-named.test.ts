import { beforeAll, describe, expect, it } from "vitest";
import type { Knowledge } from "../../../src/features/answers/index.ts";
import { levelCalled, ownLevelNamed } from "../../../src/features/answers/level-named.ts";
import { loadKnowledge } from "../../../src/load-knowledge.ts";
import { PACK } from "../../support/guideline.ts";

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await loadKnowledge(PACK);
}, 60_000);

describe("a message that tells the asker's level", () => {
  it.each([
    ["tỉnh", "provincial"],
    ["tinh", "provincial"],
    ["Tỉnh ạ.", "provincial"],
    ["em ở tỉnh", "provincial"],
    ["em ở Nghệ An", "provincial"],
    ["em ở BHXH Nghệ An", "provincial"],
    ["BHXH tỉnh Nghệ An", "provincial"],
    ["em ở BHXH huyện", "base"],
    ["bên mình là cấp huyện nhé", "base"],
    ["cap co so", "base"],
    ["toàn ngành", "sector"],
    ["khối cơ quan", "central_office"],
    ["province", "provincial"],
    ["we are a provincial office", "provincial"],
    ["I am at the district level", "base"],
    ["em làm ở bảo hiểm xã hội huyện", "base"],
    ["em ở BHXH thành phố Hải Phòng", "provincial"],
    ["tôi ở huyện", "base"],
    ["em em em em em em em em em em em tỉnh", "provincial"],
  ])("%s", (text, level) => {
    expect(ownLevelNamed(text, knowledge)).toBe(level);
  });

  it.each([
    ["không phải huyện, tỉnh cơ", "provincial"],
    ["em không ở huyện, em ở tỉnh", "provincial"],
    ["tỉnh chứ không phải huyện", "provincial"],
    ["huyện chứ không tỉnh", "base"],
    ["not district, provincial", "provincial"],
    ["not a district, a province", "provincial"],
    ["province, not the district", "provincial"],
  ])("by what it is not, too: %s", (text, level) => {
    expect(ownLevelNamed(text, knowledge)).toBe(level);
  });
});

describe("a message that tells nothing of the asker's level", () => {
  it.each([
    ["nothing at all", ""],
    ["a question", "tỉnh?"],
    ["a follow-up", "còn cấp huyện?"],
    ["a follow-up without its mark", "còn huyện"],
    ["a follow-up that opens politely", "thế còn tỉnh"],
    ["another", "vậy còn tỉnh"],
    ["an aside", "huyện thì sao"],
    ["a follow-up in English", "what about province"],
    ["another in English", "and the province"],
    ["one more in English", "how province"],
    ["a question in words that stand in other levels' names", "hn huyen co can trang tri phong khong"],
    ["the same with its marks", "hội nghị huyện có cần trang trí phông không"],
    ["a question in words that stand around a level's name", "huyện có phải là cấp cơ sở không"],
    ["a question that ends in a word of doubt", "huyện là cấp cơ sở hả"],
    ["a wish about one", "hội nghị huyện cần trang trí phòng"],
    ["two levels", "huyện và tỉnh"],
    ["two levels side by side", "tỉnh huyện"],
    ["only what it is not", "không phải huyện"],
    ["more than a level", "tỉnh 300"],
    ["a question about one", "bao nhieu dai bieu tỉnh"],
    ["a name of two levels", "trung ương"],
    ["a name of none", "BHXH Việt Nam"],
    ["a word that differs from a level's in its marks", "em tính ạ"],
    ["a level at the end of too many words", "em em em em em em em em em em em em tỉnh"],
  ])("%s: %s", (_, text) => {
    expect(ownLevelNamed(text, knowledge)).toBeUndefined();
  });
});

describe("the level called by the words after a command", () => {
  it.each([
    ["1", "base"],
    ["2", "provincial"],
    ["4", "sector"],
    ["base", "base"],
    [" Base ", "base"],
    ["CENTRAL_OFFICE", "central_office"],
    [" Tỉnh ", "provincial"],
    ["tinh", "provincial"],
    ["Cấp cơ sở (BHXH cấp huyện)", "base"],
    ["cap co so (bhxh cap huyen)", "base"],
    ["the sector (vss)", "sector"],
    ["head office", "central_office"],
    ["Nghệ An", "provincial"],
    ["em ở tỉnh", "provincial"],
  ])("%s", (name, level) => {
    expect(levelCalled(name, knowledge)).toBe(level);
  });

  it.each(["", "0", "5", "-1", "moon", "huyện hay tỉnh", "trung ương"])("is none: %s", (name) => {
    expect(levelCalled(name, knowledge)).toBeUndefined();
  });
});
