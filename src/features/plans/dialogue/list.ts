import type { Repair } from "../../../language/repair.ts";
import { isListField, type ListField } from "../fields.ts";
import { changeList, itemsOf, type ListChange } from "../lists.ts";
import type { Values } from "../values.ts";
import { askField, write } from "./record.ts";
import { inPlan, type Talk, tell } from "./talk.ts";

/** "xoá 2", "chuyển 3 lên 1" said of the list that is asked for; undefined: of something else. */
export function changeItem(talk: Talk, { kind, what, to }: Extract<Repair, { kind: "remove" | "move" }>): Talk | undefined {
  const { step } = talk.slice;
  if (step?.kind !== "field" || !isListField(step.field)) return undefined;
  const letter = placeOfLetter(talk, step.field, what);
  const items = letter === undefined ? numbersIn(what) : [letter];
  const [item] = items;
  if (item === undefined) return undefined;
  const place = numbersIn(to ?? "")[0];
  if (kind === "remove") return listChanged(talk, step.field, { kind: "remove", items });
  return place === undefined ? undefined : listChanged(talk, step.field, { kind: "move", item, to: place });
}

/** The list after a change, shown again; it is done when the person says so. */
export function listChanged(talk: Talk, field: ListField, change: ListChange): Talk {
  const { context } = inPlan(talk) ?? {};
  if (!context) return talk;
  const given = changeList(field, change, context);
  if ("values" in given) return withList(talk, field, given.values);
  const key = "problem" in given && given.problem === "no-item" ? "plans-no-such-item" : `plans-hint-${field}`;
  return {
    ...tell(talk, {
      key,
      values: {
        item: itemsOf(change)
          .filter((item) => context.values[field]?.[item - 1] === undefined)
          .join(", "),
      },
    }),
    brief: true,
  };
}

/** Writes a list without leaving it. */
export function withList(talk: Talk, field: ListField, values: Values): Talk {
  const written = write(talk, values);
  if (written.slice.step?.kind === "conflict") return written;
  return { ...askField({ ...written, said: talk.said }, field), brief: false };
}

/** Where the programme has its item "g". */
function placeOfLetter(talk: Talk, field: ListField, what: string): number | undefined {
  const letter = /^(?:mục|muc|điểm|diem|item) ([a-z])$/iu.exec(what.trim())?.[1]?.toLowerCase();
  const items = field === "programme" ? (inPlan(talk)?.context.values.programme ?? []) : [];
  const index = letter === undefined ? -1 : items.findIndex(({ id }) => id === letter);
  return index < 0 ? undefined : index + 1;
}

function numbersIn(text: string): number[] {
  return [...text.matchAll(/\d{1,3}/g)].map(([digits]) => Number(digits));
}
