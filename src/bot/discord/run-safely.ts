import { randomBytes } from 'node:crypto';
import { InputError } from '../../input-error.js';
import type { Log } from '../log/log.js';
import type { Metrics, Outcome } from '../monitor/metrics.js';
import type { Phrases } from '../phrases/index.js';
import { failure, type Reply } from '../reply.js';
import type { Timing } from './timing.js';

/** How errors are told: to whom, in which language, and where to read more. */
export interface Telling {
  /** What was at work, for the log, e.g. "/ask". */
  readonly where: string;
  /** What was asked, if it was a question. */
  readonly question?: string | undefined;
  readonly say: Phrases;
  readonly log: Log;
  readonly timing: Timing;
  readonly metrics: Metrics;
}

/** Does the work; what it throws becomes a reply, for whoever asked must hear that it failed. */
export async function runSafely(work: () => Promise<Reply>, telling: Telling): Promise<Reply> {
  const { where, question, log, metrics } = telling;
  const started = performance.now();
  const { reply, outcome } = await attempt(work, telling);
  const tookMs = Math.round(performance.now() - started);
  log.info('Answered.', { where, outcome, tookMs, question });
  if (question) metrics.question(outcome);
  return reply;
}

async function attempt(
  work: () => Promise<Reply>,
  telling: Telling,
): Promise<{ reply: Reply; outcome: Outcome }> {
  try {
    const reply = await work();
    return { reply, outcome: reply.tone === 'answer' ? 'answered' : 'not_found' };
  } catch (error) {
    const outcome = error instanceof InputError ? 'refused' : 'failed';
    return { reply: errorReply(error, telling), outcome };
  }
}

/** The sentence of an {@link InputError} is for whoever asked; those of others may tell of the machine. */
export const errorReply = (error: unknown, telling: Telling): Reply =>
  error instanceof InputError ? failure(error.message) : failureReply(error, telling);

/** One plain sentence for the user; the error itself goes to the log, under the same reference. */
export function failureReply(error: unknown, { where, say, log }: Telling): Reply {
  const reference = randomBytes(3).toString('hex');
  log.error('An answer failed.', { where, reference, error });
  return failure(say.errors.unexpected(reference));
}
