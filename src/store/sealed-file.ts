import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { sha256 } from '../sha256.js';
import { writeDurably } from './durable.js';

/** In the format of `sha256sum --check`. */
const CHECKSUM = 'SHA256SUMS';

/** A file of the index that is not as it was written. */
export class DamagedFile extends Error {
  override readonly name = 'DamagedFile';

  constructor(file: string, what: string, options?: ErrorOptions) {
    super(`${file} ${what}; write it anew with: npm run embed`, options);
  }
}

/** Writes the checksum of a file beside it. */
export async function sealFile(folder: string, name: string): Promise<void> {
  const line = `${sha256(await readFile(path.join(folder, name)))}  ${name}\n`;
  await writeDurably(path.join(folder, CHECKSUM), line);
}

/** The bytes that were sealed. @throws DamagedFile if they, or the checksum, are there no more */
export async function readSealed(folder: string, name: string): Promise<Buffer> {
  const bytes = await readPart(path.join(folder, name));
  const checksum = (await readPart(path.join(folder, CHECKSUM))).toString();
  if (checksum !== `${sha256(bytes)}  ${name}\n`)
    throw new DamagedFile(path.join(folder, name), `does not have the checksum in ${CHECKSUM}`);
  return bytes;
}

const damages: Readonly<Record<string, string>> = {
  ENOENT: 'is missing',
  ENOTDIR: 'is missing',
  EISDIR: 'is a folder instead of a file',
  EIO: 'cannot be read from the disk any more',
};

async function readPart(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (cause) {
    const { code = '' } = cause as NodeJS.ErrnoException;
    if (damages[code]) throw new DamagedFile(file, damages[code], { cause });
    throw new Error(`${file} cannot be read (${code}): check its permissions.`, { cause });
  }
}
