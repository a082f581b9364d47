import { type Aligned, groupsOf } from "../../language/aligned.ts";
import type { Told } from "./extract.ts";

/** Where the other conference is told: behind "kết hợp" up to the day or the place. */
const COMBINED =
  /(?<![a-z])(?<whole>(?:ket hop|long ghep|ghep|combined)(?: (?:to chuc|voi|cung|trong|vao|with))* (?<with>[^,;.]+?))(?= *[,;.]| (?:vao|luc|sang|chieu|ngay|tai|o|on|at|in|voi \d|khoang \d) |$)/d;
/** Words of a conference's name, so that it is no work with another division. */
const CONFERENCE =
  /(?<![a-z])(?:hoi nghi|hn|dai hoi|tong ket|so ket|cong chuc|vien chuc|nguoi lao dong|cc|ccvc|cbcc|cbccvc|cbvc|nld|conference|review|meeting)(?![a-z])/;

/** The conference that the event is combined with; sure only beside something else, as a name may tell of it, too. */
export function findCombined(text: Aligned): Told | undefined {
  const match = COMBINED.exec(text.folded);
  const span = match?.indices?.groups?.["whole"];
  const other = groupsOf(COMBINED, text)?.["with"];
  if (!span || other === undefined || !CONFERENCE.test(match.groups?.["with"] ?? "")) return undefined;
  return { values: { combinedWith: other }, spans: [span], isWeak: true };
}
