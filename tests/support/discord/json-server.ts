import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

export interface HttpRequest {
  readonly method: string;
  /** Without the base. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly authorization: string | undefined;
}

export interface HttpAnswer {
  readonly status: number;
  readonly body?: unknown;
}

/** An HTTP server that takes and gives JSON below a base path. */
export const jsonServer = (base: string, answer: (request: HttpRequest) => HttpAnswer): Server =>
  createServer(async (request, response) => reply(response, answer(await read(request, base))));

async function read(request: IncomingMessage, base: string): Promise<HttpRequest> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
  const { method = 'GET', headers } = request;
  const path = decodeURIComponent(pathname.replace(base, ''));
  let text = '';
  for await (const chunk of request) text += chunk;
  const body: unknown = text ? JSON.parse(text) : null;
  return { method, path, query: searchParams, body, authorization: headers.authorization };
}

/** discord.js takes an empty answer for JSON if it is labelled so. */
function reply(response: ServerResponse, { status, body }: HttpAnswer): void {
  if (body === undefined) response.writeHead(status).end();
  else response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
