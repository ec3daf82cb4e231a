import { execFileSync } from 'node:child_process';
import { mkdir, rmdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readIssuesFile } from '../../src/embed/issues-file.js';
import { temporaryFolder } from '../support/temporary-folder.js';

async function reading(text: string) {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'issues.json'), text);
  return readIssuesFile(folder);
}

describe('issues.json', () => {
  test('need not be there', async () => {
    expect(await readIssuesFile(await temporaryFolder())).toEqual(new Map());
  });

  test('tells publication and date by file', async () => {
    const entries = await reading('{"scan.txt": {"publication": "The Log", "date": "2026-03"}}');
    expect(entries.get('scan.txt')).toEqual({ publication: 'The Log', date: '2026-03' });
  });

  test('may begin with the mark that some editors put there', async () => {
    expect((await reading('\ufeff{"scan.txt": {"date": "2026-03"}}')).size).toBe(1);
  });

  test('that is a folder, or a pipe which nobody writes to, is an error that says so', async () => {
    const folder = await temporaryFolder();
    const path = join(folder, 'issues.json');
    await mkdir(path);
    await expect(readIssuesFile(folder)).rejects.toThrow(`${path} cannot be read: it is no file.`);
    await rmdir(path);
    execFileSync('mkfifo', [path]);
    await expect(readIssuesFile(folder)).rejects.toThrow(`${path} cannot be read: it is no file.`);
  });

  test.each([
    ['breaks off', '{"scan.txt": {', /issues\.json is not an object of the form .+: /],
    ['is a list', '[]', /Expected object, received array/],
    ['has a date that is a number', '{"a.txt": {"date": 2026}}', /a\.txt › date: Expected string/],
    ['has a field of another name', '{"a.txt": {"dat": "2026"}}', /a\.txt: .*dat/],
  ])('that %s is one error that says where', async (_what, text, message) => {
    await expect(reading(text)).rejects.toThrow(message);
  });
});
