import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readText, replaceFile, syncFolder } from '../../src/store/durable.js';
import { collectGarbage, type Manifest, manifestStamp, replaceManifest } from '../../src/store.js';
import { temporaryFolder } from '../support/temporary-folder.js';

describe('what is not merely missing', () => {
  test('is told where a file is read', async () => {
    await expect(readText(await temporaryFolder())).rejects.toThrow('EISDIR');
  });

  test('is told where a file is replaced, and nothing is left beside it', async () => {
    const folder = await temporaryFolder();
    const file = path.join(folder, 'file');
    await mkdir(file);
    await writeFile(path.join(file, 'inside'), '');
    await expect(replaceFile(file, 'new')).rejects.toThrow(/EISDIR|ENOTEMPTY|EEXIST/);
    expect(await readdir(folder)).toEqual(['file']);
  });

  test('is told where the manifest is looked for', async () => {
    const folder = await temporaryFolder();
    await symlink('manifest.json', path.join(folder, 'manifest.json'));
    await expect(manifestStamp(folder)).rejects.toThrow('ELOOP');
  });

  test('is told where a folder goes out of force, and the manifest stays', async () => {
    const folder = await temporaryFolder();
    await replaceManifest(folder, manifestOf('0123456789abcdef'));
    await symlink('0123456789abcdef', path.join(folder, 'issues', '0123456789abcdef'));
    const stamp = await manifestStamp(folder);
    await expect(replaceManifest(folder, manifestOf())).rejects.toThrow(
      `The index in ${folder} cannot be written (ELOOP); the system refuses`,
    );
    expect(await manifestStamp(folder)).toBe(stamp);
  });

  test('is told where the age of what a killed job left is looked for', async () => {
    const folder = await temporaryFolder();
    await symlink('manifest.json.tmp-1', path.join(folder, 'manifest.json.tmp-1'));
    await expect(collectGarbage(folder, manifestOf(), { graceMs: 0 })).rejects.toThrow('ELOOP');
  });

  test('is told where a file stands in place of the issues', async () => {
    const folder = await temporaryFolder();
    await writeFile(path.join(folder, 'issues'), '');
    await expect(collectGarbage(folder, manifestOf(), { graceMs: 0 })).rejects.toThrow('ENOTDIR');
  });
});

test('there is no stamp of a manifest before the first', async () => {
  expect(await manifestStamp(await temporaryFolder())).toBeNull();
});

test('Windows, where a folder cannot be opened, is not asked to sync one', async () => {
  const missing = path.join(await temporaryFolder(), 'missing');
  await expect(syncFolder(missing)).rejects.toThrow('ENOENT');
  const platform = Object.getOwnPropertyDescriptor(process, 'platform')!;
  Object.defineProperty(process, 'platform', { ...platform, value: 'win32' });
  try {
    await expect(syncFolder(missing)).resolves.toBeUndefined();
  } finally {
    Object.defineProperty(process, 'platform', platform);
  }
});

const manifestOf = (...folders: string[]): Manifest => ({
  format: 2,
  model: { name: 'fake', dimensions: 8, fingerprint: 'f1' },
  chunking: { maxTokens: 160, encoding: 'cl100k_base', version: 1 },
  issues: folders.map((folder) => ({
    folder,
    passages: 0,
    issue: { id: folder, publication: 'Any', date: null, documents: [], contents: [] },
  })),
});
