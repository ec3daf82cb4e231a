import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { isMissing, TEMPORARY } from './durable.js';
import { issuesFolder, type Manifest } from './manifest.js';

export interface GarbageOptions {
  /** How long a reader may go on with a manifest that is no longer in force, in milliseconds. */
  readonly graceMs: number;
}

/**
 * Removes issue folders out of force and what a killed job left half-written, once they are older
 * than the grace: a folder's time is that of its going out of force.
 * @returns how many files and folders went
 */
export async function collectGarbage(
  dataDir: string,
  manifest: Manifest,
  { graceMs }: GarbageOptions,
): Promise<number> {
  const inForce = new Set(manifest.issues.map(({ folder }) => folder));
  const issues = issuesFolder(dataDir);
  const unused = (await names(issues)).filter((name) => !inForce.has(name));
  const leftOver = (await names(dataDir)).filter((name) => name.includes(TEMPORARY));
  let removed = 0;
  for (const file of [
    ...unused.map((name) => path.join(issues, name)),
    ...leftOver.map((name) => path.join(dataDir, name)),
  ]) {
    const age = Date.now() - (await changedAt(file));
    if (age < graceMs) continue;
    await rm(file, { recursive: true, force: true });
    removed++;
  }
  return removed;
}

/** What another process has removed in between is as new as can be: it needs no removing. */
async function changedAt(file: string): Promise<number> {
  try {
    return (await stat(file)).mtimeMs;
  } catch (error) {
    if (isMissing(error)) return Number.POSITIVE_INFINITY;
    throw error;
  }
}

async function names(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}
