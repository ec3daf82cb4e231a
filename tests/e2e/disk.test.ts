import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, jest, test } from '@jest/globals';
import { lockData, readManifest } from '../../src/store.js';
import { seedsFolder, smallCorpus } from '../support/corpus.js';
import { temporaryFolder } from '../support/temporary-folder.js';

type EmbedRuns = typeof import('../../src/torture/embed-run.js');
type FaultPlans = typeof import('../../src/torture/fault-plan.js');

/** As they are built, since they start programs of `dist/`. */
const built = (script: string) => import(new URL(`../../dist/${script}`, import.meta.url).href);
const { runEmbedding }: EmbedRuns = await built('torture/embed-run.js');
const { changing, needRoom }: FaultPlans = await built('torture/fault-plan.js');

jest.setTimeout(600_000);

const seedsDir = await seedsFolder({ 'heron-june.txt': smallCorpus['heron-june.txt'] });
const more = await seedsFolder(smallCorpus);
const folder = path.join(await temporaryFolder(), 'data');
const first = await runEmbedding({ seedsDir, fault: { folder } });
const before = await readManifest(folder);

/** Without what differs from one run to the next. */
const calls = first.calls.map((call) =>
  call.replace(/[0-9a-f]{32}/g, 'ISSUE').replace(/\.tmp-\S{36}/g, '~'),
);

describe('the embedding job', () => {
  test('has everything on the disk before the manifest names it', () => {
    expect(first.status).toBe(0);
    const at = (call: string) => {
      expect(calls).toContain(call);
      return calls.indexOf(call);
    };
    const inOrder = [
      'open embed.lock~',
      'link embed.lock~',
      'writeFile issues/ISSUE~/index.json',
      'sync issues/ISSUE~/index.json',
      'writeFile issues/ISSUE~/SHA256SUMS',
      'sync issues/ISSUE~/SHA256SUMS',
      'sync issues/ISSUE~',
      'rename issues/ISSUE~',
      'sync issues',
      'writeFile manifest.json~',
      'sync manifest.json~',
      'rename manifest.json~',
    ].map(at);
    expect(inOrder).toEqual([...inOrder].sort((a, b) => a - b));
    expect(calls.slice(at('rename manifest.json~'))).toEqual([
      'rename manifest.json~',
      'sync ',
      'rm embed.lock',
    ]);
  });

  // Where the lock is written, an issue, and the manifest.
  test.each([3, 9, 21])(
    'on a disk that is full at its call %i says so, and the index stays',
    async (from) => {
      const refuse = { from, calls: needRoom, code: 'ENOSPC' };
      const run = await runEmbedding({ seedsDir: more, fault: { folder, refuse } });
      await expectRefusal(
        run,
        `The index in ${folder} cannot be written (ENOSPC); there is no space left on the disk: ` +
          'make room, and run npm run embed again.',
      );
    },
  );

  test.each(['EROFS', 'EACCES'])(
    'on a disk where it may not write (%s) says so, and the index stays',
    async (code) => {
      const run = await runEmbedding({
        seedsDir: more,
        fault: { folder, refuse: { from: 1, calls: changing, code } },
      });
      await expectRefusal(run, `The index in ${folder} cannot be written (${code}); `);
    },
  );

  test('beside another one says who is at work, and the index stays', async () => {
    const lock = await lockData(folder);
    const run = await runEmbedding({ seedsDir: more, fault: { folder } });
    await lock.release();
    await expectRefusal(run, `Another job (process ${process.pid} on `);
  });
});

async function expectRefusal(
  { status, said }: Awaited<ReturnType<typeof runEmbedding>>,
  sentence: string,
): Promise<void> {
  const sentences = said
    .trimEnd()
    .split('\n')
    .filter((line) => !line.startsWith('Embedding '));
  expect(sentences).toEqual([expect.stringContaining(sentence)]);
  expect(status).toBe(1);
  expect(await readManifest(folder)).toEqual(before);
  expect((await readdir(folder)).sort()).toEqual(['issues', 'manifest.json']);
}
