import { describe, expect, it } from "vitest";
import { checkBlocks, checkView } from "../support/slack/block-kit/check.ts";

const plain = (text: string) => ({ type: "plain_text", text });
const mrkdwn = (text: string) => ({ type: "mrkdwn", text });
const button = (more: object = {}) => ({ type: "button", text: plain("Đi"), ...more });
const actions = (...elements: object[]) => ({ type: "actions", elements });
const section = (more: object) => ({ type: "section", ...more });
const option = (text: string, value = text) => ({ text: plain(text), value });
const select = (more: object) => actions({ type: "static_select", ...more });
const input = (element: object, more: object = {}) => ({ type: "input", label: plain("Tên"), element, ...more });
const rich = (...elements: object[]) => ({ type: "rich_text", elements });
const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index));
const confirm = { title: plain("Chắc?"), text: plain("Thật?"), confirm: plain("Có"), deny: plain("Không") };

const problems = (...blocks: object[]) => {
  const checked = checkBlocks(blocks);
  return checked.ok ? [] : checked.problems;
};

describe("blocks as documented", () => {
  it.each<[string, object]>([
    ["a section at its limits", section({ text: mrkdwn("a".repeat(3000)), fields: times(10, () => plain("a".repeat(2000))) })],
    ["a section with a button", section({ text: plain("a"), accessory: button({ confirm }) })],
    ["a header at its limit", { type: "header", text: plain("a".repeat(150)) }],
    ["a context at its limit", { type: "context", elements: times(10, () => mrkdwn("a")) }],
    ["25 buttons", actions(...times(25, (index) => button({ action_id: `a${index}`, style: "danger" })))],
    ["a button at its limits", actions(button({ text: plain("a".repeat(75)), value: "a".repeat(2000), url: "a".repeat(3000) }))],
    ["100 options", select({ options: times(100, (index) => option(`${index}`)) })],
    ["options in groups", select({ option_groups: [{ label: plain("Cấp"), options: [option("a")] }], initial_option: option("a") })],
    ["pickers", actions({ type: "datepicker", initial_date: "2028-02-29" }, { type: "timepicker", initial_time: "23:59" })],
    [
      "choices",
      actions({ type: "checkboxes", options: [option("a")] }, { type: "radio_buttons", options: [{ text: mrkdwn("*a*"), value: "a" }] }),
    ],
    ["an overflow menu", actions({ type: "overflow", options: [{ ...option("a"), url: "https://a.vn" }] })],
    [
      "an input",
      input({ type: "plain_text_input", multiline: true, min_length: 1, max_length: 3000 }, { optional: true, hint: plain("a") }),
    ],
    ["a divider with an id", { type: "divider", block_id: "a".repeat(255) }],
    ["an image", { type: "image", image_url: "https://a.vn/a.png", alt_text: "a", title: plain("a") }],
    [
      "rich text",
      rich(
        {
          type: "rich_text_section",
          elements: [
            { type: "text", text: "a", style: { bold: true, italic: true, strike: true, code: true } },
            { type: "link", url: "https://a.vn", text: "a" },
            { type: "user", user_id: "U1" },
            { type: "channel", channel_id: "C1" },
            { type: "broadcast", range: "here" },
            { type: "emoji", name: "smile" },
          ],
        },
        { type: "rich_text_list", style: "ordered", indent: 1, elements: [{ type: "rich_text_section", elements: [] }] },
        { type: "rich_text_quote", elements: [{ type: "text", text: "a" }] },
        { type: "rich_text_preformatted", border: 0, elements: [{ type: "text", text: "a" }] },
      ),
    ],
  ])("may be %s", (_, block) => {
    expect(problems(block)).toEqual([]);
  });

  it.each<[string, object, string]>([
    ["an unknown type", { type: "paragraph" }, "unsupported type: paragraph [json-pointer:/blocks/0/type]"],
    ["no type", {}, "missing required field: type [json-pointer:/blocks/0/type]"],
    ["an unknown member", { type: "divider", size: 1 }, "invalid additional property: size [json-pointer:/blocks/0]"],
    ["no text in a section", section({}), "must define either `text` or `fields` [json-pointer:/blocks/0]"],
    ["empty text", section({ text: plain("") }), "must be more than 0 characters [json-pointer:/blocks/0/text/text]"],
    ["text that is none", section({ text: plain(1 as never) }), "must provide a string [json-pointer:/blocks/0/text/text]"],
    ["long text", section({ text: mrkdwn("a".repeat(3001)) }), "must be less than 3001 characters [json-pointer:/blocks/0/text/text]"],
    [
      "long fields",
      section({ fields: [plain("a".repeat(2001))] }),
      "must be less than 2001 characters [json-pointer:/blocks/0/fields/0/text]",
    ],
    ["many fields", section({ fields: times(11, () => plain("a")) }), "no more than 10 items allowed [json-pointer:/blocks/0/fields]"],
    [
      "markup in a header",
      { type: "header", text: mrkdwn("a") },
      'invalid value: Invalid input: expected "plain_text" [json-pointer:/blocks/0/text/type]',
    ],
    [
      "a long header",
      { type: "header", text: plain("a".repeat(151)) },
      "must be less than 151 characters [json-pointer:/blocks/0/text/text]",
    ],
    ["an empty context", { type: "context", elements: [] }, "must be more than 0 items [json-pointer:/blocks/0/elements]"],
    [
      "a full context",
      { type: "context", elements: times(11, () => plain("a")) },
      "no more than 10 items allowed [json-pointer:/blocks/0/elements]",
    ],
    ["many buttons", actions(...times(26, () => button())), "no more than 25 items allowed [json-pointer:/blocks/0/elements]"],
    [
      "a long label",
      actions(button({ text: plain("a".repeat(76)) })),
      "must be less than 76 characters [json-pointer:/blocks/0/elements/0/text/text]",
    ],
    [
      "a long value",
      actions(button({ value: "a".repeat(2001) })),
      "must be less than 2001 characters [json-pointer:/blocks/0/elements/0/value]",
    ],
    [
      "a long address",
      actions(button({ url: "a".repeat(3001) })),
      "must be less than 3001 characters [json-pointer:/blocks/0/elements/0/url]",
    ],
    [
      "a long id",
      actions(button({ action_id: "a".repeat(256) })),
      "must be less than 256 characters [json-pointer:/blocks/0/elements/0/action_id]",
    ],
    [
      "an input among actions",
      actions({ type: "plain_text_input" }),
      "unsupported type: plain_text_input [json-pointer:/blocks/0/elements/0/type]",
    ],
    ["no options", select({ options: [] }), "must be more than 0 items [json-pointer:/blocks/0/elements/0/options]"],
    ["neither options nor groups", select({}), "must define either `options` or `option_groups` [json-pointer:/blocks/0/elements/0]"],
    [
      "an option not offered",
      select({ options: [option("a")], initial_option: option("b") }),
      "initial options must exactly match options [json-pointer:/blocks/0/elements/0]",
    ],
    [
      "a long option",
      select({ options: [option("a".repeat(76), "a")] }),
      "must be less than 76 characters [json-pointer:/blocks/0/elements/0/options/0/text/text]",
    ],
    [
      "a long option's value",
      select({ options: [option("a", "a".repeat(151))] }),
      "must be less than 151 characters [json-pointer:/blocks/0/elements/0/options/0/value]",
    ],
    [
      "a day that is none",
      actions({ type: "datepicker", initial_date: "2027-02-29" }),
      "invalid value: Invalid ISO date [json-pointer:/blocks/0/elements/0/initial_date]",
    ],
    [
      "half a confirmation",
      actions(button({ confirm: { ...confirm, deny: undefined } })),
      "missing required field: deny [json-pointer:/blocks/0/elements/0/confirm/deny]",
    ],
    [
      "an input without a label",
      { type: "input", element: { type: "datepicker" } },
      "missing required field: label [json-pointer:/blocks/0/label]",
    ],
    ["a button as an input", input(button()), "unsupported type: button [json-pointer:/blocks/0/element/type]"],
    [
      "a long initial value",
      input({ type: "plain_text_input", initial_value: "a".repeat(3001) }),
      "must be less than 3001 characters [json-pointer:/blocks/0/element/initial_value]",
    ],
    [
      "an empty rich text",
      rich({ type: "rich_text_section", elements: [{ type: "text", text: "" }] }),
      "must be more than 0 characters [json-pointer:/blocks/0/elements/0/elements/0/text]",
    ],
    [
      "a mention in code",
      rich({ type: "rich_text_preformatted", elements: [{ type: "user", user_id: "U1" }] }),
      "unsupported type: user [json-pointer:/blocks/0/elements/0/elements/0/type]",
    ],
    [
      "a button twice",
      actions(button({ action_id: "a" }), button({ action_id: "a" })),
      '`action_id` "a" already exists for another element [json-pointer:/blocks/0]',
    ],
  ])("may not be %s", (_, block, problem) => {
    expect(problems(block)).toEqual([problem]);
  });

  it("are fifty at most in a message, each with an id of its own", () => {
    expect(problems(...times(50, () => ({ type: "divider" })))).toEqual([]);
    expect(problems(...times(51, () => ({ type: "divider" })))).toEqual(["no more than 50 items allowed [json-pointer:/blocks]"]);
    const twice = { type: "divider", block_id: "a" };
    expect(problems(twice, twice)).toEqual(['`block_id` "a" already exists [json-pointer:/blocks]']);
    expect(checkBlocks({})).toMatchObject({ ok: false });
  });
});

