import type { WebClient } from "@slack/web-api";
import type { ContentOf, Sending } from "../../chat/adapter.ts";
import { isSlacks } from "./fetch-file.ts";
import { codeOf, outcomeOf } from "./outcome.ts";
import { cut } from "./plain.ts";
import type { FilePart, Say } from "./render.ts";

interface UploadParts {
  readonly client: WebClient;
  readonly apiUrl: string;
  readonly say: Say;
  readonly contentOf: ContentOf;
}

/** A file that lies with Slack and is shown nowhere yet, or why it does not. */
type Upload = { readonly kind: "uploaded"; readonly id: string } | Exclude<Sending, { readonly kind: "sent" | "moved" | "unknown" }>;

const TIMEOUT_MS = 120_000;
const LONGEST_DESCRIPTION = 1000;
/** An app that was set up before the bot sent files may not; its words have to go out all the same. */
const NOT_ALLOWED = new Set(["missing_scope", "no_permission"]);

/** Lays a file with Slack, as the first two of its three steps; what goes wrong there was seen by nobody. */
export async function upload({ file, language }: FilePart, { client, apiUrl, say, contentOf }: UploadParts): Promise<Upload> {
  const content = await contentOf(file, language);
  if (!content) return { kind: "failed", reason: "the file is not there any more" };
  const described = "chart" in file ? { alt_txt: cut(say[language](file.chart.title), LONGEST_DESCRIPTION) } : {};
  try {
    const asked = { filename: file.name, length: content.length, ...described };
    const { upload_url, file_id } = await client.files.getUploadURLExternal(asked);
    if (upload_url === undefined || file_id === undefined || !isSlacks(upload_url, apiUrl))
      return { kind: "failed", reason: "Slack gave no address for a file" };
    const body = new Uint8Array(content);
    const { ok, status } = await fetch(upload_url, { method: "POST", body, signal: AbortSignal.timeout(TIMEOUT_MS) });
    return ok ? { kind: "uploaded", id: file_id } : refusedWith(status);
  } catch (error) {
    if (NOT_ALLOWED.has(codeOf(error))) return { kind: "failed", reason: codeOf(error) };
    const outcome = outcomeOf(error);
    return outcome.kind === "unknown" ? { ...outcome, kind: "unsent" } : outcome;
  }
}

function refusedWith(status: number): Upload {
  const reason = `HTTP ${status} for a file`;
  return { kind: status === 429 || status >= 500 ? "unsent" : "failed", reason };
}
