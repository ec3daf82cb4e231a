import { readFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

/** Serves model folders on the loopback in the hub's layout: `/owner/name/resolve/main/FILE`. */
export class ModelHub {
  /** The files that were asked for, in order, without the path before them. */
  readonly requests: string[] = [];
  /** Breaks the next download of this file off in the middle. */
  breakOff: string | null = null;
  private server: Server | undefined;

  /** @param models from the hub id to the folder that is served */
  constructor(private readonly models: Readonly<Record<string, string>>) {}

  get url(): string {
    return `http://127.0.0.1:${(this.server!.address() as AddressInfo).port}`;
  }

  async start(): Promise<void> {
    this.server = createServer((request, response) => {
      void this.answer(request.url ?? '', response);
    });
    await new Promise<void>((resolve) => this.server!.listen(0, '127.0.0.1', resolve));
  }

  async stop(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise((resolve) => this.server?.close(resolve));
  }

  private async answer(url: string, response: ServerResponse): Promise<void> {
    const [, model = '', file = ''] = /^\/([^/]+\/[^/]+)\/resolve\/main\/(.+)$/.exec(url) ?? [];
    this.requests.push(file);
    const folder = this.models[model];
    const bytes = folder && (await readFile(path.join(folder, file)).catch(() => null));
    if (!bytes) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-length': bytes.length });
    if (this.breakOff !== file) {
      response.end(bytes);
      return;
    }
    this.breakOff = null;
    response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy());
  }
}
