import { clean, fold } from "./fold.ts";
import { isMarked } from "./spelled.ts";

/** Which halves of a day a text names. */
export interface Halves {
  readonly morning: boolean;
  readonly afternoon: boolean;
  /** One of the two, not both: "sáng hoặc chiều". */
  readonly either: boolean;
}

const MORNING = /\b(?:morning|am)\b|\d\s?a\.m\.|\bsang(?= |\W|$)/;
const AFTERNOON = /\b(?:chieu|afternoon|pm)\b|\d\s?p\.m\.|\dpm\b/;
const MORNING_TYPED = /(?<!\p{L})sáng(?!\p{L})|\d\s?a\.?m\b|\bmorning\b/u;
const AFTERNOON_TYPED = /(?<!\p{L})chiều(?!\p{L})|\d\s?p\.?m\b|\bafternoon\b/u;
/** "sang" after a verb of moving is "to": "doi sang 15/4". */
const TO = /\b(?:doi|chuyen|lui|roi|thay|de|qua) sang\b|\bsang (?:nam|tuan|thang)\b/g;
const EITHER =
  /\b(?:(?:sang|morning) (?:hoac|hay|or)|(?:chieu|afternoon) (?:hoac|hay|or)) (?:(?:buoi|the) )?(?:sang|chieu|morning|afternoon)\b/;

/** The halves of a day that a text names; "sang" counts as "sáng" only in a text without diacritics. */
export function halvesNamed(text: string): Halves {
  const typed = clean(text.slice(0, 1000)).toLowerCase();
  const folded = fold(typed);
  const isPlain = !isMarked(typed);
  const plain = folded.replace(TO, " ");
  return {
    morning: isPlain ? MORNING.test(plain) : MORNING_TYPED.test(typed),
    afternoon: isPlain ? AFTERNOON.test(plain) : AFTERNOON_TYPED.test(typed),
    either: EITHER.test(folded),
  };
}
