import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { homeView, type Rendered, renderPages } from "../../../src/adapters/slack/render.ts";
import { unescaped } from "../../../src/adapters/slack/typed-text.ts";
import type { Block, Button, Message } from "../../../src/chat/message.ts";
import { loadLocales } from "../../../src/i18n/locales.ts";
import { anyText } from "../../support/any-text.ts";
import { wordsIn } from "./shown-text.ts";

const say = loadLocales();
const MARKUP = [
  "*",
  "_",
  "~",
  "`",
  "```",
  "<!channel>",
  "<@U1>",
  "<#C1>",
  "@here",
  "&amp;",
  "&",
  "<",
  ">",
  ":smile:",
  "http://a.vn",
  "> ",
  "• ",
];

function rendered(message: Partial<Message>, directUrl?: string): readonly Rendered[] {
  return renderPages({ to: "slack:U1", language: "vi", blocks: [], buttons: [], ...message }, say, directUrl);
}

/** Without the sign that nobody sees, which keeps ":smile:" from becoming a picture. */
const seen = (text: string): string => text.replaceAll("\u200b", "");
const paragraph = (text: string): Block => ({ kind: "paragraph", text: [text] });
const buttons = (count: number, more: Partial<Button> = {}): Button[] =>
  Array.from({ length: count }, (_, i) => ({ id: `b${i}`, label: `Nút ${i}`, ...more }));
const actionsIn = ({ blocks }: Rendered) => blocks.flatMap((block) => (block.type === "actions" ? [block.elements] : []));

describe("what people typed", () => {
  it("is shown as it was typed and mentions nobody, in the blocks and in the text", () => {
    fc.assert(
      fc.property(anyText(MARKUP), (text) => {
        // Control characters and those that turn the direction of what is around them are shown nowhere.
        const shown = text.toWellFormed().replace(/(?![\n\t])\p{Cc}|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, "");
        fc.pre(shown.trim() !== "");
        const parts = rendered({ blocks: [paragraph(text)] });
        expect(parts.map(({ blocks }) => wordsIn(blocks)).join("")).toBe(shown);
        expect(seen(parts.map((part) => unescaped(part.text)).join(""))).toBe(seen(shown));
        for (const part of parts) {
          expect(part.text).not.toMatch(/:[\w+-]+:/);
          expect(part.text).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)/);
          expect(part.text.length).toBeLessThanOrEqual(3000);
        }
      }),
    );
  });

  it("keeps its lines where it is quoted", () => {
    fc.assert(
      fc.property(anyText([...MARKUP, "\n", "\n".repeat(500)], 6000), (text) => {
        for (const part of rendered({ blocks: [{ kind: "quote", text }] })) {
          const words = wordsIn(part.blocks);
          expect(seen(unescaped(part.text))).toBe(words === "" ? "…" : `> ${seen(words).replaceAll("\n", "\n> ")}`);
          expect(part.text.length).toBeLessThanOrEqual(3000);
        }
      }),
    );
  });
});

describe("a message", () => {
  const blocks: Block[] = [
    { kind: "paragraph", strong: true, text: ["Quy mô đại hội"] },
    { kind: "paragraph", text: ["Xem ", { link: "https://bhxh.vn/?a=1&b=2", text: "hướng dẫn" }, "."] },
    { kind: "list", items: [["Tỉnh: 300"], ["Huyện: 150"]] },
    { kind: "quote", text: "không quá 300\nđại biểu" },
    { kind: "source", text: ["3575/HD-BHXH", ", mục II.1"] },
  ];

  it("is formatted words, and the same as plain text", () => {
    const [part] = rendered({ blocks });
    expect(part?.text.split("\n")).toEqual([
      "Quy mô đại hội",
      "Xem hướng dẫn (https://bhxh.vn/?a=1&amp;b=2).",
      "• Tỉnh: 300",
      "• Huyện: 150",
      "&gt; không quá 300",
      "&gt; đại biểu",
      "[3575/HD-BHXH, mục II.1]",
    ]);
    expect(part?.blocks).toEqual([
      {
        type: "rich_text",
        elements: [
          {
            type: "rich_text_section",
            elements: [
              { type: "text", text: "Quy mô đại hội", style: { bold: true } },
              { type: "text", text: "\n" },
              { type: "text", text: "Xem " },
              { type: "link", url: "https://bhxh.vn/?a=1&b=2", text: "hướng dẫn" },
              { type: "text", text: "." },
            ],
          },
          {
            type: "rich_text_list",
            style: "bullet",
            elements: [
              { type: "rich_text_section", elements: [{ type: "text", text: "Tỉnh: 300" }] },
              { type: "rich_text_section", elements: [{ type: "text", text: "Huyện: 150" }] },
            ],
          },
          { type: "rich_text_quote", elements: [{ type: "text", text: "không quá 300\nđại biểu" }] },
          {
            type: "rich_text_section",
            elements: [
              { type: "text", text: "[", style: { italic: true } },
              { type: "text", text: "3575/HD-BHXH", style: { italic: true } },
              { type: "text", text: ", mục II.1", style: { italic: true } },
              { type: "text", text: "]", style: { italic: true } },
            ],
          },
        ],
      },
    ]);
  });

  it("does not lead to what is no address of the web", () => {
    const [part] = rendered({ blocks: [{ kind: "paragraph", text: [{ link: "javascript:alert(1)", text: "đây" }] }] });
    expect(JSON.stringify(part?.blocks)).not.toContain("javascript");
    expect(part?.text).toBe("đây (javascript:alert(1))");
  });

  it("that is long is several, with the buttons under the last", () => {
    const parts = rendered({ blocks: [paragraph("Điều lệ & quy chế. ".repeat(400))], buttons: buttons(1) });
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.map((part) => actionsIn(part).length)).toEqual([...parts.slice(1).map(() => 0), 1]);
  });

  it("of buttons alone still has words", () => {
    expect(rendered({ buttons: buttons(1) })).toMatchObject([{ text: "…", blocks: [{ type: "actions" }] }]);
  });
});

