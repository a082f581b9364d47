import { z } from "zod";

/** Where a chat stands in a review: what the next message is taken for. What is typed is stored at once; the paper of a decision once it is whole. */

const plan = z.object({ unit: z.string(), number: z.int() });
const file = z.object({ name: z.string(), bytes: z.number(), hash: z.string() });

const Step = z.discriminatedUnion("kind", [
  /** Comments, about one field or those that they name; `returns`: the plan is to be returned with them. */
  z.object({ kind: z.literal("comments"), plan, field: z.string().optional(), returns: z.boolean().optional() }),
  /** A prepared comment, written anew. */
  z.object({ kind: z.literal("change"), plan, comment: z.int() }),
  /** Until when a returned plan is to be sent again. */
  z.object({ kind: z.literal("due"), plan }),
  z.object({ kind: z.literal("recall"), plan }),
  /** A question to the unit. */
  z.object({ kind: z.literal("ask"), plan }),
  /** The unit's answer to a question, or its reply to a comment. */
  z.object({ kind: z.enum(["answer", "reply"]), plan, comment: z.int() }),
  /** The paper of a further step; `asks`: what of it is asked now. */
  z.object({
    kind: z.literal("document"),
    plan,
    move: z.enum(["pass", "present", "decide"]),
    asks: z.enum(["number", "date", "check"]),
    number: z.string().optional(),
    date: z.string().optional(),
    file: file.optional(),
  }),
  /** The file of a decision's paper. */
  z.object({ kind: z.literal("file"), plan, decision: z.int() }),
]);

export const Slice = z.object({
  version: z.literal(1),
  step: Step.optional(),
  /** ISO instant at which it was asked. */
  at: z.string().optional(),
});
export type Slice = z.infer<typeof Slice>;
export type Step = z.infer<typeof Step>;

const NEW_SLICE: Slice = { version: 1 };

export function readSlice(saved: unknown): Slice {
  return Slice.safeParse(saved).data ?? NEW_SLICE;
}
