import cliProgress from 'cli-progress';

/** Logs and progress; standard output is for what a program or a reader asked for. */
export const log = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

/**
 * Runs a program's main function. An error ends it with status 1 and its sentence on standard error,
 * or with the program that started this one, which shows it in its own place; `BACKISSUE_DEBUG` adds
 * where it came from.
 */
export async function runMain(main: () => Promise<void>): Promise<void> {
  process.stdout.on('error', endQuietly);
  try {
    await main();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (process.send) process.send({ error: message });
    else log(message);
    if (process.env.BACKISSUE_DEBUG && error instanceof Error) log(error.stack ?? '');
    process.exitCode = 1;
  }
}

/** The reader of a pipe may have seen enough: `| head` is no error. */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
}

export interface Progress {
  update(done: number, total: number): void;
  stop(): void;
}

/** A bar on a terminal; elsewhere a line for each tenth of the way. */
export const showProgress = (label: string): Progress =>
  process.stderr.isTTY ? bar(label) : lines(label);

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
