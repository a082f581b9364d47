import type { Block } from "./block-kit/blocks.ts";
import type { Element } from "./block-kit/elements.ts";
import { elementsOf } from "./block-kit/elements-of.ts";
import type { Option } from "./block-kit/text.ts";

/** What somebody chose or filled in, by https://docs.slack.dev/reference/interaction-payloads/block_actions-payload. */
export type Value =
  | { readonly type: "plain_text_input"; readonly value: string | null }
  | { readonly type: "datepicker"; readonly selected_date: string | null }
  | { readonly type: "timepicker"; readonly selected_time: string | null }
  | { readonly type: "static_select" | "radio_buttons" | "overflow"; readonly selected_option: Option | null }
  | { readonly type: "checkboxes" | "multi_static_select"; readonly selected_options: readonly Option[] };

/** By block and by element. */
export type Values = Readonly<Record<string, Readonly<Record<string, Value>>>>;

/** What stands in blocks before anybody touches them. */
export function initialValues(blocks: readonly Block[]): Values {
  return blocks.reduce<Values>(
    (values, block) => elementsOf(block).reduce((inner, element) => withValue(inner, block, element, initialValue(element)), values),
    {},
  );
}

export function withValue(values: Values, block: Block, element: Element, value: Value | undefined): Values {
  const { block_id = "" } = block;
  if (!value || value.type === "overflow") return values;
  return { ...values, [block_id]: { ...values[block_id], [element.action_id ?? ""]: value } };
}

function initialValue(element: Element): Value | undefined {
  switch (element.type) {
    case "plain_text_input":
      return { type: element.type, value: element.initial_value ?? null };
    case "datepicker":
      return { type: element.type, selected_date: element.initial_date ?? null };
    case "timepicker":
      return { type: element.type, selected_time: element.initial_time ?? null };
    case "static_select":
    case "radio_buttons":
      return { type: element.type, selected_option: element.initial_option ?? null };
    case "checkboxes":
    case "multi_static_select":
      return { type: element.type, selected_options: element.initial_options ?? [] };
    default:
      return undefined;
  }
}

/** What a person's choice makes of an element: the words typed, a day, or the label or value of what is offered. */
export function chosenValue(element: Element, choice: string | readonly string[]): Value {
  const one = typeof choice === "string" ? choice : (choice[0] ?? "");
  switch (element.type) {
    case "plain_text_input":
      return { type: element.type, value: one === "" ? null : one };
    case "datepicker":
      return { type: element.type, selected_date: one === "" ? null : one };
    case "timepicker":
      return { type: element.type, selected_time: one === "" ? null : one };
    case "static_select":
    case "radio_buttons":
    case "overflow":
      return { type: element.type, selected_option: one === "" ? null : offered(element, one) };
    case "checkboxes":
    case "multi_static_select":
      return { type: element.type, selected_options: [choice].flat().map((each) => offered(element, each)) };
    case "button":
      throw new Error(`a button is pressed, not filled in: ${one}`);
  }
}

export function optionsOf(element: Element): readonly Option[] {
  const groups = "option_groups" in element ? (element.option_groups ?? []) : [];
  return [...("options" in element ? (element.options ?? []) : []), ...groups.flatMap(({ options }) => options)];
}

function offered(element: Element, choice: string): Option {
  const options = optionsOf(element);
  const option = options.find(({ text, value }) => text.text === choice || value === choice);
  if (!option) throw new Error(`${choice} is not offered, only ${options.map(({ text }) => text.text).join(", ")}`);
  return option;
}

export function isEmpty(value: Value | undefined): boolean {
  if (!value) return true;
  if ("selected_options" in value) return value.selected_options.length === 0;
  const [, held] = Object.entries(value).find(([name]) => name !== "type") ?? [];
  return held === null;
}
