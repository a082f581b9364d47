import { randomBytes } from "node:crypto";
import type { Block } from "./blocks.ts";

/** Blocks with the ids that Slack gives where the app gave none. */
export function withIds(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block) => {
    const identified = { ...block, block_id: block.block_id ?? madeUp() };
    switch (identified.type) {
      case "actions":
        return {
          ...identified,
          elements: identified.elements.map((element) => ({ ...element, action_id: element.action_id ?? madeUp() })),
        };
      case "input":
        return { ...identified, element: { ...identified.element, action_id: identified.element.action_id ?? madeUp() } };
      case "section": {
        const { accessory } = identified;
        if (!accessory || accessory.type === "image") return identified;
        return { ...identified, accessory: { ...accessory, action_id: accessory.action_id ?? madeUp() } };
      }
      default:
        return identified;
    }
  });
}

function madeUp(): string {
  return randomBytes(6).toString("base64url").slice(0, 5);
}
