import { type Aligned, groupsOf } from "../../language/aligned.ts";
import { DELEGATES } from "../../language/delegate-words.ts";
import { fold } from "../../language/fold.ts";
import type { Extracting, Told } from "./extract.ts";
import { oncePer } from "./once-per.ts";
import type { FieldId } from "./values.ts";

const HALL =
  "hoi truong|nha (?:van hoa|khach|thi dau|hat|thieu nhi|hoi nghi)|khach san|trung tam|phong hop|cung (?:van hoa|thieu nhi)|rap|" +
  "ht|ks|tthn|ttvh|nvh";
const PLACE = `(?:${HALL}|nha|tru so|ubnd|uy ban|[a-z]{2,5} (?:tinh|huyen|quan|thi xa|tp|thanh pho)|van phong|truong|so \\d|district|cultural|conference|town|head office|office|hall|hotel|(?:[a-z]+ ){1,4}(?:hotel|hall|cent(?:er|re)|house|theatre))`;
const LABELLED = /(?<![a-z])(?:dia diem(?: to chuc)?|noi to chuc|noi hop|venue|place)(?:(?: (?:la|is|tai|o))|:)+ ?(?<venue>[^;]{4,})/d;
const AT = new RegExp(`(?<![a-z])(?:tai|o|at|in) (?:the )?(?<venue>${PLACE}(?![a-z])[^;]*)`, "d");
/** Any name of a place behind "tại", which is none of a reason, a document, an occasion or a person's work. */
const NO_PLACE =
  "sao|vi|do|day|cho|thoi diem|buoi|cuoc|hoi nghi|dai hoi|muc|phan|dieu|diem|khoan|van ban|ke hoach|cong van|huong dan|quyet dinh|thong bao|" +
  "phong|ngay|chinh|lieu|nguyen|nang|tro|nan|san|xe|nghe";
const A_DATE = "\\d{1,2} ?[/.-] ?\\d|\\d{1,2} thang|\\d{1,2} ?(?:h|g|gio)(?![a-z])";
const ANYWHERE = new RegExp(
  `(?<![a-z])(?<!(?:cong tac|lam viec|dang) )(?:tai|o) (?<venue>(?!(?:${NO_PLACE})(?![a-z])|phong hop|${A_DATE}|\\d+ (?:nguoi|${DELEGATES}))[a-z\\d][^;]*)`,
  "d",
);
/** Where a place is not what is asked or told beside. */
const OF_EVENT: ReadonlySet<FieldId> = new Set(["name", "day", "length", "combinedWith", "venue", "headcount", "delegates", "groups"]);
const BARE = new RegExp(`(?:^|[,;] *|(?<=/\\d{1,4} |thang \\d{1,2} |nam \\d{4} ))(?<venue>(?:${HALL})(?![a-z])[^;]*)`, "d");

const PEOPLE = [DELEGATES, "nguoi", "ng", "khach", "delegates", "guests", "people", "participants"];
const OTHERS =
  "so luong|so dai bieu|tong so|trong do|gom|kinh phi|du toan|ngan sach|budget|can bo dau moi|nguoi lien he|dau moi|contact|nguoi ky|signed|" +
  "nua ngay|ca ngay|mot ngay|mot buoi|half|full day|one day|buoi|sang|chieu|ngay|luc|vao|tu \\d|khoang|tam|du kien|nho|co moi|thoi gian|bau|" +
  "\\d{1,2}(?:h|g| gio|/\\d)|thu (?:hai|ba|tu|nam|sau|bay|[2-7])|with|on|morning|afternoon|monday|tuesday|wednesday|thursday|friday";
const A_DAY = "(?:buoi )?(?:sang|chieu)(?: ngay)? \\d|ngay \\d";
const SHORTEST = 4;

/** Where the event takes place: behind a name for it or "tại", or a hall between commas, which is sure only beside something else. */
export function findVenue(text: Aligned, { groups, wanted }: Extracting): Told | undefined {
  const end = endOf(groups);
  const sure = placeIn(text, LABELLED, end) ?? placeIn(text, AT, end);
  if (sure) return sure;
  const isOfEvent = wanted === undefined || OF_EVENT.has(wanted);
  const [first] = [BARE, ...(isOfEvent ? [ANYWHERE] : [])]
    .flatMap((form) => placeIn(text, form, end) ?? [])
    .sort(({ spans: [a = [0, 0]] }, { spans: [b = [0, 0]] }) => a[0] - b[0]);
  return first && { ...first, isWeak: true };
}

function placeIn(text: Aligned, form: RegExp, end: RegExp): Told | undefined {
  const match = form.exec(text.folded);
  const start = match?.indices?.groups?.["venue"]?.[0];
  const whole = groupsOf(form, text)?.["venue"];
  if (!match || start === undefined || whole === undefined || (form === ANYWHERE && !isTypedAt(text, start))) return undefined;
  const at = text.folded.slice(start, start + whole.length).search(end);
  const venue = (at < 0 ? whole : whole.slice(0, at)).replace(/[\s,.]+$/, "");
  return venue.length < SHORTEST ? undefined : { values: { venue }, spans: [[match.index, start + venue.length]] };
}

/** Whether "tại" stands before a place, or "ở" before a name: not "tài" or "ô". */
function isTypedAt({ typed }: Aligned, start: number): boolean {
  return (
    /(?<!\p{L})(?:tại|tai)\s$/iu.test(typed.slice(0, start)) ||
    (/(?<!\p{L})ở\s$/iu.test(typed.slice(0, start)) && /^\p{Lu}/u.test(typed.slice(start)))
  );
}

/** Where what is told of a place ends: before people who are counted, a day, or the name of something else. */
const endOf = oncePer((groups: Extracting["groups"]): RegExp => {
  const counted = [...PEOPLE, ...groups.flatMap(({ names }) => names.map(fold))].join("|");
  return new RegExp(
    `, *(?=(?!cach )(?:[^\\s,;\\d]+ ){0,3}?\\d[\\d.]* ?(?:${counted})(?![a-z])|(?:${OTHERS})(?![a-z]))|` +
      " (?:voi|with|co|gom) (?=(?:khoang |about |tam )?\\d)| on (?=the |\\d|[a-z]+day)|" +
      ` (?:vao|luc) (?=sang|chieu|ngay|\\d|thu )| (?=${A_DAY})|(?<!cho|chua|duoc) (?=\\d+ ${DELEGATES}(?![a-z]))|\\. `,
  );
});
