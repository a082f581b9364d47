import type { Button, Message, Text } from "../../chat/message.ts";
import { type PlainText, plain } from "./plain.ts";

/** How action ids begin, by what a press does. */
export const FORM = "form:";
export const OPENS = "open:";
export const DATE = "date:";

interface ButtonElement {
  readonly type: "button";
  readonly text: PlainText;
  readonly value: string;
  readonly action_id: string;
  readonly url?: string;
}

type Control =
  | ButtonElement
  | {
      readonly type: "static_select";
      readonly action_id: string;
      readonly placeholder: PlainText;
      readonly options: readonly { readonly text: PlainText; readonly value: string }[];
    }
  | { readonly type: "datepicker"; readonly action_id: string; readonly initial_date?: string };

export interface Actions {
  readonly type: "actions";
  readonly elements: readonly Control[];
}

const LONGEST_LABEL = 75;
const IN_A_ROW = 5;
/** What Slack allows. */
const MOST_IN_A_ROW = 25;
const MOST_OPTIONS = 100;
/** More values than this stand in a menu. */
const MOST_CHOICES_AS_BUTTONS = 5;
/** A message has 50 blocks, of which the text, menus and a calendar take some. */
const MOST_ROWS = 40;

/**
 * A message's buttons, menus and calendar.
 * @param group where others read it, too: its address of the private chat, if known
 */
export function controlsOf(
  { buttons, asksDate }: Pick<Message, "buttons" | "asksDate">,
  say: (text: Text) => string,
  group?: { readonly directUrl?: string | undefined },
): readonly Actions[] {
  const choices = buttons.filter(({ choice }) => choice);
  const inMenu = choices.length > MOST_CHOICES_AS_BUTTONS ? choices : [];
  const asButtons = buttons.filter((button) => !inMenu.includes(button));
  const elements = asButtons.map((button, i) => buttonOf(button, i, say, group));
  return [
    ...(asksDate ? [row([calendarOf(asksDate)])] : []),
    ...chunks(inMenu, MOST_OPTIONS).map((options, i) => row([menuOf(options, i, say)])),
    ...rowsOf(elements, elements.length > IN_A_ROW * MOST_ROWS ? MOST_IN_A_ROW : IN_A_ROW)
      .slice(0, MOST_ROWS)
      .map(row),
  ];
}

function row(elements: readonly Control[]): Actions {
  return { type: "actions", elements };
}

function buttonOf(
  { id, label, form, opens }: Button,
  i: number,
  say: (text: Text) => string,
  group: { readonly directUrl?: string | undefined } | undefined,
): ButtonElement {
  const text = plain(say(label), LONGEST_LABEL);
  if (group && opens !== undefined)
    return { type: "button", text, value: opens, action_id: `${OPENS}${i}`, ...(group.directUrl ? { url: group.directUrl } : {}) };
  return { type: "button", text, value: id, action_id: form === undefined ? `press:${i}:${id}` : `${FORM}${form}` };
}

function menuOf(choices: readonly Button[], i: number, say: (text: Text) => string): Control {
  return {
    type: "static_select",
    action_id: `choose:${i}`,
    placeholder: plain(say({ key: "slack-choose" }), LONGEST_LABEL),
    options: choices.map(({ id, label }) => ({ text: plain(say(label), LONGEST_LABEL), value: id })),
  };
}

function calendarOf({ press, initial }: NonNullable<Message["asksDate"]>): Control {
  return { type: "datepicker", action_id: `${DATE}${press}`, ...(isIsoDate(initial) ? { initial_date: initial } : {}) };
}

export function isIsoDate(text: string | undefined): text is string {
  return text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}

/** Rows in which each action id stands once. */
function rowsOf(elements: readonly ButtonElement[], most: number): readonly (readonly ButtonElement[])[] {
  const rows: ButtonElement[][] = [];
  for (const element of elements) {
    const last = rows.at(-1);
    if (last && last.length < most && last.every(({ action_id }) => action_id !== element.action_id)) last.push(element);
    else rows.push([element]);
  }
  return rows;
}

function chunks<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));
}
