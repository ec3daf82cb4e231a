import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';

/** Sizes in bytes; `total` is 0 where the hub does not tell. */
export interface DownloadProgress {
  readonly file: string;
  readonly loaded: number;
  readonly total: number;
}

export type OnDownload = (progress: DownloadProgress) => void;

export interface Download {
  readonly url: string;
  /** The variable that asked for the model. */
  readonly setting: string;
  /** Of the file, as progress and errors call it. */
  readonly name: string;
  /** Where it goes; the folders on the way are made. */
  readonly target: string;
}

const PARTIAL = '.part';
const ABANDONED_MS = 10 * 60_000;

/**
 * Downloads beside the target and renames when all of it is there: a file in the cache is whole.
 * @returns whether the hub has the file
 * @throws if the hub cannot be reached, refuses, or breaks off
 */
export async function downloadFile(download: Download, onDownload?: OnDownload): Promise<boolean> {
  const response = await request(download);
  // The hub answers 401 for a model that does not exist, since it may also be a private one.
  if (response.status === 404 || response.status === 401) return false;
  if (!response.ok || response.body === null)
    throw new Error(`${download.url} answered ${response.status}; try again later.`);
  await mkdir(path.dirname(download.target), { recursive: true });
  await removeAbandoned(path.dirname(download.target));
  const partial = `${download.target}.${randomUUID()}${PARTIAL}`;
  try {
    await save(response, partial, download, onDownload);
    await rename(partial, download.target);
  } finally {
    await rm(partial, { force: true });
  }
  return true;
}

/** What a killed process left; another that downloads at this moment writes all the time. */
async function removeAbandoned(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.endsWith(PARTIAL)) continue;
    const file = path.join(folder, name);
    const found = await stat(file).catch(() => null);
    if (found && Date.now() - found.mtimeMs > ABANDONED_MS) await rm(file, { force: true });
  }
}

async function request({ url, setting }: Download): Promise<Response> {
  try {
    // Uncompressed, so that the stated length is that of the file.
    return await fetch(url, { headers: { 'accept-encoding': 'identity' } });
  } catch (cause) {
    throw new Error(
      `${new URL(url).origin} cannot be reached (${reason(cause)}); connect to the internet, ` +
        `or leave ${setting} out.`,
      { cause },
    );
  }
}

async function save(
  response: Response,
  partial: string,
  { url, name }: Download,
  onDownload?: OnDownload,
): Promise<void> {
  const total = Number(response.headers.get('content-length') ?? 0);
  let loaded = 0;
  const file = await open(partial, 'w');
  try {
    for await (const chunk of response.body!) {
      await file.writeFile(chunk);
      loaded += chunk.length;
      onDownload?.({ file: name, loaded, total });
    }
    await file.sync();
  } catch (cause) {
    throw new Error(
      `The download of ${url} broke off after ${loaded} of ${total || 'unknown'} bytes ` +
        `(${reason(cause)}); run it again, what is complete is kept.`,
      { cause },
    );
  } finally {
    await file.close();
  }
}

/** `fetch` says only "fetch failed"; its cause knows more. */
function reason(error: unknown): string {
  const { message, cause } = error as Error;
  return cause instanceof Error ? cause.message || String(cause) : message;
}
