import { readFile, realpath, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { decode } from './decode.js';
import type { SourceFile } from './document.js';
import { issuesFileName } from './issues-file.js';
import { type Listing, listFiles } from './list-files.js';

/** Something about one document that its editor should know; the others are taken in all the same. */
export interface Problem {
  /** A file's path under the seeds folder, or a folder's, which ends with `/`. */
  readonly source: string;
  /** True if the document could not be taken in. */
  readonly fatal: boolean;
  /** A sentence that says what was found and what to do. */
  readonly message: string;
}

export interface ReadResult {
  readonly files: readonly SourceFile[];
  readonly problems: readonly Problem[];
}

const extensions = new Set(['.txt', '.md']);

/** A book has about a million characters: what is larger is no issue, and would fill the memory. */
export const maxDocumentBytes = 4 * 2 ** 20;

/**
 * Reads every `.txt` and `.md` under the folder, in the order of their paths.
 * @throws Error if the folder cannot be read or holds no document
 */
export async function readSeeds(seedsDir: string): Promise<ReadResult> {
  const { root, sources, problems: unlisted } = await listSeeds(seedsDir);
  const files: SourceFile[] = [];
  const problems: Problem[] = [...unlisted];
  for (const source of sources) {
    try {
      files.push({ source, text: await readDocument(root, source) });
    } catch (error) {
      problems.push({ source, fatal: true, message: (error as Error).message });
    }
  }
  if (files.length === 0 && problems.length === 0)
    throw new Error(`${seedsDir} holds no document: put the issues there as .txt or .md files.`);
  return { files, problems };
}

async function listSeeds(seedsDir: string): Promise<Listing & { readonly root: string }> {
  try {
    const { sources, problems } = await listFiles(seedsDir);
    const root = await realpath(seedsDir);
    return { root, sources: sources.filter((source) => source !== issuesFileName), problems };
  } catch (cause) {
    throw new Error(
      `The seeds folder ${seedsDir} cannot be read (${(cause as NodeJS.ErrnoException).code}): create it, or name another with --seeds or SEEDS_DIR.`,
      { cause },
    );
  }
}

async function readDocument(root: string, source: string): Promise<string> {
  if (controls.test(source))
    throw new Error('Its name has a line break or another control character: rename it.');
  if (source.includes('\ufffd')) throw new Error('Its name is not valid UTF-8: rename it.');
  const path = join(root, source);
  const real = await reached(realpath(path));
  const file = await reached(stat(real));
  if (real !== root && !real.startsWith(root + sep))
    throw new Error('It is a symbolic link out of the seeds folder: copy the file there instead.');
  if (file.isDirectory())
    throw new Error('It is a symbolic link to a folder: put the folder itself there.');
  if (!extensions.has(extname(source).toLowerCase()))
    throw new Error(
      'It is neither .txt nor .md: convert it to text, or take it out of the folder.',
    );
  // Reading a pipe or a device would wait for ever.
  if (!file.isFile())
    throw new Error('It is a pipe or a device, no file: take it out of the folder.');
  if (file.size > maxDocumentBytes)
    throw new Error(
      `It has ${megabytes(file.size)} MB where a document has ${megabytes(maxDocumentBytes)} MB at the most: cut it into its issues.`,
    );
  return decode(await reached(readFile(real)));
}

const megabytes = (bytes: number) => Math.ceil((bytes / 2 ** 20) * 10) / 10;

/** They would act on a terminal, or turn a line of a list into two. */
const controls = /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** @throws saying that the file cannot be read, and why */
async function reached<T>(access: Promise<T>): Promise<T> {
  try {
    return await access;
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new Error(`It cannot be read (${code}): check that it exists and its permissions.`, {
      cause,
    });
  }
}
