import { type Aligned, foldBeside, groupsOf, spanOf } from "../../language/aligned.ts";
import { findMoney } from "../../language/money.ts";
import { isPersonName } from "../../language/person-name.ts";
import { findPhone } from "../../language/phone.ts";
import type { Extracting, Told } from "./extract.ts";

const PHONE_LABEL = "(?:so dien thoai|dien thoai|so dt|sdt|dt|tel|telephone|phone)";
const NUMBER = new RegExp(`(?:[,(]? ?${PHONE_LABEL}(?![a-z])[:. ]*)?\\(?(?:\\+?84|0)[\\d .()-]{7,16}\\d\\)?`);
/** Where a name ends. */
const NAME_END = `(?=\\s*(?:[,;\\d(]|$)| - | (?:${PHONE_LABEL}|nguoi ky|kinh phi|va|and)(?![a-z]))`;
const CONTACT = new RegExp(
  `(?<![a-z])(?:(?:can bo|nguoi) )?(?:dau moi|lien he|contact(?: person)?)(?: (?:la|is)|:)* +(?<name>[^,;\\d(]{3,60}?)${NAME_END}`,
  "d",
);
/** "anh Nam 0912345678 làm đầu mối" */
const CONTACT_BEFORE = new RegExp(
  "(?:^|[,;] *)(?:va )?(?<name>(?:a|anh|c|chi|ong|ba|co|chu|dc|d/c|dong chi|mr|ms)\\.? [^,;\\d(]{2,40}?)[ ,(-]*" +
    `${NUMBER.source},? *(?:(?:la|lam|is) )?(?:can bo |nguoi )?(?:dau moi|lien he|phu trach|contact(?: person)?)(?![a-z])`,
  "d",
);
const MOST_WORDS = 4;

/** Whom to reach and how: "đầu mối Nguyễn Văn An 0912345678"; a number alone only with its name or where it is asked. */
export function findContact(text: Aligned, { wanted }: Extracting): Told | undefined {
  const whole = CONTACT_BEFORE.exec(text.folded);
  const told = whole ? { contact: groupsOf(CONTACT_BEFORE, text)?.["name"], phone: findPhone(whole[0])?.value } : undefined;
  if (whole && told?.contact && told.phone) return { values: told, spans: [spanOf(whole)] };
  const match = CONTACT.exec(text.folded);
  const name = match ? groupsOf(CONTACT, text)?.["name"] : undefined;
  const number = NUMBER.exec(text.folded);
  const phone = number ? findPhone(number[0].replace(/^[,(]/, ""))?.value : undefined;
  const isNear = name !== undefined && phone !== undefined && name.split(" ").length <= MOST_WORDS;
  const isName = name !== undefined && (isPersonName(name) || isNear);
  const isNumber = phone !== undefined && (isName || wanted === "contact" || wanted === "phone" || /[a-z]/.test(number?.[0] ?? ""));
  return {
    values: { ...(isName ? { contact: name } : {}), ...(isNumber ? { phone } : {}) },
    spans: [...(isNumber && number ? [spanOf(number)] : []), ...(isName && match ? [spanOf(match)] : [])],
  };
}

const BUDGET = /(?<![a-z])(?:tong )?(?:kinh phi|du toan|ngan sach|budget)(?![a-z])/;
/** Where what is told of the money ends: at a comma that is no decimal one and has no source behind it, or at another name. */
const MONEY_END =
  /;|,(?!\d)(?! ?(?:(?:tu|lay|trich|from|nguon) |nguon:))| (?=(?:can bo dau moi|nguoi dau moi|dau moi|nguoi ky|dia diem)(?![a-z]))/;
const SOURCE =
  /(?<![a-z])(?:(?:lay |trich |chi )?tu|from)(?: the)? (?<source>[^,;]{3,120})|(?<![a-z])nguon: ?(?<labelled>[^,;]{3,120})|(?<![a-z])(?<named>nguon [^,;]{3,120})/d;

/** "kinh phí 150 triệu từ nguồn chi quản lý bộ máy"; without a name for it only where it is asked. */
export function findMoneyTold(text: Aligned, { wanted }: Extracting): Told | undefined {
  const start = wanted === "budget" || wanted === "budgetSource" ? 0 : text.folded.search(BUDGET);
  if (start < 0) return undefined;
  const length = text.folded.slice(start).search(MONEY_END);
  const end = length < 0 ? text.folded.length : start + length;
  const clause = { typed: text.typed.slice(start, end), folded: text.folded.slice(start, end) };
  const amount = findMoney(clause.typed);
  if (!amount) return undefined;
  const { source, labelled, named } = groupsOf(SOURCE, foldBeside(amount.rest)) ?? {};
  const from = source ?? labelled ?? named;
  return { values: { budget: amount.value, ...(from === undefined ? {} : { budgetSource: from }) }, spans: [[start, end]] };
}
