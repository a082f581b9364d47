import type { Block, ReceivedFile } from "../../chat/message.ts";
import { plusDays } from "../../language/calendar.ts";
import { parseDay } from "../../language/day.ts";
import { clean, fold } from "../../language/fold.ts";
import { parseYesNo } from "../../language/yes-no.ts";
import { lastDecision, moved } from "./decisions.ts";
import type { Step } from "./slice.ts";
import { answer, type Decided, standsAs, type Talk } from "./talk.ts";
import { button, codeIn, dateWords, keyOf, plainButton, say } from "./words.ts";

type Paper = Extract<Step, { kind: "document" }>;
type Move = Paper["move"];

const LONGEST_NUMBER = 100;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
/** A day that names its month is one of the last twelve months, where it names no year. */
const NAMES_MONTH = /\d ?[/.-] ?\d|\bthang\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/;
const NEARLY_A_YEAR = 364;

/** A further step of a plan's end: the number and date of its paper are asked, its file may follow. */
export function startDocument(talk: Talk, move: Move): Decided {
  if (moved(move, talk.plan, talk.knowing) === undefined) return standsAs(talk);
  return askNext(talk, { kind: "document", plan: keyOf(talk.plan), move, asks: "number" });
}

/** Asks what is asked, or shows all of it before it is saved. */
function askNext(talk: Talk, step: Paper, first: readonly Block[] = []): Decided {
  const key = keyOf(talk.plan);
  const close = plainButton("close", key);
  const code = codeIn(talk.plan);
  if (step.asks === "number")
    return answer(talk, [...first, say(`reviews-document-number-${step.move}`, { code })], { buttons: [close], step, marks: "letters" });
  if (step.asks === "date") {
    const asksDate = { press: button("on", key, "", "").id, initial: talk.turn.today };
    return answer(talk, [...first, say("reviews-document-date")], { buttons: [close], step, asksDate, marks: "letters" });
  }
  const { number = "", date = "", file } = step;
  const blocks: readonly Block[] = [
    ...first,
    say(`reviews-document-check-${step.move}`, { code }),
    {
      kind: "list",
      items: [
        [{ key: "reviews-document-line-number", values: { number } }],
        [{ key: "reviews-document-line-date", values: { date: dateWords(date) } }],
        [file ? { key: "reviews-document-line-file", values: { name: file.name } } : { key: "reviews-document-line-no-file" }],
      ],
    },
  ];
  return answer(talk, blocks, { buttons: [plainButton("save", key), plainButton("number", key), plainButton("day", key), close], step });
}

export function documentTyped(talk: Talk, step: Paper, text: string): Decided {
  if (moved(step.move, talk.plan, talk.knowing) === undefined) return standsAs(talk);
  switch (step.asks) {
    case "number": {
      const number = clean(text);
      if (number.length > LONGEST_NUMBER || !/[\p{L}\d]/u.test(number))
        return askNext(talk, step, [say("reviews-document-number-unfit", { most: LONGEST_NUMBER })]);
      return askNext(talk, { ...step, number, asks: step.date === undefined ? "date" : "check" });
    }
    case "date":
      return dated(talk, step, dayOf(text, talk.turn.today));
    case "check": {
      const isYes = parseYesNo(text) === true || /^(?:luu|save)\b/.test(fold(clean(text)));
      return isYes ? save(talk, step) : askNext(talk, step, [say("reviews-document-press")]);
    }
  }
}

/** A button under what is asked of a paper. */
export function documentPressed(talk: Talk, action: "number" | "day" | "on" | "save", [day]: readonly string[]): Decided {
  const { step } = talk.slice;
  const { plan } = talk;
  if (step?.kind !== "document" || step.plan.unit !== plan.version.unit || step.plan.number !== plan.version.number)
    return answer(talk, [say("reviews-document-anew")], { buttons: [plainButton("card", keyOf(plan))] });
  if (moved(step.move, plan, talk.knowing) === undefined) return standsAs(talk);
  if (action === "on") return dated(talk, step, day !== undefined && DATE.test(day) ? day : undefined);
  if (action === "save") return step.asks === "check" ? save(talk, step) : askNext(talk, step);
  return askNext(talk, { ...step, asks: action === "number" ? "number" : "date" });
}

function dated(talk: Talk, step: Paper, date: string | undefined): Decided {
  if (date === undefined) return askNext(talk, { ...step, asks: "date" }, [say("reviews-document-date-unread")]);
  if (date > talk.turn.today)
    return askNext(talk, { ...step, asks: "date" }, [say("reviews-document-date-coming", { date: dateWords(date) })]);
  return askNext(talk, { ...step, date, asks: step.number === undefined ? "number" : "check" });
}

/** The day that a paper is of: without a year the last one that was. */
function dayOf(text: string, today: string): string | undefined {
  const from = NAMES_MONTH.test(fold(text)) ? plusDays(today, -NEARLY_A_YEAR) : today;
  const parsed = parseDay(text, from);
  if ("value" in parsed) return parsed.value.date;
  const past = "choices" in parsed ? parsed.choices.map(({ date }) => date).filter((date) => date <= today) : [];
  return past.sort().at(-1);
}

function save(talk: Talk, { move, number, date, file }: Paper): Decided {
  const { plan, knowing } = talk;
  const to = moved(move, plan, knowing);
  if (to === undefined || number === undefined || date === undefined) return standsAs(talk);
  const document = { number, date, ...(file ? { file } : {}) };
  return answer(talk, [say(`reviews-done-${move}`, { code: codeIn(plan) })], {
    changes: [{ kind: "decide", plan, decision: move, to, document }],
  });
}

/** Asks for the file of a paper that was recorded without one. */
export function startFile(talk: Talk): Decided {
  const made = lastDecision(talk.plan);
  if (!made?.document || made.document.file) return standsAs(talk);
  const key = keyOf(talk.plan);
  return answer(talk, [say("reviews-file-ask", { number: made.document.number })], {
    buttons: [plainButton("close", key)],
    step: { kind: "file", plan: key, decision: made.seq },
  });
}

/** A file that comes while a paper is recorded is the paper's. */
export function fileReceived(talk: Talk, step: Paper | Extract<Step, { kind: "file" }>, file: ReceivedFile): Decided {
  const { plan } = talk;
  if (file.refused !== undefined || file.hash === undefined) {
    const blocks = [say(`plans-file-${file.refused ?? "unreadable"}`)];
    return step.kind === "file" ? answer(talk, blocks, { step }) : askNext(talk, step, blocks);
  }
  const kept = { name: file.name, bytes: file.bytes, hash: file.hash };
  if (step.kind === "document") {
    if (moved(step.move, plan, talk.knowing) === undefined) return standsAs(talk);
    return askNext(talk, { ...step, file: kept }, [say("reviews-file-noted", { name: file.name })]);
  }
  const decision = plan.decisions.find(({ seq }) => seq === step.decision);
  if (!decision?.document || decision.document.file) return standsAs(talk);
  return answer(talk, [say("reviews-file-noted", { name: file.name })], {
    buttons: [plainButton("card", keyOf(plan))],
    changes: [{ kind: "file", plan, decision: step.decision, file: kept }],
  });
}
