import type { Language } from "../../../chat/message.ts";

/** The commands of plans, which show the language that their user wants to go on in. */
export const COMMANDS: ReadonlyMap<string, { readonly means: "plan" | "unit"; readonly language: Language }> = new Map([
  ["/kehoach", { means: "plan", language: "vi" }],
  ["/plan", { means: "plan", language: "en" }],
  ["/donvi", { means: "unit", language: "vi" }],
  ["/unit", { means: "unit", language: "en" }],
]);

/** Buttons that stand under messages of any age; whether they can be pressed is found out when they are. */
export const LASTING = new Set(["plan:go", "plan:show", "plan:new", "plan:withdraw", "plan:restore", "plan:fresh"]);

const FORMER = /^plan:old:([\w.-]+)$/;

/** The code of the unit, merged into another since, whose plan a button shows. */
export function formerOf(press: string): string | undefined {
  return FORMER.exec(press)?.[1];
}

/** A button of a prompt: "p12:skip", its prompt's number and its action. */
export function readButton(id: string): { readonly prompt: number; readonly action: string } | undefined {
  const match = /^p(\d{1,9}):(.+)$/.exec(id);
  return match?.[1] && match[2] ? { prompt: Number(match[1]), action: match[2] } : undefined;
}
