import { setTimeout as delay } from 'node:timers/promises';
import { HTTPError } from 'discord.js';

/** Of the network and of undici, which carries the requests. */
const PASSING_CODES: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EPIPE',
  'ETIMEDOUT',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
  'UND_ERR_SOCKET',
]);

/** Whether Discord or the way to it is down, for which nobody who asked can do anything. */
export const isPassing = (error: unknown): boolean => {
  if (error instanceof HTTPError) return true;
  const { name, code } = Object(error);
  return name === 'AbortError' || PASSING_CODES.has(code);
};

/**
 * Does it again after each pause, where Discord itself was the trouble; discord.js has tried a few
 * times at once by then. For work that may be done twice.
 */
export async function patiently<T>(
  work: () => Promise<T>,
  pausesMs: readonly number[],
): Promise<T> {
  for (const pause of pausesMs) {
    try {
      return await work();
    } catch (error) {
      if (!isPassing(error)) throw error;
    }
    await delay(pause, undefined, { ref: false });
  }
  return work();
}
