import type { ChatId } from "./chat/message.ts";
import type { Slices } from "./engine/store.ts";
import { asTaker, followedBy, type LocalTime, type Notice, type Taker, type TurnContext, type Who } from "./engine/turn.ts";
import { type Answers, createAnswersFeature, type Knowledge } from "./features/answers/index.ts";
import {
  createLogFeature,
  createOverviewFeature,
  createQueueFeature,
  createUnitPageFeature,
  type LogStores,
  type OverviewStores,
  type QueueStores,
  type UnitPageStores,
} from "./features/overview/index.ts";
import {
  BOARD,
  createBoardFeature,
  createGeneralFeature,
  createInviteFeature,
  createJoinFeature,
  createLinkFeature,
  createMeFeature,
  type LinkStores,
  type MemberStore,
  type MeStores,
  type PeopleStore,
} from "./features/people/index.ts";
import { codeOf, createPlansFeature, type PlanStores } from "./features/plans/index.ts";
import { createBeyond, createQuestionsFeature, createSameQuestion, type QuestionStores } from "./features/questions/index.ts";
import { createQuotasFeature, type QuotaStores } from "./features/quotas/index.ts";
import {
  afterMove,
  afterRights,
  createReviewsFeature,
  feedbackOn,
  type ReviewKnowing,
  type ReviewStores,
} from "./features/reviews/index.ts";

/** What the features need of the stores. */
type BotStores = PlanStores &
  LinkStores &
  ReviewStores &
  QueueStores &
  LogStores &
  QuestionStores &
  QuotaStores &
  OverviewStores &
  UnitPageStores &
  MeStores;

/** The features of the bot, in the order in which they are asked who takes a message. */
export function createTakers({
  knowledge,
  answers,
  admins,
  local,
}: {
  readonly knowledge: Knowledge;
  readonly answers: Answers;
  /** The chats of administrators. */
  readonly admins: readonly ChatId[];
  local(instant: Date): LocalTime;
}): readonly Taker<BotStores>[] {
  const { guideline } = knowledge;
  const { facts } = guideline;
  const openButton = (unit: string, number: number) => ({ id: `rv:card:${unit}/${number}`, label: codeOf(unit, number) });
  const reviewing: ReviewKnowing = { guideline, local, rightsAt: (stores, chat) => rightsAt(admins, stores, chat) };
  const isInCare = (level: string): boolean => guideline.plan.levels[level]?.goesTo === "parent";
  const redraw = async (stores: ReviewStores, people: readonly string[], turn: TurnContext): Promise<readonly Notice[]> =>
    (await Promise.all([...new Set(people)].map((person) => afterRights(stores, person, turn, reviewing)))).flat();
  return [
    asTaker(createGeneralFeature(answers.example)),
    asTaker(createReviewsFeature(reviewing)),
    // What waits for words lets go of the chat when something else comes, so it is asked before that.
    asTaker(createQuestionsFeature({ facts, local })),
    asTaker(createQuotasFeature({ guideline, local })),
    asTaker(createLinkFeature({ local })),
    asTaker(createOverviewFeature({ guideline, local })),
    asTaker(createUnitPageFeature({ guideline, openButton, formerButton: (unit) => `plan:old:${unit}`, local })),
    asTaker(
      followedBy(createMeFeature({ local, isQuestion: answers.isQuestion }), (stores: ReviewStores, change, turn) =>
        redraw(stores, change.kind === "leave" ? change.held.map(({ person }) => person) : [], turn),
      ),
    ),
    asTaker(followedBy(createBoardFeature(), (stores: ReviewStores, { person }, turn) => redraw(stores, [person], turn))),
    asTaker(
      followedBy(createInviteFeature({ local, isInCare }), (stores: ReviewStores, change, turn) =>
        redraw(stores, change.kind === "remove" ? [change.member.person] : [], turn),
      ),
    ),
    asTaker(
      createJoinFeature({
        local,
        isInCare,
        admins,
        rightsAt: (stores, chat) => rightsAt(admins, stores, chat),
        isQuestion: answers.isQuestion,
        tellsLevel: (text) => answers.ownLevelNamed(text) !== undefined,
      }),
    ),
    asTaker(
      createPlansFeature({
        guideline,
        isGuidelineQuestion: answers.isQuestion,
        mayWrite: async (stores, chat, unit) => {
          const { administrator, units } = await rightsAt(admins, stores, chat);
          return administrator || units.includes(unit);
        },
        feedbackOn: ({ reviews }, unit) => feedbackOn({ reviews }, guideline.facts.id, unit),
        afterMove: (stores, moved, turn) => afterMove(stores, moved, turn, reviewing),
        local,
      }),
    ),
    asTaker(createLogFeature({ guideline, local })),
    asTaker(createQueueFeature({ guideline, openButton, local })),
    asTaker(createAnswersFeature(answers, createBeyond({ facts, findSame: createSameQuestion(knowledge), local }))),
  ];
}

/**
 * What of a chat is kept when what was said in it is forgotten: nothing that anybody typed. The plan itself is in its draft, from
 * which its dialogue goes on.
 */
const KEPT: Readonly<Record<string, readonly string[]>> = {
  engine: ["spoken", "level", "buttons", "marks"],
  plans: ["version", "unit", "language", "prompt", "failures", "trail", "deferred", "mending", "offering", "answered"],
};

/** A conversation without its texts. */
export function withoutTexts(slices: Slices): Slices {
  const kept = Object.entries(KEPT).flatMap(([id, names]) => {
    const slice = slices[id];
    if (typeof slice !== "object" || slice === null) return [];
    return [[id, Object.fromEntries(Object.entries(slice).filter(([name]) => names.includes(name)))]];
  });
  return Object.fromEntries(kept);
}

/** Who writes from a chat. */
export function identify(admins: readonly ChatId[]): (stores: RightsStores, chat: ChatId) => Promise<Who> {
  return async (stores, chat) => ({ ...(await stores.people.personAt(chat)), ...(await rightsAt(admins, stores, chat)) });
}

interface RightsStores {
  readonly people: PeopleStore;
  readonly members: MemberStore;
}

/** What whoever writes from a chat may do. An administrator is one of whose chats the configuration names one. */
async function rightsAt(
  admins: readonly ChatId[],
  { people, members }: RightsStores,
  chat: ChatId,
): Promise<Pick<Who, "administrator" | "board" | "units">> {
  const isNamed = admins.includes(chat) || (await people.accountsWith(chat)).some((account) => admins.includes(account.chat));
  const rights = await members.rightsAt(chat);
  const onBoard = rights.filter(({ unit }) => unit === BOARD);
  const board = onBoard.some(({ role }) => role === "leader") ? "leader" : onBoard.length > 0 ? "staff" : undefined;
  const units = new Set(rights.flatMap(({ unit }) => (unit === BOARD ? [] : [unit])));
  return { administrator: isNamed, board, units: [...units] };
}
