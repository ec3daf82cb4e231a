import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readText, replaceFile } from '../../src/store/durable.js';
import { manifestStamp } from '../../src/store.js';
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
});
