import type { Block } from "./block-kit/blocks.ts";
import type { Element } from "./block-kit/elements.ts";
import { elementsOf } from "./block-kit/elements-of.ts";
import type { Carry, Taken } from "./carrier.ts";
import type { Ephemeral, Posted } from "./message.ts";
import { reply } from "./response-urls.ts";
import { chosenValue, initialValues, type Value, type Values, withValue } from "./values.ts";
import type { OpenView } from "./views.ts";
import type { Place } from "./workspace.ts";
import type { World } from "./world.ts";

/** What a person acts on, as they see it, even if it is another by now. */
export type Target = Posted | Ephemeral | OpenView;

/** What became of a press or a command: Slack never brings one again, and shows the person that it failed. */
export type Reaction =
  | { readonly kind: "taken"; readonly triggerId: string }
  | { readonly kind: "failed"; readonly reason: string; readonly triggerId: string };

export interface Found {
  readonly block: Block;
  readonly element: Element;
}

export interface Interactions {
  act(user: string, target: Target, found: Found, choice: string | undefined): Promise<Reaction>;
  command(user: string, place: Place, command: string, text: string): Promise<Reaction>;
  /** Fields that every interaction's payload has. */
  base(user: string): Readonly<Record<string, unknown>>;
  /** Notes what Slack shows to a person when the app does not answer. */
  failed(user: string, what: string, taken: Taken & { readonly ok: false }): void;
  readonly errorsShown: readonly { readonly user: string; readonly what: string; readonly reason: string }[];
}

export function createInteractions({
  world,
  carry,
  commands,
  changed,
}: {
  readonly world: World;
  readonly carry: Carry;
  /** Those that there are; any when undefined. */
  readonly commands: readonly string[] | undefined;
  readonly changed: () => void;
}): Interactions {
  const { workspace, triggers, responseUrls, ids } = world;
  const { team, app } = workspace;
  const errorsShown: { user: string; what: string; reason: string }[] = [];
  /** What each person has chosen so far, by what it stands in. */
  const chosen = new Map<string, Values>();

  function base(user: string): Readonly<Record<string, unknown>> {
    const person = workspace.people.get(user);
    return {
      user: { id: user, username: person?.name, name: person?.name, team_id: team.id },
      api_app_id: app.appId,
      token: "legacy-verification-token",
      team: { id: team.id, domain: team.domain },
      enterprise: null,
      is_enterprise_install: false,
    };
  }

  function failed(user: string, what: string, { reason }: Taken & { readonly ok: false }): void {
    errorsShown.push({ user, what, reason });
    changed();
  }

  function outcome(user: string, what: string, taken: Taken, triggerId: string): Reaction {
    if (taken.ok) return { kind: "taken", triggerId };
    failed(user, what, taken);
    return { kind: "failed", reason: taken.reason, triggerId };
  }

  function valuesNow(user: string, target: Target, { block, element }: Found, value: Value | undefined): Values {
    const key = `${user} ${"ts" in target ? `${target.channel} ${target.ts}` : target.id}`;
    const now = withValue(chosen.get(key) ?? initialValues(target.blocks ?? []), block, element, value);
    chosen.set(key, now);
    return now;
  }

  /** What tells where it happened. */
  function whereabouts(user: string, target: Target, values: Values): Readonly<Record<string, unknown>> {
    if (!("ts" in target)) {
      return { container: { type: "view", view_id: target.id }, view: { ...target, state: { values } }, response_url: undefined };
    }
    const place = placeOf(target.channel);
    const isEphemeral = "to" in target;
    const { channel, ...message } = target;
    const thread = target.thread_ts === undefined ? {} : { thread_ts: target.thread_ts };
    return {
      container: { type: "message", message_ts: target.ts, channel_id: channel, is_ephemeral: isEphemeral, ...thread },
      channel: { id: channel, name: shownName(place) },
      ...(!isEphemeral && { message }),
      state: { values },
      response_url: responseUrls.issue("actions", { place, user, ts: target.ts }),
    };
  }

  function placeOf(id: string): Place {
    const place = workspace.places.get(id);
    if (!place) throw new Error(`there is no channel ${id}`);
    return place;
  }

  return {
    base,
    failed,
    errorsShown,
    async act(user, target, found, choice) {
      const { block, element } = found;
      const value = choice === undefined ? undefined : chosenValue(element, choice);
      const triggerId = triggers.issue(user);
      const action = {
        action_id: element.action_id,
        block_id: block.block_id,
        ...described(element),
        ...value,
        type: element.type,
        action_ts: ids.ts(),
      };
      const where = whereabouts(user, target, valuesNow(user, target, found, value));
      const payload = { ...base(user), type: "block_actions", trigger_id: triggerId, ...where, actions: [action] };
      const taken = await carry({ kind: "interaction", payload });
      return outcome(user, `press of ${element.action_id}`, taken, triggerId);
    },
    async command(user, place, command, text) {
      const triggerId = triggers.issue(user);
      const origin = { place, user };
      const isKnown = world.scopes.includes("commands") && (commands?.includes(command) ?? true);
      if (!isKnown) return outcome(user, command, { ok: false, reason: "not a valid command" }, triggerId);
      const taken = await carry({
        kind: "command",
        payload: {
          token: "legacy-verification-token",
          team_id: team.id,
          team_domain: team.domain,
          channel_id: place.id,
          channel_name: shownName(place),
          user_id: user,
          user_name: workspace.people.get(user)?.name,
          command,
          text,
          api_app_id: app.appId,
          is_enterprise_install: "false",
          response_url: responseUrls.issue("commands", origin),
          trigger_id: triggerId,
        },
      });
      if (taken.ok) answer(taken.answer, origin);
      changed();
      return outcome(user, `${command} ${text}`.trim(), taken, triggerId);
    },
  };

  /** A command may be answered by its acknowledgement: text, or a message. */
  function answer(given: unknown, origin: { readonly place: Place; readonly user: string }): void {
    const body = typeof given === "string" ? { text: given } : given;
    if (typeof body !== "object" || body === null || Object.keys(body).length === 0) return;
    const said = responseUrls.say(reply.parse(body), origin);
    if (!said.ok) failed(origin.user, "a command's answer", { ok: false, reason: String(said.error) });
  }
}

function shownName({ kind, name }: Place): string {
  return { im: "directmessage", channel: name, group: "privategroup" }[kind];
}

function described(element: Element): Readonly<Record<string, unknown>> {
  if (element.type === "button") return { text: element.text, ...(element.value !== undefined && { value: element.value }) };
  return "placeholder" in element && element.placeholder ? { placeholder: element.placeholder } : {};
}

/** What a person finds by its words, its `action_id` or its value, or the first that fits. */
export function findElement(target: Target, by: string | undefined, fits: (element: Element) => boolean): Found {
  const all = (target.blocks ?? []).flatMap((block: Block) => elementsOf(block).map((element) => ({ block, element })));
  const suitable = all.filter(({ element }) => fits(element));
  const found = suitable.find((each) => by === undefined || namesOf(each).includes(by));
  if (!found)
    throw new Error(
      `there is no ${by ?? "such thing"}, only ${suitable.flatMap((each) => namesOf(each).slice(0, 1)).join(", ") || "nothing"}`,
    );
  return found;
}

export function namesOf({ block, element }: Found): readonly string[] {
  const label = block.type === "input" ? [block.label.text] : [];
  const own = element.type === "button" ? [element.text.text, element.value] : "placeholder" in element ? [element.placeholder?.text] : [];
  return [...label, ...own, element.action_id, block.block_id].filter((name): name is string => name !== undefined);
}
