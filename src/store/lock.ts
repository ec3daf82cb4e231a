import { link, rename, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import {
  ignoreMissing,
  isMissing,
  makeFolder,
  readText,
  temporaryName,
  writeDurably,
} from './durable.js';
import { SILENT_MS, startHeartbeat } from './heartbeat.js';
import { writing } from './write-errors.js';

/** The right of one job to write to a data folder. */
export interface DataLock {
  /** @throws if another job has taken over meanwhile, as when this machine was asleep */
  confirm(): Promise<void>;
  release(): Promise<void>;
}

interface Holder {
  readonly pid: number;
  readonly host: string;
  /** ISO 8601. */
  readonly since: string;
}

/** The locks of this process: one with its pid that is not here is of an earlier process. */
const held = new Map<string, Holder>();

/**
 * Lets one job at a time write to a data folder. The lock of a process that died is taken over: at once
 * if no process of this machine has its number, else when it was silent for half a minute, so that it
 * matters neither whether another process has the number now, nor on which machine the dead one ran.
 * @throws naming the process that holds it
 */
export async function lockData(dataDir: string): Promise<DataLock> {
  const file = path.resolve(dataDir, 'embed.lock');
  const other = held.get(file);
  if (other) throw heldError(file, other);
  const own: Holder = { pid: process.pid, host: hostname(), since: new Date().toISOString() };
  const text = JSON.stringify(own);
  held.set(file, own);
  try {
    await writing(dataDir, () => acquire(file, text));
  } catch (error) {
    held.delete(file);
    throw error;
  }
  const stop = startHeartbeat(file);
  return {
    async confirm() {
      const found = await readText(file);
      if (found !== text) throw heldError(file, parse(found));
    },
    async release() {
      if (held.get(file) !== own) return;
      await stop();
      if ((await readText(file)) === text) await rm(file, { force: true });
      held.delete(file);
    },
  };
}

async function acquire(file: string, text: string): Promise<void> {
  await makeFolder(path.dirname(file));
  if (await claim(file, text)) return;
  await removeStale(file);
  if (await claim(file, text)) return;
  throw heldError(file, parse(await readText(file)));
}

/** By a link, which fails if the name is taken and never shows a lock without its content. */
async function claim(file: string, text: string): Promise<boolean> {
  const temporary = temporaryName(file);
  try {
    await writeDurably(temporary, text);
    return await linked(temporary, file);
  } finally {
    await rm(temporary, { force: true });
  }
}

/** @returns false if the name is taken */
async function linked(existing: string, name: string): Promise<boolean> {
  try {
    await link(existing, name);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function removeStale(file: string): Promise<void> {
  const text = await readText(file);
  const holder = parse(text);
  if (holder && (await isAlive(file, holder))) throw heldError(file, holder);
  const aside = temporaryName(file);
  try {
    await rename(file, aside);
    // Another process may have taken over in between: then this lock is its own, and goes back.
    if ((await readText(aside)) !== text) await linked(aside, file);
  } catch (error) {
    ignoreMissing(error);
  } finally {
    await rm(aside, { force: true });
  }
}

async function isAlive(file: string, { pid, host }: Holder): Promise<boolean> {
  if (await isSilent(file)) return false;
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

async function isSilent(file: string): Promise<boolean> {
  try {
    return Date.now() - (await stat(file)).mtimeMs > SILENT_MS;
  } catch (error) {
    if (isMissing(error)) return true;
    throw error;
  }
}

function heldError(file: string, holder: Holder | null): Error {
  const who = holder
    ? `process ${holder.pid} on ${holder.host}, since ${holder.since}`
    : 'an unknown process';
  return new Error(
    `Another job (${who}) is writing to ${path.dirname(file)}; wait for its end: ` +
      'should it have died, its lock is taken over within half a minute.',
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
