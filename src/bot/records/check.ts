import { type FileHandle, open } from 'node:fs/promises';
import path from 'node:path';

/** Of LMDB's two meta pages: https://github.com/kriszyp/lmdb-js/blob/master/dependencies/lmdb/libraries/liblmdb/mdb.c */
const META = { flags: 18, magic: 24, pageSize: 48, lastPage: 144, length: 160 } as const;
const META_FLAG = 8;
const MAGIC = 0xbeefc0de;

/**
 * LMDB maps its file into memory and trusts it: a file that is cut off, or something else, would end the
 * process without a word.
 * @throws saying what is wrong; a folder without the file is new, and good
 */
export async function checkRecords(folder: string): Promise<void> {
  const file = path.join(folder, 'data.mdb');
  // What cannot be opened here cannot be opened by LMDB either, which says why.
  const handle = await open(file).catch(() => null);
  if (!handle) return;
  try {
    if (!(await isWhole(handle)))
      throw new Error(
        `The bot's records in ${file} are damaged: put a copy in its place, or move ${folder} away and the bot begins new ones.`,
      );
  } finally {
    await handle.close();
  }
}

async function isWhole(handle: FileHandle): Promise<boolean> {
  const file = await handle.stat();
  if (!file.isFile()) return false;
  if (file.size === 0) return true;
  const first = await metaAt(handle, 0);
  const second = first && (await metaAt(handle, first.pageSize));
  if (!first || !second) return false;
  return [first, second].every(({ lastPage, pageSize }) => (lastPage + 1) * pageSize <= file.size);
}

/** `null` if there is none. */
async function metaAt(handle: FileHandle, position: number) {
  const page = Buffer.alloc(META.length);
  const { bytesRead } = await handle.read(page, 0, META.length, position);
  const isMeta =
    bytesRead === META.length &&
    (page.readUInt16LE(META.flags) & META_FLAG) !== 0 &&
    page.readUInt32LE(META.magic) === MAGIC;
  if (!isMeta) return null;
  const pageSize = page.readUInt32LE(META.pageSize);
  return { pageSize, lastPage: Number(page.readBigUInt64LE(META.lastPage)) };
}
