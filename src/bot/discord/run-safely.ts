import { randomBytes } from 'node:crypto';
import { InputError } from '../../input-error.js';
import type { Phrases } from '../phrases/index.js';
import { failure, type Reply } from '../reply.js';
import type { Log } from './context.js';

/** How errors are told: to whom, in which language, and where to read more. */
export interface Telling {
  /** What was at work, for the log, e.g. "/ask". */
  readonly where: string;
  readonly say: Phrases;
  readonly log: Log;
}

/** Does the work; what it throws becomes a reply, for whoever asked must hear that it failed. */
export async function runSafely(work: () => Promise<Reply>, telling: Telling): Promise<Reply> {
  try {
    return await work();
  } catch (error) {
    // Its sentence is for whoever asked; those of other errors may tell of the machine.
    return error instanceof InputError ? failure(error.message) : failureReply(error, telling);
  }
}

/** One plain sentence for the user; the error itself goes to the log, under the same reference. */
export function failureReply(error: unknown, { where, say, log }: Telling): Reply {
  const reference = randomBytes(3).toString('hex');
  log(`[${reference}] ${where} failed: ${describe(error)}`);
  return failure(say.errors.unexpected(reference));
}

export function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : `\nCaused by: ${describe(error.cause)}`;
  return (error.stack ?? `${error.name}: ${error.message}`) + cause;
}
