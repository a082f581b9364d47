import type { IncomingMessage, ServerResponse } from "node:http";
import type { Exchange, Reply } from "./exchange.ts";
import { parsedJson, readBody, readUpload } from "./read-arguments.ts";
import { bearerOf, refusedToken, type Tokens } from "./tokens.ts";
import { isUpload } from "./uploads.ts";
import type { World } from "./world.ts";

const LOGIN_PAGE = "<!DOCTYPE html><html><head><title>Sign in | Slack</title></head><body>Sign in to your workspace</body></html>";

/** What is asked of the server: the Web API, private files, answers to interactions. */
export function createRoutes({
  world,
  tokens,
  exchange,
  webApi,
}: {
  readonly world: World;
  readonly tokens: Tokens;
  readonly exchange: Exchange;
  readonly webApi: (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void>;
}): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  return async (request, response) => {
    const url = new URL(request.url ?? "/", world.origin());
    const { pathname } = url;
    if (pathname.startsWith("/api/")) return webApi(request, response, url);
    if (pathname.startsWith("/files-pri/")) {
      return exchange.reply(request, response, { method: "files.download", args: { path: pathname } }, () => download(request, pathname));
    }
    if (isUpload(pathname)) {
      const content = await readUpload(request);
      return exchange.reply(request, response, { method: "files.upload", args: { path: pathname } }, () => upload(pathname, content));
    }
    if (/^\/(actions|commands)\//.test(pathname)) {
      const body = parsedJson((await readBody(request)).toString());
      const args = { path: pathname, ...Object(body) };
      return exchange.reply(request, response, { method: "response_url", args }, () => world.responseUrls.use(pathname, body));
    }
    response.writeHead(404).end();
  };

  /** The address alone lets bytes in. */
  function upload(path: string, content: Buffer): Reply {
    const isTaken = world.uploads.receive(path, content);
    return { status: isTaken ? 200 : 400, answer: `${content.length} bytes`, body: isTaken ? `OK - ${content.length}` : "refused" };
  }

  /** Whoever may not see a file is shown where to sign in, as if all were well. */
  function download(request: IncomingMessage, path: string): Reply {
    const found = world.files.at(path);
    const mayRead = refusedToken(bearerOf(request), "bot", tokens) === undefined && world.scopes.includes("files:read");
    if (!mayRead) return { status: 200, answer: "login page", body: LOGIN_PAGE, headers: { "content-type": "text/html; charset=utf-8" } };
    if (!found) return { status: 404, answer: "not found", body: "", headers: { "content-type": "text/html; charset=utf-8" } };
    return { status: 200, answer: `${found.content.length} bytes`, body: found.content, headers: { "content-type": found.file.mimetype } };
  }
}
