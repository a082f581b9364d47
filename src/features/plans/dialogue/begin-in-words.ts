import { align, groupsOf } from "../../../language/aligned.ts";
import { findAsking } from "../../../language/asking.ts";

const LONGEST = 120;
const POLITE =
  "(?:(?:em|anh|chi|minh|toi|cho|giup|muon|can|xin|hay|nho|bot|tro ly|oi|a|please|i|we|want to|would like to|let's|help me) )*";
const FORMS: readonly RegExp[] = [
  new RegExp(
    `^${POLITE}(?:(?:bat dau|tao|lap|lam|soan|xay dung|viet) )+(?:(?:mot|1|ban|cai|moi) )*ke hoach(?: (?:moi|to chuc|hoi nghi|dai hoi|dien hinh tien tien))*` +
      "(?: (?:nhe|nha|a|di|giup|voi))*(?: (?:cho |cua |o )?(?<unit>.+))?$",
    "d",
  ),
  new RegExp(`^${POLITE}(?:start|make|create|begin|draw up)(?: (?:a|the|our|my|new))* plan(?: for (?<unit>.+))?$`, "d"),
];

/** The unit named by somebody who wants to make a plan ("lập kế hoạch Nghệ An"), "" when none is; undefined: these words want something else. */
export function findBeginning(text: string): string | undefined {
  if (text.length > LONGEST || text.includes("?") || findAsking(text).asks) return undefined;
  const whole = align(text);
  for (const form of FORMS) {
    const found = groupsOf(form, whole);
    if (found) return found["unit"] ?? "";
  }
  return undefined;
}
