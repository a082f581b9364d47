import type { ContentOf } from "../../src/chat/adapter.ts";

/** The bytes of files that are texts; there are no others. */
export const textOf: ContentOf = async (file) => ("text" in file ? new TextEncoder().encode(file.text) : undefined);
