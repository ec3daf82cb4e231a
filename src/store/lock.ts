import { link, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { temporaryName, writeDurably } from './durable.js';
import { isMissing } from './manifest.js';

interface Holder {
  readonly pid: number;
  readonly host: string;
  /** ISO 8601. */
  readonly since: string;
}

/** The locks of this process: its own pid in a lock that is not here is an earlier process's. */
const held = new Set<string>();

/**
 * Lets one job at a time write to a data folder; the lock of a process that died is taken over.
 * @returns gives the lock back
 * @throws naming the process that holds it
 */
export async function lockData(dataDir: string): Promise<() => Promise<void>> {
  const file = path.resolve(dataDir, 'embed.lock');
  await mkdir(path.dirname(file), { recursive: true });
  const own: Holder = { pid: process.pid, host: hostname(), since: new Date().toISOString() };
  const text = JSON.stringify(own);
  if (!(await claim(file, text))) {
    await removeStale(file, dataDir);
    if (!(await claim(file, text))) throw heldError(dataDir, file, await readFile(file, 'utf8'));
  }
  held.add(file);
  return async () => {
    if (held.delete(file)) await rm(file, { force: true });
  };
}

/** By a link, which fails if the name exists and never shows a lock without its content. */
async function claim(file: string, text: string): Promise<boolean> {
  const temporary = temporaryName(file);
  await writeDurably(temporary, text);
  try {
    await link(temporary, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(temporary, { force: true });
  }
}

async function removeStale(file: string, dataDir: string): Promise<void> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (isMissing(error)) return null;
    throw error;
  });
  if (text === null) return;
  if (isAlive(text, file)) throw heldError(dataDir, file, text);
  const aside = temporaryName(file);
  await rename(file, aside);
  // Another process may have taken the stale lock over in between: then this one is its, and goes back.
  if ((await readFile(aside, 'utf8')) !== text) await link(aside, file);
  await rm(aside);
}

function isAlive(text: string, file: string): boolean {
  const holder = parse(text);
  if (holder === null) return false;
  if (holder.host !== hostname()) return true;
  if (holder.pid === process.pid) return held.has(file);
  try {
    process.kill(holder.pid, 0);
    return true;
  } catch (error) {
    // A process of another user may not be signalled, but it lives.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function heldError(dataDir: string, file: string, text: string): Error {
  const holder = parse(text);
  const who = holder
    ? `process ${holder.pid} on ${holder.host}, since ${holder.since}`
    : 'an unknown process';
  return new Error(
    `Another job (${who}) is writing to ${dataDir}; wait for its end, ` +
      `or delete ${file} if it no longer runs.`,
  );
}

function parse(text: string): Holder | null {
  try {
    return JSON.parse(text) as Holder;
  } catch {
    return null;
  }
}
