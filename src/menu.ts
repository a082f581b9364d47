import type { Both } from "./chat/message.ts";

/** The commands that platforms show, as people of each language type them; `key` says what each does. */
export const MENU: readonly { readonly key: string; readonly name: Both }[] = [
  { key: "menu-plan", name: { vi: "kehoach", en: "plan" } },
  { key: "menu-ask", name: { vi: "hoi", en: "ask" } },
  { key: "menu-unit", name: { vi: "donvi", en: "unit" } },
  { key: "menu-quota", name: { vi: "chitieu", en: "quota" } },
  { key: "menu-calendar", name: { vi: "lich", en: "calendar" } },
  { key: "menu-queue", name: { vi: "hangcho", en: "queue" } },
  { key: "menu-stats", name: { vi: "thongke", en: "stats" } },
  { key: "menu-answers", name: { vi: "traloi", en: "answers" } },
  { key: "menu-audit", name: { vi: "nhatky", en: "audit" } },
  { key: "menu-invite", name: { vi: "moi", en: "invite" } },
  { key: "menu-join", name: { vi: "thamgia", en: "join" } },
  { key: "menu-board", name: { vi: "hoidong", en: "board" } },
  { key: "menu-me", name: { vi: "toi", en: "me" } },
  { key: "menu-level", name: { vi: "cap", en: "level" } },
  { key: "menu-language", name: { vi: "ngonngu", en: "lang" } },
  { key: "menu-link", name: { vi: "lienket", en: "link" } },
  { key: "menu-help", name: { vi: "trogiup", en: "help" } },
];

/** Commands that are understood and not shown. */
export const OTHER_COMMANDS: readonly string[] = ["start", "language"];

/** Commands that a link may give in somebody's name: they open something and change nothing. */
export const OPENED_BY_LINKS: readonly string[] = [
  ...["kehoach", "plan", "lienket", "link", "hoi", "ask", "trogiup", "help"],
  ...["chitieu", "quota", "lich", "calendar", "thongke", "stats", "hangcho", "queue", "traloi", "answers"],
  ...["thamgia", "join", "hoidong", "board", "toi", "me"],
];

/** Commands that a link may give with a word behind them, about which is asked before anything is done. */
export const OPENED_WITH_WORD: readonly string[] = ["thamgia", "join"];
