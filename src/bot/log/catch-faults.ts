import { randomBytes } from 'node:crypto';
import type { Log } from './log.js';

/**
 * discord.js reads each event in a promise that nobody awaits: one that it cannot read is logged and no
 * more, or anything malformed could end the bot. After an exception that nobody caught, though, nobody
 * knows what state the program is in: it ends, for its supervisor to start it anew.
 */
export function catchFaults(log: Log): void {
  process.on('unhandledRejection', (error) =>
    log.error('Something failed that nobody waited for.', { reference: reference(), error }),
  );
  process.on('uncaughtException', (error) => {
    log.error('The bot ends, for an error came up that it does not know.', {
      reference: reference(),
      error,
    });
    process.exit(1);
  });
  // Nobody may be there to read the log any more.
  process.stderr.on('error', () => undefined);
}

const reference = (): string => randomBytes(3).toString('hex');
