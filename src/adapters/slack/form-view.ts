import { createHash } from "node:crypto";
import { z } from "zod";
import type { Form, FormInput } from "../../chat/adapter.ts";
import type { Filled, Text } from "../../chat/message.ts";
import { isIsoDate } from "./controls.ts";
import type { ViewSubmission } from "./payload.ts";
import { cut, plain } from "./plain.ts";
import type { Say } from "./render.ts";

const FORM_VIEW = "form";

const LONGEST_TITLE = 24;
const LONGEST_LABEL = 2000;
const LONGEST_VALUE = 3000;
const MOST_INPUTS = 100;

/** What a form has to know again when it comes back: which it is, and where it was opened. */
const Origin = z.object({
  form: z.string(),
  language: z.enum(["vi", "en"]),
  from: z.templateLiteral([z.string(), ":", z.string()]),
  route: z.string().optional(),
  group: z.literal(true).optional(),
  ref: z.string().optional(),
});
export type Origin = z.infer<typeof Origin>;

/** A form as a modal. */
export function formView(form: Form, origin: Omit<Origin, "form" | "language">, say: Say): object {
  const words = say[form.language];
  return {
    type: "modal",
    callback_id: FORM_VIEW,
    private_metadata: JSON.stringify({ ...origin, form: form.id, language: form.language }),
    title: plain(words(form.title), LONGEST_TITLE),
    submit: plain(words({ key: "slack-form-send" }), LONGEST_TITLE),
    close: plain(words({ key: "slack-form-close" }), LONGEST_TITLE),
    // What is too long to stand in an input would come back without its end.
    blocks: form.inputs
      .filter(({ value = [] }) => value.map(words).join("").length <= LONGEST_VALUE)
      .slice(0, MOST_INPUTS)
      .map((input) => inputOf(input, words)),
  };
}

function inputOf(input: FormInput, words: (text: Text) => string): object {
  const { id, label, hint, isRequired } = input;
  return {
    type: "input",
    block_id: id,
    label: plain(words(label), LONGEST_LABEL),
    ...(hint === undefined ? {} : { hint: plain(words(hint), LONGEST_LABEL) }),
    optional: !isRequired,
    element: elementOf(input, words),
  };
}

function elementOf({ id, kind, value: texts = [] }: FormInput, words: (text: Text) => string): object {
  const value = texts.map(words).join("");
  if (kind === "date") return { type: "datepicker", action_id: id, ...(isIsoDate(value) ? { initial_date: value } : {}) };
  const initial = value === "" ? {} : { initial_value: value };
  return { type: "plain_text_input", action_id: id, multiline: kind === "lines", ...initial };
}

/** Where a form that was filled in comes from; undefined when it is none of ours. */
export function originOf({ view }: ViewSubmission): Origin | undefined {
  if (view.callback_id !== FORM_VIEW) return undefined;
  try {
    return Origin.safeParse(JSON.parse(view.private_metadata)).data;
  } catch {
    return undefined;
  }
}

/** What was filled in or changed; what stands as it stood when the form was opened was not. What was emptied is "". */
export function filledIn({ view }: ViewSubmission, { form }: Origin): Filled {
  const initial = new Map(view.blocks.map(({ block_id, element }) => [block_id, element?.initial_value ?? element?.initial_date ?? ""]));
  const inputs = Object.entries(view.state.values).flatMap(([id, actions]) =>
    Object.values(actions).map(({ value, selected_date }) => [id, value ?? selected_date ?? ""] as const),
  );
  return { form, values: Object.fromEntries(inputs.filter(([id, value]) => value !== (initial.get(id) ?? ""))) };
}

/**
 * The id of what was filled in: the same values sent again out of the same open form are the same event, for whoever was told that
 * they were not stored in time sends them again.
 */
export function submissionId({ trigger_id, view }: ViewSubmission, { values }: Filled): string {
  if (view.id === undefined) return trigger_id;
  const sorted = Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1));
  return `${view.id}:${createHash("sha256").update(JSON.stringify(sorted)).digest("hex").slice(0, 16)}`;
}

/** What is wrong, as the answer to a form: beside each input; what belongs to none beside the first. */
export function refusal(problems: Readonly<Record<string, Text>>, { view }: ViewSubmission, words: (text: Text) => string): object {
  const inputs = view.blocks.filter(({ type }) => type === "input").map(({ block_id }) => block_id);
  const [first = ""] = inputs;
  const errors = new Map<string, string>();
  for (const [id, problem] of Object.entries(problems)) {
    const input = inputs.includes(id) ? id : first;
    errors.set(input, [errors.get(input), words(problem)].filter((each) => each !== undefined).join(" "));
  }
  return { response_action: "errors", errors: Object.fromEntries([...errors].map(([id, text]) => [id, cut(text, LONGEST_LABEL)])) };
}
