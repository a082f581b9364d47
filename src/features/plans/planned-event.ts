import type { Text } from "../../chat/message.ts";
import { migrateContent } from "./form-version.ts";
import { day as dayInWords, length as lengthInWords } from "./in-words.ts";
import type { Version } from "./store.ts";
import { VALUES } from "./values.ts";

/** What of a plan somebody needs who comes to its event. */
export interface PlannedEvent {
  readonly name: string | undefined;
  /** ISO. */
  readonly date: string;
  /** HH:MM. */
  readonly time: string | undefined;
  readonly length: { readonly halfDays: number; readonly part?: "morning" | "afternoon" | undefined } | undefined;
  /** That of the programme, where each of its items has minutes. */
  readonly minutes: number | undefined;
  readonly venue: string | undefined;
  /** Its day, time and length. */
  readonly when: readonly Text[];
}

const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** The event that a version plans; undefined where its day cannot be read. */
export function plannedEvent({ content, formVersion }: Pick<Version, "content" | "formVersion">): PlannedEvent | undefined {
  const { fields } = migrateContent(content, formVersion);
  const day = VALUES.day.safeParse(fields["day"]?.value).data;
  if (!day) return undefined;
  const length = VALUES.length.safeParse(fields["length"]?.value).data;
  const time = day.time !== undefined && TIME.test(day.time) ? day.time : undefined;
  return {
    name: VALUES.name.safeParse(fields["name"]?.value).data,
    date: day.date,
    time,
    length,
    minutes: minutesOf(fields["programme"]?.value),
    venue: VALUES.venue.safeParse(fields["venue"]?.value).data,
    when: [dayInWords(day.date, time), ...(length ? [", ", lengthInWords(length)] : [])],
  };
}

function minutesOf(programme: unknown): number | undefined {
  const items = VALUES.programme.safeParse(programme).data ?? [];
  const minutes = items.flatMap((item) => item.minutes ?? []);
  return items.length > 0 && minutes.length === items.length ? minutes.reduce((total, each) => total + each, 0) : undefined;
}
