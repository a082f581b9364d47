import { z } from "zod";

/** What Slack delivers, as far as it is used here. */

const SlackFile = z.object({
  id: z.string(),
  name: z.string().nullish(),
  size: z.number().optional(),
  mode: z.string().optional(),
  url_private_download: z.string().optional(),
});
export type SlackFile = z.infer<typeof SlackFile>;

/** A message as events and the history have it. */
export const SlackMessage = z.object({
  subtype: z.string().optional(),
  user: z.string().optional(),
  bot_id: z.string().nullish(),
  text: z.string().nullish(),
  ts: z.string(),
  thread_ts: z.string().optional(),
  edited: z.object({ ts: z.string() }).optional(),
  files: z.array(SlackFile).optional(),
});
export type SlackMessage = z.infer<typeof SlackMessage>;

const Said = SlackMessage.extend({ type: z.enum(["message", "app_mention"]), channel: z.string() });

const Changed = z.object({
  type: z.literal("message"),
  subtype: z.literal("message_changed"),
  channel: z.string(),
  message: SlackMessage,
  previous_message: z.object({ text: z.string().nullish() }).optional(),
});

const HomeOpened = z.object({ type: z.literal("app_home_opened"), user: z.string(), channel: z.string().optional(), tab: z.string() });

const EventCallback = z.object({
  type: z.literal("event_callback"),
  team_id: z.string(),
  api_app_id: z.string().optional(),
  authorizations: z.array(z.object({ user_id: z.string() })).optional(),
  event: z.union([Changed, Said, HomeOpened]),
});
export type EventCallback = z.infer<typeof EventCallback>;

const Action = z.object({
  type: z.string(),
  action_id: z.string(),
  value: z.string().nullish(),
  selected_option: z.object({ value: z.string() }).nullish(),
  selected_date: z.string().nullish(),
});
export type Action = z.infer<typeof Action>;

const User = z.object({ id: z.string(), username: z.string().optional(), name: z.string().optional() });

const BlockActions = z.object({
  type: z.literal("block_actions"),
  api_app_id: z.string().optional(),
  trigger_id: z.string(),
  user: User,
  container: z.object({ message_ts: z.string().optional(), channel_id: z.string().optional(), thread_ts: z.string().optional() }),
  message: z.object({ thread_ts: z.string().optional() }).optional(),
  response_url: z.string().optional(),
  actions: z.array(Action),
});
export type BlockActions = z.infer<typeof BlockActions>;

const InputState = z.object({ type: z.string().optional(), value: z.string().nullish(), selected_date: z.string().nullish() });

const ViewSubmission = z.object({
  type: z.literal("view_submission"),
  trigger_id: z.string(),
  user: User,
  view: z.object({
    id: z.string().optional(),
    callback_id: z.string(),
    private_metadata: z.string(),
    blocks: z.array(
      z.object({
        type: z.string(),
        block_id: z.string(),
        element: z.object({ initial_value: z.string().optional(), initial_date: z.string().optional() }).optional(),
      }),
    ),
    state: z.object({ values: z.record(z.string(), z.record(z.string(), InputState)) }),
  }),
});
export type ViewSubmission = z.infer<typeof ViewSubmission>;

const SlashCommand = z.object({
  command: z.string().startsWith("/"),
  text: z.string().default(""),
  user_id: z.string(),
  user_name: z.string().optional(),
  channel_id: z.string(),
  trigger_id: z.string(),
  response_url: z.string().optional(),
});
export type SlashCommand = z.infer<typeof SlashCommand>;

export type Payload =
  | { readonly kind: "event"; readonly body: EventCallback }
  | { readonly kind: "actions"; readonly body: BlockActions }
  | { readonly kind: "submission"; readonly body: ViewSubmission }
  | { readonly kind: "command"; readonly body: SlashCommand };

/** What was delivered; undefined when it is nothing that is taken here. */
export function readPayload(body: unknown): Payload | undefined {
  const type = z.object({ type: z.string().optional() }).safeParse(body).data?.type;
  switch (type) {
    case "event_callback":
      return parsed("event", EventCallback.safeParse(body).data);
    case "block_actions":
      return parsed("actions", BlockActions.safeParse(body).data);
    case "view_submission":
      return parsed("submission", ViewSubmission.safeParse(body).data);
    default:
      return parsed("command", SlashCommand.safeParse(body).data);
  }
}

function parsed<Kind extends Payload["kind"], Body>(kind: Kind, body: Body | undefined): { kind: Kind; body: Body } | undefined {
  return body === undefined ? undefined : { kind, body };
}
