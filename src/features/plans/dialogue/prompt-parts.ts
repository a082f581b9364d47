import type { Block, Text } from "../../../chat/message.ts";
import { name } from "../card.ts";
import type { FieldId } from "../values.ts";

/** What is asked, and the buttons under it. */
export interface Prompt {
  readonly blocks: readonly Block[];
  /** Actions, which get the prompt's number in front. */
  readonly buttons: readonly {
    readonly action: string;
    readonly label: Text;
    readonly form?: string /** Another feature's button. */;
    readonly id?: string;
  }[];
  readonly letters?: boolean;
  /** A day is asked, and perhaps which one is likely, ISO. */
  readonly day?: { readonly likely?: string | undefined };
}

/** Leads to a field that has to be mended. */
export function fix(field: FieldId): Prompt["buttons"][number] {
  return { action: `f:${field}`, label: { key: "plans-button-fix", values: { field: name(field) } } };
}

export function button(action: string): Prompt["buttons"][number] {
  return { action, label: { key: `plans-button-${action}` } };
}

export function say(...text: readonly Text[]): Block {
  return { kind: "paragraph", text };
}
