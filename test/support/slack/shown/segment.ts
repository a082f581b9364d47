/** Whom a message would ping, or what it would point to. */
export type Mention =
  | { readonly kind: "user" | "channel" | "usergroup"; readonly id: string }
  | { readonly kind: "broadcast"; readonly range: "here" | "channel" | "everyone" };

export interface Style {
  readonly bold?: true;
  readonly italic?: true;
  readonly strike?: true;
  readonly code?: true;
  readonly quote?: true;
}

/** A piece of what is on the screen, all in one style. */
export interface Segment extends Style {
  readonly text: string;
  readonly link?: string;
  readonly mention?: Mention;
}

/** How people and channels are called on the screen. */
export interface Names {
  user(id: string): string;
  channel(id: string): string;
}

/** The words alone. */
export function wordsOf(segments: readonly Segment[]): string {
  return segments.map(({ text }) => text).join("");
}

export function shownMention(mention: Mention, names: Names): string {
  switch (mention.kind) {
    case "user":
      return `@${names.user(mention.id)}`;
    case "channel":
      return `#${names.channel(mention.id)}`;
    case "usergroup":
      return `@${mention.id}`;
    case "broadcast":
      return `@${mention.range}`;
  }
}
