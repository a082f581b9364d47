import { z } from "zod";

/** Text objects, by https://docs.slack.dev/reference/block-kit/composition-objects/. Lengths are counted in UTF-16 units. */

export const plainText = (most: number) =>
  z.strictObject({ type: z.literal("plain_text"), text: z.string().min(1).max(most), emoji: z.boolean().optional() });

const mrkdwn = (most: number) =>
  z.strictObject({ type: z.literal("mrkdwn"), text: z.string().min(1).max(most), verbatim: z.boolean().optional() });

export const anyText = (most: number) => z.discriminatedUnion("type", [plainText(most), mrkdwn(most)]);

export const confirmation = z.strictObject({
  title: plainText(100),
  text: plainText(300),
  confirm: plainText(30),
  deny: plainText(30),
  style: z.enum(["primary", "danger"]).optional(),
});

const optionFields = { value: z.string().min(1).max(150), description: plainText(75).optional() };

export const option = z.strictObject({ text: plainText(75), ...optionFields });
/** Beside a check box or a radio button, and in an overflow menu's case with an address. */
export const markedOption = z.strictObject({ text: anyText(75), ...optionFields, description: anyText(75).optional() });
export const linkedOption = z.strictObject({ text: plainText(75), ...optionFields, url: z.string().max(3000).optional() });

export const optionGroup = z.strictObject({ label: plainText(75), options: z.array(option).min(1).max(100) });

export type TextObject = z.infer<ReturnType<typeof anyText>>;
export type Option = z.infer<typeof markedOption> | z.infer<typeof linkedOption>;
