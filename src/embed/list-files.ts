import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from './read.js';

/** What lies in a folder and those below it: paths under it with `/`, in their order. */
export interface Listing {
  readonly sources: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * Everything that is no folder and not hidden. Links to folders are not followed, so that no loop is; a
 * folder below that cannot be read is a problem and the others are listed.
 * @throws if the folder itself cannot be read
 */
export async function listFiles(folder: string): Promise<Listing> {
  const sources: string[] = [];
  const problems: Problem[] = [];
  const open: string[] = [''];
  for (let below = open.pop(); below !== undefined; below = open.pop())
    for (const entry of await entriesOf(folder, below, problems)) {
      const source = `${below}${entry.name}`;
      if (entry.name.startsWith('.')) continue;
      if (entry.isDirectory()) open.push(`${source}/`);
      else sources.push(source);
    }
  return { sources: sources.sort(), problems };
}

async function entriesOf(folder: string, below: string, problems: Problem[]): Promise<Dirent[]> {
  try {
    return await readdir(join(folder, below), { withFileTypes: true });
  } catch (error) {
    if (below === '') throw error;
    const { code } = error as NodeJS.ErrnoException;
    const message = `The folder cannot be read (${code}): check its permissions.`;
    problems.push({ source: below, fatal: true, message });
    return [];
  }
}
