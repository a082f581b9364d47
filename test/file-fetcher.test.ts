import { expect, it } from "vitest";
import { createFileFetcher } from "../src/file-fetcher.ts";
import { createAttachments } from "../src/storage/attachments.ts";
import { tempFolder } from "./support/temp-folder.ts";

const PDF = Buffer.from("%PDF-1.4 kế hoạch");
const MEGABYTE = 1024 * 1024;

function fetcherOf(content: Uint8Array | undefined) {
  const asked: string[] = [];
  const fetchFile = createFileFetcher({
    adapterOf: () => ({
      async fetch({ source }) {
        asked.push(source);
        return content;
      },
    }),
    keep: createAttachments(tempFolder()).keep,
  });
  return { fetchFile, asked };
}

it("a file is kept under its content's hash and a clean name", async () => {
  const { fetchFile } = fetcherOf(PDF);
  expect(await fetchFile("telegram:1", { name: "../kế hoạch.pdf", source: "f1" })).toEqual({
    name: "kế hoạch.pdf",
    bytes: PDF.length,
    hash: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
});

it("a file that is said to be too large is not even asked for", async () => {
  const { fetchFile, asked } = fetcherOf(PDF);
  expect(await fetchFile("telegram:1", { name: "a.pdf", bytes: 20 * MEGABYTE + 1, source: "f1" })).toMatchObject({ refused: "too-large" });
  expect(asked).toEqual([]);
});

it("a file that is none of a plan's, or not there any more, is refused", async () => {
  expect(await fetcherOf(Buffer.from("MZ")).fetchFile("telegram:1", { name: "a.pdf", source: "f1" })).toMatchObject({ refused: "kind" });
  expect(await fetcherOf(undefined).fetchFile("telegram:1", { name: "a.pdf", source: "f1" })).toMatchObject({ refused: "unreadable" });
});
