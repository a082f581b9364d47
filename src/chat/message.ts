/** What passes between adapters and engine. Types only. */

export type Language = "vi" | "en";

/** Who a message comes from or goes to, with its platform: `terminal:admin`, `telegram:42`. */
export type ChatId = `${string}:${string}`;

/** A sentence of locales/*.ftl by its key, with its variables. */
export interface Phrase {
  readonly key: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** Words to show: a phrase in the reader's language, or words as they are, which are never markup. */
export type Text = Phrase | string;

export type Block =
  | { readonly kind: "paragraph"; readonly text: readonly Text[]; readonly strong?: boolean }
  | { readonly kind: "quote"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly (readonly Text[])[] }
  | { readonly kind: "source"; readonly text: readonly Text[] };

interface Button {
  readonly id: string;
  readonly label: Text;
}

/** What comes in: something typed, or a button pressed. */
export type Event = { readonly id: string; readonly from: ChatId } & ({ readonly text: string } | { readonly press: string });

/** What goes out. */
export interface Message {
  readonly to: ChatId;
  readonly language: Language;
  readonly blocks: readonly Block[];
  readonly buttons: readonly Button[];
}
