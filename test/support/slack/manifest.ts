import { readFileSync } from "node:fs";
import { parse } from "yaml";

interface Manifest {
  readonly features: { readonly slash_commands: readonly { readonly command: string }[] };
  readonly oauth_config: { readonly scopes: { readonly bot: readonly string[] } };
  readonly settings: { readonly event_subscriptions: { readonly bot_events: readonly string[] } };
}

/** The app as the manifest sets it up. */
export function manifest(): {
  readonly scopes: readonly string[];
  readonly events: readonly string[];
  readonly commands: readonly string[];
} {
  const { features, oauth_config, settings } = parse(readFileSync("slack-manifest.yaml", "utf8")) as Manifest;
  return {
    scopes: oauth_config.scopes.bot,
    events: settings.event_subscriptions.bot_events,
    commands: features.slash_commands.map(({ command }) => command),
  };
}
