import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Metrics } from '../../../src/bot/monitor/metrics.js';
import { openMonitor } from '../../../src/bot/monitor/monitor.js';

let server: Server;
let metrics: Metrics;
let state: { index: boolean; gateway: boolean };
const ready = { index: () => state.index, gateway: () => state.gateway };
beforeEach(async () => {
  metrics = new Metrics();
  state = { index: true, gateway: true };
  server = await openMonitor({ port: 0, host: '127.0.0.1', metrics, ready });
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const port = () => (server.address() as AddressInfo).port;
const get = (path: string) => fetch(`http://127.0.0.1:${port()}${path}`);

describe('the monitor', () => {
  test('tells that the process runs', async () => {
    expect((await get('/healthz')).status).toBe(200);
  });

  test('is ready while everything is, and says what is not', async () => {
    expect((await get('/readyz')).status).toBe(200);
    state.gateway = false;
    const answer = await get('/readyz');
    expect([answer.status, await answer.json()]).toEqual([503, { index: true, gateway: false }]);
  });

  test('shows what was counted and measured, and what is read when it is asked for', async () => {
    metrics.question('answered');
    metrics.question('answered');
    metrics.question('not_found');
    metrics.acknowledged(120);
    metrics.replied('/ask', 3200);
    metrics.reconnecting();
    let waiting = 1;
    metrics.watch('queue_waiting', 'Waiting.', () => waiting);
    waiting = 7;
    const answer = await get('/metrics');
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
    const lines = (await answer.text()).split('\n');
    for (const line of [
      'backissue_questions_total{outcome="answered"} 2',
      'backissue_questions_total{outcome="not_found"} 1',
      'backissue_acknowledgement_seconds_bucket{le="0.1"} 0',
      'backissue_acknowledgement_seconds_bucket{le="0.25"} 1',
      'backissue_reply_seconds_sum{to="/ask"} 3.2',
      'backissue_gateway_reconnects_total 1',
      'backissue_queue_waiting 7',
    ])
      expect(lines).toContain(line);
  });

  test('names what there is to someone who asks for something else', async () => {
    const answer = await get('/');
    expect([answer.status, await answer.text()]).toEqual([404, expect.stringContaining('/readyz')]);
  });

  test('says which port is taken and what to do', async () => {
    const again = openMonitor({ port: port(), host: '127.0.0.1', metrics, ready });
    await expect(again).rejects.toThrow(
      `METRICS_PORT ${port()} of 127.0.0.1 cannot be opened (EADDRINUSE): set another port, or none.`,
    );
  });
});
