import type { Block, Text } from "../../chat/message.ts";

export function paragraph(...text: readonly Text[]): Block {
  return { kind: "paragraph", text };
}
