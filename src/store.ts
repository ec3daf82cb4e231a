import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
// Not from 'vectra', which also loads clients of web services: six times slower to import.
import { LocalIndex } from 'vectra/lib/LocalIndex.js';
import type { Issue, Passage, Section, Sentence } from './issue.js';
import { sha256 } from './sha256.js';
import { canonicalJson } from './store/canonical.js';
import { isMissing, syncFile, syncFolder, temporaryName, writeDurably } from './store/durable.js';
import { type IndexIdentity, type IssueEntry, issuesFolder } from './store/manifest.js';

export { collectGarbage, type GarbageOptions } from './store/garbage.js';
export { lockData } from './store/lock.js';
export {
  type ChunkingIdentity,
  type IndexIdentity,
  type IssueEntry,
  type Manifest,
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
/** In the format of `sha256sum --check`. */
const CHECKSUM = 'SHA256SUMS';

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
 * @throws if vectors differ in length or are not numbers, or two passages have one id
 */
export async function writeIssue(
  dataDir: string,
  folder: string,
  passages: readonly StoredPassage[],
): Promise<void> {
  const target = path.join(issuesFolder(dataDir), folder);
  if (await isWhole(target)) return;
  await mkdir(issuesFolder(dataDir), { recursive: true });
  const temporary = temporaryName(target);
  try {
    await buildIndex(temporary, passages);
    // Gone already, or damaged: a name cannot be replaced by a folder while another has it.
    await rm(target, { recursive: true, force: true });
    await rename(temporary, target);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
  await syncFolder(issuesFolder(dataDir));
}

/** In the order in which they were written. @throws if the folder is missing or damaged */
export async function readIssue(
  dataDir: string,
  entry: IssueEntry,
  dimensions: number,
): Promise<StoredPassage[]> {
  const folder = path.join(issuesFolder(dataDir), entry.folder);
  const file = path.join(folder, INDEX);
  const damaged = (what: string): Error =>
    new Error(`${file} ${what}; write it anew with: npm run embed`);
  if (!(await isWhole(folder))) throw damaged('is missing or damaged');
  const items = await new LocalIndex<PassageRecord>(folder).listItems();
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
  const index = new LocalIndex<PassageRecord>(folder);
  await index.createIndex({ version: 1 });
  await index.batchInsertItems(
    passages.map(({ passage, vector }) => ({
      id: passage.id,
      metadata: toRecord(passage),
      vector: roundedVector(passage.id, vector, passages[0]!.vector.length),
    })),
  );
  const file = path.join(folder, INDEX);
  await syncFile(file);
  const line = `${sha256(await readFile(file))}  ${INDEX}\n`;
  await writeDurably(path.join(folder, CHECKSUM), line);
  await syncFolder(folder);
}

async function isWhole(folder: string): Promise<boolean> {
  try {
    const [index, checksum] = await Promise.all([
      readFile(path.join(folder, INDEX)),
      readFile(path.join(folder, CHECKSUM), 'utf8'),
    ]);
    return checksum.startsWith(sha256(index));
  } catch (error) {
    if (isMissing(error)) return false;
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
