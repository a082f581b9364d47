import type { Clock } from "./clock.ts";
import type { Ids } from "./ids.ts";

/** A file as messages and `files.info` tell of it. */
export interface SlackFile {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly alt_txt?: string;
  readonly mimetype: string;
  readonly filetype: string;
  readonly pretty_type: string;
  readonly user: string;
  readonly size: number;
  readonly mode: "hosted" | "tombstone";
  readonly url_private: string;
  readonly url_private_download: string;
  readonly permalink: string;
  readonly created: number;
  readonly timestamp: number;
  readonly is_external: false;
  readonly is_public: boolean;
  readonly file_access: "visible";
}

export interface Upload {
  /** Its id, if it has one already. */
  readonly id?: string;
  readonly name: string;
  readonly title?: string | undefined;
  /** What an image shows, for who does not see it. */
  readonly altText?: string | undefined;
  readonly content: Uint8Array | string;
  readonly mimetype?: string;
  /** What Slack says of its size, if that is not its content's. */
  readonly size?: number;
  /** The message tells its id alone, as it does in channels that are shared with others. */
  readonly isToBeAskedFor?: boolean;
}

/** The files that people uploaded, with their content. */
export interface Files {
  add(upload: Upload, user: string): SlackFile;
  info(id: string): SlackFile | undefined;
  contentOf(id: string): Buffer | undefined;
  /** What lies at an address's path. */
  at(path: string): { readonly file: SlackFile; readonly content: Buffer } | undefined;
  /** Deletes a file: its content is gone. */
  remove(id: string): void;
}

export function createFiles({
  ids,
  clock,
  team,
  origin,
}: {
  readonly ids: Ids;
  readonly clock: Clock;
  readonly team: string;
  readonly origin: () => string;
}): Files {
  const kept = new Map<string, { file: SlackFile; content: Buffer | undefined }>();
  return {
    add({ id = ids.next("F"), name, title = name, altText, content, mimetype = "application/octet-stream", size }, user) {
      const bytes = Buffer.from(content);
      const [, filetype = "binary"] = /\.([^.]+)$/.exec(name) ?? [];
      const path = `${team}-${id}`;
      const at = `${encodeURIComponent(name.toLowerCase().replace(/\s+/g, "_"))}`;
      const seconds = Math.floor(clock.now() / 1000);
      const file: SlackFile = {
        id,
        name,
        title,
        ...(altText === undefined ? {} : { alt_txt: altText }),
        mimetype,
        filetype: filetype.toLowerCase(),
        pretty_type: filetype.toUpperCase(),
        user,
        size: size ?? bytes.length,
        mode: "hosted",
        url_private: `${origin()}/files-pri/${path}/${at}`,
        url_private_download: `${origin()}/files-pri/${path}/download/${at}`,
        permalink: `${origin()}/files/${user}/${id}/${at}`,
        created: seconds,
        timestamp: seconds,
        is_external: false,
        is_public: false,
        file_access: "visible",
      };
      kept.set(id, { file, content: bytes });
      return file;
    },
    info: (id) => kept.get(id)?.file,
    contentOf: (id) => kept.get(id)?.content,
    at(path) {
      const id = /^\/files-pri\/[^/]+-(F\w+)\//.exec(path)?.[1];
      const found = id ? kept.get(id) : undefined;
      return found?.content && { file: found.file, content: found.content };
    },
    remove(id) {
      const found = kept.get(id);
      if (found) kept.set(id, { file: { ...found.file, mode: "tombstone" }, content: undefined });
    },
  };
}
