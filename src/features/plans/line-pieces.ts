import { parseMinutes } from "../../language/minutes.ts";

const SEPARATOR = /\s+[-–—]\s+|\s*[;|\t]\s*/;
/** Names of offices that have a dash of their own: "Phòng Kế hoạch - Tài chính". */
const WITH_DASH =
  /(?<=kế hoạch|ke hoach)\s[-–]\s(?=tài|tai)|(?<=tổ chức|to chuc)\s[-–]\s(?=hành|hanh|cán|can)|(?<=đua|dua)\s[-–]\s(?=khen)|(?<=hành chính|hanh chinh)\s[-–]\s(?=tổng|tong|quản|quan)/giu;
/** Stands for such a dash while a line is cut. */
const KEPT_DASH = "\uE000";
const AROUND = /^[\s,.:–-]+|[\s,:–-]+$/g;

const COUNT = "(?:khoảng |khoang |about )?\\d{1,3}";
const UNIT = "(?:phút|phut|ph|p|'|min(?:ute)?s?)";
const HOURS = "(?:[1-4]\\s?(?:h|giờ|gio|tiếng|tieng|hours?)(?:\\s?(?:\\d{1,2}|rưỡi|ruoi))?|nửa tiếng|nua tieng|half an hour)";
const MINUTES = new RegExp(`^(?:${COUNT}\\s?${UNIT}|${HOURS})$`, "iu");
const TAIL = new RegExp(`^(.*?)[\\s,:(]+(${COUNT}\\s?${UNIT})(?!\\p{L})\\)?(?:[\\s,.-]+(.*))?$`, "iu");

/** The pieces of a line between dashes, bars and the like, without the signs around them; an office's own dash joins. */
export function piecesOf(line: string): string[] {
  return line
    .replace(WITH_DASH, KEPT_DASH)
    .split(SEPARATOR)
    .map((piece) => piece.replaceAll(KEPT_DASH, " - ").replace(AROUND, ""))
    .filter((piece) => piece !== "");
}

/** "Báo cáo tổng kết, 30 phút, Giám đốc" and "Báo cáo tổng kết (30 phút)": the minutes stand apart. */
export function withMinutesApart(piece: string): string[] {
  const tail = minutesIn(piece) === undefined ? TAIL.exec(piece) : null;
  const parts = tail ? [tail[1] ?? "", tail[2] ?? "", tail[3] ?? ""] : [piece];
  return parts.map((part) => part.replace(AROUND, "")).filter((part) => part !== "");
}

/** The minutes of a piece that is nothing else. */
export function minutesIn(piece: string): number | undefined {
  if (!MINUTES.test(piece)) return undefined;
  const parsed = parseMinutes(piece);
  return "value" in parsed ? parsed.value : undefined;
}
