import type { Records, Table } from '../../src/bot/records/records.js';
import { keeping, type Retention } from '../../src/bot/records/retention.js';

/** Records that are gone with the process. */
export const memoryRecords = (retention: Retention = { outcomes: true, days: 90 }): Records => ({
  retention,
  asked: keeping(table(), retention),
  servers: table(),
  registered: table(),
  jobs: table(),
  turns: table(),
  known: table(),
  subscriptions: table(),
  announced: table(),
  close: async () => undefined,
});

function table<T>(): Table<T> {
  const values = new Map<string, T>();
  return {
    get: (key) => values.get(key),
    put: async (key, value) => {
      values.set(key, value);
    },
    remove: async (key) => {
      values.delete(key);
    },
    removeAll: async (keys) => {
      for (const key of keys) values.delete(key);
    },
    entries: () =>
      [...values].map(([key, value]) => ({ key, value })).sort((a, b) => (a.key < b.key ? -1 : 1)),
  };
}
