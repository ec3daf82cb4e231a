import type { ModelIdentity } from '../embedder.js';
import { contextHeader, type Issue, type Passage, passageText } from '../issue.js';
import { compareIssueDates } from '../issue-date.js';
import { type Manifest, readIssue, readManifest } from '../store.js';
import { LexicalIndex } from './lexical.js';

/** A passage and the issue that it is from. */
export interface Entry {
  readonly passage: Passage;
  readonly issue: Issue;
}

/** The index in memory, ready to be searched; immutable. */
export interface Library {
  readonly model: ModelIdentity;
  /** Newest first; undated ones last. */
  readonly issues: readonly Issue[];
  readonly entries: readonly Entry[];
  /** The unit vectors of the entries, one behind the other. */
  readonly vectors: Float32Array;
  readonly lexical: LexicalIndex;
}

/** The passages of an issue in reading order. */
export const entriesOf = (library: Library, issue: Issue): Entry[] =>
  library.entries
    .filter((entry) => entry.issue.id === issue.id)
    .sort((a, b) => a.passage.ordinal - b.passage.ordinal);

/**
 * Reads the index in force.
 * @throws if there is none, it is damaged, or another model made it
 */
export async function openLibrary(dataDir: string, model: ModelIdentity): Promise<Library> {
  const manifest = await readManifest(dataDir);
  if (!manifest)
    throw new Error(`There is no index in ${dataDir} yet: make one with: npm run embed`);
  refuseOtherModel(manifest, model, dataDir);
  const size = manifest.issues.reduce((sum, { passages }) => sum + passages, 0);
  const entries: Entry[] = [];
  const vectors = new Float32Array(size * model.dimensions);
  // One after the other: thousands of files at once are more than a system opens, or holds in memory.
  for (const indexed of manifest.issues)
    for (const { passage, vector } of await readIssue(dataDir, indexed, model.dimensions)) {
      vectors.set(vector, entries.length * model.dimensions);
      entries.push({ issue: indexed.issue, passage });
    }
  const lexical = await LexicalIndex.build(entries.map(lexicalDocument));
  const issues = manifest.issues.map(({ issue }) => issue).sort(newestFirst);
  return { model, issues, entries, vectors, lexical };
}

function refuseOtherModel({ model: made }: Manifest, model: ModelIdentity, dataDir: string): void {
  if (made.name === model.name && made.fingerprint === model.fingerprint) return;
  const other =
    made.name === model.name
      ? `another version of ${made.name}`
      : `${made.name}, not with ${model.name}`;
  throw new Error(
    `The index in ${dataDir} was made with ${other}: make it anew with: npm run embed`,
  );
}

const lexicalDocument = ({ issue, passage }: Entry) => ({
  text: passageText(passage),
  header: contextHeader(issue, passage.section),
});

/** By the later end of the issue's span; of two that end together, the shorter is the newer. */
export function newestFirst(a: Issue, b: Issue): number {
  if (a.date && b.date) return compareIssueDates(b.date, a.date) || (a.id < b.id ? -1 : 1);
  if (!a.date !== !b.date) return a.date ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
