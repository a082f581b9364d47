import type { Delivery } from "./deliveries.ts";
import type { RequestRecord } from "./exchange.ts";
import { labelsOf } from "./shown/blocks.ts";
import { plainTextOf } from "./shown/message.ts";
import type { Workspace } from "./workspace.ts";

/** What was said, and what went wrong on the way, for who reads a failed test. */
export function transcriptOf({
  workspace,
  requests,
  deliveries,
  errorsShown,
}: {
  readonly workspace: Workspace;
  readonly requests: readonly RequestRecord[];
  readonly deliveries: readonly Delivery[];
  readonly errorsShown: readonly { readonly user: string; readonly what: string; readonly reason: string }[];
}): string {
  const { names } = workspace;
  const said = workspace.everything().map((message) => {
    const buttons = labelsOf(message.blocks ?? []).map((label) => ` [${label}]`);
    return `${message.channel} ${message.ts} ${names.user(message.user)}: ${plainTextOf(message, names)}${buttons.join("")}`;
  });
  const refused = requests
    .filter(
      ({ status, answer }) => status !== 200 || (typeof answer === "object" && answer !== null && "ok" in answer && answer.ok === false),
    )
    .map(({ method, status, answer }) => `refused ${method}: ${status ?? "cut"} ${JSON.stringify(answer)}`);
  const undelivered = deliveries
    .filter(({ state }) => state !== "taken")
    .map(({ eventId, state, failures }) => `event ${eventId} ${state}: ${failures.join(", ")}`);
  const errors = errorsShown.map(({ user, what, reason }) => `${names.user(user)} was shown an error: ${what}: ${reason}`);
  return [...said, ...refused, ...undelivered, ...errors].join("\n") || "nothing was said";
}
