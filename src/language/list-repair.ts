import { type Aligned, groupsOf } from "./aligned.ts";

export interface ListRepair {
  readonly kind: "remove" | "move";
  readonly what: string;
  readonly to?: string;
}

const ITEM = "(?:muc|nguoi|bao cao|dong|so|thu|diem|don vi|item|line|number|no\\.?|report|member|person)(?: thu| so)?";
const REMOVE = new RegExp(
  `^(?:xoa|bo|loai|remove|delete|drop)(?: (?:bot|giup|gium|di|em|minh|the))* (?<what>(?:${ITEM} )?\\d{1,3}(?:(?: ?,| va| and| ?;) ?(?:${ITEM} )?\\d{1,3}){0,20}|(?:muc|diem|item) [a-z])$`,
  "d",
);
const PLACE = "(?:vi tri|thu|so|cho|muc|position|place|number)";
const MOVE = new RegExp(
  `^(?:chuyen|dua|move)(?: (?:giup|em|the))*(?: ${ITEM})? (?<what>\\d{1,3}) (?:len|xuong|den|toi|ve|sang|to|before|after)(?: (?:truoc|sau|tren|duoi|number))?(?: ${PLACE})* ?(?<to>\\d{1,3}|dau|first|top)$`,
  "d",
);
const SWAP = /^(?:doi cho|swap)(?: (?:muc|nguoi|bao cao|items?|so))? (?<what>\d{1,3}) (?:va|voi|cho|and|with) (?<to>\d{1,3})$/d;

/** Items of a list taken away, or one put in another place: "xóa người thứ 2", "chuyển mục 3 lên 1"; neighbours may change places. */
export function findListRepair(text: Aligned): ListRepair | undefined {
  const remove = groupsOf(REMOVE, text);
  if (remove?.["what"]) return { kind: "remove", what: remove["what"] };
  const move = groupsOf(MOVE, text);
  if (move?.["what"] && move["to"]) return { kind: "move", what: move["what"], to: /\d/.test(move["to"]) ? move["to"] : "1" };
  const { what, to } = groupsOf(SWAP, text) ?? {};
  return what && to && Math.abs(Number(what) - Number(to)) === 1 ? { kind: "move", what, to } : undefined;
}
