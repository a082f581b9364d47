import { type Aligned, foldBeside } from "../../language/aligned.ts";
import { findCombined } from "./extract-combined.ts";
import { findDay } from "./extract-day.ts";
import { findContact, findMoneyTold } from "./extract-named.ts";
import { findPeople } from "./extract-people.ts";
import { findVenue } from "./extract-venue.ts";
import { findSigner } from "./signer.ts";
import { type FieldId, VALUES, type Values } from "./values.ts";

export interface Extracting {
  /** ISO date. */
  readonly today: string;
  /** What the form asks of this level; nothing else is looked for. */
  readonly fields: readonly FieldId[];
  /** The groups of delegates and how people call them. */
  readonly groups: readonly { readonly id: string; readonly names: readonly string[] }[];
  /** The field being asked. */
  readonly wanted?: FieldId | undefined;
}

export interface Extracted {
  readonly found: Values;
  /** What was not understood. */
  readonly leftover: string;
}

/** What a look at a text gave, and where it stands in it. */
export interface Told {
  readonly values: Values;
  readonly spans: readonly (readonly [number, number])[];
  /** Sure only beside something else that is told. */
  readonly isWeak?: boolean;
}

type Find = (text: Aligned, context: Extracting) => Told | undefined;

const LONGEST = 2000;
/** In this order: what has a name of its own first, so that a number in it is taken for nothing else. */
const FINDS: readonly Find[] = [findContact, findSigner, findMoneyTold, findCombined, findVenue, findDay, findPeople];
const CONNECTS =
  /^(?:(?:hoi nghi|dai hoi|to chuc|trong do|du kien|gom|va|voi|vao|tai|luc|la|the conference|the congress|is|are|on|at|in|with|of them|and)(?: |$))+/;
const CONNECTED = /(?:(?:^| )(?:va|voi|trong do|gom|and|with|on|at|is))+$/;

/** What one message tells of several fields; only what is surely meant. Of the communication any words are told, with days and numbers of its own. */
export function extractFields(text: string, context: Extracting): Extracted {
  const whole = foldBeside(text.slice(0, LONGEST).replace(/\s*\n\s*/g, " ; "));
  let left = whole;
  let found: Values = {};
  let isSure = false;
  for (const find of FINDS) {
    const told = find(left, context);
    if (!told || Object.keys(told.values).length === 0) continue;
    found = { ...found, ...told.values };
    isSure ||= !told.isWeak;
    left = told.spans.reduce(without, left);
  }
  if (!isSure || context.wanted === "communication") return { found: {}, leftover: whole.typed };
  const kept = Object.entries(found).filter(
    ([id, value]) => isAsked(id as FieldId, context) && VALUES[id as FieldId].safeParse(value).success,
  );
  return { found: Object.fromEntries(kept) as Values, leftover: leftoverOf(left) };
}

function isAsked(id: FieldId, { fields }: Extracting): boolean {
  return fields.includes(id);
}

function without({ typed, folded }: Aligned, [start, end]: readonly [number, number]): Aligned {
  const gap = ";".padStart(end - start, " ");
  return { typed: typed.slice(0, start) + gap + typed.slice(end), folded: folded.slice(0, start) + gap + folded.slice(end) };
}

function leftoverOf({ typed }: Aligned): string {
  const pieces = typed.split(/[;,]/).map((piece) => withoutConnecting(foldBeside(piece.replace(/^[\s:.()-]+|[\s:.()-]+$/g, ""))));
  return pieces.filter((piece) => piece !== "").join(", ");
}

function withoutConnecting({ typed, folded }: Aligned): string {
  const start = CONNECTS.exec(folded)?.[0].length ?? 0;
  const end = start + (folded.slice(start).search(CONNECTED) + 1 || folded.length - start + 1) - 1;
  return typed.slice(start, end).trim();
}
