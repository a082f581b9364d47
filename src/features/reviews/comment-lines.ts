import { clean, fold } from "../../language/fold.ts";
import { type FieldId, fieldsBegun, fieldsCalled, fieldsNamed } from "../plans/index.ts";
import type { NewComment } from "./change.ts";
import { typedText } from "./talk.ts";

const BULLET = /^\s*(?:[-•*+–]|\d{1,2}[.)])\s+/;
/** "góp ý về …", "nhận xét:" before what is meant. */
const LEAD = /^(?:góp ý|gop y|nhận xét|nhan xet|đề nghị sửa|comments?)(?:\s+(?:về|ve|cho|on|about))?\s*:?\s+(?=\S)/iu;
const NAMED = /^([^:\n]{2,60}?)\s*(?::|\s[-–]\s)\s*(\S.*)$/su;
const WHOLE = /^(?:chung|toan bo|ca|ke hoach|toan bo ke hoach|ca ke hoach|noi dung chung|overall|general|the (?:whole )?plan)$/;
/** In words. */
const LONGEST_NAME = 6;

/** The field that words are no more than the name of, of those that the plan has. */
export function fieldAlone(text: string, fields: readonly FieldId[]): FieldId | undefined {
  return fieldsCalled(clean(text).replace(LEAD, "").replace(/:$/, "")).find((id) => fields.includes(id));
}

/**
 * The comments in a message: one for each line that begins with a field's name ("Số đại biểu: nên giảm"); lines without one go on with the
 * comment before them.
 */
export function commentsIn(text: string, fields: readonly FieldId[]): readonly NewComment[] {
  const found: NewComment[] = [];
  for (const line of typedText(text).split("\n")) {
    const said = line.replace(BULLET, "").replace(LEAD, "");
    const named = begun(said, fields);
    const before = found.at(-1);
    if (named) found.push(named);
    else if (before) found.splice(-1, 1, { ...before, text: `${before.text}\n${line}` });
    else found.push({ text: said });
  }
  return found.filter((comment) => comment.text !== "");
}

/** A comment that says what it is about. */
function begun(line: string, fields: readonly FieldId[]): NewComment | undefined {
  const [, name = "", rest = ""] = NAMED.exec(line) ?? [];
  if (rest !== "" && name.split(" ").length <= LONGEST_NAME) {
    if (WHOLE.test(fold(name))) return { text: rest };
    const field = fieldsNamed(name).find((id) => fields.includes(id));
    if (field !== undefined) return { field, text: rest };
  }
  const field = fieldsBegun(line).find((id) => fields.includes(id));
  return field === undefined ? undefined : { field, text: line };
}
