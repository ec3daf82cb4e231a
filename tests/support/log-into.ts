import type { Log } from '../../src/bot/log/log.js';
import { type LogOptions, openLog } from '../../src/bot/log/open-log.js';

/** The real log, a line of JSON an entry, into a list. */
export const logInto = (lines: string[], options: Partial<LogOptions> = {}): Log =>
  openLog(
    { level: 'debug', format: 'json', questions: false, secrets: [], ...options },
    (line) => void lines.push(line),
  );
