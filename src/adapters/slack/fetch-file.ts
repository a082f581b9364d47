import type { WebClient } from "@slack/web-api";
import type { RemoteFile } from "../../chat/message.ts";
import { fetchUntil } from "./fetch-until.ts";
import { outcomeOf } from "./outcome.ts";

const TIMEOUT_MS = 60_000;
const OWN_DOMAINS = ["slack.com", "slack-gov.com"];
const THIS_MACHINE = new Set(["localhost", "127.0.0.1", "[::1]"]);

interface FetchParts {
  /** Ends with the signal, too. */
  readonly client: WebClient;
  readonly botToken: string;
  readonly apiUrl: string;
  readonly signal: AbortSignal;
}

/** Whether an address is Slack's, so that a request to it may carry the bot's token. @param apiUrl where Slack's API is */
export function isSlacks(address: string, apiUrl: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, origin } = new URL(address);
  const api = new URL(apiUrl);
  // A proxy on this machine may have its files on another port.
  if (origin === api.origin || (THIS_MACHINE.has(hostname) && THIS_MACHINE.has(api.hostname))) return true;
  return protocol === "https:" && OWN_DOMAINS.some((domain) => hostname === domain || hostname.endsWith(`.${domain}`));
}

/** A file that somebody sent; undefined when it cannot be had. Rejects when it may be tried again, and at the signal. */
export async function fetchFile(
  { source }: RemoteFile,
  mostBytes: number,
  { client, botToken, apiUrl, signal }: FetchParts,
): Promise<Uint8Array | "too-large" | undefined> {
  const address = source.includes(":") ? source : await addressOf(source, client);
  if (address === undefined || !isSlacks(address, apiUrl)) return undefined;
  const response = await fetchUntil(signal, TIMEOUT_MS)(address, { headers: { authorization: `Bearer ${botToken}` } });
  if (response.ok && !isLoginPage(response)) return await read(response, mostBytes);
  await response.body?.cancel();
  if (response.status === 429 || response.status >= 500) throw new Error(`a file cannot be fetched now: HTTP ${response.status}`);
  return undefined;
}

/** Files from other organizations have no address until it is asked for. */
async function addressOf(id: string, client: WebClient): Promise<string | undefined> {
  try {
    const { file } = await client.files.info({ file: id });
    return file?.url_private_download;
  } catch (error) {
    if (outcomeOf(error).kind === "failed") return undefined;
    throw error;
  }
}

/** What Slack shows to somebody without access. */
function isLoginPage(response: Response): boolean {
  return response.headers.get("content-type")?.startsWith("text/html") ?? false;
}

async function read({ body, headers }: Response, mostBytes: number): Promise<Uint8Array | "too-large"> {
  if (!body) return new Uint8Array();
  if (Number(headers.get("content-length") ?? 0) > mostBytes) {
    await body.cancel();
    return "too-large";
  }
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    bytes += chunk.length;
    // Leaving the loop ends the transfer.
    if (bytes > mostBytes) return "too-large";
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
