import { isDeepStrictEqual } from 'node:util';
import type { Embedder } from '../embedder.js';
import {
  collectGarbage,
  hasIssue,
  type IndexIdentity,
  type IssueEntry,
  lockData,
  type Manifest,
  readManifest,
  replaceManifest,
  writeIssue,
} from '../store.js';
import { type Changes, changesBetween } from './changes.js';
import { embeddedText, identityOf, type PlannedIssue, planIssues } from './plan.js';
import type { Problem } from './read.js';

export interface JobOptions {
  readonly seedsDir: string;
  readonly dataDir: string;
  readonly embedder: Embedder;
  /** Embeds every passage anew, also those that the index holds. */
  readonly force?: boolean;
  /** Counts passages. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** What a run did. `embedded`, `reused` and `removed` count passages. */
export interface JobReport extends Changes {
  /** Files that are in the index. */
  readonly documents: number;
  readonly issues: number;
  readonly passages: number;
  readonly embedded: number;
  readonly reused: number;
  readonly removed: number;
  readonly problems: readonly Problem[];
  readonly seconds: number;
}

/**
 * Brings the index up to date with the seeds: embeds what is new or changed, keeps what is not, and
 * puts the result in force at once. Whatever goes wrong before that leaves the old index in force.
 * @throws if nothing can be read, or another job is at work
 */
export async function runJob(options: JobOptions): Promise<JobReport> {
  const { dataDir } = options;
  const started = performance.now();
  const lock = await lockData(dataDir);
  try {
    const { planned, problems } = await planIssues(options);
    const previous = await readManifest(dataDir).catch(() => null);
    const identity = identityOf(options.embedder);
    const kept = await wholeEntries(dataDir, keptEntries(previous, identity, problems));
    const keptIds = new Set(kept.map(({ issue }) => issue.id));
    const wanted = planned.filter(({ entry }) => !keptIds.has(entry.issue.id));
    const embedded = await embedMissing(wanted, options);
    const manifest = manifestOf(identity, [...wanted.map(({ entry }) => entry), ...kept]);
    await lock.confirm();
    await replaceManifest(dataDir, manifest);
    await collectGarbage(dataDir, manifest, { graceMs: graceForReaders });
    const passages = sum(manifest.issues, (entry) => entry.passages);
    return {
      documents: sum(manifest.issues, ({ issue }) => issue.documents.length),
      issues: manifest.issues.length,
      passages,
      embedded,
      reused: passages - embedded,
      removed: sum(outOfForce(previous, manifest), (entry) => entry.passages),
      ...changesBetween(previous?.issues ?? [], manifest.issues),
      problems,
      seconds: Math.round(performance.now() - started) / 1000,
    };
  } finally {
    await lock.release();
  }
}

/**
 * A bot that began to open the index just before still reads the folders of the old one, which takes a
 * minute where there are thousands of issues.
 */
const graceForReaders = 10 * 60_000;

/** A document that was readable once and is not now takes nothing out of the index: its issue stays. */
function keptEntries(
  previous: Manifest | null,
  identity: IndexIdentity,
  problems: readonly Problem[],
): IssueEntry[] {
  if (!previous || !isDeepStrictEqual(previous.model, identity.model)) return [];
  if (!isDeepStrictEqual(previous.chunking, { ...identity.chunking })) return [];
  const unreadable = problems.filter(({ fatal }) => fatal).map(({ source }) => source);
  const files = new Set(unreadable);
  const folders = unreadable.filter((source) => source.endsWith('/'));
  const isUnreadable = (source: string) =>
    files.has(source) || folders.some((folder) => source.startsWith(folder));
  return previous.issues.filter(({ issue }) =>
    issue.documents.some(({ source }) => isUnreadable(source)),
  );
}

/** What is damaged cannot be kept: a reader would stop at it. */
async function wholeEntries(dataDir: string, entries: readonly IssueEntry[]) {
  const whole: IssueEntry[] = [];
  for (const entry of entries) if (await hasIssue(dataDir, entry)) whole.push(entry);
  return whole;
}

async function embedMissing(
  planned: readonly PlannedIssue[],
  options: JobOptions,
): Promise<number> {
  const { dataDir, embedder, force = false, onProgress } = options;
  const missing: PlannedIssue[] = [];
  for (const issue of planned)
    if (force || !(await hasIssue(dataDir, issue.entry))) missing.push(issue);
  const total = sum(missing, ({ passages }) => passages.length);
  let done = 0;
  for (const { entry, passages } of missing) {
    const texts = passages.map((passage) => embeddedText(entry.issue, passage, embedder));
    const vectors = await embedder.embed(texts, 'passage', (n) => onProgress?.(done + n, total));
    await writeIssue(
      dataDir,
      entry.folder,
      passages.map((passage, i) => ({ passage, vector: vectors[i]! })),
    );
    done += passages.length;
  }
  return total;
}

function manifestOf(identity: IndexIdentity, issues: readonly IssueEntry[]): Manifest {
  const sorted = [...issues].sort((a, b) => (a.issue.id < b.issue.id ? -1 : 1));
  return { format: 2, ...identity, issues: sorted };
}

function outOfForce(previous: Manifest | null, next: Manifest): IssueEntry[] {
  const folders = new Set(next.issues.map(({ folder }) => folder));
  return (previous?.issues ?? []).filter(({ folder }) => !folders.has(folder));
}

const sum = <T>(items: readonly T[], size: (item: T) => number): number =>
  items.reduce((total, item) => total + size(item), 0);
