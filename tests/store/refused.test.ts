import { chmod, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { runJob } from '../../src/embed/job.js';
import { openLibrary } from '../../src/retrieval/library.js';
import { writing } from '../../src/store/write-errors.js';
import { hasIssue, readManifest } from '../../src/store.js';
import { seedsFolder, smallCorpus } from '../support/corpus.js';
import { FakeEmbedder } from '../support/fake-embedder.js';
import { asNobody } from '../support/nobody.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const embedder = new FakeEmbedder();

/** Seeds that everybody may read, and a place for the index beside them. */
async function places() {
  const folder = await temporaryFolder();
  await chmod(folder, 0o755);
  const seedsDir = await seedsFolder(smallCorpus);
  await chmod(path.dirname(seedsDir), 0o755);
  return { seedsDir, dataDir: path.join(folder, 'data') };
}

describe('a data folder', () => {
  test('that is a file is refused in one sentence', async () => {
    const { seedsDir, dataDir } = await places();
    await writeFile(dataDir, 'no folder');
    await expect(runJob({ seedsDir, dataDir, embedder })).rejects.toThrow(
      `The index in ${dataDir} cannot be written (EEXIST); a file stands where a folder is to be: ` +
        'move it away, and run npm run embed again.',
    );
  });

  test('where this user may not write is refused in one sentence, and can still be read', async () => {
    const { seedsDir, dataDir } = await places();
    await runJob({ seedsDir, dataDir, embedder });
    await chmod(dataDir, 0o555);
    const before = await readManifest(dataDir);
    await asNobody(async () => {
      await expect(runJob({ seedsDir, dataDir, embedder })).rejects.toThrow(
        `The index in ${dataDir} cannot be written (EACCES); this user may not write there: ` +
          'give it the right, and run npm run embed again.',
      );
      expect((await openLibrary(dataDir, embedder.identity)).issues).toHaveLength(2);
    });
    expect(await readManifest(dataDir)).toEqual(before);
    await chmod(dataDir, 0o755);
  });

  test('of which a file may not be read is no damage: the file is named, and stays', async () => {
    const { seedsDir, dataDir } = await places();
    await runJob({ seedsDir, dataDir, embedder });
    const [entry] = (await readManifest(dataDir))!.issues;
    const file = path.join(dataDir, 'issues', entry!.folder, 'index.json');
    await chmod(file, 0o000);
    await asNobody(async () => {
      const told = `${file} cannot be read (EACCES): check its permissions.`;
      await expect(openLibrary(dataDir, embedder.identity)).rejects.toThrow(told);
      await expect(hasIssue(dataDir, entry!)).rejects.toThrow(told);
    });
    await chmod(file, 0o644);
    await expect(openLibrary(dataDir, embedder.identity)).resolves.toBeDefined();
  });

  test('is made with all the folders above it', async () => {
    const { seedsDir, dataDir } = await places();
    const deep = path.join(dataDir, 'a', 'b');
    await runJob({ seedsDir, dataDir: deep, embedder });
    expect((await openLibrary(deep, embedder.identity)).issues).toHaveLength(2);
  });
});

describe('what the system says when it refuses to write', () => {
  const failing = (error: Error) => writing('/data', () => Promise.reject(error));

  test('is understood inside of the words of vectra', async () => {
    const words = 'Error saving index: Error: ENOSPC: no space left on device, write';
    await expect(failing(new Error(words))).rejects.toThrow(
      /^The index in \/data .*\(ENOSPC\); there is no space/,
    );
  });

  test('and is not known is told by its code', async () => {
    const error = Object.assign(new Error('odd'), { code: 'EODD' });
    await expect(failing(error)).rejects.toThrow(
      '(EODD); the system refuses: find out why, and run',
    );
  });

  test('is left alone where it is another error', async () => {
    await expect(failing(new Error('The vector is odd.'))).rejects.toThrow(/^The vector is odd\.$/);
  });
});
