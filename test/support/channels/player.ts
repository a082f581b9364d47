import type { Engine } from "../../../src/engine/engine.ts";
import type { Deed, Person, Shown } from "./channel.ts";

/** Somebody who plays a part: what they do is waited for until the bot has nothing more to do, and what they are told then is read. */
export interface Player {
  readonly person: Person;
  /** Says something, or gives a command; the messages that came since they read last, as they are shown. */
  say(text: string): Promise<string>;
  /** Presses a button under the newest message that has it; what came. */
  press(label: string): Promise<string>;
  /** Presses a button under a message as they saw it, even if it is another by now; what came. */
  pressUnder(under: Shown, label: string): Promise<string>;
  /** What came since they read last. */
  read(): string;
  /** The newest message on their screen that is like this, as it stands now. */
  sees(like: RegExp): Shown;
}

/** A message with its buttons. */
export function inWords({ text, buttons }: Shown): string {
  return [text, ...buttons.map((label) => `[${label}]`)].join("\n");
}

export function createPlayer(person: Person, engine: () => Pick<Engine, "idle">): Player {
  let seen = person.shown().length;

  function read(): string {
    const all = person.shown();
    const came = all.slice(seen);
    seen = all.length;
    return came.map(inWords).join("\n");
  }

  async function after(deed: Deed): Promise<string> {
    await deed.taken();
    await engine().idle();
    return read();
  }

  function sees(like: RegExp): Shown {
    const found = person.shown().findLast((message) => like.test(message.text));
    if (!found) throw new Error(`${person.chat} sees nothing like ${like}, only\n${person.shown().map(inWords).join("\n---\n")}`);
    return found;
  }

  return {
    person,
    say: (text) => after(person.say(text)),
    async press(label) {
      const under = person.shown().findLast(({ buttons }) => buttons.includes(label));
      if (!under) throw new Error(`${person.chat} sees no button ${label}, only\n${person.shown().map(inWords).join("\n---\n")}`);
      return after(person.press(under, label));
    },
    pressUnder: (under, label) => after(person.press(under, label)),
    read,
    sees,
  };
}
