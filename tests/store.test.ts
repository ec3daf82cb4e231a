import {
  mkdir,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Issue, Passage } from '../src/issue.js';
import { parseIssueDate } from '../src/issue-date.js';
import { sealFile } from '../src/store/sealed-file.js';
import {
  collectGarbage,
  hasIssue,
  type IndexIdentity,
  type IssueEntry,
  issueFolder,
  type Manifest,
  readIssue,
  readManifest,
  replaceManifest,
  type StoredPassage,
  writeIssue,
} from '../src/store.js';
import { temporaryFolder } from './support/temporary-folder.js';

const DIMENSIONS = 8;
const identity: IndexIdentity = {
  model: { name: 'fake', dimensions: DIMENSIONS, fingerprint: 'f1' },
  chunking: { maxTokens: 200, encoding: 'cl100k_base', version: 1 },
};
const issue: Issue = {
  id: 'the-monthly-2025-06',
  publication: 'The Monthly',
  date: parseIssueDate('2025-06'),
  documents: [{ source: 'june.txt', dateOrigin: 'masthead' }],
  contents: ['Opinion', 'Water'],
};

let dataDir: string;
beforeEach(async () => {
  dataDir = path.join(await temporaryFolder(), 'data');
});

describe('an issue', () => {
  test('whatever it says is read back as it was written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(storedPassage, { maxLength: 6 }), async (drafts) => {
        const stored = drafts.map((draft, i) => withId(draft, `june.txt:${i}`));
        const entry = await write(stored);
        const found = await readIssue(dataDir, entry, DIMENSIONS);
        expect(found.map(({ passage }) => passage)).toEqual(stored.map(({ passage }) => passage));
        for (const [i, { vector }] of found.entries())
          expect(furthest(vector, stored[i]!.vector)).toBeLessThan(1e-6);
      }),
      { numRuns: 25 },
    );
  });

  test('has the same bytes for the same input, also when what was read is written again', async () => {
    const stored = [passageOf(0), passageOf(1)];
    const entry = await write(stored);
    const bytes = await readFile(indexFile(entry));
    const again = await readIssue(dataDir, entry, DIMENSIONS);
    await rm(dataDir, { recursive: true });
    await write(again);
    expect(await readFile(indexFile(entry))).toEqual(bytes);
  });

  test('keeps the length of its vectors within a hundred-thousandth', async () => {
    const vector = unit(Array.from({ length: 768 }, (_, i) => Math.sin(i * 12.9898)));
    const entry = await write([{ ...passageOf(0), vector }]);
    const [found] = await readIssue(dataDir, entry, 768);
    expect(Math.abs(Math.hypot(...found!.vector) - 1)).toBeLessThan(1e-5);
  });

  test('that is whole is not written again', async () => {
    const entry = await write([passageOf(0)]);
    const before = await stat(indexFile(entry));
    await write([passageOf(0)]);
    expect((await stat(indexFile(entry))).ino).toBe(before.ino);
  });

  test('that is damaged is seen, named and mended by writing it again', async () => {
    const entry = await write([passageOf(0)]);
    expect(await hasIssue(dataDir, entry)).toBe(true);
    await truncate(indexFile(entry), 100);
    expect(await hasIssue(dataDir, entry)).toBe(false);
    await expect(readIssue(dataDir, entry, DIMENSIONS)).rejects.toThrow(
      `${indexFile(entry)} does not have the checksum in SHA256SUMS; write it anew with: npm run embed`,
    );
    await write([passageOf(0)]);
    expect(await hasIssue(dataDir, entry)).toBe(true);
  });

  test('that was never written is missing', async () => {
    const entry = entryOf([passageOf(0)]);
    expect(await hasIssue(dataDir, entry)).toBe(false);
    await expect(readIssue(dataDir, entry, DIMENSIONS)).rejects.toThrow('index.json is missing');
  });

  test('with another number of passages or dimensions than stated is refused', async () => {
    const entry = await write([passageOf(0)]);
    await expect(readIssue(dataDir, { ...entry, passages: 2 }, DIMENSIONS)).rejects.toThrow(
      'has 1 passages where the manifest says 2',
    );
    await expect(readIssue(dataDir, entry, 9)).rejects.toThrow(
      'has a vector of 8 numbers instead of 9',
    );
  });

  test('with a vector that is not all numbers is refused, whatever checksum it has', async () => {
    const entry = await write([passageOf(0)]);
    const text = await readFile(indexFile(entry), 'utf8');
    await writeFile(indexFile(entry), text.replace('"vector":[', '"vector":[null,'));
    await rm(path.join(folderOf(entry), 'SHA256SUMS'));
    await sealFile(folderOf(entry), 'index.json');
    await expect(readIssue(dataDir, entry, DIMENSIONS + 1)).rejects.toThrow(
      `${indexFile(entry)} has a vector that is not all numbers; write it anew with: npm run embed`,
    );
  });

  test('with a vector that is not finite or of another length is not written', async () => {
    const broken = { ...passageOf(1), vector: new Float32Array(DIMENSIONS).fill(Number.NaN) };
    await expect(write([passageOf(0), broken])).rejects.toThrow('The vector of passage june.txt:1');
    const short = { ...passageOf(1), vector: unit([1, 2]) };
    await expect(write([passageOf(0), short])).rejects.toThrow(
      'is not 8 finite numbers (it has 2)',
    );
    expect(await readdir(path.join(dataDir, 'issues'))).toEqual([]);
  });
});

