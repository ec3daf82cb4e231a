import { mkdir, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { type JobReport, runJob } from '../../src/embed/job.js';
import { hasIssue, readIssue, readManifest } from '../../src/store.js';
import { FakeEmbedder } from '../support/fake-embedder.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { prose } from './reading.js';

let seedsDir: string;
let dataDir: string;
let embedder: FakeEmbedder;

const issueText = (date: string, text = prose) => `THE GAZETTE\n${date}\n\nCrane Idle\n\n${text}\n`;
const seed = (name: string, text: string | Buffer) => writeFile(join(seedsDir, name), text);
const run = (options: { embedder?: FakeEmbedder; force?: boolean } = {}) =>
  runJob({ seedsDir, dataDir, embedder, ...options });
const counts = ({ embedded, reused, removed, documents, issues }: JobReport) => ({
  embedded,
  reused,
  removed,
  documents,
  issues,
});
const embeddedTexts = () => embedder.calls.flatMap(({ texts }) => texts);
const entries = async () => (await readManifest(dataDir))!.issues;
const folderOf = async (id: string) =>
  join(dataDir, 'issues', (await entries()).find(({ issue }) => issue.id === id)!.folder);

/** Every file of the index with its bytes and the time of its last change. */
async function snapshot(folder = dataDir): Promise<Record<string, string>> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const read = files
    .filter((file) => file.isFile())
    .map(async (file) => {
      const path = join(file.parentPath, file.name);
      return [path, `${(await stat(path)).mtimeMs} ${await readFile(path, 'utf8')}`] as const;
    });
  return Object.fromEntries(await Promise.all(read));
}

beforeEach(async () => {
  const folder = await temporaryFolder();
  [seedsDir, dataDir] = [join(folder, 'seeds'), join(folder, 'data')];
  embedder = new FakeEmbedder();
  await mkdir(seedsDir);
  await seed('may.txt', issueText('May 2026'));
  await seed('june.txt', issueText('June 2026'));
});

describe('the embedding job', () => {
  test('writes what the seeds say: issues, sections, passages and a vector for each', async () => {
    expect(counts(await run())).toEqual({
      embedded: 2,
      reused: 0,
      removed: 0,
      documents: 2,
      issues: 2,
    });
    const june = (await entries()).at(-1);
    expect(june!.issue).toMatchObject({
      id: 'the-gazette-2026-06',
      date: '2026-06',
      publication: 'The Gazette',
    });
    const [stored] = await readIssue(dataDir, june!, embedder.identity.dimensions);
    expect(stored!.passage.sentences.map(({ text }) => text)).toEqual([prose]);
    expect(Math.hypot(...stored!.vector)).toBeCloseTo(1, 4);
  });

  test('embeds a passage with publication, date and section before it', async () => {
    await run();
    expect(embeddedTexts()).toContain(`The Gazette · May 2026 · Crane Idle\n${prose}`);
    expect(new Set(embedder.calls.map(({ kind }) => kind))).toEqual(new Set(['passage']));
  });

  test('counts the passages as it goes', async () => {
    const seen: string[] = [];
    await runJob({
      seedsDir,
      dataDir,
      embedder,
      onProgress: (done, total) => seen.push(`${done}/${total}`),
    });
    expect(seen).toEqual(['1/2', '2/2']);
  });

  test('run again on the same seeds embeds nothing and leaves every byte as it was', async () => {
    await run();
    const before = await snapshot();
    embedder.calls.length = 0;
    expect(counts(await run())).toEqual({
      embedded: 0,
      reused: 2,
      removed: 0,
      documents: 2,
      issues: 2,
    });
    expect(embeddedTexts()).toEqual([]);
    expect(await snapshot()).toEqual(before);
  });

  test.each([
    [
      'changed',
      () => seed('june.txt', issueText('June 2026', `${prose} And more.`)),
      { embedded: 1, reused: 1, removed: 1 },
    ],
    [
      'added',
      () => seed('july.txt', issueText('July 2026')),
      { embedded: 1, reused: 2, removed: 0 },
    ],
    ['removed', () => rm(join(seedsDir, 'june.txt')), { embedded: 0, reused: 1, removed: 1 }],
  ])('touches nothing but the issue of a document that was %s', async (_how, change, expected) => {
    await run();
    const may = await folderOf('the-gazette-2026-05');
    const before = await snapshot(may);
    await change();
    expect(await run()).toMatchObject(expected);
    expect(await folderOf('the-gazette-2026-05')).toBe(may);
    expect(await snapshot(may)).toEqual(before);
  });

  test('names the issues that are new, have changed or are gone', async () => {
    const ids = ({ newIssues, changedIssues, removedIssues }: JobReport) =>
      [newIssues, changedIssues, removedIssues].map((issues) => issues.map(({ id }) => id));
    const [may, june, july] = ['05', '06', '07'].map((month) => `the-gazette-2026-${month}`);
    expect(ids(await run())).toEqual([[may, june], [], []]);
    await seed('july.txt', issueText('July 2026'));
    await seed('june.txt', issueText('June 2026', `${prose} And more.`));
    await rm(join(seedsDir, 'may.txt'));
    const report = await run();
    expect(ids(report)).toEqual([[july], [june], [may]]);
    expect(report.newIssues).toEqual([{ id: july, publication: 'The Gazette', date: '2026-07' }]);
    expect(ids(await run())).toEqual([[], [], []]);
  });

  test('embeds everything anew if it must', async () => {
    await run();
    expect(counts(await run({ force: true }))).toMatchObject({
      embedded: 2,
      reused: 0,
      removed: 0,
    });
  });

  test('embeds everything anew for another model', async () => {
    await run();
    const other = new FakeEmbedder({ name: 'other', dimensions: 32, fingerprint: 'other-1' });
    expect(counts(await run({ embedder: other }))).toMatchObject({ embedded: 2, removed: 2 });
    expect((await readManifest(dataDir))!.model).toEqual(other.identity);
  });

  test('keeps every passage inside what the model sees', async () => {
    await seed('long.txt', issueText('July 2026', `The ${'very '.repeat(400)}long sentence ends.`));
    const small = new FakeEmbedder({ name: 'small', dimensions: 8, fingerprint: 's' }, 40);
    await run({ embedder: small });
    for (const text of small.calls.flatMap(({ texts }) => texts))
      expect(small.countTokens(text, 'passage')).toBeLessThanOrEqual(40);
    const spoken = small.calls.flatMap(({ texts }) => texts).join(' ');
    expect(spoken.match(/\bvery\b/g)).toHaveLength(400);
  });
});

