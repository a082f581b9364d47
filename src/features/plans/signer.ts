import { type Aligned, groupsOf } from "../../language/aligned.ts";
import { clean } from "../../language/fold.ts";
import { splitPosition, TITLE, type Titled, writeOutTitle } from "../../language/job-title.ts";
import { isPersonName } from "../../language/person-name.ts";
import type { Told } from "./extract.ts";
import { checked, type Read } from "./field.ts";
import type { Values } from "./values.ts";

const NAME = "[^,;\\d(]{3,60}?";
const POSITION = `(?:(?:tong |pho tong )?${TITLE}|(?:pho |quyen )?(?:truong|chanh|tong)(?![a-z]))[^,;)]{0,60}`;
/** Where what is told of a person ends. */
const END =
  "(?=\\s*(?:[,;\\d(]|$)| - | (?:(?:so )?dien thoai|so dt|sdt|dt|tel|phone|can bo dau moi|dau moi|lien he|kinh phi|va|and)(?![a-z]))";
const SIGNS = "ky(?=\\s*(?:[,;.)]|$)| (?:ke hoach|ban hanh|duyet|ten|va|dau moi|lien he)(?![a-z]))";
/** "người ký: Trần Văn B, Giám đốc". */
const LABELLED = new RegExp(
  `(?<![a-z])(?:nguoi ky|ky boi|signed by|signer)(?: (?:la|is)|:)* +(?<name>${NAME})${END}(?: ?(?:,| - |\\() ?(?<position>${POSITION}))?`,
  "d",
);
/** "GĐ Trần Văn Nam ký", "Trần Văn Nam, Giám đốc ký", "do ông Trần Văn Nam ký". */
const BEFORE_SIGNS: readonly RegExp[] = [
  new RegExp(`(?:^|[,;.:] *|(?<![a-z])do )(?<name>${NAME}), ?(?<position>${TITLE}[^,;]{0,60}?) ${SIGNS}`, "d"),
  new RegExp(`(?<![a-z])(?<!pho |quyen |tong )(?<name>(?:tong |pho tong )?${TITLE} ${NAME}) ${SIGNS}`, "d"),
  new RegExp(`(?:^|[,;.:…] *|(?<![a-z])do )(?<name>${NAME}) ${SIGNS}`, "d"),
];
const TASK_BEFORE = /^(?:(?:người ký|nguoi ky|signer|signed by)(?: là| la| is)?\s*:?|do)\s+/iu;
/** With a capital it may be a name. */
const TASK_BEHIND = /[\s,]+(?:sẽ |se )?(?:ký|(?<!(?:van|thi) )ky)(?: (?:kế hoạch|ke hoach|ban hành|ban hanh|duyệt|duyet|thay|tên|ten))?$/u;

/** Who signs, and the position when the same words tell it. */
export function readSigner(text: string): Read {
  const typed = clean(text);
  const bare = typed.replace(TASK_BEHIND, "");
  const { name, position } = splitPosition(isPersonName(bare) ? bare : bare.replace(TASK_BEFORE, ""));
  return /\p{L}/u.test(name) ? checked(valuesOf({ name, ...(position ? { position } : {}) })) : { problem: "none" };
}

/** The signer in a longer text. */
export function findSigner(text: Aligned): Told | undefined {
  for (const form of [LABELLED, ...BEFORE_SIGNS]) {
    const match = form.exec(text.folded);
    const { name, position } = groupsOf(form, text) ?? {};
    if (!match || name === undefined) continue;
    const told = splitPosition(name);
    if (!isPersonName(told.name) || !isSigning(text, match)) continue;
    const behind = position === undefined ? {} : { position: writeOutTitle(position) };
    return { values: valuesOf({ ...told, ...behind }), spans: [[match.index, match.index + match[0].length]] };
  }
  return undefined;
}

/** "Kỳ" is a name. */
function isSigning({ typed }: Aligned, match: RegExpExecArray): boolean {
  const whole = typed.slice(match.index, match.index + match[0].length);
  return !/\sky$/i.test(match[0]) || /\s(?:ký|ky)$/u.test(whole.normalize("NFC"));
}

function valuesOf({ name, position }: Titled): Values {
  return { signer: name, ...(position === undefined ? {} : { signerPosition: position }) };
}
