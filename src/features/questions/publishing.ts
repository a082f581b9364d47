import type { Text } from "../../chat/message.ts";
import { datingOf, PAGE } from "./answering.ts";
import type { Publication } from "./slice.ts";
import type { PublishedAnswer } from "./store.ts";
import { button, type Decided, paragraph, quote, say, strong, type Talk, withSlice } from "./talk.ts";
import { excerpt, isAlike, LONGEST_ANSWER, LONGEST_QUESTION, markOf } from "./text.ts";
import { dated, pageButtons, publishedBlocks } from "./words.ts";

const LONGEST_IN_LIST = 120;

/** The answers that later askers get, the newest first. */
export function listPublished(talk: Talk, skip: number): Decided {
  const { rows, count } = talk.loaded.published ?? { rows: [], count: 0 };
  const lead = count === 0 ? { key: "questions-none-published" } : { key: "questions-published", values: { count } };
  const items = rows.map(({ id, question, at, editedAt = at }): readonly Text[] => [
    { key: "questions-published-row", values: { number: id, date: dated(editedAt, datingOf(talk)) } },
    " ",
    excerpt(question.replace(/\s+/g, " "), LONGEST_IN_LIST),
  ]);
  const buttons = [
    ...rows.map(({ id }) => ({ ...button(`published:look:${id}`, "questions-button-show", { number: id }), choice: true })),
    ...pageButtons("published:list", skip, PAGE, count),
    button("question:list:0", "questions-button-waiting"),
  ];
  return say(talk, [strong(lead), ...(items.length > 0 ? [{ kind: "list" as const, items }] : [])], { buttons });
}

export function look(talk: Talk): Decided {
  const { answer } = talk.loaded;
  if (!answer) return gone(talk);
  const { id, withdrawnAt } = answer;
  if (withdrawnAt) return withdrawn(talk, withdrawnAt);
  const buttons = talk.turn.who.board
    ? [button(`published:edit:${id}`, "questions-button-edit"), button(`published:withdraw:${id}`, "questions-button-withdraw")]
    : [];
  return say(talk, publishedBlocks(answer, datingOf(talk)), {
    buttons: [...buttons, button("published:list:0", "questions-button-published")],
  });
}

/** Begins to publish the answer to a question. */
export function beginPublishing(talk: Talk): Decided {
  const question = talk.loaded.around?.question;
  if (question?.state !== "answered" || question.answer === undefined) return say(talk, { key: "questions-not-answered" });
  const from = { question: question.id };
  return preview(talk, { from, question: question.text, answer: question.answer });
}

/** Begins to change a published answer. */
export function beginEditing(talk: Talk): Decided {
  const { answer } = talk.loaded;
  if (!answer) return gone(talk);
  if (answer.withdrawnAt) return withdrawn(talk, answer.withdrawnAt);
  return preview(talk, publicationOf(answer));
}

/** Asks for another wording of the question or the answer. */
export function askWording(talk: Talk, of: "question" | "answer"): Decided {
  const { publication } = talk.slice;
  if (!publication) return say(talk, { key: "questions-publication-stale" });
  const most = of === "question" ? LONGEST_QUESTION : LONGEST_ANSWER;
  return say(
    withSlice(talk, { step: { kind: "wording", of } }),
    [paragraph({ key: `questions-wording-${of}`, values: { most } }), quote(publication[of])],
    { buttons: [button("published:drop", "questions-button-cancel")] },
  );
}

export function takeWording(talk: Talk, text: string, of: "question" | "answer"): Decided {
  const { publication } = talk.slice;
  const most = of === "question" ? LONGEST_QUESTION : LONGEST_ANSWER;
  if (!publication) return say(withSlice(talk, { step: undefined }), { key: "questions-publication-stale" });
  if (text === "") return say(talk, { key: "questions-empty" });
  if (text.length > most) return say(talk, { key: "questions-too-long", values: { length: text.length, most } });
  return preview(talk, { ...publication, [of]: text });
}

/** Publishes what was shown; the button of what was shown before publishes nothing. */
export function put(talk: Talk, mark: string): Decided {
  const { publication } = talk.slice;
  if (!publication || markOfPublication(publication) !== mark) return say(talk, { key: "questions-publication-stale" });
  return "question" in publication.from
    ? publish(talk, publication, publication.from.question)
    : rewrite(talk, publication, publication.from);
}

