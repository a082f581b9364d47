/** Payloads as Slack delivers them, shortened nowhere but in tokens. */

const TEAM = "T0BHXH";
const APP = "A0TRLDH";
const BOT = "U0BOT";
export const DIRECT = "D0LAN";
export const CHANNEL = "C0TOCHUC";
const LAN = "U0LAN";

export const ME = BOT;

export function eventCallback(event: object, id = "Ev07A1"): object {
  return {
    token: "verification",
    team_id: TEAM,
    context_team_id: TEAM,
    context_enterprise_id: null,
    api_app_id: APP,
    event,
    type: "event_callback",
    event_id: id,
    event_time: 1412820000,
    authorizations: [{ enterprise_id: null, team_id: TEAM, user_id: BOT, is_bot: true, is_enterprise_install: false }],
    is_ext_shared_channel: false,
    event_context: "4-abc",
  };
}

export function directMessage(text: string, more: object = {}): object {
  return {
    client_msg_id: "8f0c",
    type: "message",
    user: LAN,
    text,
    team: TEAM,
    blocks: [{ type: "rich_text", block_id: "x", elements: [] }],
    channel: DIRECT,
    ts: "1412820000.000100",
    event_ts: "1412820000.000100",
    channel_type: "im",
    ...more,
  };
}

export function mention(text: string, more: object = {}): object {
  return {
    type: "app_mention",
    user: LAN,
    text,
    team: TEAM,
    channel: CHANNEL,
    ts: "1412820100.000200",
    event_ts: "1412820100.000200",
    ...more,
  };
}

export function changed(before: object, after: object): object {
  return {
    type: "message",
    subtype: "message_changed",
    hidden: true,
    channel: DIRECT,
    channel_type: "im",
    ts: "1412820300.000400",
    event_ts: "1412820300.000400",
    message: { type: "message", user: LAN, ts: "1412820000.000100", ...after },
    previous_message: { type: "message", user: LAN, ts: "1412820000.000100", ...before },
  };
}

export const PDF = {
  id: "F0PLAN",
  created: 1412820000,
  timestamp: 1412820000,
  name: "kế hoạch.pdf",
  title: "kế hoạch",
  mimetype: "application/pdf",
  filetype: "pdf",
  user: LAN,
  mode: "hosted",
  size: 2048,
  url_private: "https://files.slack.com/files-pri/T0BHXH-F0PLAN/plan.pdf",
  url_private_download: "https://files.slack.com/files-pri/T0BHXH-F0PLAN/download/plan.pdf",
  permalink: "https://bhxh.slack.com/files/U0LAN/F0PLAN/plan.pdf",
};

export function command(name: string, text: string, channel = DIRECT): object {
  return {
    token: "verification",
    team_id: TEAM,
    team_domain: "bhxh",
    channel_id: channel,
    channel_name: channel.startsWith("D") ? "directmessage" : "tochuc",
    user_id: LAN,
    user_name: "lan",
    command: name,
    text,
    api_app_id: APP,
    is_enterprise_install: "false",
    response_url: "https://hooks.slack.com/commands/T0BHXH/1/abc",
    trigger_id: "9.8.command",
  };
}

export function press(actions: readonly object[], where: "direct" | "thread" | "channel" | "home" = "direct"): object {
  const user = { id: LAN, username: "lan", name: "lan", team_id: TEAM };
  const common = { type: "block_actions", user, api_app_id: APP, token: "verification", team: { id: TEAM, domain: "bhxh" } };
  const rest = { trigger_id: "7.6.press", enterprise: null, is_enterprise_install: false, state: { values: {} }, actions };
  if (where === "home") return { ...common, container: { type: "view", view_id: "V0" }, view: { id: "V0", type: "home" }, ...rest };
  const channel = where === "direct" ? DIRECT : CHANNEL;
  const ts = "1412820200.000300";
  const thread = where === "thread" ? { thread_ts: "1412820100.000200" } : {};
  return {
    ...common,
    container: { type: "message", message_ts: ts, channel_id: channel, is_ephemeral: false, ...thread },
    channel: { id: channel, name: where === "direct" ? "directmessage" : "tochuc" },
    message: { type: "message", user: BOT, bot_id: "B0BOT", ts, text: "Chọn", ...thread },
    response_url: "https://hooks.slack.com/actions/T0BHXH/2/def",
    ...rest,
  };
}

export function button(id: string, more: object = {}): object {
  return {
    type: "button",
    action_id: `press:0:${id}`,
    block_id: "b1",
    text: { type: "plain_text", text: "Nút", emoji: false },
    value: id,
    action_ts: "1412820250.1",
    ...more,
  };
}

export function submission(view: object): object {
  return {
    type: "view_submission",
    team: { id: TEAM, domain: "bhxh" },
    user: { id: LAN, username: "lan", name: "lan", team_id: TEAM },
    api_app_id: APP,
    token: "verification",
    trigger_id: "5.4.view",
    view,
    response_urls: [],
    is_enterprise_install: false,
    enterprise: null,
  };
}
