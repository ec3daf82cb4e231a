import { pino, stdTimeFunctions } from 'pino';
import { errorJson } from './describe-error.js';
import type { Fields, Log } from './log.js';
import { hider } from './secrets.js';
import { textLine } from './text-line.js';

export interface LogOptions {
  /** The least that is written. */
  readonly level: 'debug' | 'info' | 'warn' | 'error';
  /** A JSON object a line for programs, or lines that people read. */
  readonly format: 'json' | 'text';
  /** Whether what people ask may be written. */
  readonly questions: boolean;
  /** What is never written, wherever it stands. */
  readonly secrets: readonly string[];
}

export function openLog(options: LogOptions, write: (line: string) => void = toStandardError): Log {
  const hide = hider(options.secrets);
  const draw = options.format === 'json' ? (line: string) => line : textLine;
  const logger = pino(
    {
      level: options.level,
      base: { pid: process.pid },
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (level) => ({ level }) },
      serializers: { error: errorJson },
      redact: { paths: options.questions ? [] : ['question'], remove: true },
    },
    { write: (line: string) => write(hide(draw(line))) },
  );
  const entry =
    (level: LogOptions['level']) =>
    (message: string, fields: Fields = {}): void =>
      logger[level](fields, message);
  return { debug: entry('debug'), info: entry('info'), warn: entry('warn'), error: entry('error') };
}

/** Nobody may be there to read it any more: that must not end the bot. */
const toStandardError = (line: string): void => {
  process.stderr.write(line, () => undefined);
};
