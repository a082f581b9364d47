import type { Language } from "../../chat/message.ts";
import type { Said } from "../../engine/turn.ts";
import { fold } from "../../language/fold.ts";

/** The lists of the queue. */
export const FILTERS = ["waiting", "taken", "returned", "late", "missing", "done"] as const;
export type Filter = (typeof FILTERS)[number];

export interface QueueAsked {
  /** Undefined: the first that holds something; "unknown": words that name none. */
  readonly filter: Filter | "unknown" | undefined;
  /** From which row on. */
  readonly offset: number;
  readonly language?: Language | undefined;
}

const COMMANDS: ReadonlyMap<string, Language> = new Map([
  ["/hangcho", "vi"],
  ["/queue", "en"],
]);

/** How the lists may be called, folded. */
const NAMED: ReadonlyMap<string, Filter> = new Map([
  ...named("waiting", ["cho", "cho xem xet", "dang cho", "moi", "da gui", "waiting", "new", "submitted"]),
  ...named("taken", ["dang xem xet", "xem xet", "da nhan", "taken", "under review", "review"]),
  ...named("returned", ["tra lai", "de nghi chinh sua", "chinh sua", "da tra", "returned", "back"]),
  ...named("late", ["muon", "tre", "tre han", "qua han", "sau han", "gui muon", "gui sau han", "late", "overdue"]),
  ...named("missing", ["thieu", "chua gui", "chua nop", "chua co", "missing", "not sent", "not submitted"]),
  ...named("done", ["xong", "da xong", "da thong nhat", "thong nhat", "done", "agreed", "finished"]),
]);
const LONGEST_OFFSET = 6;

export function readQueueAsked(said: Said): QueueAsked | undefined {
  if ("press" in said) return pressed(said.press);
  if (!("text" in said)) return undefined;
  const [command = "", ...words] = said.text.trim().split(/\s+/);
  const language = COMMANDS.get(command.toLowerCase());
  if (!language) return undefined;
  const filter = words.length === 0 ? undefined : (NAMED.get(fold(words.join(" "))) ?? "unknown");
  return { filter, offset: 0, language };
}

function pressed(id: string): QueueAsked | undefined {
  const [, name, offset = "0"] = /^queue:([a-z]+)(?::(\d+))?$/.exec(id) ?? [];
  const filter = FILTERS.find((each) => each === name);
  return filter && offset.length <= LONGEST_OFFSET ? { filter, offset: Number(offset) } : undefined;
}

function named(filter: Filter, names: readonly string[]): readonly (readonly [string, Filter])[] {
  return names.map((name) => [name, filter]);
}
