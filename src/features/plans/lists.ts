import { withoutHeading } from "../../language/list-heading.ts";
import { listLines } from "../../language/list-lines.ts";
import { checked, type FormContext, type Read } from "./field.ts";
import type { ListField } from "./fields.ts";
import { parsePresidiumLine } from "./presidium-line.ts";
import { presidiumLines } from "./presidium-lines.ts";
import { parseProgrammeLine } from "./programme-line.ts";
import { parseQuotaLine } from "./quota-line.ts";
import { parseReportLine } from "./report-line.ts";
import type { Values } from "./values.ts";

/** "thêm:" before what is to be added. */
const ADDS = /^\s*(?:thêm|them|add)(?:\s+(?:mục|muc|người|nguoi|dòng|dong|báo cáo|bao cao|đơn vị|don vi|item))?(?:\s*:\s*|\s+(?=\S))/iu;

type Item<Id extends ListField> = NonNullable<Values[Id]>[number];
type AnyItem = Item<ListField>;

/** What can be done with a list: its items are counted from 1. */
export type ListChange =
  | { readonly kind: "add"; readonly text: string }
  | { readonly kind: "edit"; readonly item: number; readonly text: string }
  | { readonly kind: "remove"; readonly items: readonly number[] }
  | { readonly kind: "move"; readonly item: number; readonly to: number }
  | { readonly kind: "clear" };

/** Reads pasted lines, one an item, and adds them to what the list holds; a line for an item of the programme that is there changes it. */
export function readList(field: ListField, text: string, context: FormContext): Read {
  return changeList(field, { kind: "add", text }, context);
}

/** The numbers of the items that a change is about. */
export function itemsOf(change: ListChange): readonly number[] {
  return "item" in change ? [change.item] : "items" in change ? change.items : [];
}

/** The list after a change. */
export function changeList(field: ListField, change: ListChange, context: FormContext): Read {
  const items: readonly AnyItem[] = context.values[field] ?? [];
  if (itemsOf(change).some((item) => !items[item - 1])) return { problem: "no-item" };
  const index = "item" in change ? change.item - 1 : -1;
  switch (change.kind) {
    case "clear":
      return withItems(field, []);
    case "remove":
      return withItems(
        field,
        items.filter((_, i) => !change.items.includes(i + 1)),
      );
    case "move": {
      const rest = items.filter((_, i) => i !== index);
      const to = Math.min(Math.max(change.to, 1), items.length) - 1;
      return withItems(field, [...rest.slice(0, to), ...items.slice(index, index + 1), ...rest.slice(to)]);
    }
    case "edit": {
      const [item, ...more] = readItems(field, change.text, context).items;
      return item
        ? withItems(
            field,
            items.flatMap((old, i) => (i === index ? [{ ...carried(field, old), ...item }, ...more] : [old])),
          )
        : { problem: "none" };
    }
    case "add": {
      const read = readItems(field, change.text, context);
      if (read.items.length === 0) return { problem: "none" };
      const whole = withItems(field, read.items.reduce(added, items));
      return "values" in whole && read.unread.length > 0 ? { ...whole, unread: read.unread } : whole;
    }
  }
}

function readItems(
  field: ListField,
  text: string,
  context: FormContext,
): { readonly items: readonly AnyItem[]; readonly unread: readonly string[] } {
  const list = withoutHeading(text.replace(ADDS, ""), { mustAnnounce: field === "programme" });
  const { lines, dropped } = listLines(list, { keepsLetters: field === "programme" });
  const read = (field === "presidium" ? presidiumLines(lines, context.form.presidiumPositions) : lines).map((line) => ({
    line,
    item: /[\p{L}\d]/u.test(line) ? readItem(field, line, context) : undefined,
  }));
  return { items: read.flatMap(({ item }) => item ?? []), unread: [...read.flatMap(({ line, item }) => (item ? [] : [line])), ...dropped] };
}

function readItem(field: ListField, text: string, { facts, form }: FormContext): AnyItem | undefined {
  switch (field) {
    case "programme":
      return parseProgrammeLine(text, facts.programme);
    case "exemplarReports":
      return parseReportLine(text, facts.fields?.list ?? []);
    case "presidium":
      return parsePresidiumLine(text, form.presidiumPositions);
    case "quotas":
      return parseQuotaLine(text);
  }
}

/** An item with the letter of one that is there tells more of it. */
function added(items: readonly AnyItem[], item: AnyItem): readonly AnyItem[] {
  const same = "title" in item && "id" in item && item.id !== undefined ? items.findIndex((old) => "id" in old && old.id === item.id) : -1;
  return same < 0 ? [...items, item] : items.map((old, i) => (i === same ? { ...old, ...item } : old));
}

/** What an edited item keeps of the old one: the letter of the programme's. */
function carried(field: ListField, old: AnyItem): Partial<AnyItem> {
  return field === "programme" && "id" in old && old.id !== undefined ? { id: old.id } : {};
}

function withItems(field: ListField, items: readonly AnyItem[]): Read {
  return checked({ [field]: items } as Values);
}
