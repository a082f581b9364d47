const ENTITIES: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">" };

/**
 * What was typed, out of Slack's form of it: links, people and channels as they are read, without the mention of the app itself.
 * @param me the app's own user
 */
export function typedText(text: string, me?: string): string {
  const mention = me === undefined ? undefined : new RegExp(`[^\\S\\n]*<@${me}(?:\\|[^<>]*)?>[,:]?[^\\S\\n]*`, "g");
  const own = mention ? text.replace(mention, " ") : text;
  const read = own.replace(/<([^<>]*)>|&(?:amp|lt|gt);/g, (found, inside: string | undefined) =>
    inside === undefined ? (ENTITIES[found] ?? found) : asRead(inside),
  );
  return own === text ? read : read.trim();
}

/** The characters that Slack always writes as entities. */
export function unescaped(text: string): string {
  return text.replace(/&(?:amp|lt|gt);/g, (entity) => ENTITIES[entity] ?? entity);
}

export function mentions(text: string, me: string): boolean {
  return text.includes(`<@${me}>`) || text.includes(`<@${me}|`);
}

/** What stands between < and >: an address, a person, a channel, a date; behind a | how it is shown. */
function asRead(inside: string): string {
  const bar = inside.indexOf("|");
  const [target, label] = bar === -1 ? [inside, ""] : [inside.slice(0, bar), unescaped(inside.slice(bar + 1))];
  switch (target.charAt(0)) {
    case "@":
      return `@${label || target.slice(1)}`;
    case "#":
      return `#${label || target.slice(1)}`;
    case "!":
      return label || `@${target.slice(1).split("^")[0]}`;
    default:
      return label || unescaped(target);
  }
}
