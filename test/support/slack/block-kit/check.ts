import type { Block } from "./blocks.ts";
import { messageBlocks } from "./blocks.ts";
import { elementsOf } from "./elements-of.ts";
import { problemsOf } from "./problems.ts";
import { type View, view } from "./view.ts";

export type Checked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly string[] };

/** A message's blocks as they are documented, or what is wrong with them. */
export function checkBlocks(blocks: unknown): Checked<readonly Block[]> {
  const read = messageBlocks.safeParse(blocks);
  if (!read.success) return { ok: false, problems: problemsOf(read.error, blocks, "/blocks") };
  const problems = repeatedIds(read.data, "/blocks");
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: read.data };
}

/** A modal or a home tab as it is documented, or what is wrong with it. */
export function checkView(given: unknown): Checked<View> {
  const read = view.safeParse(given);
  if (!read.success) return { ok: false, problems: problemsOf(read.error, given, "/view") };
  const problems = repeatedIds(read.data.blocks, "/view/blocks");
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: read.data };
}

function repeatedIds(blocks: readonly Block[], at: string): readonly string[] {
  const repeatedBlocks = repeated(blocks.map(({ block_id }) => block_id));
  return [
    ...repeatedBlocks.map((id) => `\`block_id\` "${id}" already exists [json-pointer:${at}]`),
    ...blocks.flatMap((block, index) =>
      repeated(elementsOf(block).map(({ action_id }) => action_id)).map(
        (id) => `\`action_id\` "${id}" already exists for another element [json-pointer:${at}/${index}]`,
      ),
    ),
  ];
}

function repeated(ids: readonly (string | undefined)[]): readonly string[] {
  return ids.filter((id): id is string => id !== undefined).filter((id, index, all) => all.indexOf(id) !== index);
}
