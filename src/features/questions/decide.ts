import type { Outcome, Said, TurnContext } from "../../engine/turn.ts";
import { beginReply, declineBare, listWaiting, post, previewReply, show } from "./answering.ts";
import { type Asked, readAsked } from "./asked.ts";
import { askWithdrawal, askWording, beginEditing, beginPublishing, listPublished, look, put, takeWording, withdraw } from "./publishing.ts";
import { askMore, sendLatest, sendMarked, sendTold, showMore } from "./sending.ts";
import type { Slice } from "./slice.ts";
import { button, type Change, type Decided, type Knowing, type Loaded, paragraph, say, type Talk, withSlice } from "./talk.ts";

/** What may be looked at without being of the board, by administrators. */
const LOOKED_AT = new Set<Asked["kind"]>(["list", "published", "show", "full", "look"]);
/** What everybody may ask for; whether they may have it is looked at there. */
const ASKERS = new Set<Asked["kind"]>(["send", "tell", "latest", "more", "drop", "stale", "file", "release", "edited"]);

/** What is made of what was said about questions to the board; undefined: it is about something else. */
export function decide(
  slice: Slice,
  said: Said,
  { turn, loaded }: { turn: TurnContext; loaded: Loaded },
  knowing: Knowing,
): Decided | undefined {
  const read = readAsked(said, slice, namesOfBoard(knowing));
  if (!read) return slice.step && letGo(slice, said);
  const language = turn.who.language ?? read.language ?? turn.language;
  const talk: Talk = { slice, turn, loaded, knowing, language };
  const decided = turn.isGroup ? privately(talk) : answer(talk, read.asked);
  return read.language ? { ...decided, asker: { ...decided.asker, spoken: language } } : decided;
}

export function namesOfBoard({ facts }: Pick<Knowing, "facts">): readonly string[] {
  return [facts.board.vi, facts.board.en].flatMap((name) => [name, name.replace(/\s*\([^()]*\)$/, "")]);
}

/** Another command or another feature's button: nothing is asked for any more. What was written stays. */
function letGo(slice: Slice, said: Said): Outcome<Slice, Change> {
  return { slice: { ...slice, step: undefined }, replies: [], passesOn: said };
}

/** Questions to the board are no matter for others' eyes. */
function privately(talk: Talk): Decided {
  const buttons = [{ ...button("open:traloi", "questions-button-privately"), opens: "traloi" }];
  return say(talk, { key: "questions-privately" }, { buttons });
}

function answer(talk: Talk, asked: Asked): Decided {
  const { who } = talk.turn;
  const kind = asked.kind === "typed" ? (talk.slice.step?.kind ?? "typed") : asked.kind;
  const mayDo = ASKERS.has(asked.kind) || kind === "more" || who.board !== undefined || (who.administrator && LOOKED_AT.has(asked.kind));
  return mayDo ? follow(talk, asked) : notOfBoard(talk);
}

/** Who is not of the board is told what they can do instead. */
function notOfBoard(talk: Talk): Decided {
  const { who } = talk.turn;
  const now = withSlice(talk, { step: undefined, reply: undefined, publication: undefined });
  if (who.administrator) return say(now, { key: "questions-administrator" });
  if (who.units.length === 0)
    return say(now, [paragraph({ key: "questions-for-the-board-alone" }), paragraph({ key: "questions-not-in-unit" })]);
  return say(now, { key: "questions-for-the-board", values: { count: talk.loaded.mine.length } });
}

function follow(talk: Talk, asked: Asked): Decided {
  switch (asked.kind) {
    case "send":
      return sendMarked(talk, asked);
    case "tell":
      return sendTold(talk, asked.text);
    case "latest":
      return sendLatest(talk);
    case "more":
      return askMore(talk, asked.question);
    case "list":
      return listWaiting(talk, asked.skip);
    case "show":
    case "full":
      return show(talk, asked.kind === "full");
    case "answer":
      return beginReply(talk, "answered");
    case "decline":
      return beginReply(talk, "declined");
    case "bare":
      return declineBare(talk);
    case "post":
      return post(talk, asked.mark);
    case "publish":
      return beginPublishing(talk);
    case "published":
      return listPublished(talk, asked.skip);
    case "look":
      return look(talk);
    case "edit":
      return beginEditing(talk);
    case "word":
      return askWording(talk, asked.of);
    case "put":
      return put(talk, asked.mark);
    case "withdraw":
      return askWithdrawal(talk);
    case "withdraw-yes":
      return withdraw(talk);
    case "typed":
      return typed(talk, asked.text);
    case "drop":
      return say(withSlice(talk, { step: undefined, reply: undefined }), { key: "questions-dropped" });
    case "release":
      return say(withSlice(talk, { step: undefined, publication: undefined }), { key: "questions-released" });
    case "file":
      return say(talk, { key: "questions-words-only" });
    case "edited":
      return say(talk, { key: "questions-edited-message" });
    case "stale":
      return say(talk, { key: "engine-button-unknown" });
  }
}

function typed(talk: Talk, text: string): Decided {
  const { step } = talk.slice;
  switch (step?.kind) {
    case "reply":
      return previewReply(talk, text, step.as);
    case "more":
      return showMore(talk, text, step.about);
    case "wording":
      return takeWording(talk, text, step.of);
    default:
      return say(talk, { key: "engine-button-unknown" });
  }
}
