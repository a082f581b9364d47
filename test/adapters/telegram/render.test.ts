import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { renderPages } from "../../../src/adapters/telegram/render.ts";
import type { Block, Button, Message } from "../../../src/chat/message.ts";
import { anyText } from "../../support/any-text.ts";
import { type Formatted, parseHtml } from "../../support/telegram/html.ts";

const paragraph = (text: string, strong = false): Block => ({ kind: "paragraph", text: [text], strong });
const html = (...blocks: readonly Block[]): string =>
  render({ blocks })
    .map((page) => page.html)
    .join("\n---\n");

function render(message: Partial<Message>): ReturnType<typeof renderPages> {
  return renderPages({ to: "telegram:42", language: "vi", blocks: [paragraph("?")], buttons: [], ...message }, String);
}

function parsed(source: string): Formatted {
  const read = parseHtml(source);
  if ("problem" in read) throw new Error(read.problem);
  return read;
}

describe("a message in Telegram", () => {
  it("is set in paragraphs, lists, quotes and sources, what belongs together without empty lines", () => {
    const blocks: Block[] = [
      paragraph("Đại hội cấp tỉnh: 01 ngày.", true),
      { kind: "quote", text: "Thời gian: 01 ngày." },
      { kind: "source", text: ["Hướng dẫn 3575, ", "phần I, mục 2"] },
      paragraph("Cần có:"),
      { kind: "list", items: [["kế hoạch"], ["danh sách ", { text: "đại biểu", link: 'https://bhxh.gov.vn/a?b=1&c="2"' }]] },
      paragraph("Còn lại thì:"),
      paragraph("hỏi Ban Thi đua."),
      paragraph("Câu 2", true),
    ];
    expect(html(...blocks)).toBe(
      [
        "<b>Đại hội cấp tỉnh: 01 ngày.</b>",
        "<blockquote>Thời gian: 01 ngày.</blockquote>",
        "<i>[Hướng dẫn 3575, phần I, mục 2]</i>",
        "",
        "Cần có:",
        "• kế hoạch",
        '• danh sách <a href="https://bhxh.gov.vn/a?b=1&amp;c=&quot;2&quot;">đại biểu</a>',
        "",
        "Còn lại thì:",
        "hỏi Ban Thi đua.",
        "",
        "<b>Câu 2</b>",
      ].join("\n"),
    );
  });

  it.each(["javascript:alert(1)", "ftp://a.b", "http://", "data:text/html,a", "/kehoach", ""])("has no link to %j", (link) => {
    expect(html({ kind: "paragraph", text: [{ text: "đây", link }] })).toBe("đây");
  });

  it("leads to the bot itself once its name is known, and has the words alone before", () => {
    const blocks: Block[] = [{ kind: "paragraph", text: [{ text: "Tham gia", link: "start:thamgia_K7MX29QFABCD" }] }];
    const message = { to: "telegram:42" as const, language: "vi" as const, blocks, buttons: [] };
    expect(renderPages(message, String, "tro_ly_bot")[0]?.html).toBe(
      '<a href="https://t.me/tro_ly_bot?start=thamgia_K7MX29QFABCD">Tham gia</a>',
    );
    expect(renderPages(message, String)[0]?.html).toBe("Tham gia");
    const wrong: Block[] = [{ kind: "paragraph", text: [{ text: "x", link: 'start:a"b c' }] }];
    expect(renderPages({ ...message, blocks: wrong }, String, "tro_ly_bot")[0]?.html).toBe("x");
  });

  it("leads to the web and within Telegram", () => {
    expect(
      html({
        kind: "paragraph",
        strong: true,
        text: [
          { text: "A", link: "HTTP://a.b" },
          { text: "B", link: "tg://user?id=42" },
        ],
      }),
    ).toBe('<b><a href="HTTP://a.b">A</a></b><b><a href="tg://user?id=42">B</a></b>');
  });

  it.each([[[]], [[paragraph("")]], [[paragraph("\u200b\u00ad\u3164")]]])(
    "that shows nothing is three dots, which Telegram takes: %j",
    (blocks) => {
      expect(render({ blocks })).toEqual([{ html: "…", plain: "…" }]);
    },
  );

  it("replies with its first page and has its buttons under the last", () => {
    const pages = render({ blocks: [paragraph("từ ".repeat(3_000))], buttons: [{ id: "a", label: "A" }], answers: "7" });
    expect(pages.length).toBe(3);
    expect(pages.map(({ answers }) => answers)).toEqual(["7", undefined, undefined]);
    expect(pages.map(({ keyboard }) => keyboard?.flat().length)).toEqual([undefined, undefined, 1]);
  });
});

