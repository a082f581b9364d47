import { z } from "zod";
import type { Feature, LocalTime, Said, TurnContext } from "../../engine/turn.ts";
import { readAsked } from "./link-asked.ts";
import { type Change, decide, type Loaded, type Slice } from "./link-decide.ts";
import { drawCode } from "./one-time-code.ts";
import type { LinkStore, PeopleStore } from "./store.ts";

export interface LinkStores {
  readonly people: PeopleStore;
  readonly links: LinkStore;
}

const Saved = z.object({ wrong: z.array(z.iso.datetime()) });

const NOTHING: Loaded = { mine: [], others: [] };
/** How long a code that expired is still known as such. */
const REMEMBERED = 24 * 60 * 60 * 1000;

/** One person, two platforms: a one-time code joins their accounts. */
export function createLinkFeature({ local }: { local(instant: Date): LocalTime }): Feature<Slice, Loaded, Change, LinkStores> {
  return {
    id: "link",
    readSlice: (saved) => Saved.safeParse(saved).data ?? { wrong: [] },
    load: (stores, _, said, turn) => load(stores, said, turn),
    decide: (slice, said, context) => decide(slice, said, context, local),
    apply: async (stores, change, turn) => (await apply(stores, change, turn)) && change.notices,
  };
}

/** No more than the message needs: nothing when it is not about linking. */
async function load({ people, links }: LinkStores, said: Said, { chat, who }: TurnContext): Promise<Loaded> {
  const { asked } = readAsked(said) ?? {};
  if (!asked) return NOTHING;
  const mine = await people.accountsWith(chat);
  if (asked.kind === "new") return { mine, others: [], code: await links.undecidedCode(who.id), drawn: drawCode() };
  const code = "hash" in asked && asked.hash !== undefined ? await links.code(asked.hash) : undefined;
  const other = asked.kind === "use" ? code?.maker.chat : code?.use?.chat;
  return { mine, code, others: other === undefined ? [] : await people.accountsWith(other) };
}

async function apply({ people, links }: LinkStores, change: Change, { now }: TurnContext): Promise<boolean> {
  switch (change.kind) {
    case "make":
      await links.addCode(change.code, new Date(now.getTime() - REMEMBERED));
      return true;
    case "use":
      return links.useCode(change.hash, change.use);
    case "refuse":
      return links.decideCode(change.hash, "refused");
    case "join":
      return (await links.decideCode(change.hash, "joined")) && people.join(change.person, change.into);
    case "separate":
      return people.separate(change.chats);
  }
}
