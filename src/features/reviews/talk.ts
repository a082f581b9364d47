import type { Block, Button, Message } from "../../chat/message.ts";
import type { Outcome, TurnContext } from "../../engine/turn.ts";
import { clean } from "../../language/fold.ts";
import { codeOf } from "../plans/index.ts";
import { statusOf } from "./card-status.ts";
import type { Change } from "./change.ts";
import { lastDecision } from "./decisions.ts";
import type { Knowing, PlanReview, Viewer } from "./plan-review.ts";
import type { Slice, Step } from "./slice.ts";
import { button, codeIn, keyOf, nameOf, plainButton, type Speaking, say, whenOf } from "./words.ts";

/** A turn about a version being decided. */
export interface Talk {
  readonly slice: Slice;
  readonly turn: TurnContext;
  readonly plan: PlanReview;
  readonly viewer: Viewer;
  readonly knowing: Knowing;
}

export type Decided = Outcome<Slice, Change>;

interface Said extends Partial<Pick<Message, "marks" | "asksDate" | "card" | "files">> {
  readonly buttons?: readonly Button[];
  /** What the next message is taken for; nothing unless given. */
  readonly step?: Step | undefined;
  readonly changes?: readonly Change[];
}

/** No comment, question or reason is longer, in characters. */
export const LONGEST_TEXT = 4000;

export function answer(
  { slice, turn }: Talk,
  blocks: readonly Block[],
  { buttons = [], step, changes = [], ...others }: Said = {},
): Decided {
  return {
    slice: { ...slice, step, at: step ? turn.now.toISOString() : undefined },
    replies: [{ language: turn.language, blocks, buttons, ...others }],
    changes,
  };
}

export function speaking({ knowing, turn }: Talk): Speaking {
  return { knowing, isRehearsal: turn.isRehearsal };
}

/** How the version stands, where something cannot be done with it any more: who did what, and when. */
export function standsAs(talk: Talk): Decided {
  const { plan } = talk;
  const { version, versions } = plan;
  const made = lastDecision(plan);
  const newer = version.state === "superseded" ? versions.at(-1) : undefined;
  const buttons = newer
    ? [
        button(
          "card",
          { unit: newer.unit, number: newer.number },
          { key: "reviews-button-open", values: { code: codeOf(newer.unit, newer.number) } },
        ),
      ]
    : [plainButton("card", keyOf(plan))];
  if (!made) return answer(talk, [say("reviews-stands", { code: codeIn(plan), status: statusOf(plan, speaking(talk)) })], { buttons });
  const values = { code: codeIn(plan), name: nameOf(made.by, plan), when: whenOf(made.at, speaking(talk)) };
  return answer(talk, [say(`reviews-already-${made.kind}`, values)], { buttons });
}

/** What was typed, line by line, as it is kept. */
export function typedText(text: string): string {
  return text
    .split("\n")
    .map(clean)
    .filter((line) => line !== "")
    .join("\n");
}

/** Says that something is too long to be kept, or no text at all; undefined: it can be kept. */
export function unfit(talk: Talk, text: string, step: Step, shortest = 1): Decided | undefined {
  if (text.length > LONGEST_TEXT)
    return answer(talk, [say("reviews-too-long", { length: text.length, most: LONGEST_TEXT })], {
      step,
      buttons: [plainButton("close", keyOf(talk.plan))],
    });
  if ((typedText(text).match(/[\p{L}\d]/gu) ?? []).length < shortest) return answer(talk, [say("reviews-too-short")], { step });
  return undefined;
}
