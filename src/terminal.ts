import { stripVTControlCharacters } from 'node:util';
import cliProgress from 'cli-progress';

/**
 * Logs and progress; standard output is for what a program or a reader asked for. Errors quote what
 * people type and what documents say: nothing in it may act on the operator's terminal.
 */
export const log = (entry: string): void => {
  process.stderr.write(`${withoutControls(entry)}\n`);
};

/** Escape sequences and control characters would act on a terminal; directions would turn its lines. */
export const withoutControls = (text: string): string =>
  stripVTControlCharacters(text).replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what goes
    /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
    '',
  );

/** For what stands in a line: the name of a file may have line breaks. */
export const oneLine = (text: string): string => withoutControls(text.replace(/\s+/g, ' '));

/** Prints a value for programs, on a line of standard output; that may be a terminal too. */
export const printJson = (value: unknown): void => {
  process.stdout.write(`${JSON.stringify(value).replace(untypable, escaped)}\n`);
};

/** What JSON leaves as it is and a terminal may act upon. */
const untypable = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;
const escaped = (sign: string) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;

/**
 * Runs a program's main function. An error ends it with status 1 and its sentence on standard error,
 * or wherever `tell` says it; `BACKISSUE_DEBUG` adds where it came from.
 */
export async function runMain(
  main: () => Promise<void>,
  tell: (sentence: string, error: unknown) => void = tellPlainly,
): Promise<void> {
  process.stdout.on('error', endQuietly);
  try {
    await main();
  } catch (error) {
    tell(error instanceof Error ? error.message : String(error), error);
    process.exitCode = 1;
  }
}

function tellPlainly(sentence: string, error: unknown): void {
  log(sentence);
  if (process.env.BACKISSUE_DEBUG && error instanceof Error) log(error.stack ?? '');
}

/** The reader of a pipe may have seen enough: `| head` is no error. */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
}

type Update = (done: number, total: number) => void;

interface Progress {
  readonly update: Update;
  stop(): void;
}

/**
 * Shows how far some work is: a bar on a terminal, elsewhere a line for each tenth of the way. The bar
 * goes when the work ends, however it ends: a bar that stays keeps the program from ending too.
 */
export async function withProgress<T>(
  label: string,
  work: (update: Update) => Promise<T>,
): Promise<T> {
  const progress = process.stderr.isTTY ? bar(label) : lines(label);
  return work(progress.update).finally(progress.stop);
}

function bar(label: string): Progress {
  const format = `${label} {bar} {value}/{total} | {eta_formatted} left`;
  const drawn = new cliProgress.SingleBar(
    { format, stream: process.stderr, hideCursor: true },
    cliProgress.Presets.shades_classic,
  );
  let started = false;
  return {
    update(done, total) {
      if (!started) drawn.start(total, done);
      started = true;
      drawn.update(done);
    },
    stop() {
      if (started) drawn.stop();
    },
  };
}

function lines(label: string): Progress {
  let last = -1;
  return {
    update(done, total) {
      const tenth = Math.floor((done / total) * 10);
      if (tenth > last) log(`${label}: ${done} of ${total}`);
      last = Math.max(last, tenth);
    },
    stop() {},
  };
}
