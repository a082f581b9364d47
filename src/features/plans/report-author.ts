import { plusDays } from "../../language/calendar.ts";
import { parseDay } from "../../language/day.ts";
import { boundOfDay } from "../../language/day-bound.ts";
import { clean, fold } from "../../language/fold.ts";
import { isPersonName, withoutCourtesyTitle } from "../../language/person-name.ts";
import { isMarked } from "../../language/spelled.ts";
import { checked, mapped, type Read } from "./field.ts";
import type { Values } from "./values.ts";

/** Where it begins that a report is told to be due. */
const DUE =
  /[\s,;(–-]+(?:(?:se|phai|du kien|thoi han|ngay) )*(?:xong|hoan thanh|hoan thien|nop|gui|han|truoc|cham nhat|muon nhat|tre nhat|due|by|before|finished|to be)(?= )/g;
/** Who is told to write it: "giao Phòng Thu viết". */
const GIVEN = /^(?:giao(?: cho)?|phân công|phan cong|do(?! (?:van|thi)))\s+/u;
const WRITES =
  /[\s,]+(?:sẽ\s+)?(?:viết|(?<!Biên\s|biên\s)soạn|soạn thảo|chấp bút|dự thảo|chuẩn bị|will write|writes)(?:\s+(?:báo cáo|bài|chính))*$/u;
const WRITES_FOLDED = /[\s,]+(?:se )?(?:viet|(?<!bien )soan|soan thao|chap but|du thao|chuan bi)(?: (?:bao cao|bai|chinh))*$/;

/** Who writes the report, and when it is due if the same words tell it: "anh Lê Văn Hùng, phó phòng viết, xong trước 15/3". */
export function readReportAuthor(text: string, today: string): Read {
  const typed = clean(text);
  const { due, start } = dueIn(typed, today);
  const author = withoutCourtesyTitle(withoutTask(typed.slice(0, start).replace(/[\s,;(–-]+$/u, "")));
  if (!/[\p{L}\d]/u.test(author)) return { problem: "none" };
  return checked({ reportAuthor: author, ...due });
}

/** When a report is due: "trước 15/3" is the day before it. */
export function readReportDue(text: string, today: string): Read {
  const bound = boundOfDay(text);
  if (bound === "after") return { problem: "none" };
  return mapped(parseDay(text, today), ({ date }) => ({ reportDue: { date: bound === "before" ? plusDays(date, -1) : date } }));
}

function dueIn(typed: string, today: string): { readonly due?: Values; readonly start: number } {
  const folded = fold(typed);
  if (folded.length !== typed.length) return { start: typed.length };
  for (const { index } of folded.matchAll(DUE)) {
    const read = readReportDue(typed.slice(index), today);
    if ("values" in read) return { due: read.values, start: index };
  }
  return { start: typed.length };
}

/** A person or a division without what is said of their task. */
function withoutTask(typed: string): string {
  const last = typed.slice(typed.lastIndexOf(",") + 1);
  const told = WRITES.exec(typed) ?? (isMarked(typed) || isPersonName(last) ? null : WRITES_FOLDED.exec(typed.toLowerCase()));
  return (told ? typed.slice(0, told.index) : typed).replace(GIVEN, "");
}
