import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
// Not from 'vectra', which also loads clients of web services: six times slower to import.
import { LocalIndex } from 'vectra/lib/LocalIndex.js';
import type { Issue, Passage, Section, Sentence } from './issue.js';
import { sha256 } from './sha256.js';
import { canonicalJson } from './store/canonical.js';
import { ignoreMissing, makeFolder, syncFile, syncFolder, temporaryName } from './store/durable.js';
import { type IndexIdentity, type IssueEntry, issuesFolder } from './store/manifest.js';
import { DamagedFile, readSealed, sealFile } from './store/sealed-file.js';
import { writing } from './store/write-errors.js';

export { collectGarbage, type GarbageOptions } from './store/garbage.js';
export { type DataLock, lockData } from './store/lock.js';
export {
  type ChunkingIdentity,
  type IndexIdentity,
  type IssueEntry,
  type Manifest,
  manifestStamp,
  readManifest,
  replaceManifest,
} from './store/manifest.js';

export interface StoredPassage {
  readonly passage: Passage;
  /** Of length 1, or all zeros; kept to six significant digits. */
  readonly vector: Float32Array;
}

/** A passage in the flat values that vectra's metadata takes; `section` and `sentences` are JSON. */
type PassageRecord = { source: string; ordinal: number; section: string; sentences: string };

const INDEX = 'index.json';
/** As vectra writes it. */
interface IndexFile {
  readonly items: Awaited<ReturnType<LocalIndex<PassageRecord>['listItems']>>;
}

/** The name of the folder for an issue: a hash of everything that its content depends on. */
export function issueFolder(
  issue: Issue,
  passages: readonly Passage[],
  { model, chunking }: IndexIdentity,
): string {
  return sha256(canonicalJson({ format: 1, issue, passages, model, chunking })).slice(0, 32);
}

/**
 * Writes the passages of an issue, all or nothing; does nothing if the folder is there and whole.
 * @param folder from {@link issueFolder} for the same passages
 * @throws if vectors differ in length or are not numbers, two passages have one id, or the disk refuses
 */
export async function writeIssue(
  dataDir: string,
  folder: string,
  passages: readonly StoredPassage[],
): Promise<void> {
  const target = path.join(issuesFolder(dataDir), folder);
  if (await isWhole(target)) return;
  const temporary = temporaryName(target);
  const aside = temporaryName(target);
  await writing(dataDir, async () => {
    try {
      await makeFolder(issuesFolder(dataDir));
      await buildIndex(temporary, passages);
      // Damaged, if it is there: a folder cannot take the name of one that has files.
      await rename(target, aside).catch(ignoreMissing);
      await rename(temporary, target);
    } finally {
      for (const left of [temporary, aside]) await rm(left, { recursive: true, force: true });
    }
  });
}

/**
 * In the order in which they were written.
 * @throws DamagedFile naming the file if one is missing or is not as it was written
 */
export async function readIssue(
  dataDir: string,
  entry: IssueEntry,
  dimensions: number,
): Promise<StoredPassage[]> {
  const folder = path.join(issuesFolder(dataDir), entry.folder);
  const bytes = await readSealed(folder, INDEX);
  // Not through vectra, which would read the file from the disk a second time.
  const { items } = JSON.parse(bytes.toString()) as IndexFile;
  const damaged = (what: string) => new DamagedFile(path.join(folder, INDEX), what);
  if (items.length !== entry.passages)
    throw damaged(`has ${items.length} passages where the manifest says ${entry.passages}`);
  return items.map(({ id, metadata, vector }) => {
    if (vector.length !== dimensions)
      throw damaged(`has a vector of ${vector.length} numbers instead of ${dimensions}`);
    if (!vector.every(Number.isFinite)) throw damaged('has a vector that is not all numbers');
    return { passage: fromRecord(id, metadata), vector: Float32Array.from(vector) };
  });
}

/** Whether the folder of an entry is there, with the bytes that were written. */
export const hasIssue = (dataDir: string, entry: IssueEntry): Promise<boolean> =>
  isWhole(path.join(issuesFolder(dataDir), entry.folder));

/** One batch in a folder of its own: vectra loses items on concurrent inserts and saves in place. */
async function buildIndex(folder: string, passages: readonly StoredPassage[]): Promise<void> {
  const file = path.join(folder, INDEX);
  await mkdir(folder);
  // An empty index; vectra's own way of making one does not say why it fails.
  await writeFile(file, JSON.stringify({ version: 1, metadata_config: {}, items: [] }));
  await new LocalIndex<PassageRecord>(folder).batchInsertItems(
    passages.map(({ passage, vector }) => ({
      id: passage.id,
      metadata: toRecord(passage),
      vector: roundedVector(passage.id, vector, passages[0]!.vector.length),
    })),
  );
  await syncFile(file);
  await sealFile(folder, INDEX);
  await syncFolder(folder);
}

async function isWhole(folder: string): Promise<boolean> {
  try {
    await readSealed(folder, INDEX);
    return true;
  } catch (error) {
    if (error instanceof DamagedFile) return false;
    throw error;
  }
}

/** Six digits survive the way through a Float32, so that reading and writing again changes no byte. */
function roundedVector(id: string, vector: Float32Array, dimensions: number): number[] {
  if (vector.length !== dimensions || !vector.every(Number.isFinite))
    throw new Error(
      `The vector of passage ${id} is not ${dimensions} finite numbers (it has ${vector.length}).`,
    );
  return Array.from(vector, (value) => Number(value.toPrecision(6)));
}

const toRecord = ({ source, ordinal, section, sentences }: Passage): PassageRecord => ({
  source,
  ordinal,
  section: canonicalJson(section),
  sentences: canonicalJson(sentences),
});

const fromRecord = (id: string, record: PassageRecord): Passage => ({
  id,
  source: record.source,
  section: JSON.parse(record.section) as Section | null,
  ordinal: record.ordinal,
  sentences: JSON.parse(record.sentences) as Sentence[],
});
