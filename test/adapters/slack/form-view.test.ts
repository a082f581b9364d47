import { describe, expect, it } from "vitest";
import { filledIn, formView, originOf, refusal } from "../../../src/adapters/slack/form-view.ts";
import { readPayload, type ViewSubmission } from "../../../src/adapters/slack/payload.ts";
import type { Form } from "../../../src/chat/adapter.ts";
import { loadLocales } from "../../../src/i18n/locales.ts";
import { submission } from "./payloads.ts";

const say = loadLocales();
const FORM: Form = {
  id: "plan:fix",
  title: "Kế hoạch tổ chức đại hội thi đua yêu nước",
  language: "vi",
  inputs: [
    { id: "count", label: "Số đại biểu", hint: "Tối đa 300", value: ["290"], kind: "line", isRequired: true },
    { id: "programme", label: "Chương trình", value: ["8:00 Khai mạc", "\n", "9:00 Báo cáo"], kind: "lines", isRequired: false },
    { id: "day", label: "Ngày", value: ["2014-12-15"], kind: "date", isRequired: true },
    { id: "other", label: "Ngày khác", value: ["giữa tháng 12"], kind: "date", isRequired: false },
  ],
};
/** What Slack gives back of how the form was opened. */
const INITIAL: Readonly<Record<string, object>> = {
  count: { initial_value: "290" },
  programme: { initial_value: "8:00 Khai mạc\n9:00 Báo cáo" },
  day: { initial_date: "2014-12-15" },
};
const ORIGIN = { from: "slack:C1/1.2", group: true, ref: "1.3" } as const;

function submitted(values: object, more: object = {}): ViewSubmission {
  const view = { callback_id: "form", private_metadata: JSON.stringify({ ...ORIGIN, form: "plan:fix", language: "vi" }), ...more };
  const blocks = FORM.inputs.map(({ id }) => ({ type: "input", block_id: id, element: INITIAL[id] ?? {} }));
  const payload = readPayload(submission({ ...view, blocks: [{ type: "divider", block_id: "d" }, ...blocks], state: { values } }));
  if (payload?.kind !== "submission") throw new Error("not a submission");
  return payload.body;
}

describe("a form", () => {
  it("is a modal with an input for each thing asked", () => {
    const text = (words: string) => ({ type: "plain_text", text: words, emoji: false });
    expect(formView(FORM, ORIGIN, say)).toEqual({
      type: "modal",
      callback_id: "form",
      private_metadata: expect.any(String),
      title: text("Kế hoạch tổ chức đại hộ…"),
      submit: text("Lưu"),
      close: text("Đóng"),
      blocks: [
        {
          type: "input",
          block_id: "count",
          label: text("Số đại biểu"),
          hint: text("Tối đa 300"),
          optional: false,
          element: { type: "plain_text_input", action_id: "count", multiline: false, initial_value: "290" },
        },
        {
          type: "input",
          block_id: "programme",
          label: text("Chương trình"),
          optional: true,
          element: { type: "plain_text_input", action_id: "programme", multiline: true, initial_value: "8:00 Khai mạc\n9:00 Báo cáo" },
        },
        {
          type: "input",
          block_id: "day",
          label: text("Ngày"),
          optional: false,
          element: { type: "datepicker", action_id: "day", initial_date: "2014-12-15" },
        },
        { type: "input", block_id: "other", label: text("Ngày khác"), optional: true, element: { type: "datepicker", action_id: "other" } },
      ],
    });
  });

  it("leaves out what does not fit into an input whole", () => {
    const long = { id: "long", label: "Dài", value: ["x".repeat(2000), "y".repeat(1001)], kind: "lines", isRequired: false } as const;
    const { blocks } = formView({ ...FORM, inputs: [long, ...FORM.inputs] }, ORIGIN, say) as { blocks: { block_id: string }[] };
    expect(blocks.map(({ block_id }) => block_id)).toEqual(FORM.inputs.map(({ id }) => id));
  });

  it("that was filled in is read with where it was opened", () => {
    const body = submitted({
      count: { count: { type: "plain_text_input", value: "280" } },
      programme: { programme: { type: "plain_text_input", value: null } },
      day: { day: { type: "datepicker", selected_date: "2014-12-16" } },
    });
    const origin = originOf(body);
    expect(origin).toEqual({ ...ORIGIN, form: "plan:fix", language: "vi" });
    expect(origin && filledIn(body, origin)).toEqual({ form: "plan:fix", values: { count: "280", programme: "", day: "2014-12-16" } });
  });

  it("in which nothing was changed holds nothing", () => {
    const body = submitted({
      count: { count: { type: "plain_text_input", value: "290" } },
      day: { day: { type: "datepicker", selected_date: "2014-12-15" } },
      other: { other: { type: "datepicker", selected_date: null } },
    });
    const origin = originOf(body);
    expect(origin && filledIn(body, origin).values).toEqual({});
  });

  it("of another kind is not ours", () => {
    expect(originOf(submitted({}, { callback_id: "other" }))).toBeUndefined();
    expect(originOf(submitted({}, { private_metadata: "{" }))).toBeUndefined();
    expect(originOf(submitted({}, { private_metadata: "{}" }))).toBeUndefined();
  });
});

describe("what is wrong with a form", () => {
  it("is said beside each input; what belongs to none beside the first", () => {
    const problems = { day: "Sau hạn", count: "Quá 300", "": { key: "engine-press-again" } };
    expect(refusal(problems, submitted({}), say.vi)).toEqual({
      response_action: "errors",
      errors: { day: "Sau hạn", count: `Quá 300 ${say.vi({ key: "engine-press-again" })}` },
    });
  });
});
