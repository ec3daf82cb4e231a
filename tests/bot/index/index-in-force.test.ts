import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { IndexInForce } from '../../../src/bot/index/index-in-force.js';
import { runJob } from '../../../src/embed/job.js';
import { seedsFolder, smallCorpus } from '../../support/corpus.js';
import { fakeCrossEncoder } from '../../support/fake-cross-encoder.js';
import { FakeEmbedder } from '../../support/fake-embedder.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const embedder = new FakeEmbedder();
let seedsDir: string;
let dataDir: string;
let index: IndexInForce;

const embed = () => runJob({ seedsDir, dataDir, embedder });
const ids = () => index.searcher.library.issues.map(({ id }) => id);

beforeEach(async () => {
  seedsDir = await seedsFolder(smallCorpus);
  dataDir = path.join(await temporaryFolder(), 'data');
  await embed();
  index = await IndexInForce.open({ dataDir }, { embedder, crossEncoder: fakeCrossEncoder });
});

describe('the index in force', () => {
  test('stays while nothing else is in force', async () => {
    const before = index.searcher;
    expect(await index.refresh()).toBe(false);
    await embed();
    expect(await index.refresh()).toBe(false);
    expect(index.searcher).toBe(before);
  });

  test('gives way to the one that a job has written, and stays as it was for who holds it', async () => {
    const held = index.searcher;
    const april = smallCorpus['heron-may.txt'].replaceAll('May', 'April');
    await writeFile(path.join(seedsDir, 'heron-april.txt'), april);
    await embed();
    expect(await Promise.all([index.refresh(), index.refresh()])).toEqual([true, false]);
    expect(ids()).toEqual(['heron-letter-2025-06', 'heron-letter-2025-05', 'heron-letter-2025-04']);
    expect(held.library.issues).toHaveLength(2);
  });

  test('that cannot be read leaves the old one, until it can be', async () => {
    await rm(path.join(seedsDir, 'heron-may.txt'));
    const { name, dimensions } = embedder.identity;
    const other = new FakeEmbedder({ name, dimensions, fingerprint: 'another' });
    await runJob({ seedsDir, dataDir, embedder: other });
    await expect(index.refresh()).rejects.toThrow('another version of fake');
    await expect(index.refresh()).rejects.toThrow('another version of fake');
    expect(ids()).toHaveLength(2);
    await embed();
    expect(await index.refresh()).toBe(true);
    expect(ids()).toEqual(['heron-letter-2025-06']);
  });
});
