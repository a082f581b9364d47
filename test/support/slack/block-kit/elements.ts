import { z } from "zod";
import { confirmation, linkedOption, markedOption, option, optionGroup, plainText } from "./text.ts";

/** Block elements, by https://docs.slack.dev/reference/block-kit/block-elements/. */

const actionId = z.string().min(1).max(255).optional();
const inFocus = { focus_on_load: z.boolean().optional() };
const asked = { placeholder: plainText(150).optional(), ...inFocus };
const confirmed = { confirm: confirmation.optional() };
const date = z.iso.date();
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

const button = z.strictObject({
  type: z.literal("button"),
  text: plainText(75),
  action_id: actionId,
  url: z.string().min(1).max(3000).optional(),
  value: z.string().min(1).max(2000).optional(),
  style: z.enum(["primary", "danger"]).optional(),
  ...confirmed,
  accessibility_label: z.string().max(75).optional(),
});

const choices = { options: z.array(option).min(1).max(100).optional(), option_groups: z.array(optionGroup).min(1).max(100).optional() };

interface Choices {
  readonly options?: readonly z.infer<typeof option>[] | undefined;
  readonly option_groups?: readonly z.infer<typeof optionGroup>[] | undefined;
}

const hasOneKindOfChoices = ({ options, option_groups }: Choices): boolean => (options === undefined) !== (option_groups === undefined);
const NEEDS_CHOICES = "must define either `options` or `option_groups`";

const offers = (chosen: readonly { readonly value: string }[], { options, option_groups }: Choices): boolean => {
  const offered = [...(options ?? []), ...(option_groups ?? []).flatMap((group) => group.options)].map(({ value }) => value);
  return chosen.every(({ value }) => offered.includes(value));
};
const NOT_OFFERED = "initial options must exactly match options";

const staticSelect = z
  .strictObject({
    type: z.literal("static_select"),
    action_id: actionId,
    ...choices,
    initial_option: option.optional(),
    ...confirmed,
    ...asked,
  })
  .refine(hasOneKindOfChoices, NEEDS_CHOICES)
  .refine((select) => offers(select.initial_option ? [select.initial_option] : [], select), NOT_OFFERED);

const multiStaticSelect = z
  .strictObject({
    type: z.literal("multi_static_select"),
    action_id: actionId,
    ...choices,
    initial_options: z.array(option).min(1).max(100).optional(),
    max_selected_items: z.int().min(1).optional(),
    ...confirmed,
    ...asked,
  })
  .refine(hasOneKindOfChoices, NEEDS_CHOICES)
  .refine((select) => offers(select.initial_options ?? [], select), NOT_OFFERED);

const datePicker = z.strictObject({
  type: z.literal("datepicker"),
  action_id: actionId,
  initial_date: date.optional(),
  ...confirmed,
  ...asked,
});

const timePicker = z.strictObject({
  type: z.literal("timepicker"),
  action_id: actionId,
  initial_time: time.optional(),
  timezone: z.string().optional(),
  ...confirmed,
  ...asked,
});

const overflow = z.strictObject({
  type: z.literal("overflow"),
  action_id: actionId,
  options: z.array(linkedOption).min(1).max(5),
  ...confirmed,
});

const checkboxes = z
  .strictObject({
    type: z.literal("checkboxes"),
    action_id: actionId,
    options: z.array(markedOption).min(1).max(10),
    initial_options: z.array(markedOption).min(1).max(10).optional(),
    ...confirmed,
    ...inFocus,
  })
  .refine(
    ({ options, initial_options = [] }) => initial_options.every(({ value }) => options.some((each) => each.value === value)),
    NOT_OFFERED,
  );

const radioButtons = z
  .strictObject({
    type: z.literal("radio_buttons"),
    action_id: actionId,
    options: z.array(markedOption).min(1).max(10),
    initial_option: markedOption.optional(),
    ...confirmed,
    ...inFocus,
  })
  .refine(({ options, initial_option }) => !initial_option || options.some(({ value }) => value === initial_option.value), NOT_OFFERED);

const plainTextInput = z
  .strictObject({
    type: z.literal("plain_text_input"),
    action_id: actionId,
    initial_value: z.string().max(3000).optional(),
    multiline: z.boolean().optional(),
    min_length: z.int().min(0).max(3000).optional(),
    max_length: z.int().min(1).max(3000).optional(),
    dispatch_action_config: z
      .strictObject({ trigger_actions_on: z.array(z.enum(["on_enter_pressed", "on_character_entered"])).min(1) })
      .optional(),
    ...asked,
  })
  .refine(({ min_length = 0, max_length = 3000 }) => min_length <= max_length, "`min_length` must be less than `max_length`");

export const image = z.strictObject({
  type: z.literal("image"),
  image_url: z.string().min(1).max(3000),
  alt_text: z.string().min(1).max(2000),
});

const pickers = [staticSelect, multiStaticSelect, datePicker, timePicker, checkboxes, radioButtons] as const;

export const actionElement = z.discriminatedUnion("type", [button, overflow, ...pickers]);
export const accessory = z.discriminatedUnion("type", [button, overflow, image, ...pickers]);
export const inputElement = z.discriminatedUnion("type", [plainTextInput, ...pickers]);

type ActionElement = z.infer<typeof actionElement>;
type InputElement = z.infer<typeof inputElement>;
/** What can be pressed, picked or filled in. */
export type Element = ActionElement | InputElement;