describe('the folder of an issue', () => {
  const passages = [passageOf(0).passage];
  const name = issueFolder(issue, passages, identity);

  test('is named by a hash, the same whatever the order of the keys', () => {
    expect(name).toMatch(/^[0-9a-f]{32}$/);
    const turned = Object.fromEntries(Object.entries(issue).reverse()) as unknown as Issue;
    expect(issueFolder(turned, passages, identity)).toBe(name);
  });

  test('has another name if text, date, model or chunking differ', () => {
    const { model, chunking } = identity;
    const others = [
      issueFolder(issue, [passageOf(1).passage], identity),
      issueFolder({ ...issue, date: null }, passages, identity),
      issueFolder(issue, passages, { model: { ...model, fingerprint: 'f2' }, chunking }),
      issueFolder(issue, passages, { model, chunking: { ...chunking, version: 2 } }),
    ];
    expect(new Set([name, ...others]).size).toBe(5);
  });
});

describe('the manifest', () => {
  test('is null before anything was embedded', async () => {
    expect(await readManifest(dataDir)).toBeNull();
  });

  test('is read back as it was written, undated issues too', async () => {
    const undated = { ...entryOf([passageOf(1)]), issue: { ...issue, id: 'undated', date: null } };
    const manifest = manifestOf([entryOf([passageOf(0)]), undated]);
    expect(await replaceManifest(dataDir, manifest)).toBe(true);
    expect(await readManifest(dataDir)).toEqual(manifest);
    expect((await readdir(dataDir)).sort()).toEqual(['issues', 'manifest.json']);
  });

  test('is left alone if nothing changed', async () => {
    const manifest = manifestOf([entryOf([passageOf(0)])]);
    await replaceManifest(dataDir, manifest);
    const before = await stat(manifestFile());
    expect(await replaceManifest(dataDir, manifest)).toBe(false);
    expect((await stat(manifestFile())).ino).toBe(before.ino);
    expect(await replaceManifest(dataDir, manifestOf([]))).toBe(true);
  });

  test.each([
    ['breaks off', '{"format": 1, "mod'],
    ['is of another format', '{"format": 1}'],
    ['holds something else', 'null'],
    [
      'names a folder elsewhere',
      JSON.stringify(manifestOf([{ ...entryOf([]), folder: '../../etc' }])),
    ],
    [
      'has a date that is none',
      JSON.stringify(manifestOf([])).replace(
        '[]',
        JSON.stringify([{ ...entryOf([]), issue: { ...issue, date: '2025-13' } }]),
      ),
    ],
  ])('that %s is an error that says what to run', async (_what, text) => {
    await mkdir(dataDir, { recursive: true });
    await writeFile(manifestFile(), text);
    await expect(readManifest(dataDir)).rejects.toThrow(
      /manifest\.json is damaged or of another version \(.+\); write it anew with: npm run embed/,
    );
    expect(await replaceManifest(dataDir, manifestOf([]))).toBe(true);
    expect(await readManifest(dataDir)).toEqual(manifestOf([]));
  });
});

