import { lockData } from '../store.js';
import { type EndedRun, runEmbedding } from './embed-run.js';
import { changing, needRoom } from './fault-plan.js';
import type { Random } from './random.js';

interface Place {
  readonly seedsDir: string;
  readonly dataDir: string;
  readonly random: Random;
}

/** Runs a job that cannot write. @throws if it does not say so in one sentence and end with status 1 */
type Refusal = (place: Place) => Promise<void>;

const fullDisk: Refusal = async ({ seedsDir, dataDir: folder, random }) => {
  const refuse = { from: 1 + random.below(10), calls: needRoom, code: 'ENOSPC' };
  expectRefusal(await runEmbedding({ seedsDir, fault: { folder, refuse } }), /\(ENOSPC\)/);
};

const readOnlyDisk: Refusal = async ({ seedsDir, dataDir: folder }) => {
  const refuse = { from: 1, calls: changing, code: 'EROFS' };
  expectRefusal(await runEmbedding({ seedsDir, fault: { folder, refuse } }), /\(EROFS\)/);
};

const secondJob: Refusal = async ({ seedsDir, dataDir: folder }) => {
  const lock = await lockData(folder);
  try {
    const run = await runEmbedding({ seedsDir, fault: { folder } });
    expectRefusal(run, new RegExp(`^Another job \\(process ${process.pid} on `));
  } finally {
    await lock.release();
  }
};

export const refusals: readonly Refusal[] = [fullDisk, readOnlyDisk, secondJob];

function expectRefusal({ status, said }: EndedRun, reason: RegExp): void {
  const sentences = said.split('\n').filter((line) => line !== '' && !isProgress(line));
  if (status !== 1 || sentences.length !== 1 || !reason.test(sentences[0]!))
    throw new Error(`a job that could not write ended with status ${status} and said: ${said}`);
}

const isProgress = (line: string) => /^Embedding passages: \d+ of \d+$/.test(line);
