import type { Block } from "./block-kit/blocks.ts";
import type { Changes, Waiting } from "./changes.ts";
import type { Ephemeral, Posted } from "./message.ts";
import { labelsOf } from "./shown/blocks.ts";
import { mentionsOf, plainTextOf, shownFallback, shownMessage } from "./shown/message.ts";
import { type Mention, type Segment, wordsOf } from "./shown/segment.ts";
import type { OpenView } from "./views.ts";
import type { World } from "./world.ts";

/** What has words on the screen: a message, a modal or a home tab. */
interface Shown {
  readonly text?: string;
  readonly blocks?: readonly Block[];
  readonly mrkdwn?: false;
}

/** What people have before their eyes. */
export interface Screen {
  /** A channel's messages as they are now, oldest first, everyone's. */
  messages(channel: string): readonly Posted[];
  /** What one person alone sees, in all channels. */
  ephemerals(user: string): readonly Ephemeral[];
  home(user: string): OpenView | undefined;
  /** The uppermost modal. */
  modal(user: string): OpenView | undefined;
  /** The app's next message that was not yet asked for, in a channel or anywhere; waits for it. Each is given once. */
  nextMessage(options?: Waiting & { readonly channel?: string }): Promise<Posted>;
  /** What is found, looked for now and after each thing that happens on Slack's side. */
  until: Changes["until"];
  /** In words, without what can be pressed. */
  plainTextOf(shown: Shown): string;
  /** In pieces, each with its style, link or mention. */
  shownOf(shown: Shown): readonly Segment[];
  /** What notifications say. */
  fallbackOf(shown: Shown): string;
  /** Whom it would ping, by its blocks or the text behind them, and which channels it points to. */
  mentionsOf(shown: Shown): readonly Mention[];
  /** The words on buttons and menus. */
  labelsOf(shown: Shown): readonly string[];
  transcript(): string;
}

export function createScreen({
  world: { workspace, posting, views },
  until,
  transcript,
}: {
  readonly world: World;
  readonly until: Changes["until"];
  readonly transcript: () => string;
}): Screen {
  const { names } = workspace;
  const given = new Set<Posted>();
  const withText = (shown: Shown): Shown & { readonly text: string } => ({ ...shown, text: shown.text ?? "" });
  return {
    messages: (channel) => (workspace.places.get(channel)?.messages ?? []).map((message) => ({ ...message, channel })),
    ephemerals: (user) => [...workspace.places.values()].flatMap(({ ephemerals }) => ephemerals).filter(({ to }) => to === user),
    home: views.home,
    modal: views.modal,
    until,
    async nextMessage({ channel, ...waiting } = {}) {
      const next = (): Posted | undefined =>
        posting.posted.find((each) => !given.has(each) && (channel === undefined || each.channel === channel));
      const found = await until(
        () => {
          const message = next();
          if (message) given.add(message);
          return message;
        },
        { what: `a message of the app${channel ? ` in ${channel}` : ""}`, ...waiting },
      );
      return found;
    },
    plainTextOf: (shown) => plainTextOf(withText(shown), names),
    shownOf: (shown) => shownMessage(withText(shown), names),
    fallbackOf: (shown) => wordsOf(shownFallback(withText(shown), names)),
    mentionsOf: (shown) => mentionsOf(withText(shown), names),
    labelsOf: ({ blocks }) => labelsOf(blocks ?? []),
    transcript,
  };
}