describe('garbage collection', () => {
  const minute = { graceMs: 60_000 };

  test('removes folders out of force once they are old, and keeps those in force', async () => {
    const kept = await write([passageOf(0)]);
    const dropped = await write([passageOf(1)]);
    await age(folderOf(kept));
    await age(folderOf(dropped));
    expect(await collectGarbage(dataDir, manifestOf([kept]), minute)).toBe(1);
    expect(await hasIssue(dataDir, kept)).toBe(true);
    expect(await hasIssue(dataDir, dropped)).toBe(false);
  });

  test('lets a reader of the manifest before go on, however old its folders are', async () => {
    const old = await write([passageOf(0)]);
    await replaceManifest(dataDir, manifestOf([old]));
    await age(folderOf(old));
    const next = manifestOf([await write([passageOf(1)])]);
    await replaceManifest(dataDir, next);
    expect(await collectGarbage(dataDir, next, minute)).toBe(0);
    await expect(readIssue(dataDir, old, DIMENSIONS)).resolves.toHaveLength(1);
    await age(folderOf(old));
    expect(await collectGarbage(dataDir, next, minute)).toBe(1);
  });

  test('clears what a killed job left half-written, which no reader sees', async () => {
    const entry = entryOf([passageOf(0)]);
    const half = `${folderOf(entry)}.tmp-0`;
    await mkdir(half, { recursive: true });
    await writeFile(path.join(half, 'index.json'), '{"version":1,"items":[');
    await writeFile(`${manifestFile()}.tmp-0`, '{');
    expect(await hasIssue(dataDir, entry)).toBe(false);
    expect(await readManifest(dataDir)).toBeNull();
    expect(await collectGarbage(dataDir, manifestOf([]), minute)).toBe(0);
    await age(half);
    await age(`${manifestFile()}.tmp-0`);
    expect(await collectGarbage(dataDir, manifestOf([]), minute)).toBe(2);
    expect(await readdir(path.join(dataDir, 'issues'))).toEqual([]);
  });

  test('passes over what another process has removed in between', async () => {
    await mkdir(dataDir, { recursive: true });
    await symlink('/nowhere/gone', path.join(dataDir, 'embed.lock.tmp-1'));
    expect(await collectGarbage(dataDir, manifestOf([]), { graceMs: 0 })).toBe(0);
  });

  test('has nothing to do where nothing was written', async () => {
    expect(await collectGarbage(dataDir, manifestOf([]), minute)).toBe(0);
  });
});

async function write(stored: readonly StoredPassage[]): Promise<IssueEntry> {
  const entry = entryOf(stored);
  await writeIssue(dataDir, entry.folder, stored);
  return entry;
}

function entryOf(stored: readonly StoredPassage[]): IssueEntry {
  const passages = stored.map(({ passage }) => passage);
  return { issue, folder: issueFolder(issue, passages, identity), passages: passages.length };
}

function manifestOf(issues: readonly IssueEntry[]): Manifest {
  return { format: 2, ...identity, issues };
}

function passageOf(ordinal: number): StoredPassage {
  const text = `Sentence ${ordinal} — "quoted" › done.`;
  return {
    passage: {
      id: `june.txt:${ordinal}`,
      source: 'june.txt',
      section: { path: ['Opinion', 'A Bridge'], byline: ordinal % 2 ? 'A. Writer' : null },
      ordinal,
      sentences: [{ text, start: 0, end: text.length, page: ordinal }],
    },
    vector: unit([1, ordinal, -2, 0.001, 0, 3e-7, 5, 6]),
  };
}

function unit(values: readonly number[]): Float32Array {
  const length = Math.hypot(...values) || 1;
  return Float32Array.from(values, (value) => value / length);
}

const furthest = (a: Float32Array, b: Float32Array): number =>
  Math.max(...a.map((value, i) => Math.abs(value - b[i]!)));

const textArbitrary = fc.string({ unit: 'binary' });
const storedPassage: fc.Arbitrary<StoredPassage> = fc.record({
  passage: fc.record<Passage>({
    id: fc.constant(''),
    source: textArbitrary,
    section: fc.option(
      fc.record({ path: fc.array(textArbitrary), byline: fc.option(textArbitrary) }),
    ),
    ordinal: fc.nat(),
    sentences: fc.array(
      fc.record({
        text: textArbitrary,
        start: fc.nat(),
        end: fc.nat(),
        page: fc.option(fc.nat()),
      }),
    ),
  }),
  vector: fc
    .array(fc.double({ min: -1, max: 1, noNaN: true }), {
      minLength: DIMENSIONS,
      maxLength: DIMENSIONS,
    })
    .map(unit),
});

const withId = ({ passage, vector }: StoredPassage, id: string): StoredPassage => ({
  passage: { ...passage, id },
  vector,
});

const folderOf = (entry: IssueEntry) => path.join(dataDir, 'issues', entry.folder);
const indexFile = (entry: IssueEntry) => path.join(folderOf(entry), 'index.json');
const manifestFile = () => path.join(dataDir, 'manifest.json');

async function age(file: string): Promise<void> {
  const anHourAgo = new Date(Date.now() - 3_600_000);
  await utimes(file, anHourAgo, anHourAgo);
}
