import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { openRecords, recordsFolder } from '../../../src/bot/records/lmdb.js';
import { alone } from '../../support/fake-bot.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const asked = {
  user: 'reader',
  place: 'channel',
  server: null,
  options: { question: 'Who planted alders?' },
  turn: alone.turn,
  found: true,
  reason: null,
  at: 1,
};

const retention = { outcomes: true, days: 90 };

describe('records', () => {
  test('are there when they are opened again', async () => {
    const folder = await temporaryFolder();
    const first = await openRecords(folder, retention);
    await first.asked.put('b', asked);
    await first.asked.put('a', { ...asked, at: 2 });
    await first.asked.put('c', asked);
    await first.asked.remove('c');
    await first.close();
    const again = await openRecords(folder, retention);
    expect(again.asked.get('b')).toEqual(asked);
    expect([...again.asked.entries()].map(({ key, value }) => [key, value.at])).toEqual([
      ['a', 2],
      ['b', 1],
    ]);
    expect(again.asked.get('c')).toBeUndefined();
    await again.close();
  });

  test('are seen by another who has them open', async () => {
    const folder = await temporaryFolder();
    const [one, other] = [
      await openRecords(folder, retention),
      await openRecords(folder, retention),
    ];
    await one.asked.put('a', asked);
    expect(other.asked.get('a')).toEqual(asked);
    await one.close();
    await other.close();
  });

  test('that cannot be kept are named with what to do', async () => {
    const folder = await temporaryFolder();
    await writeFile(recordsFolder(folder), 'in the way');
    await expect(openRecords(folder, retention)).rejects.toThrow(
      /^The bot cannot keep its records in .*records .*: make that folder writable/,
    );
    expect(path.basename(recordsFolder(folder))).toBe('records');
  });
});
