/** One event as a calendar takes it. */
export interface CalendarEvent {
  /** The same for as long as it is the same event, whatever becomes of it. */
  readonly uid: string;
  /** Grows with each change. */
  readonly sequence: number;
  /** ISO. */
  readonly date: string;
  /** HH:MM; without one it takes the whole day. */
  readonly time?: string | undefined;
  /** How long it takes from then, in minutes, where that is known. */
  readonly minutes?: number | undefined;
  /** How many whole days it takes, where it has no time. */
  readonly days?: number | undefined;
  readonly summary: string;
  readonly location?: string | undefined;
  readonly description?: string | undefined;
  readonly status: "TENTATIVE" | "CONFIRMED" | "CANCELLED";
}

const ZONE = "Asia/Ho_Chi_Minh";
const TIME_ZONE = [
  "BEGIN:VTIMEZONE",
  `TZID:${ZONE}`,
  "BEGIN:STANDARD",
  "DTSTART:19750613T000000",
  "TZOFFSETFROM:+0800",
  "TZOFFSETTO:+0700",
  "TZNAME:+07",
  "END:STANDARD",
  "END:VTIMEZONE",
];
const MOST_OCTETS = 75;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Events as an .ics file (RFC 5545), whose times are Viet Nam's. @param now when it is written */
export function calendarFile({
  name,
  events,
  now,
}: {
  readonly name: string;
  readonly events: readonly CalendarEvent[];
  readonly now: Date;
}): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Tro ly Dai hoi//Tro ly Dai hoi//VI",
    "CALSCALE:GREGORIAN",
    `X-WR-CALNAME:${escaped(name)}`,
    `X-WR-TIMEZONE:${ZONE}`,
    ...TIME_ZONE,
    ...events.flatMap((event) => linesOf(event, now)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

function linesOf(event: CalendarEvent, now: Date): readonly string[] {
  const { uid, sequence, summary, location, description, status } = event;
  return [
    "BEGIN:VEVENT",
    `UID:${escaped(uid)}`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${compact(now.toISOString())}`,
    ...timesOf(event),
    `SUMMARY:${escaped(summary)}`,
    ...(location === undefined ? [] : [`LOCATION:${escaped(location)}`]),
    ...(description === undefined ? [] : [`DESCRIPTION:${escaped(description)}`]),
    `STATUS:${status}`,
    "END:VEVENT",
  ];
}

function timesOf({ date, time, minutes, days = 1 }: CalendarEvent): readonly string[] {
  if (time === undefined) {
    const next = new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
    return [`DTSTART;VALUE=DATE:${compact(date)}`, `DTEND;VALUE=DATE:${compact(next)}`];
  }
  const start = `DTSTART;TZID=${ZONE}:${compact(`${date}T${time}:00`)}`;
  return minutes === undefined ? [start] : [start, `DURATION:PT${minutes}M`];
}

/** "2015-04-15T01:00:00.000Z" as 20150415T010000Z. */
function compact(iso: string): string {
  return iso.replace(/[-:]|\.\d+/g, "");
}

/** What somebody typed says nothing to a calendar but itself. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, "\n")
    .replace(/(?!\n)\p{Cc}/gu, " ")
    .replace(/[\\;,]/g, "\\$&")
    .replaceAll("\n", "\\n");
}

/** A long line as several, none with more than 75 octets; no character is cut. */
function folded(line: string): string {
  const pieces = [""];
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > MOST_OCTETS) {
      pieces.push("");
      // The space before it counts.
      octets = 1;
    }
    pieces[pieces.length - 1] += character;
    octets += size;
  }
  return pieces.join("\r\n ");
}