describe("buttons", () => {
  it("stand five in a row, each with its id as the value", () => {
    const [part] = rendered({ blocks: [paragraph("Chọn:")], buttons: buttons(7) });
    const rows = part ? actionsIn(part) : [];
    expect(rows.map((row) => row.length)).toEqual([5, 2]);
    expect(rows[0]?.[0]).toEqual({
      type: "button",
      text: { type: "plain_text", text: "Nút 0", emoji: false },
      value: "b0",
      action_id: "press:0:b0",
    });
  });

  it("keep to what Slack allows, however many and long they are", () => {
    const many = fc.array(
      fc.record({
        id: fc.string({ minLength: 1, maxLength: 40 }),
        label: anyText(MARKUP, 200),
        choice: fc.option(fc.boolean(), { nil: undefined }),
        form: fc.option(fc.constantFrom("plan", "unit"), { nil: undefined }),
      }),
      { maxLength: 400 },
    );
    fc.assert(
      fc.property(many, (each) => {
        const [part] = rendered({ blocks: [paragraph("Chọn:")], buttons: each, asksDate: { press: "d:" } });
        expect(part?.blocks.length).toBeLessThanOrEqual(50);
        for (const row of part ? actionsIn(part) : []) {
          expect(row.length).toBeLessThanOrEqual(25);
          expect(new Set(row.map(({ action_id }) => action_id)).size).toBe(row.length);
          for (const control of row) {
            const texts =
              control.type === "button"
                ? [control.text.text]
                : control.type === "static_select"
                  ? control.options.map(({ text }) => text.text)
                  : [];
            for (const text of texts) {
              expect(text.trim()).not.toBe("");
              expect(text.length).toBeLessThanOrEqual(75);
            }
            if (control.type === "static_select") expect(control.options.length).toBeLessThanOrEqual(100);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it("of many values stand in a menu", () => {
    const [part] = rendered({
      blocks: [paragraph("Cấp nào?")],
      buttons: [...buttons(6, { choice: true }), { id: "skip", label: "Bỏ qua" }],
    });
    expect(part && actionsIn(part)).toEqual([
      [
        expect.objectContaining({
          type: "static_select",
          placeholder: { type: "plain_text", text: "Chọn một mục", emoji: false },
          options: expect.arrayContaining([{ text: { type: "plain_text", text: "Nút 5", emoji: false }, value: "b5" }]),
        }),
      ],
      [expect.objectContaining({ type: "button", value: "skip" })],
    ]);
    const [few] = rendered({ buttons: buttons(5, { choice: true }) });
    expect(few && actionsIn(few).flat()).toHaveLength(5);
  });

  it("open their forms, and are pressed as others where there is none", () => {
    const [part] = rendered({ buttons: [{ id: "fix:1", label: "Sửa", form: "plan:fix" }] });
    expect(part && actionsIn(part)).toMatchObject([[{ action_id: "form:plan:fix", value: "fix:1" }]]);
  });

  it("lead from a channel to the private chat, whose address they have when it is known", () => {
    const opens: Button[] = [{ id: "plan", label: "Lập kế hoạch", opens: "kehoach" }];
    const [known] = rendered({ to: "slack:C1/1.2", buttons: opens }, "https://slack.com/app_redirect?app=A1&team=T1");
    expect(known && actionsIn(known)).toMatchObject([
      [{ action_id: "open:0", value: "kehoach", url: "https://slack.com/app_redirect?app=A1&team=T1" }],
    ]);
    const [unknown] = rendered({ to: "slack:C1/1.2", buttons: opens });
    expect(unknown && actionsIn(unknown)[0]?.[0]).not.toHaveProperty("url");
    const [here] = rendered({ buttons: opens });
    expect(here && actionsIn(here)).toMatchObject([[{ action_id: "press:0:plan", value: "plan" }]]);
  });

  it("have a calendar beside them where a day is asked", () => {
    const date = (initial?: string) =>
      rendered({ asksDate: { press: "plan:7:", initial } })
        .flatMap(actionsIn)
        .flat();
    expect(date("2014-12-15")).toEqual([{ type: "datepicker", action_id: "date:plan:7:", initial_date: "2014-12-15" }]);
    expect(date("giữa tháng 12")).toEqual([{ type: "datepicker", action_id: "date:plan:7:" }]);
  });
});

describe("the app's page", () => {
  it("shows a message as one", () => {
    const view = homeView({ to: "slack:U1", language: "vi", blocks: [paragraph("x ".repeat(4000))], buttons: buttons(2) }, say);
    expect(view.type).toBe("home");
    expect(view.blocks.map(({ type }) => type)).toEqual(["rich_text", "rich_text", "rich_text", "actions"]);
  });
});
