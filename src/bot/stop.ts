/** npm passes on a Ctrl-C that the terminal has sent already: that is one wish, not two. */
const SAME_WISH_MS = 500;

/**
 * From now on SIGTERM and SIGINT end the program at once, for nothing is under way yet.
 * @returns what waits for a signal instead, so that the caller can finish; a second one then ends the
 * program at once. A shard also stops when the process that started it is gone.
 */
export function listenForStop(): () => Promise<void> {
  let onSignal = (): void => process.exit(0);
  let onOrphaned = onSignal;
  process.once('disconnect', () => onOrphaned());
  for (const name of ['SIGTERM', 'SIGINT'] as const) process.on(name, () => onSignal());
  return () =>
    new Promise((resolve) => {
      onOrphaned = resolve;
      onSignal = () => {
        const told = performance.now();
        onSignal = () => {
          if (performance.now() - told > SAME_WISH_MS) process.exit(1);
        };
        resolve();
      };
    });
}

/** Whatever is still open then, such as a request that hangs, is given up. */
const PATIENCE_MS = 10_000;

/** Ends the program soon, however its last work fares. */
export function endSoon(): void {
  setTimeout(() => process.exit(), PATIENCE_MS).unref();
}
