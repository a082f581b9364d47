import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escaped } from "../../../src/adapters/slack/rich-text.ts";
import { typedText } from "../../../src/adapters/slack/typed-text.ts";

describe("the text of a message", () => {
  it.each([
    ["tối đa &lt; 300 &amp; không hơn", "tối đa < 300 & không hơn"],
    ["&amp;lt;", "&lt;"],
    ["xem <https://bhxh.vn/a?b=1&amp;c=2>", "xem https://bhxh.vn/a?b=1&c=2"],
    ["xem <http://bhxh.vn|bhxh.vn>", "xem bhxh.vn"],
    ["gửi <mailto:lan@bhxh.vn|lan@bhxh.vn>", "gửi lan@bhxh.vn"],
    ["chị <@U0MAI> ký", "chị @U0MAI ký"],
    ["chị <@U0MAI|mai> ký", "chị @mai ký"],
    ["ở <#C1|chung>", "ở #chung"],
    ["ở <#C1>", "ở #C1"],
    ["<!here> <!subteam^S1|@tochuc>", "@here @tochuc"],
    ["<!date^1412820000^{date}|09/10/2014>", "09/10/2014"],
    ["*đậm* _nghiêng_ `mã` :smile:", "*đậm* _nghiêng_ `mã` :smile:"],
  ])("%s is read as %s", (text, read) => {
    expect(typedText(text)).toBe(read);
  });

  it.each([
    ["<@U0BOT> /kehoach", "/kehoach"],
    ["<@U0BOT|trợ lý>: hỏi", "hỏi"],
    ["này <@U0BOT> ơi <@U0MAI>", "này ơi @U0MAI"],
    ["đại biểu:\n- An\n<@U0BOT>", "đại biểu:\n- An"],
  ])("leaves out whom it calls: %s", (text, read) => {
    expect(typedText(text, "U0BOT")).toBe(read);
  });

  it("is any text as it was typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(typedText(escaped(text), "U0BOT")).toBe(text);
      }),
    );
  });
});