function publish(talk: Talk, { question, answer }: Publication, from: number): Decided {
  if (talk.loaded.around?.question.state !== "answered") return say(talk, { key: "questions-not-answered" });
  const same = talk.loaded.published?.rows.find((each) => isAlike(each.question, question));
  if (same) {
    const buttons = [button(`published:edit:${same.id}`, "questions-button-edit")];
    return say(talk, [paragraph({ key: "questions-published-already" }), ...publishedBlocks(same, datingOf(talk))], { buttons });
  }
  return say(
    withSlice(talk, { step: undefined, publication: undefined }),
    { key: "questions-put" },
    {
      buttons: [button("published:list:0", "questions-button-published")],
      changes: [{ kind: "publish", from, question, answer }],
    },
  );
}

function rewrite(
  talk: Talk,
  publication: Publication,
  seen: { readonly published: number; readonly editedAt?: string | undefined },
): Decided {
  const { answer } = talk.loaded;
  if (!answer) return gone(talk);
  if (answer.withdrawnAt) return withdrawn(talk, answer.withdrawnAt);
  if (answer.editedAt?.toISOString() !== seen.editedAt) {
    const now = preview(talk, { ...publication, from: fromOf(answer) });
    const told = [paragraph({ key: "questions-edited-meanwhile" }), ...publishedBlocks(answer, datingOf(talk))];
    return { ...now, replies: now.replies.map((reply) => ({ ...reply, blocks: [...told, ...reply.blocks] })) };
  }
  const { question, answer: words } = publication;
  return say(
    withSlice(talk, { step: undefined, publication: undefined }),
    { key: "questions-rewritten" },
    {
      buttons: [button("published:list:0", "questions-button-published")],
      changes: [{ kind: "rewrite", seen: answer, question, answer: words }],
    },
  );
}

export function askWithdrawal(talk: Talk): Decided {
  const { answer } = talk.loaded;
  if (!answer) return gone(talk);
  if (answer.withdrawnAt) return withdrawn(talk, answer.withdrawnAt);
  const buttons = [
    button(`published:withdraw-yes:${answer.id}`, "questions-button-withdraw-yes"),
    button(`published:look:${answer.id}`, "questions-button-keep"),
  ];
  return say(talk, [paragraph({ key: "questions-withdraw" }), quote(answer.question)], { buttons, once: true });
}

export function withdraw(talk: Talk): Decided {
  const { answer } = talk.loaded;
  if (!answer) return gone(talk);
  if (answer.withdrawnAt) return withdrawn(talk, answer.withdrawnAt);
  return say(
    talk,
    { key: "questions-withdrawn" },
    {
      buttons: [button("published:list:0", "questions-button-published")],
      changes: [{ kind: "withdraw", answer }],
    },
  );
}

/** Shows what would be published. */
function preview(talk: Talk, publication: Publication): Decided {
  const isNew = "question" in publication.from;
  const buttons = [
    button(`published:put:${markOfPublication(publication)}`, isNew ? "questions-button-put" : "questions-button-save"),
    button("published:word:question", "questions-button-word-question"),
    button("published:word:answer", "questions-button-word-answer"),
    button("published:drop", "questions-button-cancel"),
  ];
  return say(
    withSlice(talk, { step: undefined, publication }),
    [
      paragraph({ key: isNew ? "questions-preview-put" : "questions-preview-save" }),
      paragraph({ key: "questions-preview-question" }),
      quote(publication.question),
      paragraph({ key: "questions-preview-answer" }),
      quote(publication.answer),
      paragraph({ key: "questions-preview-names" }),
    ],
    { buttons, once: true },
  );
}

function publicationOf(answer: PublishedAnswer): Publication {
  return { from: fromOf(answer), question: answer.question, answer: answer.answer };
}

function fromOf({ id, editedAt }: PublishedAnswer): Publication["from"] {
  return editedAt ? { published: id, editedAt: editedAt.toISOString() } : { published: id };
}

function markOfPublication({ from, question, answer }: Publication): string {
  return markOf(JSON.stringify([from, question, answer]));
}

function gone(talk: Talk): Decided {
  return say(talk, { key: "questions-published-unknown" }, { buttons: [button("published:list:0", "questions-button-published")] });
}

function withdrawn(talk: Talk, at: Date): Decided {
  const key = "questions-withdrawn-already";
  const buttons = [button("published:list:0", "questions-button-published")];
  return say(withSlice(talk, { publication: undefined }), { key, values: { date: dated(at, datingOf(talk)) } }, { buttons });
}
