import { withoutControls } from '../../terminal.js';

interface Line {
  readonly time: string;
  readonly level: string;
  readonly msg: string;
  readonly error?: { readonly stack: string };
}

/** An entry of the log as a person reads it on a terminal, on which nothing in it acts. */
export function textLine(json: string): string {
  const { time, level, msg, error, pid: _, ...fields } = JSON.parse(json) as Line & { pid: number };
  const particulars = Object.entries(fields).map(([name, value]) => `${name}=${drawn(value)}`);
  const head = [time.slice(11, 19), level.padEnd(5), msg, ...particulars].join(' ');
  return `${withoutControls(error ? `${head}\n${error.stack}` : head)}\n`;
}

const drawn = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value);
