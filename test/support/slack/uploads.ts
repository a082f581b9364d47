import type { Files, SlackFile } from "./files.ts";
import type { Ids } from "./ids.ts";

/** Files that the app lays with Slack in three steps: it asks for an address, sends the bytes there, and completes them. */
export interface Uploads {
  begin(asked: { readonly filename: string; readonly length: number; readonly altText?: string | undefined }): {
    readonly id: string;
    readonly path: string;
  };
  /** What came to an upload's address; false when nothing is expected there, or not that much. */
  receive(path: string, content: Buffer): boolean;
  /** The file once its bytes are there, which can be asked for once. */
  complete(id: string, title: string | undefined, user: string): SlackFile | undefined;
}

const UPLOADS = "/upload/v1/";

export function createUploads({ ids, files }: { readonly ids: Ids; readonly files: Files }): Uploads {
  const begun = new Map<string, { readonly filename: string; readonly length: number; altText?: string | undefined; content?: Buffer }>();
  return {
    begin(asked) {
      const id = ids.next("F");
      begun.set(id, { ...asked });
      return { id, path: `${UPLOADS}${id}` };
    },
    receive(path, content) {
      const upload = begun.get(path.slice(UPLOADS.length));
      if (!upload || upload.content || content.length !== upload.length) return false;
      upload.content = content;
      return true;
    },
    complete(id, title, user) {
      const upload = begun.get(id);
      if (!upload?.content) return undefined;
      begun.delete(id);
      return files.add({ id, name: upload.filename, title, altText: upload.altText, content: upload.content }, user);
    },
  };
}

export function isUpload(path: string): boolean {
  return path.startsWith(UPLOADS);
}
