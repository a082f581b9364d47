import type { TestClock } from "./clock.ts";
import type { Events } from "./events.ts";
import type { Files } from "./files.ts";
import type { Ids } from "./ids.ts";
import type { Posting } from "./posting.ts";
import type { ResponseUrls } from "./response-urls.ts";
import type { SocketMode } from "./socket-mode.ts";
import type { Triggers } from "./triggers.ts";
import type { Uploads } from "./uploads.ts";
import type { Views } from "./views.ts";
import type { Workspace } from "./workspace.ts";

/** What the methods and the people act on. */
export interface World {
  readonly workspace: Workspace;
  readonly posting: Posting;
  readonly events: Events;
  readonly views: Views;
  readonly triggers: Triggers;
  readonly responseUrls: ResponseUrls;
  readonly files: Files;
  readonly uploads: Uploads;
  readonly socket: SocketMode;
  readonly ids: Ids;
  readonly clock: TestClock;
  readonly scopes: readonly string[];
  readonly tabs: { readonly home: boolean; readonly messages: boolean };
  readonly origin: () => string;
}