describe('what cannot be taken in', () => {
  test('is reported, and the others are embedded', async () => {
    await seed('bad.txt', Buffer.from([0x47, 0xe9]));
    const report = await run();
    expect(report).toMatchObject({ embedded: 2, documents: 2 });
    expect(report.problems).toEqual([
      { source: 'bad.txt', fatal: true, message: expect.stringContaining('not valid UTF-8') },
    ]);
  });

  test('now and could be before stays in the index as it was', async () => {
    await run();
    const before = await snapshot();
    await seed('june.txt', '');
    const report = await run();
    expect(counts(report)).toEqual({ embedded: 0, reused: 2, removed: 0, documents: 2, issues: 2 });
    expect(report.problems).toHaveLength(1);
    expect(await snapshot()).toEqual(before);
  });

  test('is not kept if its place in the index is damaged too', async () => {
    await run();
    await truncate(join(await folderOf('the-gazette-2026-06'), 'index.json'), 10);
    await seed('june.txt', '');
    expect(await run()).toMatchObject({ issues: 1, embedded: 0 });
  });

  test('at all is an error that names the first, and the index stays', async () => {
    await run();
    const before = await snapshot();
    await seed('may.txt', '');
    await seed('june.txt', '');
    await expect(run()).rejects.toThrow(/^None of the 2 files in .+ june\.txt: It is empty/);
    expect(await snapshot()).toEqual(before);
  });

  test('because of issues.json is an error, and the index stays', async () => {
    await run();
    const before = await snapshot();
    await seed('issues.json', '{');
    await expect(run()).rejects.toThrow('issues.json is not an object');
    expect(await snapshot()).toEqual(before);
  });
});

describe('an index', () => {
  test('is written by one job at a time', async () => {
    const both = await Promise.allSettled([run(), run()]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { message: expect.stringContaining('Another job') },
    });
    expect(await run()).toMatchObject({ embedded: 0, reused: 2 });
  });

  test('with a manifest that cannot be read is put right, with what is still there', async () => {
    await run();
    await writeFile(join(dataDir, 'manifest.json'), '{');
    expect(await run()).toMatchObject({ embedded: 0, reused: 2 });
    expect(await entries()).toHaveLength(2);
  });

  test('with a damaged issue has that issue written anew', async () => {
    await run();
    await truncate(join(await folderOf('the-gazette-2026-06'), 'index.json'), 10);
    embedder.calls.length = 0;
    expect(await run()).toMatchObject({ embedded: 1, reused: 1 });
    expect(embeddedTexts()).toEqual([`The Gazette · June 2026 · Crane Idle\n${prose}`]);
    for (const entry of await entries()) expect(await hasIssue(dataDir, entry)).toBe(true);
  });

  test('takes in a document that marks a whole page as a heading, and all the others', async () => {
    await seed('long.md', `# THE GAZETTE\n\nJuly 2026\n\n## ${prose.repeat(200)}\n\n${prose}\n`);
    expect(await run()).toMatchObject({ documents: 3, issues: 3, problems: [] });
    const long = embeddedTexts().find((text) => text.startsWith('The Gazette · July 2026'));
    expect(long).toMatch(/The mill/);
  });

  test('stays in force if the model fails half-way', async () => {
    await run();
    const before = await readFile(join(dataDir, 'manifest.json'), 'utf8');
    await seed('july.txt', issueText('July 2026'));
    embedder.embed = () => Promise.reject(new Error('out of memory'));
    await expect(run()).rejects.toThrow('out of memory');
    expect(await readFile(join(dataDir, 'manifest.json'), 'utf8')).toBe(before);
    embedder = new FakeEmbedder();
    expect(await run()).toMatchObject({ embedded: 1, reused: 2 });
  });
});
