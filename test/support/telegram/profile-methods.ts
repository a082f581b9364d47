import type { BotCommand } from "grammy/types";
import { z } from "zod";
import { type Answer, badRequest, type Failure, isFailure, success } from "./failure.ts";
import type { Method } from "./methods.ts";
import { chatId, integer, json, type Parameters, parameters, string } from "./parameters.ts";

const WRONG_SCOPE = "can't parse BotCommandScope: Unsupported type specified";
const userId = integer("can't parse BotCommandScope: invalid user identifier specified").prefault(Number.NaN);

const Scope = z.discriminatedUnion(
  "type",
  [
    z.object({ type: z.enum(["default", "all_private_chats", "all_group_chats", "all_chat_administrators"]) }),
    z.object({ type: z.enum(["chat", "chat_administrators"]), chat_id: chatId }),
    z.object({ type: z.literal("chat_member"), chat_id: chatId, user_id: userId }),
  ],
  WRONG_SCOPE,
);

const Commands = z.array(
  z.object({
    command: z.string("can't parse BotCommand: Can't find field \"command\""),
    description: z.string("can't parse BotCommand: Can't find field \"description\""),
  }),
  "can't parse commands: expected an Array",
);

const language = string.refine((code) => /^(?:[a-z]{2})?$/.test(code), "invalid language code specified");
const Audience = z.object({ scope: json(Scope).default({ type: "default" }), language_code: language });

const MenuButton = z.union(
  [
    z.object({ type: z.enum(["default", "commands"]) }),
    z.object({ type: z.literal("web_app"), text: z.string(), web_app: z.object({ url: z.string() }) }),
  ],
  "can't parse menu button: MenuButton has unsupported type",
);

/** What people read of a bot: its commands, name and descriptions. */
export function profileMethods(): Readonly<Record<string, Method>> {
  const commands = new Map<string, readonly BotCommand[]>();

  /** The list that a request is about, by its scope and language. */
  function audience(asked: Parameters): string | Failure {
    const read = parameters(Audience, asked);
    return isFailure(read) ? read : JSON.stringify([read.scope, read.language_code]);
  }

  return {
    setMyCommands(asked) {
      const to = audience(asked);
      const read = parameters(z.object({ commands: json(Commands).prefault([]) }), asked);
      if (isFailure(to)) return to;
      if (isFailure(read)) return read;
      const wrong =
        read.commands.length > 100 ? "BOT_COMMANDS_TOO_MUCH" : read.commands.map(wrongCommand).find((each) => each !== undefined);
      if (wrong !== undefined) return badRequest(wrong);
      commands.set(to, read.commands);
      return success(true);
    },
    getMyCommands(asked) {
      const to = audience(asked);
      return isFailure(to) ? to : success(commands.get(to) ?? []);
    },
    deleteMyCommands(asked) {
      const to = audience(asked);
      if (isFailure(to)) return to;
      commands.delete(to);
      return success(true);
    },
    setMyName: (asked) => setWords(asked, "name", 64),
    setMyDescription: (asked) => setWords(asked, "description", 512),
    setMyShortDescription: (asked) => setWords(asked, "short_description", 120),
    setChatMenuButton(asked) {
      const read = parameters(z.object({ menu_button: json(MenuButton).optional() }), asked);
      return isFailure(read) ? read : success(true);
    },
  };
}

function wrongCommand({ command, description }: BotCommand): string | undefined {
  if (command === "") return "command must be non-empty";
  if (description === "") return "command description must be non-empty";
  if (!/^[a-z0-9_]{1,32}$/.test(command)) return "BOT_COMMAND_INVALID";
  return description.length > 256 ? "BOT_COMMAND_DESCRIPTION_INVALID" : undefined;
}

function setWords(asked: Parameters, field: string, most: number): Answer {
  const read = parameters(z.object({ [field]: string, language_code: language }), asked);
  if (isFailure(read)) return read;
  return (read[field] ?? "").length > most ? badRequest(`${field.replaceAll("_", " ")} is too long`) : success(true);
}
