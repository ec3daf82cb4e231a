import { Worker } from 'node:worker_threads';

/** A file that its process has not touched for so long, in milliseconds, is of a dead process. */
export const SILENT_MS = 30_000;

const BEAT_MS = 5000;

/** By its descriptor: if another file has taken the name since, that is none of ours. */
const beat = `
  const { futimesSync, openSync } = require('node:fs');
  const { file, everyMs } = require('node:worker_threads').workerData;
  const descriptor = openSync(file, 'r+');
  setInterval(() => futimesSync(descriptor, new Date(), new Date()), everyMs);
`;

/**
 * Gives a file the time of now, again and again, until it is stopped or the process dies. In a thread
 * of its own: cutting up a large corpus keeps the main one busy for longer than a file may be silent.
 * @returns stops it
 */
export function startHeartbeat(file: string): () => Promise<void> {
  const worker = new Worker(beat, { eval: true, workerData: { file, everyMs: BEAT_MS } });
  worker.unref();
  // Without a beat others take the process for dead, which it finds out before it does any harm.
  worker.on('error', () => undefined);
  return async () => {
    await worker.terminate();
  };
}
