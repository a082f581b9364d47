import { findClockTime } from "../../language/clock-time.ts";
import { clean, fold } from "../../language/fold.ts";
import { multiplied } from "../../language/minutes.ts";
import { isPersonName } from "../../language/person-name.ts";
import { minutesIn, piecesOf, withMinutesApart } from "./line-pieces.ts";
import type { ProgrammeItem } from "./values.ts";

/** An item of the guideline's programme. */
interface Given {
  readonly id: string;
  readonly vi: string;
  readonly en: string;
}

const LONGEST = 2000;
const LETTERED = /^(?:(?:mục|muc|item)\s+([a-z])(?:\s*[):.-]\s*|\s+|$)|([a-z])(?:\s*[):.]\s*|\s+(?:[-–]\s+)?(?=\d)|$))/iu;
const TIME = "\\d{1,2}\\s?(?:h|g|giờ|gio|:)\\s?(?:\\d{2})?";
const FROM_TO = new RegExp(`^(?:từ |tu |from )?(${TIME})\\s*(?:-|–|đến|den|to)\\s*(${TIME})[\\s:,.;–-]*`, "iu");
const STARTS_AT = new RegExp(`^${TIME}[\\s:,.;–-]+`, "iu");
const POSITION =
  /^(?:tổng |phó |quyền )?(?:giám đốc|ông|bà|đ\/c|đồng chí|trưởng|chánh|chủ tịch|đoàn chủ tịch|bí thư|ban (?:tổ chức|giám đốc)|thư ký|mc|director|mr|mrs|ms|presidium)(?!\p{L})/iu;
/** What may stand before the name of who leads. */
const LEADS = /^(?:phụ trách|phu trach|chủ trì|chu tri|trình bày|trinh bay|điều hành|dieu hanh|led by|leader)\s*:\s*/iu;
const FEWEST_WORDS = 2;

/** "c) Báo cáo tổng kết - 30 phút - Giám đốc": an item of the programme; a letter or the words of the guideline's name that one. */
export function parseProgrammeLine(line: string, given: readonly Given[]): ProgrammeItem | undefined {
  const typed = multiplied(clean(line.slice(0, LONGEST)));
  const ranged = FROM_TO.exec(typed);
  const letter = LETTERED.exec(typed);
  const named = given.find(({ id }) => id === (letter?.[1] ?? letter?.[2])?.toLowerCase());
  const body = typed.slice(ranged?.[0].length ?? letter?.[0].length ?? 0);
  const pieces = piecesOf(body).flatMap(withMinutesApart);
  const words = pieces.filter((piece) => minutesIn(piece) === undefined);
  const minutes = pieces.map(minutesIn).find((each) => each !== undefined) ?? between(ranged?.[1], ranged?.[2]);
  const onlyLeads = named !== undefined && words.length === 1 && leads(words[0] ?? "");
  const [head, ...leaders] = onlyLeads ? [undefined, ...words] : words;
  const item = named ?? (head === undefined ? undefined : meant(head, given));
  const title = head === undefined || (item && isNameOf(head, item)) ? item?.vi : head;
  if (title === undefined) return undefined;
  return {
    ...(item ? { id: item.id } : {}),
    title,
    ...(minutes === undefined ? {} : { minutes }),
    ...(leaders.length === 0 ? {} : { leader: leaders.map((each) => each?.replace(LEADS, "")).join(", ") }),
  };
}

function leads(piece: string): boolean {
  return POSITION.test(piece) || isPersonName(piece);
}

/** The minutes from one time of a day to another. */
function between(from = "", to = ""): number | undefined {
  const [begins, ends] = [from, to].map((time) => findClockTime(time));
  if (!begins || !ends || !("value" in begins) || !("value" in ends)) return undefined;
  const minutes = inMinutes(ends.value) - inMinutes(begins.value);
  return minutes > 0 ? minutes : undefined;
}

function inMinutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

function isNameOf(head: string, { vi, en }: Given): boolean {
  return [vi, en].some((name) => plain(name) === plain(head));
}

/** The one item of the guideline whose title a title shortens or lengthens: "Báo cáo tổng kết phong trào thi đua". */
function meant(head: string, given: readonly Given[]): Given | undefined {
  const typed = plain(head.replace(STARTS_AT, ""));
  const found = given.filter(({ vi, en }) =>
    [plain(vi), plain(en)].some((name) => typed === name || typed.startsWith(`${name} `) || shortens(typed, name)),
  );
  return found.length === 1 ? found[0] : undefined;
}

/** Whether words are those of a name, from its first one on and in its order, with some left out. */
function shortens(typed: string, name: string): boolean {
  const words = typed.split(" ");
  const of = name.split(" ");
  if (words.length < FEWEST_WORDS || words[0] !== of[0]) return false;
  let at = 0;
  return words.every((word) => {
    at = of.indexOf(word, at) + 1;
    return at > 0;
  });
}

function plain(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\d]+/gu, " ")
    .trim();
}
