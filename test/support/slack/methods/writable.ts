import { type Answer, refuse } from "../method.ts";
import type { Place } from "../workspace.ts";
import type { World } from "../world.ts";

/** Does something in a place where the app may write, or says how it is refused. */
export function writable({ workspace, tabs, scopes }: World, given: string, act: (place: Place) => Answer): Answer {
  if (workspace.people.get(given)?.isBot) return refuse("cannot_dm_bot");
  const place = workspace.place(given);
  if (!place || isOfDeleted(place)) return refuse("channel_not_found");
  if (place.isArchived) return refuse("is_archived");
  if (place.kind === "im" && !tabs.messages) return refuse("messages_tab_disabled");
  const isIn = workspace.isMember(place) || (place.kind === "channel" && scopes.includes("chat:write.public"));
  return isIn ? act(place) : refuse("not_in_channel");

  function isOfDeleted({ user }: Place): boolean {
    return user !== undefined && workspace.people.get(user)?.isDeleted === true;
  }
}
