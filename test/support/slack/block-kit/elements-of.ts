import type { Block } from "./blocks.ts";
import type { Element } from "./elements.ts";

/** What of a block can be pressed, picked or filled in. */
export function elementsOf(block: Block): readonly Element[] {
  switch (block.type) {
    case "actions":
      return block.elements;
    case "input":
      return [block.element];
    case "section":
      return block.accessory && block.accessory.type !== "image" ? [block.accessory] : [];
    default:
      return [];
  }
}
