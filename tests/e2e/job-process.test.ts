import path from 'node:path';
import { expect, test } from '@jest/globals';
import { readManifest } from '../../src/store.js';
import { seedsFolder, smallCorpus } from '../support/corpus.js';
import { temporaryFolder } from '../support/temporary-folder.js';

type JobProcess = typeof import('../../src/bot/index/job-process.js');

/** As it is built, since it starts another program of `dist/`. */
const built = new URL('../../dist/bot/index/job-process.js', import.meta.url).href;
const { runJobProcess } = (await import(built)) as JobProcess;

test('a job that is ended half way is an error, and puts nothing in force', async () => {
  const dataDir = path.join(await temporaryFolder(), 'data');
  const ended = new AbortController();
  const job = runJobProcess({
    seedsDir: await seedsFolder(smallCorpus),
    dataDir,
    signal: ended.signal,
  });
  ended.abort();
  await expect(job).rejects.toThrow(/abort/i);
  expect(await readManifest(dataDir)).toBeNull();
});
