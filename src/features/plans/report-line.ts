import { clean, fold } from "../../language/fold.ts";
import { minutesIn, piecesOf, withMinutesApart } from "./line-pieces.ts";
import type { ExemplarReport } from "./values.ts";

/** A field of work that the pack lists. */
interface Named {
  readonly id?: string | undefined;
  readonly vi: string;
  readonly en: string;
}

type Told = Pick<ExemplarReport, "kind" | "minutes" | "pictures" | "field">;

const LONGEST = 2000;
const COLLECTIVE = /^(?:la )?(?:tap the|collective)$/;
const INDIVIDUAL = /^(?:la )?(?:ca nhan|individual)$/;
const IMAGES = "(?:hinh anh|anh|minh hoa|video|clip|pictures?|photos?)(?: (?:minh hoa|kem theo))?";
const PICTURES = new RegExp(`^(?:(?:co|kem|kem theo|with) )?${IMAGES}$`);
const NO_PICTURES = new RegExp(`^(?:khong|ko|no|without) (?:co )?${IMAGES}$`);
const FIELD = /^(?:lĩnh vực|linh vuc|field)\s*:?\s+(.+)$/iu;
const OF_A_COLLECTIVE = /^(?:tập thể|tap the)\s+(?=\S)/iu;
/** Who reports, before a colon that is not one of a later piece: "… - lĩnh vực: thu". */
const BEFORE_COLON = /^((?:(?! [-–—] )[^:;|]){2,120}):\s+/;
const FEWEST_WORDS = 2;

/** "BHXH huyện Yên Thành: Mô hình đại lý thu, tập thể, 10p, có hình ảnh": who reports, on what, and what else is told. */
export function parseReportLine(line: string, fields: readonly Named[]): ExemplarReport | undefined {
  const typed = clean(line.slice(0, LONGEST)).replace(/\s*\(([^()]{1,40})\)/g, (all, inside) =>
    toldBy(inside, fields) ? `, ${inside}` : all,
  );
  const pieces = piecesOf(typed.replace(BEFORE_COLON, "$1 | "));
  const cut = pieces.map((piece, i) => cutPiece(piece, i, pieces.length === 1, fields));
  const told: Told = Object.assign({}, ...cut.map((each) => each.told));
  const [named, ...titles] = cut.flatMap(({ words }) => words);
  if (named === undefined) return undefined;
  const who = named.replace(OF_A_COLLECTIVE, "");
  return {
    who,
    ...(titles.length === 0 ? {} : { title: titles.join(", ") }),
    ...(who === named ? {} : { kind: "collective" as const }),
    ...told,
  };
}

/** What a piece tells of a report, and the words that are left of it: of a line without dashes one by one, else joined. */
function cutPiece(
  piece: string,
  at: number,
  isOnly: boolean,
  fields: readonly Named[],
): { readonly told: Told; readonly words: readonly string[] } {
  const whole = at > 0 ? toldBy(piece, fields) : undefined;
  if (whole) return { told: whole, words: [] };
  const parts = piece.split(/,\s+/).flatMap((part, i) => (at > 0 || i > 0 ? withMinutesApart(part) : [part]));
  const told = parts.map((part, i) => (at > 0 || i > 0 ? toldBy(part, fields) : undefined));
  const words = parts.filter((part, i) => told[i] === undefined && part !== "");
  return { told: Object.assign({}, ...told), words: isOnly || words.length === 0 ? words : [words.join(", ")] };
}

function toldBy(piece: string, fields: readonly Named[]): Told | undefined {
  const folded = fold(piece);
  if (COLLECTIVE.test(folded)) return { kind: "collective" };
  if (INDIVIDUAL.test(folded)) return { kind: "individual" };
  if (PICTURES.test(folded)) return { pictures: true };
  if (NO_PICTURES.test(folded)) return { pictures: false };
  const minutes = minutesIn(piece);
  if (minutes !== undefined) return { minutes };
  const named = FIELD.exec(piece)?.[1];
  const field = fieldIn(named ?? piece, named === undefined ? FEWEST_WORDS : 1, fields) ?? named;
  return field === undefined ? undefined : { field };
}

/** The one field of the pack whose name has all the words. */
function fieldIn(typed: string, fewest: number, fields: readonly Named[]): string | undefined {
  const words = wordsOf(typed);
  if (words.length < fewest) return undefined;
  const found = fields.filter(({ vi, en }) => [vi, en].some((name) => words.every((word) => wordsOf(name).includes(word))));
  return found.length === 1 ? found[0]?.id : undefined;
}

function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\d]+/gu) ?? [];
}
