import type { CardStore } from "../../engine/store.ts";
import type { Feature, LocalTime, Notice, Said, TurnContext } from "../../engine/turn.ts";
import type { AuditStore } from "../audit/index.ts";
import type { Facts } from "../guideline/index.ts";
import { BOARD, type MemberStore, type PeopleStore, reachMembers, reachPerson, type UnitStore } from "../people/index.ts";
import { PAGE } from "./answering.ts";
import { type Asked, readAsked } from "./asked.ts";
import { decide, namesOfBoard } from "./decide.ts";
import { readSlice, type Slice } from "./slice.ts";
import type { BoardQuestion, Listed, QuestionStore } from "./store.ts";
import type { Around, Change, Knowing, Loaded } from "./talk.ts";
import { answerFor, cardKey, cardOf, emptyCard } from "./words.ts";

export interface QuestionStores {
  readonly questions: QuestionStore;
  readonly people: PeopleStore;
  readonly members: MemberStore;
  readonly units: UnitStore;
  readonly audit: AuditStore;
  readonly cards: CardStore;
}

/** So many published answers are looked through. */
export const MOST_PUBLISHED = 400;

const NOTHING: Loaded = { mine: [], units: [], board: 0 };

/** Questions that the guideline does not answer: handed to the board, answered by it, and its answers published. */
export function createQuestionsFeature({
  facts,
  local,
}: {
  readonly facts: Facts;
  local(instant: Date): LocalTime;
}): Feature<Slice, { readonly loaded: Loaded }, Change, QuestionStores> {
  const knowing = { facts, local };
  return {
    id: "questions",
    readSlice,
    letGo: (slice) => ({ ...slice, step: undefined }),
    load: async (stores, slice, said, turn) => ({ loaded: await load(stores, slice, said, turn, knowing) }),
    decide: (slice, said, { loaded, ...turn }) => decide(slice, said, { turn, loaded }, knowing),
    apply: (stores, change, turn) => apply(stores, change, turn, knowing),
  };
}

/** No more than the message needs: nothing when it is about something else. */
async function load(stores: QuestionStores, slice: Slice, said: Said, turn: TurnContext, knowing: Knowing): Promise<Loaded> {
  const { asked } = readAsked(said, slice, namesOfBoard(knowing)) ?? {};
  if (!asked || turn.isGroup) return NOTHING;
  const { facts } = knowing;
  const { questions, members } = stores;
  const { who } = turn;
  const mine = who.units.length > 0 ? await questions.waitingOf(facts.id, who.id) : [];
  if (asked.kind === "send" || asked.kind === "tell" || asked.kind === "latest") {
    const units = await Promise.all(who.units.map((code) => stores.units.unit(code)));
    const board = (await members.membersOf(BOARD)).length;
    const about = asked.kind === "send" && asked.about !== undefined ? await around(stores, asked.about, facts.id) : undefined;
    return { mine, units: units.filter((unit) => unit !== undefined), board, around: about };
  }
  const id = questionOf(asked, slice);
  const found = id === undefined ? undefined : await around(stores, id, facts.id);
  const isReachable = found && (await reachPerson(stores, found.question.person)) !== undefined;
  const answer = await publishedOf(stores, asked, slice, facts.id);
  const page = { limit: PAGE, skip: "skip" in asked ? asked.skip : 0 };
  const waiting = asked.kind === "list" ? await waitingPage(stores, facts.id, page) : undefined;
  const all = { limit: MOST_PUBLISHED };
  const published =
    asked.kind === "published" || asked.kind === "put" ? await questions.published(facts.id, asked.kind === "put" ? all : page) : undefined;
  return { ...NOTHING, mine, around: found, isReachable, answer, waiting, published };
}

/** The question that something is asked about. */
function questionOf(asked: Asked, { step, publication }: Slice): number | undefined {
  if ("question" in asked) return asked.question;
  if (asked.kind === "typed") return step?.kind === "reply" ? step.question : undefined;
  return asked.kind === "put" && publication && "question" in publication.from ? publication.from.question : undefined;
}

async function publishedOf(
  { questions }: QuestionStores,
  asked: Asked,
  { publication }: Slice,
  campaign: string,
): Promise<Loaded["answer"]> {
  const from = publication?.from;
  const id = "published" in asked ? asked.published : asked.kind === "put" && from && "published" in from ? from.published : undefined;
  const answer = id === undefined ? undefined : await questions.publishedAnswer(id);
  return answer?.campaign === campaign ? answer : undefined;
}

