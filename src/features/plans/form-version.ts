import type { PlanContent } from "./plan.ts";

/** The version of the form that this program writes. Each change of what a stored value looks like makes it one more. */
export const FORM_VERSION = 2;

type Migration = (content: PlanContent) => PlanContent;

/** How content of a form version becomes that of the next, by the version it is of. */
const MIGRATIONS: Readonly<Record<number, Migration>> = {
  // 1 kept the hall and the street apart.
  1: ({ fields: { address, ...fields }, ...rest }) => {
    if (!address) return { ...rest, fields };
    const place = fields["venue"]?.value;
    const value = typeof place === "string" ? `${place}, ${String(address.value)}` : String(address.value);
    return { ...rest, fields: { ...fields, venue: { ...(fields["venue"] ?? address), value } } };
  },
};

/**
 * Content as this program's form has it.
 * @throws when it was written by a newer program
 */
export function migrateContent(content: PlanContent, from: number): PlanContent {
  if (from > FORM_VERSION) throw new Error(`a plan of form version ${from} was written by a newer program; this one has ${FORM_VERSION}`);
  let migrated = content;
  for (let version = from; version < FORM_VERSION; version++) migrated = MIGRATIONS[version]?.(migrated) ?? migrated;
  return migrated;
}
