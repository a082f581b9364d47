import { z } from "zod";
import { viewBlocks } from "./blocks.ts";
import { plainText } from "./text.ts";

/** Views, by https://docs.slack.dev/reference/views/. */

const shared = {
  blocks: viewBlocks,
  callback_id: z.string().max(255).optional(),
  private_metadata: z.string().max(3000).optional(),
  external_id: z.string().max(255).optional(),
};

const modal = z
  .strictObject({
    type: z.literal("modal"),
    title: plainText(24),
    submit: plainText(24).optional(),
    close: plainText(24).optional(),
    clear_on_close: z.boolean().optional(),
    notify_on_close: z.boolean().optional(),
    submit_disabled: z.boolean().optional(),
    ...shared,
  })
  .refine(({ blocks, submit }) => submit !== undefined || !blocks.some(({ type }) => type === "input"), {
    path: ["submit"],
    message: "`submit` is required when an `input` block is included",
  });

const home = z.strictObject({ type: z.literal("home"), ...shared });

export const view = z.discriminatedUnion("type", [modal, home]);

export type View = z.infer<typeof view>;
