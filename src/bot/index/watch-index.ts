import { setTimeout as delay } from 'node:timers/promises';

export interface WatchOptions {
  readonly everyMs: number;
  readonly signal: AbortSignal;
  readonly warn: (sentence: string) => void;
}

/**
 * Refreshes again and again, so that a job which another program ran comes into force too. Looking
 * costs one `stat`; notifications of the file system do not come from network drives and containers.
 * A failure is told once until it changes or ends.
 */
export async function watchIndex(
  refresh: () => Promise<unknown>,
  { everyMs, signal, warn }: WatchOptions,
): Promise<void> {
  let told = '';
  while (!signal.aborted) {
    const failure = await refresh().then(
      () => '',
      (error: Error) => error.message,
    );
    if (failure !== '' && failure !== told)
      warn(`The new index cannot be opened, so the one from before stays in force: ${failure}`);
    told = failure;
    await delay(everyMs, undefined, { signal, ref: false }).catch(() => undefined);
  }
}
