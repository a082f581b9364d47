import type { IncomingMessage } from "node:http";

/** What a request to the Web API brings, or why it cannot be read. */
export type Arguments =
  | { readonly ok: true; readonly args: Readonly<Record<string, unknown>>; readonly warning?: string }
  | { readonly ok: false; readonly error: string };

/** Reads arguments from the address, and from a body in JSON, a form's encoding or multipart. */
export async function readArguments(request: IncomingMessage, url: URL): Promise<Arguments> {
  const inAddress = Object.fromEntries(url.searchParams);
  const body = await readBody(request);
  if (body.length === 0) return { ok: true, args: inAddress };
  const type = request.headers["content-type"] ?? "";
  if (type.startsWith("application/json")) {
    const read = parsedJson(body.toString());
    if (read === undefined) return { ok: false, error: "invalid_json" };
    if (typeof read !== "object" || read === null || Array.isArray(read)) return { ok: false, error: "json_not_object" };
    return { ok: true, args: { ...inAddress, ...read }, ...(!type.includes("charset") && { warning: "missing_charset" }) };
  }
  if (type.startsWith("application/x-www-form-urlencoded")) {
    return { ok: true, args: { ...inAddress, ...Object.fromEntries(new URLSearchParams(body.toString())) } };
  }
  if (type.startsWith("multipart/form-data")) {
    const form = await new Response(new Uint8Array(body), { headers: { "content-type": type } }).formData();
    const fields: Record<string, unknown> = {};
    form.forEach((value, name) => {
      fields[name] = value;
    });
    return { ok: true, args: { ...inAddress, ...fields } };
  }
  return { ok: false, error: "invalid_post_type" };
}

export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** A file's bytes: the body itself, or what a form holds. */
export async function readUpload(request: IncomingMessage): Promise<Buffer> {
  const body = await readBody(request);
  const type = request.headers["content-type"] ?? "";
  if (!type.startsWith("multipart/form-data")) return body;
  const form = await new Response(new Uint8Array(body), { headers: { "content-type": type } }).formData();
  const parts: Blob[] = [];
  form.forEach((value) => {
    if (value instanceof Blob) parts.push(value);
  });
  return Buffer.from(await new Blob(parts).arrayBuffer());
}

/** Undefined when it is not JSON. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
