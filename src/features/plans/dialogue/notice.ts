import type { Language, Phrase } from "../../../chat/message.ts";
import type { Reply } from "../../../engine/turn.ts";
import { codeOf } from "../code.ts";
import type { Change } from "./talk.ts";

/** What the unit's other organizers are told when one of them submits, withdraws, cancels, restores or begins anew. */
export function noticeOf(change: Exclude<Change, { kind: "organize" | "save" }>, unit: string, language: Language): Reply {
  const number = "version" in change ? change.version.number : change.draft.basedOn;
  const phrase: Phrase = { key: `plans-notice-${change.kind}`, values: { code: codeOf(unit, number === 0 ? undefined : number) } };
  return { language, blocks: [{ kind: "paragraph", text: [phrase] }], buttons: [{ id: "plan:show", label: { key: "plans-button-show" } }] };
}
