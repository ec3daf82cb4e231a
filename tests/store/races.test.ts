import * as fs from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { temporaryFolder } from '../support/temporary-folder.js';

/** What happens just before the next call of one of these, as if another process were that quick. */
const before: { link?: Happening; rename?: Happening; stat?: Happening } = {};
type Happening = () => Promise<unknown>;

function interrupted<A extends unknown[], R>(
  name: keyof typeof before,
  call: (...args: A) => Promise<R>,
) {
  return async (...args: A): Promise<R> => {
    const happening = before[name];
    delete before[name];
    await happening?.();
    return call(...args);
  };
}

jest.unstable_mockModule('node:fs/promises', () => ({
  ...fs,
  link: interrupted('link', fs.link),
  rename: interrupted('rename', fs.rename),
  stat: interrupted('stat', fs.stat as (file: string) => Promise<unknown>),
}));
const { lockData } = await import('../../src/store/lock.js');

const refused = (code: string) => () =>
  Promise.reject(Object.assign(new Error(`${code}: refused`), { code }));

let dataDir: string;
let lockFile: string;
beforeEach(async () => {
  dataDir = path.join(await temporaryFolder(), 'data');
  lockFile = path.join(dataDir, 'embed.lock');
});
afterEach(() => {
  for (const name of ['link', 'rename', 'stat'] as const) delete before[name];
});

const since = '2025-06-01T00:00:00.000Z';
const dead = { pid: 2 ** 22 + 1, host: hostname(), since };
const living = { pid: process.ppid, host: hostname(), since };

async function leaveLock(holder: object): Promise<void> {
  await fs.mkdir(dataDir, { recursive: true });
  await fs.writeFile(lockFile, JSON.stringify(holder));
}

const holderOf = async () => JSON.parse(await fs.readFile(lockFile, 'utf8')) as object;

async function expectOurs(): Promise<void> {
  const lock = await lockData(dataDir);
  expect(await holderOf()).toMatchObject({ pid: process.pid });
  await lock.release();
  expect(await fs.readdir(dataDir)).toEqual([]);
}

async function expectHeldBy(holder: { readonly pid: number }): Promise<void> {
  await expect(lockData(dataDir)).rejects.toThrow(`Another job (process ${holder.pid} on `);
  expect(await holderOf()).toEqual(holder);
  expect(await fs.readdir(dataDir)).toEqual(['embed.lock']);
}

describe('the lock of a dead process', () => {
  beforeEach(() => leaveLock(dead));

  test('that another takes over first is that one’s, and goes back to it', async () => {
    before.rename = () => leaveLock(living);
    await expectHeldBy(living);
  });

  test('that another removes first is free', async () => {
    before.rename = () => fs.rm(lockFile);
    await expectOurs();
  });

  test('that is gone before it is looked at is free', async () => {
    before.stat = () => fs.rm(lockFile);
    await expectOurs();
  });

  test('stays where it cannot be moved away', async () => {
    before.rename = refused('EPERM');
    await expect(lockData(dataDir)).rejects.toThrow('cannot be written (EPERM)');
    expect(await holderOf()).toEqual(dead);
  });

  test('stays where nothing can be told of its age', async () => {
    before.stat = refused('EIO');
    await expect(lockData(dataDir)).rejects.toThrow('cannot be written (EIO); the disk fails');
    expect(await holderOf()).toEqual(dead);
  });
});

test('a lock that another process makes at the same moment is that one’s', async () => {
  before.link = () => leaveLock(living);
  await expectHeldBy(living);
});

test('a process that may not be signalled lives', async () => {
  await leaveLock(dead);
  const kill = jest.spyOn(process, 'kill').mockImplementation(() => {
    throw Object.assign(new Error('kill EPERM'), { code: 'EPERM' });
  });
  await expectHeldBy(dead).finally(() => kill.mockRestore());
});

test('a disk that knows no links is told, and holds no lock', async () => {
  before.link = refused('EPERM');
  await expect(lockData(dataDir)).rejects.toThrow('cannot be written (EPERM)');
  expect(await fs.readdir(dataDir)).toEqual([]);
  await expectOurs();
});
