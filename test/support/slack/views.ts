import { checkView } from "./block-kit/check.ts";
import type { View } from "./block-kit/view.ts";
import { withIds } from "./block-kit/with-ids.ts";
import type { Ids } from "./ids.ts";
import { type Answer, done, refuse } from "./method.ts";
import { initialValues, type Values } from "./values.ts";
import type { Workspace } from "./workspace.ts";

const MOST_BYTES = 250_000;
const MOST_STACKED = 3;

/** A view as Slack keeps it. */
export type OpenView = View & {
  readonly id: string;
  readonly team_id: string;
  readonly app_id: string;
  readonly bot_id: string;
  readonly hash: string;
  readonly state: { readonly values: Values };
  readonly root_view_id: string;
  readonly previous_view_id: string | null;
};

/** What is open in front of whom, and everyone's home tab. */
export interface Views {
  open(user: string, given: unknown): Answer;
  push(user: string, given: unknown): Answer;
  update(which: { readonly id?: string | undefined; readonly externalId?: string | undefined }, given: unknown, hash?: string): Answer;
  publish(user: string, given: unknown, hash?: string): Answer;
  /** The uppermost modal of a person. */
  modal(user: string): OpenView | undefined;
  home(user: string): OpenView | undefined;
  /** Takes the uppermost modal away, or all of them. */
  close(user: string, all?: boolean): void;
}

export function createViews({ ids, workspace }: { readonly ids: Ids; readonly workspace: Workspace }): Views {
  const stacks = new Map<string, readonly OpenView[]>();
  const homes = new Map<string, OpenView>();
  const stackOf = (user: string): readonly OpenView[] => stacks.get(user) ?? [];

  /** A view as it may be shown, or how it is refused. */
  function read(given: unknown, type: View["type"], make: (view: View) => Answer): Answer {
    if (JSON.stringify(given ?? null).length > MOST_BYTES) return refuse("view_too_large");
    const checked = checkView(given);
    if (!checked.ok) return refuse("invalid_arguments", checked.problems);
    return checked.value.type === type ? make(checked.value) : refuse("invalid_arguments", [`must be a ${type} [json-pointer:/view/type]`]);
  }

  function kept(view: View, id: string, below?: OpenView): OpenView {
    const identified: View = { ...view, blocks: asViewBlocks(view) };
    return {
      callback_id: "",
      private_metadata: "",
      ...identified,
      id,
      team_id: workspace.team.id,
      app_id: workspace.app.appId,
      bot_id: workspace.app.botId,
      hash: `${ids.ts()}.${ids.next("")}`,
      state: { values: initialValues(identified.blocks) },
      root_view_id: below?.root_view_id ?? id,
      previous_view_id: below?.id ?? null,
    };
  }

  const isTaken = (externalId: string | undefined): boolean =>
    externalId !== undefined && [...stacks.values()].flat().some(({ external_id }) => external_id === externalId);

  function put(user: string, given: unknown, below: readonly OpenView[]): Answer {
    return read(given, "modal", (view) => {
      if (isTaken(view.external_id)) return refuse("duplicate_external_id");
      const shown = kept(view, ids.next("V"), below.at(-1));
      stacks.set(user, [...below, shown]);
      return done({ view: shown });
    });
  }

  return {
    open: (user, given) => put(user, given, []),
    push(user, given) {
      const below = stackOf(user);
      return below.length >= MOST_STACKED ? refuse("push_limit_reached") : put(user, given, below);
    },
    update({ id, externalId }, given, hash) {
      for (const [user, stack] of stacks) {
        const at = stack.findIndex((view) => (id ? view.id === id : externalId !== undefined && view.external_id === externalId));
        const current = stack[at];
        if (!current) continue;
        if (hash && hash !== current.hash) return refuse("hash_conflict");
        return read(given, "modal", (view) => {
          const shown = { ...kept(view, current.id, stack[at - 1]), root_view_id: current.root_view_id };
          stacks.set(user, stack.with(at, shown));
          return done({ view: shown });
        });
      }
      return refuse("not_found");
    },
    publish(user, given, hash) {
      const current = homes.get(user);
      if (hash && current && hash !== current.hash) return refuse("hash_conflict");
      return read(given, "home", (view) => {
        const shown = kept(view, current?.id ?? ids.next("V"));
        homes.set(user, shown);
        return done({ view: shown });
      });
    },
    modal: (user) => stackOf(user).at(-1),
    home: (user) => homes.get(user),
    close(user, all = false) {
      stacks.set(user, all ? [] : stackOf(user).slice(0, -1));
    },
  };
}

function asViewBlocks({ blocks }: View): View["blocks"] {
  return withIds(blocks).filter((block) => block.type !== "markdown");
}
