import type { WebClient } from "@slack/web-api";
import { backOff } from "./back-off.ts";
import { codeOf } from "./outcome.ts";
import type { Trouble } from "./trouble.ts";
import type { Wait } from "./within.ts";

/** Who the app is. */
export interface Me {
  readonly team: string;
  readonly user: string;
}

/** Asks Slack who the bot token belongs to until it says so; undefined when the signal comes before. */
export async function identify({
  client,
  trouble,
  wait,
  signal,
}: {
  readonly client: WebClient;
  readonly trouble: Trouble;
  readonly wait: Wait;
  readonly signal: AbortSignal;
}): Promise<Me | undefined> {
  for (let failures = 1; !signal.aborted; failures++) {
    try {
      const { team_id: team, user_id: user } = await client.auth.test();
      trouble.clear("the bot token");
      if (team !== undefined && user !== undefined) return { team, user };
      trouble.set("the bot token", "Slack does not say whose the bot token is");
    } catch (error) {
      if (signal.aborted) return undefined;
      trouble.set("the bot token", `the bot token cannot be checked: ${codeOf(error)}`);
    }
    await wait(backOff(failures), signal);
  }
  return undefined;
}
