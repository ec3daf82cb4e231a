import { readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { runJob } from '../../src/embed/job.js';
import { highest } from '../../src/retrieval/highest.js';
import { newestFirst, openLibrary } from '../../src/retrieval/library.js';
import { seedsFolder, smallCorpus } from '../support/corpus.js';
import { FakeEmbedder } from '../support/fake-embedder.js';
import { issueOf } from '../support/library.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const embedder = new FakeEmbedder();
const { identity } = embedder;
let seedsDir: string;
beforeAll(async () => {
  seedsDir = await seedsFolder(smallCorpus);
});

async function indexed(): Promise<string> {
  const dataDir = path.join(await temporaryFolder(), 'data');
  await runJob({ seedsDir, dataDir, embedder });
  return dataDir;
}

describe('a library', () => {
  test('has the issues newest first, and each passage with its issue and its vector', async () => {
    const { model, issues, entries, vectors } = await openLibrary(await indexed(), identity);
    expect(model).toEqual(identity);
    expect(issues.map(({ date }) => date)).toEqual(['2025-06', '2025-05']);
    expect(new Set(entries.map(({ issue }) => issue.date))).toEqual(
      new Set(['2025-05', '2025-06']),
    );
    expect(vectors).toHaveLength(entries.length * identity.dimensions);
    for (const row of entries.keys()) {
      const at = row * identity.dimensions;
      expect(Math.hypot(...vectors.slice(at, at + identity.dimensions))).toBeCloseTo(1, 4);
    }
  });

  test('can be searched by words, those of the headings too', async () => {
    const { lexical, entries } = await openLibrary(await indexed(), identity);
    const [best] = highest(lexical.scores(lexical.wanted('ferry timetable')), 1);
    expect(entries[best!]!.passage.section?.path.at(-1)).toBe('Ferry Timetable');
  });
});

describe('an index that cannot be used', () => {
  const open = (dataDir: string, model = identity) => openLibrary(dataDir, model);

  test('because there is none is an error that says where, and how to make one', async () => {
    const dataDir = path.join(await temporaryFolder(), 'nothing');
    await expect(open(dataDir)).rejects.toThrow(
      `There is no index in ${dataDir} yet: make one with: npm run embed`,
    );
  });

  test('because another model made it is an error that names both, and the command', async () => {
    const dataDir = await indexed();
    const other = { ...identity, name: 'all-MiniLM-L6-v2', fingerprint: 'other' };
    await expect(open(dataDir, other)).rejects.toThrow(
      `The index in ${dataDir} was made with fake, not with all-MiniLM-L6-v2: make it anew with: npm run embed`,
    );
  });

  test('because a model of another name made it is an error, be it the same in all else', async () => {
    const renamed = { ...identity, name: 'renamed' };
    await expect(open(await indexed(), renamed)).rejects.toThrow('was made with fake, not with');
  });

  test('because another version of the model made it is the same error', async () => {
    const dataDir = await indexed();
    await expect(open(dataDir, { ...identity, fingerprint: 'newer' })).rejects.toThrow(
      `The index in ${dataDir} was made with another version of fake: make it anew with: npm run embed`,
    );
  });

  test('because its manifest is damaged is an error with the file and the command', async () => {
    const dataDir = await indexed();
    const file = path.join(dataDir, 'manifest.json');
    await truncate(file, 100);
    await expect(open(dataDir)).rejects.toThrow(/manifest\.json is damaged.*npm run embed/s);
    await writeFile(file, '{"format": 99}');
    await expect(open(dataDir)).rejects.toThrow(/manifest\.json is damaged.*npm run embed/s);
  });

  test('because a part of it is damaged or gone is an error with the file and the command', async () => {
    const dataDir = await indexed();
    const issues = path.join(dataDir, 'issues');
    const [first] = await readdir(issues);
    const file = path.join(issues, first!, 'index.json');
    const whole = await readFile(file, 'utf8');
    await writeFile(file, whole.replace('0.', '1.'));
    await expect(open(dataDir)).rejects.toThrow(`${file} does not have the checksum`);
    await rm(path.join(issues, first!), { recursive: true });
    await expect(open(dataDir)).rejects.toThrow('npm run embed');
  });

  test('is whole again after the job', async () => {
    const dataDir = await indexed();
    await truncate(path.join(dataDir, 'manifest.json'), 100);
    await runJob({ seedsDir, dataDir, embedder });
    expect((await open(dataDir)).issues).toHaveLength(2);
  });
});

describe('newest first', () => {
  test('goes by the later end, then by the later beginning; undated issues come last', () => {
    const order = ['2025-24', '2025-06', '2025-06-14/2025-06-15', '2025-05', '2025-21', '2024'];
    const issues = [null, ...order.toReversed()].map((date) => issueOf('Review', date));
    expect(issues.sort(newestFirst).map(({ date }) => date)).toEqual([...order, null]);
  });

  test('of issues of one date goes by their ids, so that the order is always the same', () => {
    const [a, b, c] = ['A', 'B', 'C'].map((name) => issueOf(name, '2025-06')) as [
      ReturnType<typeof issueOf>,
      ReturnType<typeof issueOf>,
      ReturnType<typeof issueOf>,
    ];
    expect([c, a, b].sort(newestFirst)).toEqual([a, b, c]);
    const undated = ['B', 'A'].map((name) => issueOf(name, null));
    expect(undated.sort(newestFirst).map(({ publication }) => publication)).toEqual(['A', 'B']);
  });
});