test("whatever was typed is shown as it was typed, on pages that Telegram takes", () => {
  const text = anyText(["<b>", "</b>", '<a href="x">', "&lt;", "&amp", "&#60;", '"', "<!--", "<script>", "* ", "_", "`"], 300);
  const block = fc.oneof(
    fc.tuple(text, fc.integer({ min: 20, max: 60 })).map(([words, times]) => paragraph(words.repeat(times))),
    fc.tuple(text, fc.boolean()).map(([words, strong]) => paragraph(words, strong)),
    text.map((words): Block => ({ kind: "quote", text: words })),
    text.map((words): Block => ({ kind: "source", text: [words] })),
    fc.array(fc.array(text, { maxLength: 2 }), { maxLength: 3 }).map((items): Block => ({ kind: "list", items })),
  );
  fc.assert(
    fc.property(fc.array(block, { maxLength: 4 }), (blocks) => {
      for (const page of render({ blocks })) {
        const read = parsed(page.html);
        expect(read.text).toBe(page.plain);
        expect(read.text.length).toBeLessThanOrEqual(4096);
        expect(read.entities.every(({ type }) => ["bold", "italic", "blockquote"].includes(type))).toBe(true);
      }
    }),
  );
});

test("a paragraph's words make no form of their own", () => {
  fc.assert(
    fc.property(anyText(["<b>", "</b>", "<i>a</i>", "&lt;", "&#x3c;", "<a href='tg://user?id=1'>"], 300), (words) => {
      fc.pre(/[^\s\p{Cf}\p{Cc}\u3164]/u.test(words) && words.isWellFormed());
      const typed = words.replace(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, (character) =>
        /[\n\t]/.test(character) ? character : "",
      );
      expect(parsed(html(paragraph(words)))).toEqual({ text: typed, entities: [] });
    }),
  );
});

describe("a message's buttons", () => {
  const labelled = (...labels: readonly string[]): readonly Button[] => labels.map((label, place) => ({ id: `b${place}`, label }));
  const rows = (buttons: readonly Button[], to: Message["to"] = "telegram:42"): unknown[] =>
    (render({ buttons, to })[0]?.keyboard ?? []).map((row) => row.map(({ text }) => text));

  it("stand two or three in a row where they are short, alone where they are long", () => {
    expect(rows(labelled("Có", "Không", "Thôi", "Sửa", "Bỏ qua"))).toEqual([
      ["Có", "Không", "Thôi"],
      ["Sửa", "Bỏ qua"],
    ]);
    expect(rows(labelled("Xem kế hoạch", "Gửi kế hoạch", "Thêm một đại biểu được mời nữa", "Thôi"))).toEqual([
      ["Xem kế hoạch", "Gửi kế hoạch"],
      ["Thêm một đại biểu được mời nữa"],
      ["Thôi"],
    ]);
  });

  it("are cut where they are too long, in no character", () => {
    const [[label = ""] = []] = rows(labelled("👨‍👩‍👧".repeat(80))) as string[][];
    expect(label).toBe(`${"👨‍👩‍👧".repeat(59)}…`);
    expect(rows(labelled(" Có\n\nchứ ", " "))).toEqual([["Có chứ", "…"]]);
  });

  it("press their id, which has at most 64 bytes", () => {
    expect(render({ buttons: [{ id: "đ".repeat(32), label: "A" }] })[0]?.keyboard).toEqual([
      [{ text: "A", callback_data: "đ".repeat(32) }],
    ]);
    expect(() => render({ buttons: [{ id: `${"đ".repeat(32)}a`, label: "A" }] })).toThrow("64 bytes");
  });

  it("lead to the private chat from a group only", () => {
    const buttons = [{ id: "a", label: "A", opens: "kehoach" }];
    expect(render({ buttons, to: "telegram:-4001" })[0]?.keyboard).toEqual([[{ text: "A", opens: "kehoach" }]]);
    expect(render({ buttons })[0]?.keyboard).toEqual([[{ text: "A", callback_data: "a" }]]);
  });

  it("are at most a hundred, without those that open forms", () => {
    const many = Array.from({ length: 120 }, (_, place) => ({ id: `${place}`, label: "A", ...(place === 0 ? { form: "f" } : {}) }));
    const keys = render({ buttons: many })[0]?.keyboard?.flat() ?? [];
    expect([keys.length, keys[0]]).toEqual([100, { text: "A", callback_data: "1" }]);
    expect(render({ buttons: [{ id: "a", label: "A", form: "f" }] })[0]).not.toHaveProperty("keyboard");
  });
});
