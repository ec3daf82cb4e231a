import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { Metrics } from './metrics.js';

export interface MonitorSetup {
  readonly port: number;
  readonly host: string;
  readonly metrics: Metrics;
  /** What must hold for the bot to answer, by names. */
  readonly ready: Readonly<Record<string, () => boolean>>;
}

/**
 * Serves `/healthz` (the process runs), `/readyz` (it can answer) and `/metrics`, to whoever reaches the
 * port.
 * @throws if the port cannot be opened
 */
export async function openMonitor(setup: MonitorSetup): Promise<Server> {
  const { port, host } = setup;
  const server = createServer((request, response) => {
    answer(request.url ?? '/', response, setup).catch(() => response.destroy());
  });
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new Error(
      `METRICS_PORT ${port} of ${host} cannot be opened (${code}): set another port, or none.`,
      { cause },
    );
  }
  // It must not keep the program from ending.
  return server.unref();
}

async function answer(
  url: string,
  response: ServerResponse,
  { metrics, ready }: MonitorSetup,
): Promise<void> {
  const path = url.split('?')[0];
  if (path === '/healthz') return end(response, 200, 'ok\n');
  if (path === '/metrics') {
    response.setHeader('content-type', metrics.contentType);
    return end(response, 200, await metrics.text());
  }
  if (path !== '/readyz') return end(response, 404, 'There are /healthz, /readyz and /metrics.\n');
  const state = Object.entries(ready).map(([name, holds]) => [name, holds()] as const);
  const isReady = state.every(([, holds]) => holds);
  response.setHeader('content-type', 'application/json');
  end(response, isReady ? 200 : 503, `${JSON.stringify(Object.fromEntries(state))}\n`);
}

const end = (response: ServerResponse, status: number, body: string): void => {
  response.writeHead(status).end(body);
};
