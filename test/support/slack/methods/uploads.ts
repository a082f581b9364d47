import { z } from "zod";
import { done, type Method, method, refuse, structure } from "../method.ts";
import type { World } from "../world.ts";
import { writable } from "./writable.ts";

const MOST_BYTES = 1024 ** 3;
const LONGEST_DESCRIPTION = 1000;
const scopes = ["files:write"];
const Completed = z.array(z.object({ id: z.string(), title: z.string().optional() })).min(1);

/** The first and the last step of an upload. */
export function uploadMethods(world: World): Readonly<Record<string, Method>> {
  const { uploads, posting, workspace, origin } = world;
  return {
    "files.getUploadURLExternal": method({
      tier: 4,
      scopes,
      args: z.object({ filename: z.string().min(1), length: z.coerce.number().int(), alt_txt: z.string().optional() }),
      answer({ filename, length, alt_txt }) {
        if (length <= 0) return refuse("missing_argument");
        if (length > MOST_BYTES) return refuse("file_upload_size_restricted");
        if ((alt_txt?.length ?? 0) > LONGEST_DESCRIPTION) return refuse("alt_txt_too_large");
        const { id, path } = uploads.begin({ filename, length, altText: alt_txt });
        return done({ upload_url: `${origin()}${path}`, file_id: id });
      },
    }),
    "files.completeUploadExternal": method({
      tier: 4,
      scopes,
      // A person's id is no channel here.
      args: z.object({ files: structure.pipe(Completed), channel_id: z.string().regex(/^[CGDZ]/), thread_ts: z.string().optional() }),
      answer: ({ files: given, channel_id, thread_ts }) =>
        writable(world, channel_id, (place) => {
          const files = given.flatMap(({ id, title }) => uploads.complete(id, title, workspace.app.botUser) ?? []);
          if (files.length < given.length) return refuse("file_not_found");
          posting.share(place, files, thread_ts);
          return done({ files });
        }),
    }),
  };
}
