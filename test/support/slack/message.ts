import type { Block } from "./block-kit/blocks.ts";
import type { SlackFile } from "./files.ts";

/** A message as it is stored and told of. */
export interface Message {
  readonly type: "message";
  readonly subtype?: string;
  readonly user: string;
  readonly bot_id?: string;
  readonly app_id?: string;
  readonly bot_profile?: {
    readonly id: string;
    readonly app_id: string;
    readonly name: string;
    readonly team_id: string;
    readonly deleted: boolean;
  };
  readonly text: string;
  readonly ts: string;
  readonly team: string;
  readonly client_msg_id?: string;
  readonly thread_ts?: string;
  readonly parent_user_id?: string;
  readonly blocks?: readonly Block[];
  readonly attachments?: readonly unknown[];
  readonly metadata?: unknown;
  readonly files?: readonly (SlackFile | UnknownFile)[];
  readonly upload?: boolean;
  readonly edited?: { readonly user: string; readonly ts: string };
  readonly reactions?: readonly { readonly name: string; readonly users: readonly string[]; readonly count: number }[];
  readonly mrkdwn?: false;
}

/** What stands for a file that the app has to ask for. */
export interface UnknownFile {
  readonly id: string;
  readonly mode: "file_access";
  readonly file_access: "check_file_info";
  readonly created: number;
  readonly timestamp: number;
}

/** A message with where it stands. */
export interface Posted extends Message {
  readonly channel: string;
}

/** A message that one person alone sees. */
export interface Ephemeral extends Posted {
  readonly to: string;
}
