import { describe, expect, it } from "vitest";
import { createFileFetcher } from "../src/file-fetcher.ts";
import { createAttachments } from "../src/storage/attachments.ts";
import { tempFolder } from "./support/temp-folder.ts";

const PDF = Buffer.from("%PDF-1.4 kế hoạch");
const MEGABYTE = 1024 * 1024;

function fetcherOf(give: (source: string) => Promise<Uint8Array | "too-large" | undefined>) {
  const asked: string[] = [];
  const ending = new AbortController();
  const fetchFile = createFileFetcher({
    adapterOf: () => ({
      fetch({ source }) {
        asked.push(source);
        return give(source);
      },
    }),
    keep: createAttachments(tempFolder()).keep,
    ending: ending.signal,
  });
  return { fetchFile, asked, end: () => ending.abort() };
}

describe("a file", () => {
  it("is kept under its content's hash and a clean name", async () => {
    const { fetchFile } = fetcherOf(async () => PDF);
    expect(await fetchFile("telegram:1", { name: "../kế hoạch.pdf", source: "f1" })).toEqual({
      name: "kế hoạch.pdf",
      bytes: PDF.length,
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it("that is said to be too large is not even asked for", async () => {
    const { fetchFile, asked } = fetcherOf(async () => PDF);
    const file = { name: "\u202e../a.pdf", bytes: 20 * MEGABYTE + 1, source: "f1" };
    expect(await fetchFile("telegram:1", file)).toEqual({ name: "a.pdf", bytes: 20 * MEGABYTE + 1, refused: "too-large" });
    expect(asked).toEqual([]);
  });

  it("that turns out to be too large is refused as that, under a clean name", async () => {
    const { fetchFile } = fetcherOf(async () => "too-large");
    expect(await fetchFile("telegram:1", { name: "x/a.pdf", source: "f1" })).toEqual({ name: "a.pdf", bytes: 0, refused: "too-large" });
  });

  it("that is none of a plan's, or not there any more, is refused", async () => {
    const other = fetcherOf(async () => Buffer.from("MZ"));
    expect(await other.fetchFile("telegram:1", { name: "a.pdf", source: "f1" })).toMatchObject({ refused: "kind" });
    const gone = fetcherOf(async () => undefined);
    expect(await gone.fetchFile("telegram:1", { name: "x/a.pdf", source: "f1" })).toEqual({
      name: "a.pdf",
      bytes: 0,
      refused: "unreadable",
    });
  });
});

describe("many files at once", () => {
  const nothing = (): void => undefined;

  it("are fetched four at a time, also after one that broke", async () => {
    const held: { readonly give: () => void; readonly break: () => void }[] = [];
    let came = nothing;
    const { fetchFile, asked } = fetcherOf(
      () =>
        new Promise((resolve, reject) => {
          held.push({ give: () => resolve(PDF), break: () => reject(new Error("broken")) });
          came();
        }),
    );
    const fetched = Promise.allSettled(
      Array.from({ length: 12 }, (_, place) => fetchFile("telegram:1", { name: "a.pdf", source: `f${place}` })),
    );
    expect(asked).toHaveLength(4);
    for (let done = 0; done < 12; done++) {
      const next = new Promise<void>((resolve) => {
        came = resolve;
      });
      if (done === 3) held[done]?.break();
      else held[done]?.give();
      if (done < 8) await next;
      expect(asked.length).toBe(Math.min(12, done + 5));
    }
    expect((await fetched).map(({ status }) => status)).toEqual(
      Array.from({ length: 12 }, (_, place) => (place === 3 ? "rejected" : "fulfilled")),
    );
    expect(asked).toEqual(Array.from({ length: 12 }, (_, place) => `f${place}`));
  });

  it("that wait for their turn are not asked for once the program ends", async () => {
    let breakAll = nothing;
    const broken = new Promise<never>((_, reject) => {
      breakAll = () => reject(new Error("ended"));
    });
    const { fetchFile, asked, end } = fetcherOf(() => broken);
    const fetched = Promise.allSettled(Array.from({ length: 12 }, () => fetchFile("telegram:1", { name: "a.pdf", source: "f1" })));
    end();
    breakAll();
    expect((await fetched).map(({ status }) => status)).toEqual(Array(12).fill("rejected"));
    expect(asked).toHaveLength(4);
  });
});
