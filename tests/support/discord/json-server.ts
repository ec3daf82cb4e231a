import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { FileBody } from './limits.js';

export interface HttpRequest {
  readonly method: string;
  /** Without the base. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly authorization: string | undefined;
}

export interface HttpAnswer {
  /** `silent` never answers, `reset` breaks the connection. */
  readonly status: number | 'silent' | 'reset';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** An HTTP server that takes and gives JSON below a base path. */
export const jsonServer = (base: string, answer: (request: HttpRequest) => HttpAnswer): Server =>
  createServer(async (request, response) => reply(response, answer(await read(request, base))));

async function read(request: IncomingMessage, base: string): Promise<HttpRequest> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
  const { method = 'GET', headers } = request;
  const path = decodeURIComponent(pathname.replace(base, ''));
  const bytes: Buffer[] = [];
  for await (const chunk of request) bytes.push(chunk);
  const body = await parse(Buffer.concat(bytes), headers['content-type'] ?? '');
  return { method, path, query: searchParams, body, authorization: headers.authorization };
}

/** A message with files is a form, with the message in one part and each file in another. */
async function parse(bytes: Buffer, type: string): Promise<unknown> {
  if (bytes.length === 0) return null;
  if (!type.startsWith('multipart/form-data')) return JSON.parse(bytes.toString());
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
  const files: FileBody[] = [];
  for (const part of form.values())
    if (typeof part !== 'string')
      files.push({ name: part.name, bytes: Buffer.from(await part.arrayBuffer()) });
  const message = JSON.parse(String(form.get('payload_json')));
  return 'data' in message
    ? { ...message, data: { ...message.data, files } }
    : { ...message, files };
}

/** discord.js takes an empty answer for JSON if it is labelled so. */
function reply(response: ServerResponse, { status, headers = {}, body }: HttpAnswer): void {
  if (status === 'silent') return;
  if (status === 'reset') response.destroy();
  else if (body === undefined) response.writeHead(status, headers).end();
  else
    response
      .writeHead(status, { 'content-type': 'application/json', ...headers })
      .end(JSON.stringify(body));
}
