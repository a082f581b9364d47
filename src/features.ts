import type { ChatId } from "./chat/message.ts";
import type { Slices } from "./engine/store.ts";
import { asTaker, type LocalTime, type Taker, type Who } from "./engine/turn.ts";
import { type Answers, createAnswersFeature, type Knowledge } from "./features/answers/index.ts";
import { createGeneralFeature, createLinkFeature, type LinkStores, type PeopleStore } from "./features/people/index.ts";
import { createPlansFeature, type PlanStores } from "./features/plans/index.ts";

/** The features of the bot, in the order in which they are asked who takes a message. */
export function createTakers({
  knowledge,
  answers,
  admins,
  local,
}: {
  readonly knowledge: Knowledge;
  readonly answers: Answers;
  /** The chats of those who may make plans. */
  readonly admins: readonly ChatId[];
  local(instant: Date): LocalTime;
}): readonly Taker<PlanStores & LinkStores>[] {
  const { guideline } = knowledge;
  return [
    asTaker(createGeneralFeature(answers.example)),
    asTaker(createLinkFeature({ local })),
    asTaker(
      createPlansFeature({
        guideline,
        isGuidelineQuestion: answers.isQuestion,
        isAdmitted: isAdministrator(admins),
        local,
      }),
    ),
    asTaker(createAnswersFeature(answers)),
  ];
}

/**
 * What of a chat is kept when what was said in it is forgotten: nothing that anybody typed. The plan itself is in its draft, from
 * which its dialogue goes on.
 */
const KEPT: Readonly<Record<string, readonly string[]>> = {
  engine: ["spoken", "level", "buttons", "marks"],
  plans: ["version", "unit", "language", "prompt", "failures", "trail", "deferred", "offering", "answered"],
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
export function identify(admins: readonly ChatId[]): (stores: { readonly people: PeopleStore }, chat: ChatId) => Promise<Who> {
  const administrates = isAdministrator(admins);
  return async (stores, chat) => {
    const { id, language } = await stores.people.personAt(chat);
    return { id, language, administrator: await administrates(stores, chat) };
  };
}

/** An administrator is one of whose chats the configuration names one. */
function isAdministrator(admins: readonly ChatId[]): (stores: { readonly people: PeopleStore }, chat: ChatId) => Promise<boolean> {
  return async ({ people }, chat) =>
    admins.includes(chat) || (await people.accountsWith(chat)).some((account) => admins.includes(account.chat));
}
