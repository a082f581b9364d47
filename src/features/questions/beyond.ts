import type { Block } from "../../chat/message.ts";
import type { LocalTime, TurnContext } from "../../engine/turn.ts";
import type { Beyond, Onward, Unanswered } from "../answers/index.ts";
import type { Facts } from "../guideline/index.ts";
import { MOST_PUBLISHED, type QuestionStores } from "./feature.ts";
import { sendButton, withUnanswered } from "./sending.ts";
import type { PublishedAnswer } from "./store.ts";
import { paragraph } from "./talk.ts";
import { LONGEST_QUESTION, typedText } from "./text.ts";
import { publishedBlocks } from "./words.ts";

/** What is offered below an answer that leaves a question open: the board's published answer, and to send it to the board. */
export function createBeyond({
  facts,
  findSame,
  local,
}: {
  readonly facts: Facts;
  /** Of questions the one that means the same. */
  findSame<Row extends { readonly question: string }>(question: string, rows: readonly Row[]): Row | undefined;
  local(instant: Date): LocalTime;
}): Beyond<Pick<QuestionStores, "questions">, readonly PublishedAnswer[]> {
  return {
    load: async ({ questions }) => (await questions.published(facts.id, { limit: MOST_PUBLISHED })).rows,
    onward(unanswered, published, turn) {
      const same = findSame(unanswered.text, published);
      const offered = offer(unanswered, turn, same !== undefined);
      if (!same) return offered;
      const blocks = publishedBlocks(same, { local, isRehearsal: turn.isRehearsal });
      // An answer that the guideline gives stays.
      return unanswered.open === "unsure" ? { ...offered, below: [...blocks, ...offered.below] } : { ...offered, instead: blocks };
    },
  };
}

const NOTHING: Onward = { below: [], buttons: [] };

/** To send the question on, to those who can; how to become one of them, to others. */
function offer({ text, open }: Unanswered, { who, asker, isGroup }: TurnContext, isPublished: boolean): Onward {
  const isAsked = open !== "remark" || isPublished;
  if (!isAsked) return NOTHING;
  if (who.units.length === 0) {
    const mayJoin = open !== "unsure" && !who.board && !who.administrator;
    return mayJoin ? { below: [hint(isGroup)], buttons: [] } : NOTHING;
  }
  const question = typedText(text);
  if (question.length > LONGEST_QUESTION)
    return { below: [paragraph({ key: "questions-offer-too-long", values: { most: LONGEST_QUESTION } })], buttons: [] };
  const lead = isPublished ? "questions-offer-published" : open === "unsure" ? "questions-offer-unsure" : undefined;
  return {
    below: lead === undefined ? [] : [paragraph({ key: lead })],
    buttons: [sendButton(question)],
    unanswered: withUnanswered(asker.unanswered, question),
  };
}

function hint(isGroup: boolean): Block {
  return paragraph({ key: isGroup ? "questions-hint-group" : "questions-hint" });
}
