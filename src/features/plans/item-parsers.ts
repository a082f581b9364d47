import { fold } from "../../language/fold.ts";
import { parseMinutes } from "../../language/minutes.ts";
import type { ExemplarReport, PresidiumMember, ProgrammeItem } from "./values.ts";

type Named = { readonly id?: string | undefined; readonly vi: string; readonly en: string };

const SEPARATOR = /\s+[-–—|]\s+|\s*[;|]\s*|\t+/;
const MINUTES =
  /^(?:khoảng |khoang |about )?(?:\d{1,3}\s?(?:phút|phut|p|ph|'|min(?:ute)?s?|h|tiếng|tieng|giờ)(?:\s?\d{1,2})?(?:\s?rưỡi)?|nửa tiếng|half an hour)$/iu;

/** "c) Báo cáo tổng kết - 30 phút - Giám đốc": an item of the programme; a letter of the guideline's names that one. */
export function parseProgrammeLine(line: string, given: readonly (Named & { readonly id: string })[]): ProgrammeItem | undefined {
  const lettered = /^\s*(?:mục |muc |item )?([a-z])\s*[):.\s]\s*(.*)$/iu.exec(line);
  const letter = given.find(({ id }) => id === lettered?.[1]?.toLowerCase());
  const body = letter ? (lettered?.[2] ?? "") : line;
  const pieces = piecesOf(body);
  const minutes = pieces.map(minutesIn).find((each) => each !== undefined);
  const words = pieces.filter((piece) => minutesIn(piece) === undefined);
  const [head, leader] = words;
  const same = given.find(
    ({ vi, en }) => head !== undefined && (fold(vi).startsWith(fold(head)) || fold(head).startsWith(fold(vi)) || fold(en) === fold(head)),
  );
  const item = letter ?? same;
  const isLeader =
    letter !== undefined &&
    head !== undefined &&
    !same &&
    words.length === 1 &&
    body !== line &&
    pieces.length > 0 &&
    head.split(" ").length <= 6 &&
    /^(?:giám đốc|phó|ông|bà|đ\/c|đồng chí|trưởng|chủ tịch|bí thư|ban|director|mr|ms)/iu.test(head);
  const title = isLeader || head === undefined ? item?.vi : same ? same.vi : head;
  if (title === undefined || title.trim() === "") return undefined;
  const lead = isLeader ? head : leader;
  return {
    ...(item ? { id: item.id } : {}),
    title,
    ...(minutes === undefined ? {} : { minutes }),
    ...(lead === undefined ? {} : { leader: lead }),
  };
}

/** "BHXH huyện Yên Thành: Mô hình đại lý thu, tập thể, 10p, có hình ảnh": who reports, on what, and what else is told. */
export function parseReportLine(line: string, fields: readonly Named[]): ExemplarReport | undefined {
  const pieces = piecesOf(line.replace(/:\s+/, " - "), true);
  const rest: string[] = [];
  const told: { kind?: "collective" | "individual"; minutes?: number; pictures?: boolean; field?: string } = {};
  pieces.forEach((piece, i) => {
    const folded = fold(piece);
    const minutes = minutesIn(piece);
    const field = fieldIn(folded, fields);
    if (/^(?:la )?(?:tap the|collective)$/.test(folded)) told.kind = "collective";
    else if (/^(?:la )?(?:ca nhan|individual)$/.test(folded)) told.kind = "individual";
    else if (minutes !== undefined && i > 0) told.minutes = minutes;
    else if (/^(?:co )?(?:hinh anh|anh|minh hoa|hinh anh minh hoa|video|pictures|with pictures)$/.test(folded)) told.pictures = true;
    else if (/^(?:khong (?:co )?(?:hinh )?anh|no pictures)$/.test(folded)) told.pictures = false;
    else if (field !== undefined && i > 0) told.field = field;
    else rest.push(piece);
  });
  const [who, title] = rest;
  if (who === undefined) return undefined;
  return { who, ...(title === undefined ? {} : { title: [title, ...rest.slice(2)].join(", ") }), ...told };
}

/** "lĩnh vực thu", or most of a field's name. */
function fieldIn(folded: string, fields: readonly Named[]): string | undefined {
  const named = /^(?:linh vuc|field)\s+(.+)$/.exec(folded)?.[1];
  const wanted = named ?? folded;
  const words = wanted.split(" ");
  const found = fields.filter(({ vi, en }) =>
    words.every((word) => ` ${fold(vi)} ${fold(en)} `.replace(/[,;()]/g, " ").includes(` ${word} `)),
  );
  if (named !== undefined) return found[0]?.id ?? named;
  return words.length >= 2 && found.length === 1 ? found[0]?.id : undefined;
}

/**
 * "Nguyễn Văn A, Bí thư kiêm Giám đốc": a member of the presidium and the groups that the position stands for.
 * @param positions the words of positions by group, from the pack
 */
export function parsePresidiumLine(
  line: string,
  positions: readonly { readonly id: string; readonly names: readonly string[] }[],
): PresidiumMember | undefined {
  const [name, ...rest] = line.split(/\s*(?:,|;|:|\t|\(|\s[-–—]\s)\s*/u).filter((piece) => piece.trim() !== "");
  if (name === undefined || name.trim() === "") return undefined;
  const position = ` ${fold(rest.join(", "))
    .replace(/[^\p{L}\d]+/gu, " ")
    .trim()} `;
  const groups = positions.filter(({ names }) => names.some((each) => position.includes(` ${fold(each)} `))).map(({ id }) => id);
  return { name: [name.trim(), ...rest.map((piece) => piece.replace(/\)$/, "").trim())].join(", "), groups };
}

/** "BHXH huyện Diễn Châu: 7 đại biểu": a unit and its seats. */
export function parseQuotaLine(line: string): { unit: string; seats: number } | undefined {
  const match = /^(.*?\p{L}.*?)[\s:,;–-]+(\d{1,5})\s*(?:đại biểu|dai bieu|người|nguoi|đb|db|delegates|seats)?\.?$/iu.exec(line.trim());
  return match?.[1] && match[2] ? { unit: match[1].trim(), seats: Number(match[2]) } : undefined;
}

function piecesOf(line: string, byComma = false): string[] {
  const pieces = line.split(SEPARATOR).flatMap((piece) => (byComma ? piece.split(/,\s+/) : splitTail(piece)));
  return pieces.map((piece) => piece.replace(/^[\s,.]+|[\s,.]+$/g, "")).filter((piece) => piece !== "");
}

/** "Báo cáo tổng kết, 30 phút" and "Báo cáo tổng kết (30 phút)": the minutes stand apart. */
function splitTail(piece: string): string[] {
  const tail = /^(.*?)[\s,(]+((?:khoảng |khoang )?\d{1,3}\s?(?:phút|phut|p|ph|'|minutes?|mins?))\)?(?:[\s,]+(.*))?$/iu.exec(piece);
  return tail?.[2] ? [tail[1] ?? "", tail[2], tail[3] ?? ""] : [piece];
}

function minutesIn(piece: string): number | undefined {
  if (!MINUTES.test(piece.trim())) return undefined;
  const parsed = parseMinutes(piece);
  return "value" in parsed ? parsed.value : undefined;
}
