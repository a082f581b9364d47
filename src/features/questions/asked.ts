import type { Language } from "../../chat/message.ts";
import type { Said } from "../../engine/turn.ts";
import { clean, fold } from "../../language/fold.ts";
import type { Slice } from "./slice.ts";
import { typedText } from "./text.ts";

/** What somebody wants about questions to the board; a mark names a text. */
export type Asked =
  /** To send a question that was not answered, or one asked back about another, in the name of a unit. */
  | { readonly kind: "send"; readonly mark: string; readonly about?: number | undefined; readonly unit?: string | undefined }
  /** The same in words: with the question, or the last that was not answered. */
  | { readonly kind: "tell"; readonly text: string }
  | { readonly kind: "latest" }
  | { readonly kind: "show" | "full" | "answer" | "decline" | "bare" | "more" | "publish"; readonly question: number }
  | { readonly kind: "post"; readonly question: number; readonly mark: string }
  | { readonly kind: "drop" | "release" }
  | { readonly kind: "list" | "published"; readonly skip: number }
  | { readonly kind: "look" | "edit" | "withdraw" | "withdraw-yes"; readonly published: number }
  | { readonly kind: "word"; readonly of: "question" | "answer" }
  | { readonly kind: "put"; readonly mark: string }
  /** What was typed where something is asked for. */
  | { readonly kind: "typed"; readonly text: string }
  /** "edited": a question that was sent in words was changed afterwards. */
  | { readonly kind: "file" | "stale" | "edited" };

/** The commands, which show the language that their user wants to go on in. */
const COMMANDS: ReadonlyMap<string, Language> = new Map([
  ["/traloi", "vi"],
  ["/answers", "en"],
]);

const BOARD = "(?:(?:ban )?thuong truc )?(?:hoi dong|thuong truc)|(?:the )?(?:board|council|standing committee(?: of the council)?)";
const POLITE = "(?:em|minh|toi|don vi|nho|cho|xin|muon|can|hay|giup|vui long|tro ly|please|i want to|could you|can you)";
const AFTERWARDS = "(?: (?:nhe|nha|giup|giup em|giup minh|a|voi|di|please|then))*";
/** What stands before the colon of "hỏi thường trực hội đồng: …". */
const HEADS = (board: string): RegExp =>
  new RegExp(`^(?:${POLITE} )*(?:hoi|(?:gui )?cau hoi (?:cho|toi|den|len)|ask|(?:a )?question (?:for|to)) (?:${board})$`);
/** "gửi câu hỏi này cho hội đồng". */
const LATEST = (board: string): RegExp =>
  new RegExp(
    `^(?:${POLITE} )*(?:gui|chuyen|send|forward) (?:giup (?:em|minh) )?(?:cau hoi|cau|this|that|my|the|it)(?: (?:nay|tren|do|vua roi|vua hoi|question))* (?:cho|toi|den|len|to) (?:${board})${AFTERWARDS}$`,
  );
const LONGEST_HEAD = 120;

const NUMBERED = /^question:(show|full|answer|decline|bare|more|publish):(\d{1,9})$/;
const ABOUT_PUBLISHED = /^published:(look|edit|withdraw|withdraw-yes):(\d{1,9})$/;
const LISTED = /^(?:question:(list)|(published):list):(\d{1,6})$/;

/** What was asked for, and the language that a command showed; undefined: it is about something else. */
export function readAsked(
  said: Said,
  { step }: Slice,
  boardNames: readonly string[],
): { readonly asked: Asked; readonly language?: Language | undefined } | undefined {
  if ("press" in said) {
    const asked = pressed(said.press);
    return asked && { asked };
  }
  if ("file" in said) return step && { asked: { kind: "file" } };
  if (!("text" in said)) return undefined;
  const text = said.text.trim();
  const [word = ""] = text.split(/\s+/, 1);
  const language = COMMANDS.get(word.toLowerCase());
  if (language) return { asked: { kind: "list", skip: 0 }, language };
  if (word.startsWith("/")) return undefined;
  if (step) return { asked: isDropped(text) ? { kind: "drop" } : { kind: "typed", text: typedText(text) } };
  const asked = inWords(text, boardNames);
  return asked && { asked: said.edits === undefined ? asked : { kind: "edited" } };
}

function pressed(id: string): Asked | undefined {
  if (id === "question:latest") return { kind: "latest" };
  if (id === "question:drop") return { kind: "drop" };
  if (id === "published:drop") return { kind: "release" };
  const [, numbered, question] = NUMBERED.exec(id) ?? [];
  if (numbered !== undefined) return { kind: numbered as "show", question: Number(question) };
  const [, what, published] = ABOUT_PUBLISHED.exec(id) ?? [];
  if (what !== undefined) return { kind: what as "look", published: Number(published) };
  const [, list, published_, skip] = LISTED.exec(id) ?? [];
  if (skip !== undefined) return { kind: list !== undefined || published_ === undefined ? "list" : "published", skip: Number(skip) };
  const [, of] = /^published:word:(question|answer)$/.exec(id) ?? [];
  if (of !== undefined) return { kind: "word", of: of as "question" };
  const [, put] = /^published:put:([\w-]{12})$/.exec(id) ?? [];
  if (put !== undefined) return { kind: "put", mark: put };
  const [, posted, postedMark] = /^question:post:(\d{1,9}):([\w-]{12})$/.exec(id) ?? [];
  if (postedMark !== undefined) return { kind: "post", question: Number(posted), mark: postedMark };
  const [, mark, about, unit] = /^question:send:([\w-]{12}):(\d{1,9})(?::(.+))?$/.exec(id) ?? [];
  if (mark !== undefined) return { kind: "send", mark, about: about === "0" ? undefined : Number(about), unit };
  return /^(?:question|published):/.test(id) ? { kind: "stale" } : undefined;
}

/** In plain words: "hỏi thường trực hội đồng: …", "gửi câu hỏi này cho hội đồng". */
function inWords(text: string, boardNames: readonly string[]): Asked | undefined {
  const board = [BOARD, ...boardNames.map((name) => fold(name).replace(/[^\p{L}\d\s-]/gu, "."))].join("|");
  const end = text.slice(0, LONGEST_HEAD).search(/[:：\n]/);
  if (end > 0 && HEADS(board).test(plainly(text.slice(0, end)))) return { kind: "tell", text: typedText(text.slice(end + 1)) };
  return text.length <= LONGEST_HEAD && LATEST(board).test(plainly(text)) ? { kind: "latest" } : undefined;
}

function isDropped(text: string): boolean {
  return text.length <= LONGEST_HEAD && /^(?:huy|huy bo|thoi|bo qua|dung lai|cancel|stop|never mind)$/.test(plainly(text));
}

function plainly(text: string): string {
  return fold(clean(text)).replace(/\s*[.!?]+$/, "");
}