describe("a view", () => {
  const modal = (more: object = {}) => ({ type: "modal", title: plain("Kế hoạch"), blocks: [{ type: "divider" }], ...more });
  const viewProblems = (view: object) => {
    const checked = checkView(view);
    return checked.ok ? [] : checked.problems;
  };

  it("may be a modal or a home tab of a hundred blocks", () => {
    const blocks = times(100, () => ({ type: "divider" }));
    expect(viewProblems(modal({ blocks, callback_id: "a".repeat(255), private_metadata: "a".repeat(3000) }))).toEqual([]);
    expect(viewProblems({ type: "home", blocks })).toEqual([]);
    expect(viewProblems({ type: "home", blocks: [...blocks, ...blocks] })).toEqual([
      "no more than 100 items allowed [json-pointer:/view/blocks]",
    ]);
  });

  it.each<[string, object, string]>([
    ["a long title", modal({ title: plain("a".repeat(25)) }), "must be less than 25 characters [json-pointer:/view/title/text]"],
    ["a long submit", modal({ submit: plain("a".repeat(25)) }), "must be less than 25 characters [json-pointer:/view/submit/text]"],
    ["no title", { type: "modal", blocks: [] }, "missing required field: title [json-pointer:/view/title]"],
    [
      "an input without submit",
      modal({ blocks: [input({ type: "datepicker" })] }),
      "`submit` is required when an `input` block is included [json-pointer:/view/submit]",
    ],
    [
      "long metadata",
      modal({ private_metadata: "a".repeat(3001) }),
      "must be less than 3001 characters [json-pointer:/view/private_metadata]",
    ],
    ["a title on a home tab", { type: "home", title: plain("a"), blocks: [] }, "invalid additional property: title [json-pointer:/view]"],
    [
      "a message's block",
      modal({ blocks: [{ type: "markdown", text: "a" }] }),
      "unsupported type: markdown [json-pointer:/view/blocks/0/type]",
    ],
    ["another type", { type: "window", blocks: [] }, "unsupported type: window [json-pointer:/view/type]"],
  ])("may not have %s", (_, view, problem) => {
    expect(viewProblems(view)).toEqual([problem]);
  });
});
