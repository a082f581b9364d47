import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block } from "../support/slack/block-kit/blocks.ts";
import { mentionsOf, plainTextOf, shownMessage } from "../support/slack/shown/message.ts";
import type { Names } from "../support/slack/shown/segment.ts";

const names: Names = { user: (id) => (id === "U1" ? "Nguyễn An" : id), channel: (id) => (id === "C1" ? "chung" : id) };
const inText = (text: string) => plainTextOf({ text }, names);
const inBlocks = (...blocks: Block[]) => ({ text: "thay thế", blocks });
const escaped = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

describe("text in Slack's markup", () => {
  it.each<[string, string]>([
    ["*đậm* và _nghiêng_, ~bỏ~ `mã`", "đậm và nghiêng, bỏ mã"],
    ["_*cả hai*_", "cả hai"],
    ["2*3*4 và snake_case_name và ~ 5 ~", "2*3*4 và snake_case_name và ~ 5 ~"],
    ["* một * hai", "* một * hai"],
    ["`*nguyên*` *`đậm`*", "*nguyên* đậm"],
    ["```\nif (a &lt; b) *c*\n```", "if (a < b) *c*"],
    ["<https://a.vn/_a_*b*|trang *này*> và <https://a.vn/_b_>", "trang *này* và https://a.vn/_b_"],
    ["chào <@U1>, <@U2> ở <#C1> và <#C2|khác>", "chào @Nguyễn An, @U2 ở #chung và #khác"],
    ["<!here> <!channel> <!everyone> <!subteam^S1>", "@here @channel @everyone @S1"],
    ["<!date^1392734382^{date}|18/2/2014>", "18/2/2014"],
    ["&lt;@U1&gt; &amp;amp; &quot;", "<@U1> &amp; &quot;"],
    ["&gt; trích\nhết", "trích\nhết"],
    [":warning: 10:30:45", "⚠️ 10:30:45"],
  ])("%j is shown as %j", (text, shown) => {
    expect(inText(text)).toBe(shown);
  });

  it("keeps each piece's style and link", () => {
    expect(shownMessage({ text: "*a _b_* <https://c.vn|c>\n&gt; d" }, names)).toEqual([
      { text: "a ", bold: true },
      { text: "b", bold: true, italic: true },
      { text: " " },
      { text: "c", link: "https://c.vn" },
      { text: "\n" },
      { text: "d", quote: true },
    ]);
  });

  it("names nobody when it is escaped, whatever was typed", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("<", ">", "@U1", "!here", "|", "&", "&lt;", "#C1", "*", "`", "\n", "a")), (parts) => {
        expect(mentionsOf({ text: escaped(parts.join("")) }, names)).toEqual([]);
      }),
    );
  });
});

describe("blocks", () => {
  it("are shown one under the other, without what can be pressed, instead of the text", () => {
    const message = inBlocks(
      { type: "header", text: { type: "plain_text", text: "*Tiêu đề* &amp; :smile:" } },
      { type: "divider" },
      { type: "section", text: { type: "mrkdwn", text: "*một*" }, fields: [{ type: "plain_text", text: "<@U1>", emoji: false }] },
      { type: "actions", elements: [{ type: "button", text: { type: "plain_text", text: "Đi" } }] },
      { type: "context", elements: [{ type: "mrkdwn", text: "_hai_" }] },
    );
    expect(plainTextOf(message, names)).toBe("*Tiêu đề* &amp; 😄\nmột\n<@U1>\nhai");
    expect(plainTextOf({ ...message, blocks: [] }, names)).toBe("thay thế");
  });

  it("of rich text are shown as they are", () => {
    const text = (words: string) => ({ type: "text" as const, text: words });
    const message = inBlocks({
      type: "rich_text",
      elements: [
        { type: "rich_text_section", elements: [text("*a* <@U1> &amp; :smile: "), { type: "user", user_id: "U1" }] },
        {
          type: "rich_text_list",
          style: "bullet",
          elements: [
            { type: "rich_text_section", elements: [text("một")] },
            { type: "rich_text_section", elements: [{ type: "link", url: "https://a.vn" }] },
          ],
        },
        {
          type: "rich_text_list",
          style: "ordered",
          indent: 1,
          offset: 2,
          elements: [{ type: "rich_text_section", elements: [text("ba")] }],
        },
        { type: "rich_text_quote", elements: [text("trích")] },
      ],
    });
    expect(plainTextOf(message, names)).toBe("*a* <@U1> &amp; :smile: @Nguyễn An\n• một\n• https://a.vn\n  3. ba\ntrích");
    expect(mentionsOf(message, names)).toEqual([{ kind: "user", id: "U1" }]);
  });

  it("ping by what is in them, by the text behind them, and by a bare @here unless they are verbatim", () => {
    const section = (text: string, verbatim?: boolean): Block => ({
      type: "section",
      text: { type: "mrkdwn", text, ...(verbatim && { verbatim }) },
    });
    expect(mentionsOf({ text: "<!channel>", blocks: [section("<@U1> @here a@here.vn")] }, names)).toEqual([
      { kind: "user", id: "U1" },
      { kind: "broadcast", range: "here" },
      { kind: "broadcast", range: "channel" },
    ]);
    expect(mentionsOf(inBlocks(section("@here", true)), names)).toEqual([]);
    expect(mentionsOf({ text: "@here" }, names)).toEqual([]);
  });
});
