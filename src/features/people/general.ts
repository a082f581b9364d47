import type { Both, Language, Phrase } from "../../chat/message.ts";
import type { Feature, Outcome, Said, TurnContext, Who } from "../../engine/turn.ts";
import { fold } from "../../language/fold.ts";
import { opensInvitation } from "./join-asked.ts";
import type { PeopleStore } from "./store.ts";

type Change = { readonly language: Language };
type Done = Outcome<undefined, Change>;

const HELP = new Set(["/help", "/start", "/trogiup"]);
const LANGUAGE = new Set(["/lang", "/language", "/ngonngu"]);
const CALLED: ReadonlyMap<string, Language> = new Map([
  ["vi", "vi"],
  ["vn", "vi"],
  ["viet", "vi"],
  ["tieng viet", "vi"],
  ["vietnamese", "vi"],
  ["en", "en"],
  ["eng", "en"],
  ["english", "en"],
  ["tieng anh", "en"],
]);

/** What a person can do wherever they are in a conversation: ask for help, choose the language. */
export function createGeneralFeature(example: Both): Feature<undefined, object, Change, { readonly people: PeopleStore }> {
  return {
    id: "general",
    isAside: true,
    readSlice: () => undefined,
    load: async () => ({}),
    decide: (_, said, turn) => decide(said, turn, example),
    async apply({ people }, { language }, { who }) {
      await people.setLanguage(who.id, language);
      return true;
    },
  };
}

function decide(said: Said, turn: TurnContext, example: Both): Done | undefined {
  if ("press" in said)
    return said.press === "lang:vi" || said.press === "lang:en" ? speak(said.press === "lang:vi" ? "vi" : "en") : undefined;
  if (!("text" in said)) return undefined;
  const [command = "", ...rest] = said.text.trim().split(/\s+/);
  if (opensInvitation(said.text)) return undefined;
  if (HELP.has(command.toLowerCase())) return help(turn, example);
  if (!LANGUAGE.has(command.toLowerCase())) return undefined;
  const language = CALLED.get(fold(rest.join(" ")));
  return language ? speak(language) : whichLanguage(turn.language);
}

function speak(language: Language): Done {
  return { ...say(language, { key: "engine-language-set" }), changes: [{ language }], asker: { spoken: language } };
}

function whichLanguage(language: Language): Done {
  const buttons = [
    { id: "lang:vi", label: "Tiếng Việt" },
    { id: "lang:en", label: "English" },
  ];
  return {
    slice: undefined,
    replies: [{ language, blocks: [{ kind: "paragraph", text: [{ key: "engine-language-which" }] }], buttons }],
  };
}

/** What somebody can do, as what they are: whoever may make plans is told of them first. */
function helpFor({ administrator, board, units }: Who): readonly string[] {
  const makesPlans = administrator || units.length > 0;
  const reviews = administrator || board !== undefined;
  return [
    ...(makesPlans ? ["plan", "unit", "quota"] : []),
    ...(reviews ? ["queue", "stats", "answers", "audit"] : []),
    ...(makesPlans || reviews ? ["calendar", "invite"] : []),
    ...(reviews ? ["board"] : []),
    "ask",
    "full-text",
    "level",
    ...(makesPlans || reviews ? [] : ["join"]),
    "me",
    "language",
    "link",
  ];
}

/** What can be done. */
function help({ language, who }: TurnContext, example: Both): Done {
  const makesPlans = who.administrator || who.units.length > 0;
  const items = helpFor(who).map((what) => [{ key: `engine-help-${what}` }]);
  const lead = makesPlans ? "engine-help-plans-first" : "engine-help";
  return {
    slice: undefined,
    replies: [
      {
        language,
        blocks: [
          { kind: "paragraph", text: [{ key: lead, values: { example } }] },
          { kind: "list", items },
        ],
        buttons: [],
      },
    ],
  };
}

function say(language: Language, phrase: Phrase): Done {
  return { slice: undefined, replies: [{ language, blocks: [{ kind: "paragraph", text: [phrase] }], buttons: [] }] };
}
