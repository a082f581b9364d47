import type { Event, Message } from "../chat/message.ts";
import type { QueuedMessage, TurnStore } from "./store.ts";

/**
 * The message under which a button was pressed, showing that it was: the button goes, and of a message whose buttons are good for one
 * press all of them. Undefined where nothing has to change.
 * @param offered the buttons under what was said last
 */
export async function markPressed(event: Event, offered: readonly string[], stores: TurnStore): Promise<QueuedMessage | undefined> {
  if (!("press" in event) || event.ref === undefined) return undefined;
  const { press } = event;
  const under = (await stores.messagesUnder(event.from, event.ref)).find(({ message }) => labelOf(message, press) !== undefined);
  const label = under && labelOf(under.message, press);
  if (!under || label === undefined) return undefined;
  const { message, kind } = under;
  // What a card shows is changed where that changes.
  if (message.card !== undefined) return undefined;
  const buttons = message.once ? [] : message.buttons.filter(({ id }) => id !== press);
  // A button of an earlier prompt did nothing.
  const isOld = message.once && kind !== "notice" && !offered.includes(press) && !isDay(message, press);
  if (buttons.length === message.buttons.length && !message.asksDate) return undefined;
  const { asksDate: _, ...rest } = message;
  const blocks = isOld
    ? message.blocks
    : [...message.blocks, { kind: "paragraph" as const, text: [{ key: "engine-pressed", values: { label } }] }];
  return { message: { ...rest, to: event.from, blocks, buttons }, kind: "edit", edits: event.ref };
}

function labelOf({ buttons, asksDate }: Message, press: string): Message["buttons"][number]["label"] | undefined {
  if (asksDate && press.startsWith(asksDate.press)) return press.slice(asksDate.press.length).split("-").reverse().join("/");
  return buttons.find(({ id }) => id === press)?.label;
}

function isDay({ asksDate }: Message, press: string): boolean {
  return asksDate !== undefined && press.startsWith(asksDate.press);
}
