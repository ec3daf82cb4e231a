import { link, mkdir, rename, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { isMissing, readText, temporaryName, writeDurably } from './durable.js';

interface Holder {
  readonly pid: number;
  readonly host: string;
  /** ISO 8601. */
  readonly since: string;
}

/** The locks of this process: one with its pid that is not here is of an earlier process. */
const held = new Map<string, Holder>();

/**
 * Lets one job at a time write to a data folder; the lock of a process that died is taken over.
 * @returns gives the lock back
 * @throws naming the process that holds it
 */
export async function lockData(dataDir: string): Promise<() => Promise<void>> {
  const file = path.resolve(dataDir, 'embed.lock');
  const other = held.get(file);
  if (other) throw heldError(file, other);
  const own: Holder = { pid: process.pid, host: hostname(), since: new Date().toISOString() };
  held.set(file, own);
  try {
    await acquire(file, JSON.stringify(own));
  } catch (error) {
    held.delete(file);
    throw error;
  }
  return async () => {
    if (held.get(file) !== own) return;
    await rm(file, { force: true });
    held.delete(file);
  };
}

async function acquire(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  if (await claim(file, text)) return;
  await removeStale(file);
  if (await claim(file, text)) return;
  throw heldError(file, parse(await readText(file)));
}

/** By a link, which fails if the name is taken and never shows a lock without its content. */
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

async function removeStale(file: string): Promise<void> {
  const text = await readText(file);
  const holder = parse(text);
  if (holder && isAlive(holder)) throw heldError(file, holder);
  const aside = temporaryName(file);
  try {
    await rename(file, aside);
    // Another process may have taken over in between: then this lock is its own, and goes back.
    if ((await readText(aside)) !== text) await link(aside, file);
  } catch (error) {
    if (!isMissing(error)) throw error;
  } finally {
    await rm(aside, { force: true });
  }
}

function isAlive({ pid, host }: Holder): boolean {
  if (host !== hostname()) return true;
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of another user may not be signalled, but it lives.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function heldError(file: string, holder: Holder | null): Error {
  const who = holder
    ? `process ${holder.pid} on ${holder.host}, since ${holder.since}`
    : 'an unknown process';
  return new Error(
    `Another job (${who}) is writing to ${path.dirname(file)}; wait for its end, ` +
      `or delete ${file} if it no longer runs.`,
  );
}

/** `null` also for a lock that is not one, as a power cut can leave it. */
function parse(text: string | null): Holder | null {
  try {
    return JSON.parse(text ?? '') as Holder;
  } catch {
    return null;
  }
}
