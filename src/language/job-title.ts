import { clean, fold } from "./fold.ts";
import { isPersonName, startsLikeName, withoutCourtesyTitle } from "./person-name.ts";

/** A person as a message names one, and the position when it tells it. */
export interface Titled {
  readonly name: string;
  readonly position?: string;
}

/** What the letters of a title's shorthand stand for: "PTP" is p and tp. */
const RANKS = new Map([
  ["p", "Phó"],
  ["t", "Tổng"],
  ["q", "Quyền"],
]);
const OFFICES = new Map([
  ["gd", "Giám đốc"],
  ["tp", "Trưởng phòng"],
  ["tb", "Trưởng ban"],
  ["cvp", "Chánh Văn phòng"],
  ["ct", "Chủ tịch"],
  ["bt", "Bí thư"],
]);
const SHORT = `(?:p?t?|q)(?:${[...OFFICES.keys()].join("|")})`;
const SHORT_PARTS = new RegExp(`^(p?t?|q)(${[...OFFICES.keys()].join("|")})$`);
const OFFICE =
  "(?:tong )?giam doc|truong (?:phong|ban|khoa|dai dien)|chanh van phong|chu tich|bi thu|(?:thu|cuc|vu|vien|hieu) truong|" +
  "(?:general )?director|head|chief|chair(?:man|woman)|secretary";
/** A title's beginning, folded: "pho giam doc", "p.gd", "quyen truong phong". */
export const TITLE = `(?:(?:quyen|pho|deputy|vice|acting) |[qp](?:\\. ?| (?=${SHORT}(?![a-z])|giam doc)))?(?:${OFFICE}|${SHORT}|(?<=pho )(?:phong|ban))(?![a-z])`;
const AT_START = new RegExp(`^${TITLE}`);
/** Behind a title in full words more of it may follow; shorthand ends it. */
const AT_END = new RegExp(
  `[\\s,]+(?<position>${TITLE}(?: (?:phu trach|thuong truc|chuyen trach))?|(?:(?:quyen|pho) )?(?:${OFFICE})(?![a-z]).{0,60})$`,
);
/** The rank and the shorthand at a title's beginning. */
const SHORT_START = new RegExp(`^(?<rank>(?:quyen|pho) |[qp](?:\\. ?| ))?(?<office>${SHORT}|giam doc)(?![a-z])`);
/** Signs between a name and a position: a comma, a colon, a dash, a bracket. */
const APART = /\s*[,:(]\s*|\s+[-–]\s+/u;
const COURTESY = /^(?:ông|bà|anh|chị|cô|đồng chí|đ\/c|đc|ong|chi|co|dong chi|d\/c|mr|mrs|ms)\.?\s+/iu;
/** What "TP" is the head of; before a capitalised word it is a city. */
const DIVISION = /^\s*$|^\s+\p{Lu}{2,}(?!\p{L})/u;
const LONGEST = 200;

export function startsWithTitle(text: string): boolean {
  return AT_START.test(fold(text));
}

/** A position with its shorthand written out: "PGĐ" is "Phó Giám đốc"; what is written in full stays as it was typed. */
export function writeOutTitle(position: string): string {
  const { rank = "", office = "" } = SHORT_START.exec(fold(position))?.groups ?? {};
  const [, ranks = "", short = ""] = SHORT_PARTS.exec(office) ?? [];
  if (short === "" && !/^[qp]/.test(rank.replace(/^(?:quyen|pho) /, ""))) return position;
  if (short === "tp" && rank + ranks === "" && !DIVISION.test(position.slice(office.length))) return position;
  const words = [...[...(rank[0] ?? "")], ...ranks].map((letter) => RANKS.get(letter));
  const named = short === "" ? position.slice(rank.length, rank.length + office.length) : OFFICES.get(short);
  return [...words, named].join(" ") + position.slice(rank.length + office.length);
}

/** A person's name and position, the position before the name or behind it: "GĐ Trần Văn Nam", "Trần Văn Nam - Giám đốc". */
export function splitPosition(text: string): Titled {
  const typed = clean(text.slice(0, LONGEST)).replace(/^[\s,.:;-]+|[\s,.:;-]+$/gu, "");
  const at = APART.exec(typed);
  if (at) {
    const [first, second] = [typed.slice(0, at.index), typed.slice(at.index + at[0].length).replace(/\)$/, "")];
    const isTitleFirst = startsWithTitle(first) && isPersonName(second);
    if (second === "") return splitPosition(first);
    if (isTitleFirst) return { name: withoutCourtesyTitle(second.trim()), position: writeOutTitle(first) };
    const before = titleBefore(first);
    if (before) return { name: before.name, position: `${before.position}, ${second}` };
    return { name: withoutCourtesyTitle(first), position: writeOutTitle(second) };
  }
  return titleBefore(typed) ?? titleBehind(typed) ?? { name: withoutCourtesyTitle(typed) };
}

/** "Giám đốc Trần Văn Nam", "PGĐ phụ trách chi nhánh Lê Thị B": the name is what a name can begin at. */
function titleBefore(typed: string): Required<Titled> | undefined {
  const bare = typed.replace(COURTESY, "");
  const title = AT_START.exec(fold(bare));
  if (!title) return undefined;
  const words = bare.slice(title[0].length).trim().split(" ");
  const ways = words.map((_, i) => i).filter((i) => isPersonName(words.slice(i).join(" ")));
  const start = ways.find((i) => i === 0 || startsLikeName(words.slice(i), words[i - 1]));
  if (start === undefined) return undefined;
  const position = [bare.slice(0, title[0].length).trim(), ...words.slice(0, start)].join(" ");
  return { name: withoutCourtesyTitle(words.slice(start).join(" ")), position: writeOutTitle(position) };
}

/** "Trần Văn Nam GĐ" */
function titleBehind(typed: string): Titled | undefined {
  const folded = fold(typed);
  const at = folded.length === typed.length ? AT_END.exec(folded) : null;
  const name = at ? typed.slice(0, at.index) : "";
  return at && isPersonName(name)
    ? { name: withoutCourtesyTitle(name), position: writeOutTitle(typed.slice(typed.length - (at.groups?.["position"]?.length ?? 0))) }
    : undefined;
}
