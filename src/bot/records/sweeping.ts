import { setTimeout as delay } from 'node:timers/promises';
import type { Records } from './records.js';
import { sweep } from './retention.js';

const DAY_MS = 24 * 60 * 60_000;

/** Sweeps the records now and every day, until the bot closes. A sweep that fails is made up for. */
export async function keepSwept(
  records: Records,
  signal: AbortSignal,
  warn: (sentence: string) => void,
): Promise<void> {
  while (!signal.aborted) {
    await sweep(records).catch((error: Error) =>
      warn(`What is too old could not be removed from the records: ${error.message}`),
    );
    await delay(DAY_MS, undefined, { signal, ref: false }).catch(() => undefined);
  }
}
