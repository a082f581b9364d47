import type { Block, Both, Language, OutgoingFile, Text } from "../../chat/message.ts";
import type { Reply } from "../../engine/turn.ts";
import { codeOf } from "../plans/index.ts";
import { moreButton } from "./asked.ts";
import { type CalendarEvent, calendarFile } from "./calendar-file.ts";
import type { Conference } from "./conferences.ts";

export interface Calendar {
  readonly upcoming: readonly Conference[];
  readonly past: readonly Conference[];
}

/** What a calendar's file is told by. */
export interface Written {
  readonly campaign: string;
  readonly now: Date;
  readonly isRehearsal: boolean;
}

const ON_A_PAGE = 20;
const LONGEST = 160;
const HALF_DAYS = 2;

/** A page of the calendar; its first comes with the file that has all of it. */
export function calendarReply(language: Language, { upcoming, past }: Calendar, from: number, written: Written): Reply {
  const all = [...upcoming, ...past];
  const start = from < all.length ? from : 0;
  const end = start + ON_A_PAGE;
  const left = all.length - end;
  return {
    language,
    blocks: [
      ...(written.isRehearsal && start === 0 ? [paragraph({ key: "overview-calendar-rehearsal" })] : []),
      ...listed({ key: "overview-upcoming", values: { count: upcoming.length } }, upcoming.slice(start, end)),
      ...listed(
        { key: "overview-past", values: { count: past.length } },
        past.slice(Math.max(0, start - upcoming.length), Math.max(0, end - upcoming.length)),
      ),
    ],
    buttons: left > 0 ? [{ id: moreButton(end), label: { key: "overview-button-more", values: { count: left } } }] : [],
    ...(start === 0 ? { files: [fileOf(language, all, written)] } : {}),
  };
}

function listed(heading: Text, conferences: readonly Conference[]): readonly Block[] {
  if (conferences.length === 0) return [];
  return [
    { kind: "paragraph", strong: true, text: [heading] },
    { kind: "list", items: conferences.map(inWords) },
  ];
}

/** "thứ tư 15/4/2015, nửa ngày: BHXH tỉnh Nghệ An – Hội nghị … – Hội trường … (đang xem xét)". */
function inWords({ unit, state, isSettled, event: { name, venue, when } }: Conference): readonly Text[] {
  const details = [name, venue].flatMap((words) => (words === undefined ? [] : [" – ", shortened(words)]));
  return [...when, ": ", unit.name, ...details, ...(isSettled ? [] : [" (", { key: `plans-state-${state}` }, ")"])];
}

/** On one line, and not longer than a line of a list may be. */
function shortened(words: string): string {
  const characters = [...words.replace(/\s+/g, " ").trim()];
  return characters.length <= LONGEST ? characters.join("") : `${characters.slice(0, LONGEST).join("").trimEnd()}…`;
}

/** What stands in a calendar besides what people wrote themselves. */
const WORDS = {
  calendar: { vi: "Lịch hội nghị", en: "Calendar of conferences" },
  rehearsal: { vi: "Diễn tập", en: "Rehearsal" },
  morning: { vi: "buổi sáng", en: "morning" },
  afternoon: { vi: "buổi chiều", en: "afternoon" },
  half: { vi: "nửa ngày", en: "half a day" },
} as const satisfies Readonly<Record<string, Both>>;

function fileOf(language: Language, conferences: readonly Conference[], written: Written): OutgoingFile {
  const { campaign, now, isRehearsal } = written;
  const marked = (words: string): string => (isRehearsal ? `[${WORDS.rehearsal[language]}] ${words}` : words);
  const events = conferences.map((conference) => eventOf(conference, { campaign, language, marked }));
  return { name: "lich.ics", text: calendarFile({ name: marked(WORDS.calendar[language]), events, now }) };
}

/** As an event of a calendar: the whole day where the plan gives no time, since how long half a day is it does not say. */
function eventOf(
  { unit, number, isSettled, event: { name, date, time, length, minutes, venue } }: Conference,
  { campaign, language, marked }: { readonly campaign: string; readonly language: Language; marked(words: string): string },
): CalendarEvent {
  const days = Math.ceil((length?.halfDays ?? 1) / HALF_DAYS);
  const hasTime = time !== undefined && days === 1;
  const part = length?.halfDays === 1 ? WORDS[length.part ?? "half"][language] : undefined;
  return {
    uid: `${unit.code}.${campaign}@tro-ly-dai-hoi`,
    sequence: number,
    date,
    ...(hasTime ? { time, minutes } : { days }),
    summary: marked(name === undefined || name.includes(unit.name) ? (name ?? unit.name) : `${unit.name}: ${name}`),
    location: venue,
    description: [unit.name, codeOf(unit.code, number), ...(hasTime ? [] : [time]), part].filter((line) => line !== undefined).join("\n"),
    status: isSettled ? "CONFIRMED" : "TENTATIVE",
  };
}

function paragraph(text: Text): Block {
  return { kind: "paragraph", text: [text] };
}
