import { z } from "zod";
import { accessory, actionElement, image, inputElement } from "./elements.ts";
import { richText } from "./rich-text.ts";
import { anyText, plainText } from "./text.ts";

/** Blocks, by https://docs.slack.dev/reference/block-kit/blocks/. */

const identified = { block_id: z.string().min(1).max(255).optional() };

const section = z
  .strictObject({
    type: z.literal("section"),
    ...identified,
    text: anyText(3000).optional(),
    fields: z.array(anyText(2000)).min(1).max(10).optional(),
    accessory: accessory.optional(),
    expand: z.boolean().optional(),
  })
  .refine(({ text, fields }) => text !== undefined || fields !== undefined, "must define either `text` or `fields`");

const header = z.strictObject({ type: z.literal("header"), ...identified, text: plainText(150) });

const context = z.strictObject({
  type: z.literal("context"),
  ...identified,
  elements: z
    .array(z.discriminatedUnion("type", [image, ...anyText(3000).options]))
    .min(1)
    .max(10),
});

const actions = z.strictObject({ type: z.literal("actions"), ...identified, elements: z.array(actionElement).min(1).max(25) });

const input = z.strictObject({
  type: z.literal("input"),
  ...identified,
  label: plainText(2000),
  element: inputElement,
  hint: plainText(2000).optional(),
  optional: z.boolean().optional(),
  dispatch_action: z.boolean().optional(),
});

const divider = z.strictObject({ type: z.literal("divider"), ...identified });

const imageBlock = z.strictObject({
  type: z.literal("image"),
  ...identified,
  image_url: z.string().min(1).max(3000),
  alt_text: z.string().min(1).max(2000),
  title: plainText(2000).optional(),
});

const markdown = z.strictObject({ type: z.literal("markdown"), ...identified, text: z.string().min(1).max(12_000) });

const everywhere = [section, header, context, actions, input, divider, imageBlock, richText] as const;

const viewBlock = z.discriminatedUnion("type", everywhere);
const messageBlock = z.discriminatedUnion("type", [...everywhere, markdown]);

export const messageBlocks = z.array(messageBlock).max(50);
export const viewBlocks = z.array(viewBlock).max(100);

export type Block = z.infer<typeof messageBlock>;
