import { type Aligned, groupsOf } from "../../language/aligned.ts";
import { fold } from "../../language/fold.ts";
import type { Extracting, Told } from "./extract.ts";
import { oncePer } from "./once-per.ts";

const HALL = "hoi truong|nha (?:van hoa|khach|thi dau|hat|thieu nhi|hoi nghi)|khach san|trung tam|phong hop|cung (?:van hoa|thieu nhi)|rap";
const PLACE = `(?:${HALL}|nha|tru so|ubnd|uy ban|[a-z]{2,5} (?:tinh|huyen|quan|thi xa|tp|thanh pho)|van phong|ks|ht|truong|so \\d|district|cultural|conference|town|head office|office|hall|hotel|(?:[a-z]+ ){1,4}(?:hotel|hall|cent(?:er|re)|house|theatre))`;
const LABELLED = /(?<![a-z])(?:dia diem(?: to chuc)?|noi to chuc|noi hop|venue|place)(?:(?: (?:la|is|tai|o))|:)+ ?(?<venue>[^;]{4,})/d;
const AT = new RegExp(`(?<![a-z])(?:tai|o|at|in) (?:the )?(?<venue>${PLACE}(?![a-z])[^;]*)`, "d");
const BARE = new RegExp(`(?:^|[,;] *)(?<venue>(?:${HALL})(?![a-z])[^;]*)`, "d");

const PEOPLE = ["dai bieu", "nguoi", "khach", "db", "delegates", "guests", "people", "participants"];
const OTHERS =
  "so luong|so dai bieu|tong so|trong do|gom|kinh phi|du toan|ngan sach|budget|can bo dau moi|nguoi lien he|dau moi|contact|nguoi ky|signed|" +
  "nua ngay|ca ngay|mot ngay|mot buoi|half|full day|one day|buoi|sang|chieu|ngay|luc|vao|tu \\d|khoang|tam|du kien|nho|co moi|thoi gian|bau|" +
  "\\d{1,2}(?:h|g| gio|/\\d)|thu (?:hai|ba|tu|nam|sau|bay|[2-7])|with|on|morning|afternoon|monday|tuesday|wednesday|thursday|friday";
const A_DAY = "(?:buoi )?(?:sang|chieu)(?: ngay)? \\d|ngay \\d";
const SHORTEST = 4;

/** Where the event takes place: behind a name for it or "tại", or a hall between commas, which is sure only beside something else. */
export function findVenue(text: Aligned, { groups }: Extracting): Told | undefined {
  const end = endOf(groups);
  for (const [form, isWeak] of [[LABELLED], [AT], [BARE, true]] as const) {
    const start = form.exec(text.folded)?.indices?.groups?.["venue"]?.[0];
    const whole = groupsOf(form, text)?.["venue"];
    if (start === undefined || whole === undefined) continue;
    const rest = text.folded.slice(start, start + whole.length);
    const at = rest.search(end);
    const venue = (at < 0 ? whole : whole.slice(0, at)).replace(/[\s,.]+$/, "");
    if (venue.length < SHORTEST) continue;
    const label = form.exec(text.folded)?.index ?? start;
    return { values: { venue }, spans: [[label, start + venue.length]], ...(isWeak ? { isWeak } : {}) };
  }
  return undefined;
}

/** Where what is told of a place ends: before people who are counted, a day, or the name of something else. */
const endOf = oncePer((groups: Extracting["groups"]): RegExp => {
  const counted = [...PEOPLE, ...groups.flatMap(({ names }) => names.map(fold))].join("|");
  return new RegExp(
    `, *(?=(?:[^\\s,;\\d]+ ){0,3}?\\d[\\d.]* ?(?:${counted})(?![a-z])|(?:${OTHERS})(?![a-z]))|` +
      " (?:voi|with|co|gom) (?=(?:khoang |about |tam )?\\d)| on (?=the |\\d|[a-z]+day)|" +
      ` (?:vao|luc) (?=sang|chieu|ngay|\\d|thu )| (?=${A_DAY})|\\. `,
  );
});
