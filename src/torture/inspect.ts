import { readdir, utimes } from 'node:fs/promises';
import path from 'node:path';
import { filesIn, manifestName, type Reference } from './reference.js';

export type InForce = 'old' | 'new' | 'none';

export interface States {
  /** `null` if there was no index before. */
  readonly old: Reference | null;
  readonly wanted: Reference;
}

/**
 * Which index is in force, down to the last byte of every file that it names.
 * @throws saying what is neither the old nor the new one
 */
export async function inForce(dataDir: string, { old, wanted }: States): Promise<InForce> {
  const files = await filesIn(dataDir);
  const manifest = files.get(manifestName);
  if (manifest === undefined) {
    if (old) throw new Error('the manifest is gone');
    return 'none';
  }
  const isIn = (reference: Reference) => reference.files.get(manifestName)!.equals(manifest);
  const found = isIn(wanted) ? wanted : old && isIn(old) ? old : null;
  if (!found) throw new Error('the manifest is neither the old nor the new one');
  for (const [name, bytes] of found.files)
    if (!files.get(name)?.equals(bytes))
      throw new Error(`${name} is ${files.has(name) ? 'damaged' : 'missing'}`);
  return found === wanted ? 'new' : 'old';
}

/**
 * Checks that a run left nothing but the new index and, for readers of the old one, what was in force
 * before.
 * @throws naming what should not be there
 */
export async function expectTidy(dataDir: string, { old, wanted }: States): Promise<void> {
  for (const name of (await filesIn(dataDir)).keys())
    if (!wanted.files.has(name) && !old?.files.has(name))
      throw new Error(`${name} was not cleared up`);
  for (const name of await readdir(path.join(dataDir, 'issues')))
    if (name.includes('.tmp-')) throw new Error(`issues/${name} was not cleared up`);
}

const longAgo = new Date(Date.now() - 24 * 3_600_000);

/** Lets the grace for readers pass, for all that is not in force: it is to go in the next run. */
export async function age(dataDir: string, keep: readonly Reference[]): Promise<void> {
  const kept = new Set(
    keep.flatMap(({ files }) => [...files.keys()].map((file) => path.dirname(file))),
  );
  for (const folder of ['', 'issues'])
    for (const name of await readdir(path.join(dataDir, folder)).catch(() => [])) {
      const file = path.join(folder, name);
      if (file !== 'issues' && file !== manifestName && file !== 'embed.lock' && !kept.has(file))
        await utimes(path.join(dataDir, file), longAgo, longAgo);
    }
}
