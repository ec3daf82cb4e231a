import { mkdir, readFile, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { checkRecords } from '../../../src/bot/records/check.js';
import { openRecords, recordsFolder } from '../../../src/bot/records/lmdb.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const retention = { outcomes: true, days: 90 };
const job = { at: 1, done: null };

/** Records with something in them, closed. */
async function kept(): Promise<{ dataDir: string; folder: string; file: string }> {
  const dataDir = await temporaryFolder();
  const records = await openRecords(dataDir, retention);
  await records.jobs.put('last', job);
  await records.close();
  const folder = recordsFolder(dataDir);
  return { dataDir, folder, file: path.join(folder, 'data.mdb') };
}

describe('the check of the records', () => {
  test('passes whole ones, new ones and none', async () => {
    const { folder, file } = await kept();
    await checkRecords(folder);
    await writeFile(file, '');
    await checkRecords(folder);
    await checkRecords(path.join(folder, 'nowhere'));
  });

  test('names a file that is cut off anywhere', async () => {
    const { folder, file } = await kept();
    const whole = await readFile(file);
    for (const length of [1, 100, 4096, 4200, 8192, whole.length - 1]) {
      await writeFile(file, whole);
      await truncate(file, length);
      await expect(checkRecords(folder)).rejects.toThrow(`records in ${file} are damaged`);
    }
  });

  test('names a file that is something else, instead of a crash', async () => {
    const { dataDir, file } = await kept();
    const whole = await readFile(file);
    const first = Buffer.from(whole);
    first.fill(7, 0, 200);
    const second = Buffer.from(whole);
    second.fill(7, 4096, 4296);
    for (const bytes of [Buffer.alloc(whole.length, 7), first, second]) {
      await writeFile(file, bytes);
      await expect(openRecords(dataDir, retention)).rejects.toThrow(
        'are damaged: put a copy in its place',
      );
    }
  });

  test('names a folder in the place of the file', async () => {
    const dataDir = await temporaryFolder();
    await mkdir(path.join(recordsFolder(dataDir), 'data.mdb'), { recursive: true });
    await expect(openRecords(dataDir, retention)).rejects.toThrow('are damaged');
  });
});
