import type { IncomingMessage } from "node:http";
import { z } from "zod";
import type { Parameters, Upload } from "./parameters.ts";

const Fields = z.record(z.string(), z.unknown());

/** A request's parameters from its address and its body; undefined when the body cannot be read. */
export async function readParameters(request: IncomingMessage, query: URLSearchParams): Promise<Parameters | undefined> {
  const body = await readAll(request);
  const inAddress = Object.fromEntries(query);
  const type = request.headers["content-type"] ?? "";
  if (body.length === 0) return { fields: inAddress, files: new Map() };
  if (type.startsWith("application/json")) {
    const read = Fields.safeParse(parsedJson(body.toString()));
    return read.success ? { fields: { ...inAddress, ...read.data }, files: new Map() } : undefined;
  }
  const boundary = /^multipart\/form-data;.*boundary="?([^";]+)/i.exec(type)?.[1];
  if (boundary !== undefined) {
    const form = readForm(body, boundary);
    return { fields: { ...inAddress, ...form.fields }, files: form.files };
  }
  return { fields: { ...inAddress, ...Object.fromEntries(new URLSearchParams(body.toString())) }, files: new Map() };
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function readForm(body: Buffer, boundary: string): { readonly fields: Record<string, string>; readonly files: Map<string, Upload> } {
  const fields: Record<string, string> = {};
  const files = new Map<string, Upload>();
  const delimiter = Buffer.from(`\r\n--${boundary}`);
  // With a line break before it the first delimiter looks like all others.
  const framed = Buffer.concat([Buffer.from("\r\n"), body]);
  for (let start = framed.indexOf(delimiter); start >= 0; ) {
    const next = framed.indexOf(delimiter, start + delimiter.length);
    if (next < 0) break;
    const part = framed.subarray(start + delimiter.length + 2, next);
    start = next;
    const headEnd = part.indexOf("\r\n\r\n");
    if (headEnd < 0) continue;
    const head = part.subarray(0, headEnd).toString();
    const content = part.subarray(headEnd + 4);
    const name = /[; ]name="?([^";\r\n]*)/i.exec(head)?.[1];
    if (name === undefined) continue;
    const file = fileNameIn(head);
    if (file === undefined) fields[name] = content.toString();
    else files.set(name, { name: file, mime: /content-type:\s*([^\r\n]+)/i.exec(head)?.[1] ?? "application/octet-stream", content });
  }
  return { fields, files };
}

function fileNameIn(head: string): string | undefined {
  const encoded = /filename\*=utf-8''([^;\r\n]+)/i.exec(head)?.[1];
  if (encoded !== undefined) return decodeURIComponent(encoded);
  return /filename="([^"]*)"/i.exec(head)?.[1] ?? /filename=([^;\r\n]+)/i.exec(head)?.[1];
}
