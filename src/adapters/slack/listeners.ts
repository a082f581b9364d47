import type { App } from "@slack/bolt";
import type { WebClient } from "@slack/web-api";
import type { Desk, Form } from "../../chat/adapter.ts";
import type { ChatId, Filled } from "../../chat/message.ts";
import type { Answering } from "./answering.ts";
import { FORM } from "./controls.ts";
import { filledIn, formView, type Origin, originOf, refusal, submissionId } from "./form-view.ts";
import { type Ack, LONGEST_MS } from "./front.ts";
import { codeOf } from "./outcome.ts";
import { type BlockActions, readPayload, type ViewSubmission } from "./payload.ts";
import { privateChat } from "./place.ts";
import { pressedIn, pressesOf } from "./pressed.ts";
import { homeView, type Say } from "./render.ts";
import { LATE, type Wait, within } from "./within.ts";

export interface ListenerParts {
  readonly desk: Pick<Desk, "receive" | "form" | "check" | "home">;
  readonly client: WebClient;
  readonly answering: Answering;
  readonly say: Say;
  readonly wait: Wait;
  log(line: string): void;
}

/** What the app answers itself, outside of the outbox: forms and the page that it has in Slack. */
export function listen(app: Pick<App, "action" | "view" | "event">, { desk, client, answering, say, wait, log }: ListenerParts): void {
  app.action(new RegExp(`^${FORM}`), async ({ body, ack }) => {
    const payload = readPayload(body);
    if (payload?.kind === "actions") await opened(payload.body, ack as Ack);
  });
  app.view({ type: "view_submission" }, async ({ body, ack }) => {
    const payload = readPayload(body);
    if (payload?.kind === "submission") await submitted(payload.body, ack as Ack);
  });
  app.event("app_home_opened", async ({ event }) => {
    if (event.tab === "home") await showHome(event.user);
  });

  async function opened(body: BlockActions, ack: Ack): Promise<void> {
    const place = pressedIn(body);
    const late = new AbortController();
    const found = await within(LONGEST_MS, formOrPress(body, place.from, late.signal), wait);
    late.abort();
    try {
      await ack();
    } finally {
      if (found === LATE || found === "later") await answering.privately(body, "engine-press-again");
      else if (found !== "pressed" && !(await show(found, { ...place, ref: body.container.message_ts }, body.trigger_id)))
        await answering.privately(body, "slack-form-not-opened");
    }
  }

  /** Without a form it is a button as any other. */
  async function formOrPress(body: BlockActions, from: ChatId, late: AbortSignal): Promise<Form | "pressed" | "later"> {
    const form = await desk.form(from, body.actions[0]?.action_id.slice(FORM.length) ?? "");
    if (form !== undefined) return form;
    for (const arrival of pressesOf(body)) if (late.aborted || (await desk.receive(arrival)) === "later") return "later";
    return "pressed";
  }

  async function show(form: Form, origin: Omit<Origin, "form" | "language">, trigger_id: string): Promise<boolean> {
    try {
      await client.apiCall("views.open", { trigger_id, view: formView(form, origin, say) });
      return true;
    } catch (error) {
      log(`slack: a form cannot be shown: ${codeOf(error)}`);
      return false;
    }
  }

  async function submitted(body: ViewSubmission, ack: Ack): Promise<void> {
    const origin = originOf(body);
    if (!origin) return ack();
    const words = say[origin.language];
    const late = new AbortController();
    const problems = await within(LONGEST_MS, take(body, origin, filledIn(body, origin), late.signal), wait);
    late.abort();
    const found = problems === LATE ? { "": { key: "engine-press-again" } } : problems;
    await ack(Object.keys(found).length === 0 ? undefined : refusal(found, body, words));
  }

  /** @param late when it is too late to take it, for its sender was asked to send it again */
  async function take(body: ViewSubmission, origin: Origin, filled: Filled, late: AbortSignal): ReturnType<Desk["check"]> {
    const { from, route, group, ref } = origin;
    const problems = await desk.check(from, filled);
    if (Object.keys(problems).length > 0 || late.aborted) return problems;
    const name = body.user.username ?? body.user.name;
    const receipt = await desk.receive({ id: submissionId(body, filled), from, route, group, ref, name, filled, isLast: true });
    return receipt === "later" ? { "": { key: "engine-press-again" } } : {};
  }

  async function showHome(user: string): Promise<void> {
    try {
      const message = await desk.home(privateChat(user).from);
      await client.apiCall("views.publish", { user_id: user, view: homeView(message, say) });
    } catch (error) {
      log(`slack: a person's page cannot be shown: ${codeOf(error)}`);
    }
  }
}
