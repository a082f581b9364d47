import { z } from "zod";
import { elementsOf } from "./block-kit/elements-of.ts";
import type { Carry } from "./carrier.ts";
import { type Interactions, namesOf } from "./interactions.ts";
import type { Answer } from "./method.ts";
import { chosenValue, isEmpty, type Value, type Values, withValue } from "./values.ts";
import type { OpenView } from "./views.ts";
import type { World } from "./world.ts";

/** What a person sees after submitting a modal. `incomplete`: Slack itself asks for more, and the app hears nothing. */
export type Submitted =
  | { readonly kind: "closed" | "cleared" }
  | { readonly kind: "errors" | "incomplete"; readonly errors: Readonly<Record<string, string>> }
  | { readonly kind: "updated" | "pushed"; readonly view: OpenView | undefined }
  | { readonly kind: "failed"; readonly reason: string };

/** By an input's label, its element's `action_id` or its `block_id`. */
export type Filling = Readonly<Record<string, string | readonly string[]>>;

const response = z.discriminatedUnion("response_action", [
  z.object({ response_action: z.literal("errors"), errors: z.record(z.string(), z.string()) }),
  z.object({ response_action: z.literal("update"), view: z.unknown() }),
  z.object({ response_action: z.literal("push"), view: z.unknown() }),
  z.object({ response_action: z.literal("clear") }),
]);

export interface Modals {
  submit(user: string, view: OpenView, filling: Filling): Promise<Submitted>;
  close(user: string, view: OpenView): Promise<void>;
}

export function createModals({
  world,
  carry,
  interactions,
  changed,
}: {
  readonly world: World;
  readonly carry: Carry;
  readonly interactions: Interactions;
  readonly changed: () => void;
}): Modals {
  const { views, triggers } = world;

  function answered(user: string, view: OpenView, given: unknown): Submitted {
    if (!given || (typeof given === "object" && Object.keys(given).length === 0)) {
      views.close(user);
      return { kind: "closed" };
    }
    const read = response.safeParse(given);
    if (!read.success) return { kind: "failed", reason: "invalid response" };
    const { data } = read;
    switch (data.response_action) {
      case "errors": {
        const unknown = Object.keys(data.errors).find(
          (id) => !view.blocks.some((block) => block.type === "input" && block.block_id === id),
        );
        return unknown === undefined ? { kind: "errors", errors: data.errors } : { kind: "failed", reason: `no input block ${unknown}` };
      }
      case "clear":
        views.close(user, true);
        return { kind: "cleared" };
      case "update":
        return shown(user, "updated", views.update({ id: view.id }, data.view));
      case "push":
        return shown(user, "pushed", views.push(user, data.view));
    }
  }

  function shown(user: string, kind: "updated" | "pushed", answer: Answer): Submitted {
    return answer.ok
      ? { kind, view: views.modal(user) }
      : { kind: "failed", reason: `${answer.error}: ${JSON.stringify(answer["errors"])}` };
  }

  return {
    async submit(user, view, filling) {
      const values = filled(view, filling);
      const errors = missing(view, values);
      if (Object.keys(errors).length > 0) return { kind: "incomplete", errors };
      const submitted = { ...view, state: { values } };
      const payload = {
        ...interactions.base(user),
        type: "view_submission",
        trigger_id: triggers.issue(user),
        view: submitted,
        response_urls: [],
      };
      const taken = await carry({ kind: "interaction", payload });
      const outcome: Submitted = taken.ok ? answered(user, view, taken.answer) : { kind: "failed", reason: taken.reason };
      if (outcome.kind === "failed") interactions.failed(user, `submission of ${view.callback_id}`, { ok: false, reason: outcome.reason });
      changed();
      return outcome;
    },
    async close(user, view) {
      views.close(user);
      changed();
      if (view.type !== "modal" || !view.notify_on_close) return;
      await carry({ kind: "interaction", payload: { ...interactions.base(user), type: "view_closed", view, is_cleared: false } });
    },
  };
}

function filled(view: OpenView, filling: Filling): Values {
  return Object.entries(filling).reduce<Values>((values, [name, choice]) => {
    const found = view.blocks
      .flatMap((block) => elementsOf(block).map((element) => ({ block, element })))
      .find((each) => namesOf(each).includes(name));
    if (!found) throw new Error(`there is no ${name} to fill in`);
    return withValue(values, found.block, found.element, chosenValue(found.element, choice));
  }, view.state.values);
}

/** What Slack itself does not let through. */
function missing(view: OpenView, values: Values): Readonly<Record<string, string>> {
  const problems = view.blocks.flatMap((block): (readonly [string, string])[] => {
    if (block.type !== "input") return [];
    const { block_id = "", element, optional } = block;
    const value = values[block_id]?.[element.action_id ?? ""];
    if (isEmpty(value)) return optional ? [] : [[block_id, "Please complete this required field."]];
    const problem = element.type === "plain_text_input" && wrongLength(value, element.min_length ?? 0, element.max_length ?? 3000);
    return problem ? [[block_id, problem]] : [];
  });
  return Object.fromEntries(problems);
}

function wrongLength(value: Value | undefined, least: number, most: number): string | undefined {
  const length = value?.type === "plain_text_input" ? (value.value ?? "").length : 0;
  if (length < least) return `Please enter at least ${least} characters.`;
  return length > most ? `Please enter at most ${most} characters.` : undefined;
}
