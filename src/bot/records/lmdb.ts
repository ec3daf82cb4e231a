import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { type Database, open } from 'lmdb';
import { checkRecords } from './check.js';
import type { Records, Table } from './records.js';
import { keeping, type Retention } from './retention.js';
import type { ServerSettings } from './server-settings.js';
import type { LastTurn } from './turns.js';

/** Where the records are, below the data folder. */
export const recordsFolder = (dataDir: string): string => path.join(dataDir, 'records');

/**
 * Opens the records, which several processes can do at once: LMDB's transactions keep them whole
 * through crashes and between writers.
 * @throws if the folder cannot be written or the records are damaged
 */
export async function openRecords(dataDir: string, retention: Retention): Promise<Records> {
  const folder = recordsFolder(dataDir);
  await checkRecords(folder);
  try {
    await mkdir(folder, { recursive: true });
    const root = open({ path: folder, encoding: 'json' });
    return {
      retention,
      asked: keeping(table(root.openDB({ name: 'asked', encoding: 'json' })), retention),
      servers: table<ServerSettings>(root.openDB({ name: 'servers', encoding: 'json' })),
      registered: table(root.openDB({ name: 'registered', encoding: 'json' })),
      jobs: table(root.openDB({ name: 'jobs', encoding: 'json' })),
      turns: table<LastTurn>(root.openDB({ name: 'turns', encoding: 'json' })),
      known: table(root.openDB({ name: 'known', encoding: 'json' })),
      subscriptions: table(root.openDB({ name: 'subscriptions', encoding: 'json' })),
      announced: table(root.openDB({ name: 'announced', encoding: 'json' })),
      close: () => root.close(),
    };
  } catch (cause) {
    const reason = (cause as Error).message;
    throw new Error(
      `The bot cannot keep its records in ${folder} (${reason}): make that folder writable, or set DATA_DIR to another.`,
      { cause },
    );
  }
}

const table = <T>(database: Database<T, string>): Table<T> => ({
  get: (key) => database.get(key),
  put: async (key, value) => {
    await database.put(key, value);
    await database.flushed;
  },
  remove: async (key) => {
    await database.remove(key);
    await database.flushed;
  },
  removeAll: async (keys) => {
    await Promise.all(keys.map((key) => database.remove(key)));
    await database.flushed;
  },
  entries: () => database.getRange(),
});
