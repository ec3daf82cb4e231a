import { execFileSync } from 'node:child_process';
import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { maxDocumentBytes, readSeeds } from '../../src/embed/read.js';
import { asNobody } from '../support/nobody.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const folderLink = 'It is a symbolic link to a folder: put the folder itself there.';

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
      'It is not valid UTF-8 (perhaps Latin-1 or Windows-1252): save it as UTF-8.',
    ],
    [
      'Windows-1252',
      'bad.txt',
      Buffer.from([0x93, 0x48, 0x69, 0x94]),
      'It is not valid UTF-8 (perhaps Latin-1 or Windows-1252): save it as UTF-8.',
    ],
    [
      'UTF-16 the other way round',
      'bad.txt',
      Buffer.from('\ufeffText', 'utf16le').swap16(),
      'It is UTF-16, not UTF-8: save it as UTF-8.',
    ],
    [
      'UTF-16 without a mark',
      'bad.txt',
      Buffer.from('Marsh Restoration – a café'.repeat(9), 'utf16le'),
      'It is UTF-16, not UTF-8: save it as UTF-8.',
    ],
    [
      'a PDF by another name',
      'bad.txt',
      Buffer.from('%PDF-1.7\n1 0 obj'),
      'It is a PDF, not text: convert it to text.',
    ],
    [
      'a Word file by another name',
      'bad.md',
      Buffer.from('PK\u0003\u0004\u0014\0'),
      'It is a Word, OpenDocument or ZIP file, not text: convert it to text.',
    ],
    [
      'rich text by another name',
      'bad.txt',
      Buffer.from('{\\rtf1\\ansi Hello}'),
      'It is an RTF file, not text: convert it to text.',
    ],
    [
      'larger than any issue',
      'bad.txt',
      Buffer.alloc(maxDocumentBytes + 1, 'word '),
      'It has 4.1 MB where a document has 4 MB at the most: cut it into its issues.',
    ],
    [
      'named with a line break',
      'a\nb.txt',
      Buffer.from('Text.'),
      'Its name has a line break or another control character: rename it.',
    ],
    [
      'named so that its letters run backwards',
      'a\u202eb.txt',
      Buffer.from('Text.'),
      'Its name has a line break or another control character: rename it.',
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

  test('a link to itself', async () => {
    await symlink('bad.txt', join(seeds, 'bad.txt'));
    expect((await readSeeds(seeds)).problems[0]!.message).toMatch(/^It cannot be read \(ELOOP\)/);
  });

  test('a link to a folder, even to the one that it is in', async () => {
    await symlink('.', join(seeds, 'loop'));
    await mkdir(join(seeds, 'year'));
    await symlink('../year', join(seeds, 'year', 'again.txt'));
    expect((await readSeeds(seeds)).problems).toEqual([
      { source: 'loop', fatal: true, message: folderLink },
      { source: 'year/again.txt', fatal: true, message: folderLink },
    ]);
  });

  test('a link to a file out of the folder, behind a folder that is a link', async () => {
    await mkdir(join(seeds, 'year'));
    await symlink(`..${seeds}/../..`, join(seeds, 'year', 'up..txt'));
    const { files, problems } = await readSeeds(seeds);
    expect(files).toHaveLength(1);
    expect(problems).toHaveLength(1);
  });

  test('a pipe, which nobody writes to', async () => {
    execFileSync('mkfifo', [join(seeds, 'pipe.txt')]);
    await symlink('pipe.txt', join(seeds, 'to-pipe.txt'));
    const message = 'It is a pipe or a device, no file: take it out of the folder.';
    expect((await readSeeds(seeds)).problems).toEqual([
      { source: 'pipe.txt', fatal: true, message },
      { source: 'to-pipe.txt', fatal: true, message },
    ]);
  });

  test('not to be read by this user, or in a folder that is not', async () => {
    await writeFile(join(seeds, 'secret.txt'), 'Secret.', { mode: 0o000 });
    await mkdir(join(seeds, 'locked'), { mode: 0o000 });
    await chmod(seeds, 0o755);
    const { files, problems } = await asNobody(() => readSeeds(seeds));
    expect(files).toEqual([{ source: 'good.txt', text: 'Good.' }]);
    expect(problems).toEqual([
      {
        source: 'locked/',
        fatal: true,
        message: 'The folder cannot be read (EACCES): check its permissions.',
      },
      {
        source: 'secret.txt',
        fatal: true,
        message: 'It cannot be read (EACCES): check that it exists and its permissions.',
      },
    ]);
  });

  test('named with dots is a file like others, and so is a folder named like a file', async () => {
    await mkdir(join(seeds, 'folder.txt', 'a..b'), { recursive: true });
    await writeFile(join(seeds, 'folder.txt', 'a..b', 'c..txt'), 'Dots.');
    expect((await readSeeds(seeds)).files.map(({ source }) => source)).toEqual([
      'folder.txt/a..b/c..txt',
      'good.txt',
    ]);
  });

  test('one of thousands, or deep down', async () => {
    const deep = join(seeds, ...Array.from({ length: 300 }, () => 'deep'));
    await mkdir(deep, { recursive: true });
    await writeFile(join(deep, 'deep.txt'), 'Deep.');
    for (let i = 0; i < 300; i++) await writeFile(join(seeds, `n${i}.txt`), `Number ${i}.`);
    await writeFile(join(seeds, 'bad.txt'), '');
    const { files, problems } = await readSeeds(seeds);
    expect(files).toHaveLength(302);
    expect(problems).toHaveLength(1);
  });

  test('but a link inside the folder is read', async () => {
    await symlink(join(seeds, 'good.txt'), join(seeds, 'link.txt'));
    expect((await readSeeds(seeds)).files).toHaveLength(2);
  });
});