async function around(stores: QuestionStores, id: number, campaign: string): Promise<Around | undefined> {
  const question = await stores.questions.question(id);
  return question?.campaign === campaign ? withAround(stores, question) : undefined;
}

async function withAround({ questions, people, units }: QuestionStores, question: BoardQuestion): Promise<Around> {
  const { unit, answeredBy, about } = question;
  const answerer = answeredBy === undefined ? undefined : (await people.person(answeredBy))?.name;
  return {
    question,
    unit: (await units.unit(unit))?.name ?? unit,
    answerer,
    about: about === undefined ? undefined : await questions.question(about),
  };
}

async function waitingPage(
  stores: QuestionStores,
  campaign: string,
  page: { readonly limit: number; readonly skip: number },
): Promise<Listed<Around>> {
  const { rows, count } = await stores.questions.waiting(campaign, page);
  const found: Around[] = [];
  for (const row of rows) found.push(await withAround(stores, row));
  return { rows: found, count };
}

async function apply(stores: QuestionStores, change: Change, turn: TurnContext, knowing: Knowing): Promise<boolean | readonly Notice[]> {
  const { questions, audit } = stores;
  const { now, who } = turn;
  const campaign = knowing.facts.id;
  const row = { campaign, at: now, by: who.id, account: who.account, what: "answer" } as const;
  switch (change.kind) {
    case "send": {
      const id = await questions.add(change.question);
      const { unit, person: subject } = change.question;
      await audit.add({ ...row, unit, subject, after: `question ${id}: waiting` });
      return sentToBoard(
        stores,
        { question: { ...change.question, id, state: "waiting" }, unit: change.unit, about: change.about },
        turn,
        knowing,
      );
    }
    case "settle": {
      const { id, unit, person: subject } = change.around.question;
      if (!(await questions.settle(id, { state: change.as, answer: change.text, by: who.id, at: now }))) return false;
      await audit.add({ ...row, unit, subject, before: `question ${id}: waiting`, after: `question ${id}: ${change.as}` });
      return settled(stores, change, turn, knowing);
    }
    case "publish": {
      const { from, question, answer } = change;
      const id = await questions.publish({ campaign, question, answer, at: now, by: who.id }, from);
      if (id === undefined) return false;
      await audit.add({ ...row, before: `question ${from}: answered`, after: `answer ${id}: published` });
      return true;
    }
    case "rewrite": {
      const { seen, question, answer } = change;
      if (!(await questions.rewrite(seen, { question, answer, at: now }))) return false;
      await audit.add({ ...row, before: `answer ${seen.id}: published`, after: `answer ${seen.id}: edited` });
      return true;
    }
    case "withdraw": {
      const { id } = change.answer;
      if (!(await questions.withdraw(id, now))) return false;
      await audit.add({ ...row, before: `answer ${id}: published`, after: `answer ${id}: withdrawn` });
      return true;
    }
  }
}

/** The card for each member of the board. */
async function sentToBoard(
  stores: QuestionStores,
  sent: Around,
  { isRehearsal }: TurnContext,
  { local }: Knowing,
): Promise<readonly Notice[]> {
  const board = await reachMembers(stores, BOARD);
  return board.map(({ chat, language }) => ({ to: chat, message: cardOf(sent, language, { local, isRehearsal }) }));
}

/** The answer for whoever asked, and the cards as they are now. */
async function settled(
  stores: QuestionStores,
  { around: before, as, text }: Extract<Change, { kind: "settle" }>,
  { now, who, isRehearsal }: TurnContext,
  { local }: Knowing,
): Promise<readonly Notice[]> {
  const { people, members, cards } = stores;
  const question: BoardQuestion = { ...before.question, state: as, answer: text, answeredBy: who.id, answeredAt: now };
  const dating = { local, isRehearsal };
  const notices: Notice[] = [];
  const asker = await reachPerson(stores, question.person);
  if (asker) {
    const language = (await people.person(question.person))?.language ?? question.language;
    notices.push({ to: asker.chat, message: answerFor(question, before.unit, language, dating) });
  }
  const shown: Around = { ...before, question, answerer: who.name };
  for (const { chat, seq } of await cards.surfaces(cardKey(question.id))) {
    const language = (await people.personAt(chat)).language ?? "vi";
    // What a card shows is for the board alone, as it is now.
    const isOfBoard = (await members.rightsAt(chat)).some(({ unit }) => unit === BOARD);
    notices.push({ to: chat, edits: seq, message: isOfBoard ? cardOf(shown, language, dating) : emptyCard(question.id, language) });
  }
  return notices;
}
