import { z } from "zod";

/** What a chat keeps: what it is asked for, and what was written and is not sent yet. */
const Slice = z.object({
  /** What is to be typed next. */
  step: z
    .discriminatedUnion("kind", [
      /** The board's answer to a question, or why there is none. */
      z.object({ kind: z.literal("reply"), question: z.int(), as: z.enum(["answered", "declined"]) }),
      /** A question back about an answered one. */
      z.object({ kind: z.literal("more"), about: z.int() }),
      /** The wording of an answer to be published. */
      z.object({ kind: z.literal("wording"), of: z.enum(["question", "answer"]) }),
    ])
    .optional(),
  /** The board's answer to a question, shown before it is sent. */
  reply: z.object({ question: z.int(), as: z.enum(["answered", "declined"]), text: z.string() }).optional(),
  /** An answer before it is published: made of an answered question, or of a published answer as it was seen. */
  publication: z
    .object({
      from: z.union([
        z.object({ question: z.int() }),
        z.object({ published: z.int(), /** ISO instant of its last change. */ editedAt: z.iso.datetime().optional() }),
      ]),
      question: z.string(),
      answer: z.string(),
    })
    .optional(),
});
export type Slice = z.infer<typeof Slice>;
export type Publication = NonNullable<Slice["publication"]>;

/** What was saved of a chat; what cannot be read is begun anew. */
export function readSlice(saved: unknown): Slice {
  return Slice.safeParse(saved).data ?? {};
}
