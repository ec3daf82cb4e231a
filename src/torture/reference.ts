import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Readers } from '../cross-encoder.js';
import { runJob } from '../embed/job.js';
import { answersOf, openSearcher } from './reader.js';

/** An index as it is to be: made by a job that nothing disturbed, in a folder of its own. */
export interface Reference {
  /** Each file's bytes, by its path in the folder. */
  readonly files: ReadonlyMap<string, Buffer>;
  /** A text for the answer to each question. */
  readonly answers: readonly string[];
}

export const manifestName = 'manifest.json';

export async function makeReference(
  seedsDir: string,
  dataDir: string,
  readers: Readers,
): Promise<Reference> {
  await runJob({ seedsDir, dataDir, embedder: readers.embedder });
  return {
    files: await filesIn(dataDir),
    answers: await answersOf(await openSearcher(dataDir, readers)),
  };
}

/** The bytes of every file below a folder; none, if there is no folder. */
export async function filesIn(folder: string): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  if (!existsSync(folder)) return files;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath ?? entry.path, entry.name);
    files.set(path.relative(folder, file), await readFile(file));
  }
  return files;
}
