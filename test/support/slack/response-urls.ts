import { z } from "zod";
import type { Clock } from "./clock.ts";
import { MOST_TEXT, readContent } from "./content.ts";
import type { Ids } from "./ids.ts";
import { type Answer, done, refuse } from "./method.ts";
import type { Posting } from "./posting.ts";
import type { Place, Workspace } from "./workspace.ts";

const LASTS = 30 * 60_000;
const USES = 5;

/** Where an interaction happened: what an answer to it may replace. */
interface Origin {
  readonly place: Place;
  readonly user: string;
  /** The message under which something was pressed. */
  readonly ts?: string;
  readonly thread?: string;
}

export const reply = z.object({
  text: z.string().optional(),
  blocks: z.unknown().optional(),
  attachments: z.unknown().optional(),
  response_type: z.enum(["in_channel", "ephemeral"]).optional(),
  replace_original: z.union([z.boolean(), z.stringbool()]).optional(),
  delete_original: z.union([z.boolean(), z.stringbool()]).optional(),
  thread_ts: z.string().optional(),
  mrkdwn: z.boolean().optional(),
});

export interface ResponseUrls {
  issue(kind: "actions" | "commands", origin: Origin): string;
  /** What becomes of a post to such an address. */
  use(path: string, body: unknown): { readonly status: number; readonly answer: Answer };
  /** Says something where an interaction happened, as its acknowledgement may do, too. */
  say(body: z.output<typeof reply>, origin: Origin): Answer;
}

/** Answers to interactions: five within half an hour, by https://docs.slack.dev/interactivity/handling-user-interaction. */
export function createResponseUrls({
  clock,
  ids,
  workspace,
  posting,
  origin: base,
}: {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly workspace: Workspace;
  readonly posting: Posting;
  readonly origin: () => string;
}): ResponseUrls {
  const issued = new Map<string, { origin: Origin; until: number; used: number }>();

  function say(body: z.output<typeof reply>, origin: Origin): Answer {
    const { place, user, ts } = origin;
    const shown = ts === undefined ? undefined : workspace.message(place, ts);
    const ephemeral = place.ephemerals.find((each) => each.ts === ts);
    if (body.delete_original) {
      if (shown) posting.remove(place, shown);
      if (ephemeral) workspace.drop(place, ephemeral.ts);
      return done();
    }
    const read = readContent(body, MOST_TEXT);
    if (!read.ok) return read.refusal;
    if (body.replace_original && shown) posting.update(place, shown, read.content);
    else if (body.replace_original && ephemeral) {
      place.ephemerals = place.ephemerals.map((each) => (each === ephemeral ? { ...withoutContent(each), ...read.content } : each));
    } else if (body.response_type === "in_channel") posting.post(place, read.content, body.thread_ts ? { ts: body.thread_ts } : undefined);
    else posting.ephemeral(place, user, read.content, body.thread_ts);
    return done();
  }

  return {
    say,
    issue(kind, origin) {
      const path = `/${kind}/${workspace.team.id}/${ids.next("")}/${ids.next("")}`;
      issued.set(path, { origin, until: clock.now() + LASTS, used: 0 });
      return `${base()}${path}`;
    },
    use(path, body) {
      const url = issued.get(path);
      if (!url) return { status: 404, answer: refuse("invalid_url") };
      if (clock.now() > url.until) return { status: 404, answer: refuse("expired_url") };
      if (url.used >= USES) return { status: 404, answer: refuse("used_url") };
      const read = reply.safeParse(body);
      if (!read.success) return { status: 400, answer: refuse("invalid_payload") };
      url.used += 1;
      const answer = say(read.data, url.origin);
      return { status: answer.ok ? 200 : 400, answer };
    },
  };
}

function withoutContent<T extends { blocks?: unknown; attachments?: unknown }>(message: T): Omit<T, "blocks" | "attachments"> {
  const { blocks: _blocks, attachments: _attachments, ...rest } = message;
  return rest;
}
