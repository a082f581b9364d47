/** The commands of plans, in both languages and without diacritics. */
export const COMMANDS: Readonly<Record<string, "plan" | "unit">> = {
  "/kehoach": "plan",
  "/plan": "plan",
  "/donvi": "unit",
  "/unit": "unit",
};

/** Buttons that stand under messages of any age; whether they can be pressed is found out when they are. */
export const LASTING = new Set(["plan:go", "plan:show", "plan:new", "plan:withdraw", "plan:restore"]);

/** A button of a prompt: "p12:skip", its prompt's number and its action. */
export function readButton(id: string): { readonly prompt: number; readonly action: string } | undefined {
  const match = /^p(\d{1,9}):(.+)$/.exec(id);
  return match?.[1] && match[2] ? { prompt: Number(match[1]), action: match[2] } : undefined;
}
