import { type Agent, get as httpGet, type IncomingMessage } from "node:http";
import { get as httpsGet } from "node:https";
import { type Api, GrammyError } from "grammy";
import type { RemoteFile } from "../../chat/message.ts";
import { forGrammy } from "./signal.ts";
import { troubleOf } from "./trouble.ts";

export interface DownloadParts {
  readonly api: Api;
  /** Where files are, with the token: "https://api.telegram.org/file/bot123:ABC". */
  readonly root: string;
  readonly agent: Agent;
}

const TIMEOUT = 60_000;

/** A file's content; undefined when it is gone. Rejects, without the token, when it may be tried again. */
export async function download(
  { api, root, agent }: DownloadParts,
  file: RemoteFile,
  mostBytes: number,
  ending?: AbortSignal,
): Promise<Uint8Array | "too-large" | undefined> {
  if ((file.bytes ?? 0) > mostBytes) return "too-large";
  const timeout = AbortSignal.timeout(TIMEOUT);
  const signal = ending ? AbortSignal.any([ending, timeout]) : timeout;
  try {
    const { file_path, file_size = 0 } = await api.getFile(file.source, forGrammy(signal));
    if (file_size > mostBytes) return "too-large";
    if (file_path === undefined) return undefined;
    const path = file_path.split("/").map(encodeURIComponent).join("/");
    const response = await get(`${root}/${path}`, agent, signal);
    return await contentOf(response, mostBytes);
  } catch (error) {
    if (isTooBig(error)) return "too-large";
    if (isGone(error)) return undefined;
    // Its cause would hold the address, and that the token.
    throw new Error(`a file could not be fetched: ${error instanceof Refused ? error.message : troubleOf(error).words}`);
  }
}

class Refused extends Error {}

function isGone(error: unknown): boolean {
  return error instanceof GrammyError && error.error_code === 400 && !/temporarily/.test(error.description);
}

/** Telegram gives a bot no files above 20 MB. */
function isTooBig(error: unknown): boolean {
  return error instanceof GrammyError && error.error_code === 400 && /too big/i.test(error.description);
}

function get(address: string, agent: Agent, signal: AbortSignal): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const request = address.startsWith("https:") ? httpsGet : httpGet;
    request(address, { agent, signal }, resolve).on("error", reject);
  });
}

async function contentOf(response: IncomingMessage, mostBytes: number): Promise<Uint8Array | "too-large" | undefined> {
  const { statusCode = 0 } = response;
  if (statusCode !== 200) {
    response.destroy();
    if (statusCode === 400 || statusCode === 403 || statusCode === 404 || statusCode === 410) return undefined;
    throw new Refused(`status ${statusCode}`);
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response) {
    size += chunk.length;
    // Leaving the loop ends the response.
    if (size > mostBytes) return "too-large";
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}
