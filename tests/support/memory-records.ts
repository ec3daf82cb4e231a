import type { Records, Table } from '../../src/bot/records/records.js';

/** Records that are gone with the process. */
export const memoryRecords = (): Records => ({
  asked: table(),
  servers: table(),
  registered: table(),
  jobs: table(),
  turns: table(),
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
    entries: () =>
      [...values].map(([key, value]) => ({ key, value })).sort((a, b) => (a.key < b.key ? -1 : 1)),
  };
}
