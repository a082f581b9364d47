import { clean, fold } from "../../language/fold.ts";

const SEATS =
  "(?:đại bi\\p{L}{1,2}|dai bi\\p{L}{1,2}|người|nguoi|[đd]bi\\p{L}{1,2}|[đd][/.]?b|chỉ tiêu|chi tieu|suất|suat|ghế|ghe|delegates?|seats?)";
const UNIT_FIRST = new RegExp(`^(?<unit>.*?\\p{L}.*?)[\\s:,;|(=–-]+(?<seats>\\d{1,5})\\s*${SEATS}?[).]*$`, "iu");
const SEATS_FIRST = new RegExp(`^(?<seats>\\d{1,5})\\s*${SEATS}[\\s:,;|–-]+(?:cho |for )?(?<unit>\\p{L}.*)$`, "iu");
const GETS = /\s+(?:được|duoc|có|co|là|la|gets|has)$/iu;
/** A total, or the kind of a unit whose name is a number: "Quận 10". */
const NO_UNIT = /^(?:tong|tong so|tong cong|cong|total|sum|stt|so luong|quan|phuong|huyen|khu vuc|cum)$/;
/** What is added in brackets: "6 (2 nữ)". */
const ADDED = /(?<=\d\D{0,12})\s*\([^()]*\p{L}[^()]*\)\s*$/u;
const RANGE = /\d[-–]\d+\D*$/;
const LONGEST = 400;

/** "BHXH huyện Diễn Châu: 7 đại biểu": a unit and its seats; undefined for a total. */
export function parseQuotaLine(line: string): { unit: string; seats: number } | undefined {
  const typed = clean(line.slice(0, LONGEST)).replace(ADDED, "");
  if (RANGE.test(typed)) return undefined;
  const { unit: named, seats } = (UNIT_FIRST.exec(typed) ?? SEATS_FIRST.exec(typed))?.groups ?? {};
  const unit = named?.replace(GETS, "").trim();
  if (unit === undefined || seats === undefined || /\d[.,]$/.test(named ?? "") || NO_UNIT.test(fold(unit))) return undefined;
  return /\d,\s*$/.test(typed.slice(0, typed.length - seats.length)) ? undefined : { unit, seats: Number(seats) };
}
