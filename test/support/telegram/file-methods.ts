import { z } from "zod";
import { badRequest, type Failure, failure, isFailure } from "./failure.ts";
import { Entities, formattedText } from "./formatted-text.ts";
import type { Method, Server } from "./methods.ts";
import { json, type Parameters, parameters, string } from "./parameters.ts";
import { sendFields, sendInto } from "./sending.ts";
import { documentOf, photoOf, type SentFile } from "./stored-files.ts";

const SendFile = z.object({
  ...sendFields,
  document: string,
  photo: string,
  caption: string,
  parse_mode: string,
  caption_entities: json(Entities).optional(),
});

const MOST_CAPTION = 1024;
const MOST_UPLOADED = 50 * 1024 * 1024;
const MOST_OF_PHOTO = 10 * 1024 * 1024;

/** The methods that send files, and the one that finds a file that came. */
export function fileMethods(server: Server): Readonly<Record<string, Method>> {
  return {
    getFile(asked) {
      const read = parameters(z.object({ file_id: string }), asked);
      return isFailure(read) ? read : server.files.file(read.file_id);
    },
    sendDocument: sendFile("document"),
    sendPhoto: sendFile("photo"),
  };

  function sendFile(kind: "document" | "photo"): Method {
    return (asked) => {
      const read = parameters(SendFile, asked);
      if (isFailure(read)) return read;
      const caption = formattedText({ text: read.caption, parse_mode: read.parse_mode, entities: read.caption_entities });
      if (isFailure(caption)) return caption;
      if (caption.text.length > MOST_CAPTION) return badRequest("message caption is too long");
      const file = fileOf(asked, kind, read[kind]);
      if (isFailure(file)) return file;
      const wrong = kind === "photo" && !("id" in file) ? wrongPhoto(file.content) : undefined;
      if (wrong) return wrong;
      return sendInto(server, read, (keyboard) => {
        const stored = "id" in file ? file : server.files.keep(file, kind === "photo" ? "photos" : "documents");
        return {
          ...(kind === "photo" ? { photo: photoOf(stored) } : { document: documentOf(stored) }),
          ...(caption.text === "" ? {} : { caption: caption.text }),
          ...(caption.entities.length > 0 ? { caption_entities: [...caption.entities] } : {}),
          ...(keyboard ? { reply_markup: keyboard } : {}),
        };
      });
    };
  }

  /** The file of a request: uploaded with it, or one that Telegram has already, by its id. */
  function fileOf(
    { files }: Parameters,
    kind: string,
    named: string,
  ): SentFile | NonNullable<ReturnType<typeof server.files.find>> | Failure {
    const upload = files.get(named.startsWith("attach://") ? named.slice("attach://".length) : kind);
    if (upload?.content.length === 0) return badRequest("file must be non-empty");
    if (upload) return upload.content.length > MOST_UPLOADED ? failure(413, "Request Entity Too Large") : upload;
    if (/^https?:/.test(named)) return badRequest("a file from an address of the web is not emulated");
    if (named === "") return badRequest(`there is no ${kind} in the request`);
    return server.files.find(named) ?? badRequest("wrong file identifier/HTTP URL specified");
  }
}

/** Why Telegram makes no photo of an image: its size, its form, or its sides, whose sum and ratio are limited. */
function wrongPhoto(content: Uint8Array): Failure | undefined {
  if (content.length > MOST_OF_PHOTO) return badRequest("too big for a photo");
  const bytes = Buffer.from(content);
  const isPng = bytes.toString("latin1", 1, 4) === "PNG" && bytes.length > 24;
  if (!isPng) return bytes.readUInt16BE(0) === 0xffd8 ? undefined : badRequest("IMAGE_PROCESS_FAILED");
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const isFit = width + height <= 10_000 && Math.max(width, height) <= 20 * Math.min(width, height);
  return isFit ? undefined : badRequest("PHOTO_INVALID_DIMENSIONS");
}
