import type { Both } from "./chat/message.ts";

/** The commands that platforms show, as people of each language type them; `key` says what each does. */
export const MENU: readonly { readonly key: string; readonly name: Both }[] = [
  { key: "menu-plan", name: { vi: "kehoach", en: "plan" } },
  { key: "menu-ask", name: { vi: "hoi", en: "ask" } },
  { key: "menu-unit", name: { vi: "donvi", en: "unit" } },
  { key: "menu-level", name: { vi: "cap", en: "level" } },
  { key: "menu-language", name: { vi: "ngonngu", en: "lang" } },
  { key: "menu-link", name: { vi: "lienket", en: "link" } },
  { key: "menu-help", name: { vi: "trogiup", en: "help" } },
];

/** Commands that are understood and not shown. */
export const OTHER_COMMANDS: readonly string[] = ["start", "language"];

/** Commands that a link may give in somebody's name: they open something and change nothing. */
export const OPENED_BY_LINKS: readonly string[] = ["kehoach", "plan", "lienket", "link", "hoi", "ask", "trogiup", "help"];
