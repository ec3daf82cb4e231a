import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { readSeeds } from '../../src/embed/read.js';
import { temporaryFolder } from '../support/temporary-folder.js';

let seeds: string;
beforeEach(async () => {
  seeds = await temporaryFolder();
  await writeFile(join(seeds, 'good.txt'), 'Good.');
});

describe('the seeds folder', () => {
  test('is read in the order of the paths, subfolders too, hidden files and issues.json not', async () => {
    await mkdir(join(seeds, 'b', '.git'), { recursive: true });
    await writeFile(join(seeds, 'b', 'one.MD'), '# One');
    await writeFile(join(seeds, 'b', '.git', 'x.txt'), 'x');
    await writeFile(join(seeds, '.hidden.txt'), 'x');
    await writeFile(join(seeds, 'issues.json'), '{}');
    expect(await readSeeds(seeds)).toEqual({
      files: [
        { source: 'b/one.MD', text: '# One' },
        { source: 'good.txt', text: 'Good.' },
      ],
      problems: [],
    });
  });

  test('that is not there is an error that says what to do', async () => {
    await expect(readSeeds(join(seeds, 'none'))).rejects.toThrow(
      /none cannot be read \(ENOENT\): create it, or name another with --seeds or SEEDS_DIR\.$/,
    );
  });

  test('that holds nothing is an error that says what to do', async () => {
    await expect(readSeeds(await temporaryFolder())).rejects.toThrow(
      'holds no document: put the issues there as .txt or .md files.',
    );
  });

  test('keeps every character where it stands, a byte order mark and line ends too', async () => {
    const text = '\ufeffOne\r\nTwo \u{1f600}\n';
    await writeFile(join(seeds, 'good.txt'), text);
    expect((await readSeeds(seeds)).files[0]!.text).toBe(text);
  });
});

describe('a bad document is reported and the others are read: one that is', () => {
  test.each([
    ['empty', 'bad.txt', Buffer.alloc(0), 'It is empty: fill it or take it out of the folder.'],
    [
      'binary',
      'bad.txt',
      Buffer.from('a\0b'),
      'It is binary (it has a NUL byte), not text: save it as UTF-8 text.',
    ],
    [
      'UTF-16',
      'bad.txt',
      Buffer.from('\ufeffText', 'utf16le'),
      'It is UTF-16, not UTF-8: save it as UTF-8.',
    ],
    [
      'Latin-1',
      'bad.txt',
      Buffer.from('Café', 'latin1'),
      'It is not valid UTF-8 (perhaps Latin-1): save it as UTF-8.',
    ],
    [
      'no text file',
      'bad.pdf',
      Buffer.from('%PDF'),
      'It is neither .txt nor .md: convert it to text, or take it out of the folder.',
    ],
  ])('%s', async (_what, source, bytes, message) => {
    await writeFile(join(seeds, source), bytes);
    const { files, problems } = await readSeeds(seeds);
    expect(files).toEqual([{ source: 'good.txt', text: 'Good.' }]);
    expect(problems).toEqual([{ source, fatal: true, message }]);
  });

  test('a link that leads nowhere', async () => {
    await symlink(join(seeds, 'nowhere.txt'), join(seeds, 'bad.txt'));
    expect((await readSeeds(seeds)).problems[0]!.message).toMatch(/^It cannot be read \(ENOENT\)/);
  });

  test('a link out of the folder', async () => {
    const elsewhere = join(await temporaryFolder(), 'secret.txt');
    await writeFile(elsewhere, 'Secret.');
    await symlink(elsewhere, join(seeds, 'bad.txt'));
    const { files, problems } = await readSeeds(seeds);
    expect(files).toHaveLength(1);
    expect(problems[0]!.message).toBe(
      'It is a symbolic link out of the seeds folder: copy the file there instead.',
    );
  });

  test('one that cannot be read', async () => {
    await symlink('bad.txt', join(seeds, 'bad.txt'));
    expect((await readSeeds(seeds)).problems[0]!.message).toMatch(/^It cannot be read \(ELOOP\)/);
  });

  test('but a link inside the folder is read', async () => {
    await symlink(join(seeds, 'good.txt'), join(seeds, 'link.txt'));
    expect((await readSeeds(seeds)).files).toHaveLength(2);
  });
});
