import type { Block } from "./block-kit/blocks.ts";
import { checkBlocks } from "./block-kit/check.ts";
import { withIds } from "./block-kit/with-ids.ts";
import { type Answer, refuse } from "./method.ts";

/** What a message of the app says. */
export interface Content {
  readonly text: string;
  readonly blocks?: readonly Block[];
  readonly attachments?: readonly unknown[];
  readonly metadata?: unknown;
  readonly mrkdwn?: false;
}

export interface GivenContent {
  readonly text?: string | undefined;
  readonly blocks?: unknown;
  readonly attachments?: unknown;
  readonly metadata?: unknown;
  readonly mrkdwn?: boolean | undefined;
}

export type ReadContent = { readonly ok: true; readonly content: Content } | { readonly ok: false; readonly refusal: Answer };

/** The length of a message's text. */
export const MOST_TEXT = 40_000;
/** The length that an updated message's text may have. */
export const MOST_UPDATED_TEXT = 4_000;
/** Slack refuses long blocks without saying where it begins to; this is what its users measured. */
const MOST_IN_BLOCKS = 13_200;

/** Content as a message can have it, or how it is refused. */
export function readContent({ text = "", blocks, attachments, metadata, mrkdwn }: GivenContent, mostText: number): ReadContent {
  const fail = (error: string, messages?: readonly string[]): ReadContent => ({ ok: false, refusal: refuse(error, messages) });
  if (text.length > mostText) return fail("msg_too_long");
  if (attachments !== undefined && !Array.isArray(attachments)) return fail("invalid_attachments");
  if (blocks !== undefined && !Array.isArray(blocks)) return fail("invalid_blocks_format");
  const checked = checkBlocks(blocks ?? []);
  if (!checked.ok) return fail("invalid_blocks", checked.problems);
  if (lengthOf(checked.value) > MOST_IN_BLOCKS) return fail("msg_blocks_too_long");
  if (text === "" && checked.value.length === 0 && (attachments ?? []).length === 0) return fail("no_text");
  return {
    ok: true,
    content: {
      text,
      ...(checked.value.length > 0 && { blocks: withIds(checked.value) }),
      ...(attachments && attachments.length > 0 && { attachments }),
      ...(metadata !== undefined && { metadata }),
      ...(mrkdwn === false && { mrkdwn }),
    },
  };
}

function lengthOf(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  return Object.entries(value).reduce(
    (total, [name, inner]) => total + (name === "text" && typeof inner === "string" ? inner.length : lengthOf(inner)),
    0,
  );
}
