import { mkdir, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { lockData } from '../../src/store.js';
import { temporaryFolder } from '../support/temporary-folder.js';

let dataDir: string;
beforeEach(async () => {
  dataDir = path.join(await temporaryFolder(), 'data');
});

const lockFile = () => path.join(dataDir, 'embed.lock');
const nobody = 2 ** 22 + 1;
const since = '2025-06-01T00:00:00.000Z';

/** @param silentFor how long ago its process touched it, in seconds */
async function leaveLock(holder: object, silentFor = 0): Promise<void> {
  await mkdir(dataDir, { recursive: true });
  await writeFile(lockFile(), JSON.stringify({ since, ...holder }));
  const touched = new Date(Date.now() - silentFor * 1000);
  await utimes(lockFile(), touched, touched);
}

describe('the lock', () => {
  test('lets one job in, says to the next who holds it, and can be given back', async () => {
    const lock = await lockData(dataDir);
    await expect(lockData(dataDir)).rejects.toThrow(
      `Another job (process ${process.pid} on ${hostname()}, since `,
    );
    await lock.release();
    const again = await lockData(dataDir);
    await lock.release();
    await expect(lockData(dataDir)).rejects.toThrow('Another job');
    await again.release();
    expect(await readdir(dataDir)).toEqual([]);
  });

  test('goes to one of many that ask at once', async () => {
    const asked = await Promise.allSettled(Array.from({ length: 8 }, () => lockData(dataDir)));
    const got = asked.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    expect(got).toHaveLength(1);
    await got[0]!.release();
  });

  test.each([
    ['a dead process', { pid: nobody, host: hostname() }, 0],
    ['an earlier process with our number', { pid: process.pid, host: hostname() }, 0],
    ['a dead process whose number another has now', { pid: process.ppid, host: hostname() }, 31],
    ['a dead process of another machine', { pid: nobody, host: 'another-machine' }, 31],
    ['a process from before the machine started anew', { pid: 1, host: hostname() }, 86_400],
  ])('of %s is taken over', async (_who, holder, silentFor) => {
    await leaveLock(holder, silentFor);
    const lock = await lockData(dataDir);
    expect(JSON.parse(await readFile(lockFile(), 'utf8'))).toMatchObject({ pid: process.pid });
    await lock.release();
    expect(await readdir(dataDir)).toEqual([]);
  });

  test('that is not readable as one is taken over', async () => {
    await mkdir(dataDir, { recursive: true });
    await writeFile(lockFile(), '');
    await (await lockData(dataDir)).release();
  });

  test.each([
    ['a living process', { pid: process.ppid, host: hostname() }],
    ['a process of another machine', { pid: nobody, host: 'another-machine' }],
  ])('of %s stays as long as that is not silent, and says so', async (_who, holder) => {
    await leaveLock(holder, 20);
    await expect(lockData(dataDir)).rejects.toThrow(
      `Another job (process ${holder.pid} on ${holder.host}, since ${since}) is writing to ` +
        `${dataDir}; wait for its end: should it have died, its lock is taken over within half a minute.`,
    );
    expect(JSON.parse(await readFile(lockFile(), 'utf8'))).toMatchObject(holder);
  });

  test('is touched while its job is at work, even one that keeps its thread busy', async () => {
    const lock = await lockData(dataDir);
    const longAgo = new Date(0);
    const busyUntil = Date.now() + 60_000;
    await utimes(lockFile(), longAgo, longAgo);
    while ((await stat(lockFile())).mtimeMs === 0 && Date.now() < busyUntil) block(50);
    expect((await stat(lockFile())).mtimeMs).toBeGreaterThan(0);
    await lock.release();
  }, 90_000);

  test('that another has taken over is no longer confirmed, and not given back', async () => {
    const lock = await lockData(dataDir);
    await expect(lock.confirm()).resolves.toBeUndefined();
    await leaveLock({ pid: nobody, host: 'another-machine' });
    await expect(lock.confirm()).rejects.toThrow(`process ${nobody} on another-machine`);
    await lock.release();
    expect(JSON.parse(await readFile(lockFile(), 'utf8'))).toMatchObject({ pid: nobody });
    await rm(lockFile());
    const again = await lockData(dataDir);
    await rm(lockFile());
    await expect(again.confirm()).rejects.toThrow('Another job (an unknown process)');
    await again.release();
  });
});

function block(ms: number): void {
  const end = Date.now() + ms;
  while (Date.now() < end);
}
