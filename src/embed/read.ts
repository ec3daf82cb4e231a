import { readdir, readFile, realpath } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import type { SourceFile } from './document.js';
import { issuesFileName } from './issues-file.js';

/** Something about one document that its editor should know; the others are taken in all the same. */
export interface Problem {
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

/**
 * Reads every `.txt` and `.md` under the folder, in the order of their paths.
 * @throws Error if the folder cannot be read or holds no document
 */
export async function readSeeds(seedsDir: string): Promise<ReadResult> {
  const sources = await listSeeds(seedsDir);
  const files: SourceFile[] = [];
  const problems: Problem[] = [];
  for (const source of sources) {
    try {
      files.push({ source, text: await readDocument(seedsDir, source) });
    } catch (error) {
      problems.push({ source, fatal: true, message: (error as Error).message });
    }
  }
  if (files.length === 0 && problems.length === 0)
    throw new Error(`${seedsDir} holds no document: put the issues there as .txt or .md files.`);
  return { files, problems };
}

async function listSeeds(seedsDir: string): Promise<string[]> {
  try {
    const entries = await readdir(seedsDir, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() || entry.isSymbolicLink())
      .map((entry) =>
        relative(seedsDir, join(entry.parentPath ?? entry.path, entry.name))
          .split(sep)
          .join('/'),
      )
      .filter((source) => !/(?:^|\/)\./.test(source) && source !== issuesFileName)
      .sort();
  } catch (cause) {
    throw new Error(
      `The seeds folder ${seedsDir} cannot be read (${(cause as NodeJS.ErrnoException).code}): create it, or name another with --seeds or SEEDS_DIR.`,
      { cause },
    );
  }
}

async function readDocument(seedsDir: string, source: string): Promise<string> {
  if (!extensions.has(extname(source).toLowerCase()))
    throw new Error(
      'It is neither .txt nor .md: convert it to text, or take it out of the folder.',
    );
  const bytes = await readFile(await insidePath(seedsDir, source)).catch(
    (cause: NodeJS.ErrnoException) => {
      throw new Error(
        `It cannot be read (${cause.code}): check that it exists and its permissions.`,
        { cause },
      );
    },
  );
  return decode(bytes);
}

/** The file's real path. @throws if a symbolic link leads out of the seeds folder */
async function insidePath(seedsDir: string, source: string): Promise<string> {
  const root = await realpath(seedsDir);
  const path = await realpath(join(seedsDir, source)).catch(() => join(root, source));
  if (!path.startsWith(root + sep))
    throw new Error('It is a symbolic link out of the seeds folder: copy the file there instead.');
  return path;
}

function decode(bytes: Buffer): string {
  if (bytes.length === 0) throw new Error('It is empty: fill it or take it out of the folder.');
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    throw new Error('It is UTF-16, not UTF-8: save it as UTF-8.');
  if (bytes.includes(0))
    throw new Error('It is binary (it has a NUL byte), not text: save it as UTF-8 text.');
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new Error('It is not valid UTF-8 (perhaps Latin-1): save it as UTF-8.', { cause });
  }
}
