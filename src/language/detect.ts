import { isSyllable } from "./syllables.ts";
import type { Word } from "./words.ts";

// Words that only one of the two languages uses, in their folded form; those of both (do, to, can, may) say nothing.
const VIETNAMESE = new Set(
  (
    "la co khong duoc bao nhieu gi nao cua ben minh em thi vay ha nhi voi hay nhung cac cho anh chi phai bi den toi luc khi ngay nguoi " +
    "ra vao len xuong trong ngoai tren duoi sau truoc nay kia day dau roi chua se da dang cung deu rat qua lam moi mot hai ba bon nam sau bay tam chin muoi " +
    "ai sao gui nop hoi dai bieu huyen tinh nganh ke hoach han chuong trinh vui long xin hoac neu vi nen ma con nua nhe bac tui bua de"
  ).split(" "),
);
const ENGLISH = new Set(
  (
    "the is are was were what which who whom whose when where why how does did we our us you your they them their it its this that these those of for from with " +
    "and or not have has had should must could would will shall be been being there here if as at by on into about than then only just also any all some both each " +
    "i my me he she his her let please ok right correct many much long an"
  ).split(" "),
);

/**
 * The language a message is written in; Vietnamese with English words thrown in is Vietnamese.
 * @param repaired the same words with typing slips put right, looked at when no plain English word stands in it: telex
 *   leftovers ("ddaij hooij") look foreign until then
 */
export function detectLanguage(words: readonly Word[], repaired: readonly Word[] = words): "vi" | "en" | undefined {
  const { vietnamese, english, plain } = weigh(words);
  if (vietnamese === 0 && english === 0) return undefined;
  if (english <= vietnamese) return "vi";
  const second = weigh(repaired);
  return plain || second.english > second.vietnamese ? "en" : "vi";
}

function weigh(words: readonly Word[]): { vietnamese: number; english: number; plain: boolean } {
  let vietnamese = 0;
  let english = 0;
  let plain = false;
  for (const { typed, folded } of words) {
    if (/\d/.test(folded)) continue;
    if (ENGLISH.has(typed)) {
      english += 1;
      plain = true;
    } else if (typed !== folded) vietnamese += 1.2;
    else if (VIETNAMESE.has(folded)) vietnamese += 1;
    else if (!isSyllable(folded) && folded.length > 3) english += 0.4;
    else if (isSyllable(folded)) vietnamese += 0.15;
  }
  return { vietnamese, english, plain };
}
