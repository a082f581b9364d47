import type { ReceivedFile, RemoteFile } from "../../chat/message.ts";
import type { Message } from "./update.ts";

/** What has no content that could be fetched: nobody needs it, and who sends it is told so. */
const BARE = ["location", "contact", "poll", "dice"] as const;

/** The file that a message is. What Telegram gives no name gets one that tells what it is. */
export function mediaOf(message: Message): RemoteFile | ReceivedFile | undefined {
  const { message_id: id, document, voice, audio, video, video_note, sticker } = message;
  const photo = message.photo?.toSorted((a, b) => a.width * a.height - b.width * b.height).at(-1);
  const kinds = [
    [document, `document-${id}`],
    [photo, `photo-${id}.jpg`],
    [voice, `voice-${id}.ogg`],
    [audio, `audio-${id}.mp3`],
    [video, `video-${id}.mp4`],
    [video_note, `video-${id}.mp4`],
    [sticker, `sticker-${id}.webp`],
  ] as const;
  for (const [media, name] of kinds) {
    if (media) return { name: baseName(media.file_name) || name, bytes: media.file_size, source: media.file_id };
  }
  const bare = BARE.find((kind) => message[kind] !== undefined);
  return bare && { name: `${bare}-${id}`, bytes: 0, refused: "kind" };
}

function baseName(name = ""): string {
  return name.split(/[\\/]/).at(-1) ?? "";
}
