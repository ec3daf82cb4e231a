import { cp, mkdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { runJob } from '../../src/embed/job.js';
import { openLibrary } from '../../src/retrieval/library.js';
import { readManifest } from '../../src/store.js';
import { seedsFolder, smallCorpus } from '../support/corpus.js';
import { FakeEmbedder } from '../support/fake-embedder.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const embedder = new FakeEmbedder();
const seedsDir = await seedsFolder(smallCorpus);
const whole = path.join(await temporaryFolder(), 'data');
await runJob({ seedsDir, dataDir: whole, embedder });
const manifest = await readFile(path.join(whole, 'manifest.json'), 'utf8');
const { issues } = (await readManifest(whole))!;
/** The issue that suffers; the other one must not notice. */
const june = issues.find(({ issue }) => issue.date === '2025-06')!;

let dataDir: string;
beforeEach(async () => {
  dataDir = path.join(await temporaryFolder(), 'data');
  await cp(whole, dataDir, { recursive: true });
});

const open = () => openLibrary(dataDir, embedder.identity);

async function flipByte(file: string): Promise<void> {
  const bytes = await readFile(file);
  bytes[bytes.length >> 1]! ^= 1;
  await writeFile(file, bytes);
}

const damages: readonly [string, (file: string) => Promise<void>][] = [
  ['truncated', (file) => truncate(file, 40)],
  ['emptied', (file) => truncate(file, 0)],
  ['removed', (file) => rm(file)],
  ['changed in one bit', flipByte],
  ['replaced by other JSON', (file) => writeFile(file, '{"items":[]}')],
  ['replaced by no JSON', (file) => writeFile(file, 'nonsense')],
  ['replaced by a folder', (file) => rm(file).then(() => mkdir(file))],
];

describe.each(['index.json', 'SHA256SUMS'])('%s of an issue', (name) => {
  test.each(damages)(
    'that was %s is named, and the next run writes that issue and no other',
    async (_how, damage) => {
      const file = path.join(dataDir, 'issues', june.folder, name);
      await damage(file);
      await expect(open()).rejects.toThrow(path.join(dataDir, 'issues', june.folder));
      await expect(open()).rejects.toThrow('write it anew with: npm run embed');
      expect(await runJob({ seedsDir, dataDir, embedder })).toMatchObject({
        embedded: june.passages,
        issues: 2,
        removed: 0,
      });
      await expectWhole();
    },
  );
});

test('the folder of an issue that was removed is named, and the next run writes it anew', async () => {
  await rm(path.join(dataDir, 'issues', june.folder), { recursive: true });
  await expect(open()).rejects.toThrow(`${june.folder}/index.json is missing`);
  expect(await runJob({ seedsDir, dataDir, embedder })).toMatchObject({ embedded: june.passages });
  await expectWhole();
});

describe('the manifest', () => {
  test.each(damages.filter(([how]) => !/removed|folder/.test(how)))(
    'that was %s is named, and the next run writes it anew and embeds nothing',
    async (_how, damage) => {
      await damage(path.join(dataDir, 'manifest.json'));
      await expect(open()).rejects.toThrow(
        /manifest\.json is damaged or of another version \(.+\); write it anew with: npm run embed/,
      );
      expect(await runJob({ seedsDir, dataDir, embedder })).toMatchObject({ embedded: 0 });
      await expectWhole();
    },
  );

  test('of which one date was changed is damaged: no answer shall bear a false date', async () => {
    await writeFile(
      path.join(dataDir, 'manifest.json'),
      manifest.replace('"2025-06"', '"2025-07"'),
    );
    await expect(open()).rejects.toThrow('it does not have the checksum that it states');
  });

  test('that was removed means that there is no index, and the next run embeds nothing', async () => {
    await rm(path.join(dataDir, 'manifest.json'));
    await expect(open()).rejects.toThrow('There is no index');
    expect(await runJob({ seedsDir, dataDir, embedder })).toMatchObject({ embedded: 0 });
    await expectWhole();
  });
});

async function expectWhole(): Promise<void> {
  expect((await open()).entries).toHaveLength(
    issues.reduce((sum, { passages }) => sum + passages, 0),
  );
  expect(await readFile(path.join(dataDir, 'manifest.json'), 'utf8')).toBe(manifest);
  for (const { folder } of issues)
    for (const name of ['index.json', 'SHA256SUMS']) {
      const file = path.join('issues', folder, name);
      expect(await readFile(path.join(dataDir, file))).toEqual(
        await readFile(path.join(whole, file)),
      );
    }
}
