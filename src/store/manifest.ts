import { stat, utimes } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { ModelIdentity } from '../embedder.js';
import type { Issue } from '../issue.js';
import { parseIssueDate } from '../issue-date.js';
import { sha256 } from '../sha256.js';
import {
  ignoreMissing,
  isMissing,
  makeFolder,
  readText,
  replaceFile,
  syncFolder,
} from './durable.js';
import { writing } from './write-errors.js';

export interface ChunkingIdentity {
  readonly maxTokens: number;
  /** Of the tokens that `maxTokens` counts, as tiktoken names it. */
  readonly encoding: string;
  /** Raised when the same text would be chunked or headed otherwise than before. */
  readonly version: number;
}

/** What vectors depend on besides the text. */
export interface IndexIdentity {
  readonly model: ModelIdentity;
  readonly chunking: ChunkingIdentity;
}

export interface IssueEntry {
  readonly issue: Issue;
  /** The name of its folder under `data/issues/`. */
  readonly folder: string;
  /** How many. */
  readonly passages: number;
}

/** The folders in force, and what they were made with. */
export interface Manifest extends IndexIdentity {
  readonly format: 2;
  readonly issues: readonly IssueEntry[];
}

const issueDate = z.string().transform((text, context) => {
  const date = parseIssueDate(text);
  if (date !== null) return date;
  context.addIssue({ code: z.ZodIssueCode.custom, message: `"${text}" is not a date` });
  return z.NEVER;
});

const issue = z.object({
  id: z.string(),
  publication: z.string(),
  date: issueDate.nullable(),
  documents: z.array(
    z.object({
      source: z.string(),
      dateOrigin: z.enum([
        'front matter',
        'issues.json',
        'masthead',
        'file name',
        'front page',
        'none',
      ]),
    }),
  ),
  contents: z.array(z.string()),
});

/** Also the order of the keys in the file. */
const manifestShape = z.object({
  format: z.literal(2),
  model: z.object({
    name: z.string(),
    dimensions: z.number().int().positive(),
    fingerprint: z.string(),
  }),
  chunking: z.object({ maxTokens: z.number(), encoding: z.string(), version: z.number() }),
  issues: z.array(
    z.object({ issue, folder: z.string().regex(/^[0-9a-f]{16,64}$/), passages: z.number().int() }),
  ),
});

const manifestFile = (dataDir: string): string => path.join(dataDir, 'manifest.json');

export const issuesFolder = (dataDir: string): string => path.join(dataDir, 'issues');

/**
 * @returns `null` if nothing was embedded yet
 * @throws if the file is damaged or of another version of this program
 */
export async function readManifest(dataDir: string): Promise<Manifest | null> {
  const file = manifestFile(dataDir);
  try {
    const text = await readText(file);
    return text === null ? null : unsealed(text);
  } catch (cause) {
    throw new Error(
      `${file} is damaged or of another version (${firstProblem(cause)}); ` +
        'write it anew with: npm run embed',
      { cause },
    );
  }
}

/** Tells one manifest in force from the next without reading it; `null` if there is none. */
export async function manifestStamp(dataDir: string): Promise<string | null> {
  try {
    const { ino, mtimeMs, size } = await stat(manifestFile(dataDir));
    return `${ino}-${mtimeMs}-${size}`;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/**
 * Puts a manifest in force, at once and whole, when the disk has everything that it names; also in
 * place of a damaged one.
 * @returns false, and nothing is written, if the file has these bytes already
 */
export async function replaceManifest(dataDir: string, manifest: Manifest): Promise<boolean> {
  const file = manifestFile(dataDir);
  const text = sealed(manifestShape.parse(manifest));
  if ((await readText(file)) === text) return false;
  await writing(dataDir, async () => {
    await makeFolder(issuesFolder(dataDir));
    await syncFolder(issuesFolder(dataDir));
    await stampRetired(dataDir, manifest);
    await replaceFile(file, text);
  });
  return true;
}

/** With its own checksum at the end: a bit that turns must not turn the date of an issue. */
const sealed = (manifest: Manifest): string =>
  `${JSON.stringify({ ...manifest, sha256: sha256(JSON.stringify(manifest)) }, null, 2)}\n`;

function unsealed(text: string): Manifest {
  const { sha256: checksum, ...content } = z.record(z.unknown()).parse(JSON.parse(text));
  const manifest = manifestShape.parse(content);
  if (checksum !== sha256(JSON.stringify(content)))
    throw new Error('it does not have the checksum that it states');
  return manifest;
}

/** A folder that goes out of force gets the time of that, from which garbage collection counts. */
async function stampRetired(dataDir: string, next: Manifest): Promise<void> {
  const previous = await readManifest(dataDir).catch(() => null);
  const kept = new Set(next.issues.map(({ folder }) => folder));
  const now = new Date();
  for (const { folder } of previous?.issues ?? [])
    if (!kept.has(folder))
      await utimes(path.join(issuesFolder(dataDir), folder), now, now).catch(ignoreMissing);
}

function firstProblem(error: unknown): string {
  if (!(error instanceof z.ZodError)) return (error as Error).message;
  const { path: where, message } = error.issues[0]!;
  return `${where.join('.') || 'the whole'}: ${message}`;
}
