import { type ChildProcess, fork } from 'node:child_process';
import { getPriority, setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { JobReport } from '../../embed/job.js';

export interface JobFolders {
  readonly seedsDir: string;
  readonly dataDir: string;
}

export interface JobRun extends JobFolders {
  readonly onProgress?: (done: number, total: number) => void;
  /** Ends the job; the index in force stays. */
  readonly signal?: AbortSignal;
  /** Shows the job's own progress and problems on standard error. */
  readonly aloud?: boolean;
  /** Leaves the processor to whoever answers questions meanwhile. */
  readonly aside?: boolean;
}

const program = fileURLToPath(new URL('../../embed/main.js', import.meta.url));

type Message = { readonly done: number; readonly total: number } | { readonly error: string };

/**
 * Runs the embedding job apart from this process, whose event loop stays free for questions, and ends
 * it with this process.
 * @throws with the job's own sentence if it fails
 */
export function runJobProcess(run: JobRun): Promise<JobReport> {
  const args = ['--json', '--seeds', run.seedsDir, '--data', run.dataDir];
  const child = fork(program, args, {
    stdio: ['ignore', 'pipe', run.aloud ? 'inherit' : 'ignore', 'ipc'],
    ...(run.signal ? { signal: run.signal } : {}),
  });
  if (run.aside) stepAside(child);
  const end = () => child.kill();
  process.once('exit', end);
  let out = '';
  let error: string | undefined;
  child.stdout!.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.on('message', (message: Message) => {
    if ('error' in message) error = message.error;
    else run.onProgress?.(message.done, message.total);
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status, signal) => {
      process.off('exit', end);
      // A whole line is a report of a finished job, even if it had problems with some documents.
      if (out.endsWith('\n')) resolve(JSON.parse(out) as JobReport);
      else
        reject(new Error(error ?? `The embedding job ended with ${signal ?? `status ${status}`}.`));
    });
  });
}

/** Of 40 steps from -20 to 19. */
const STEPS_ASIDE = 10;

/** Before it has started threads, for they take over its priority. A job that is gone needs none. */
function stepAside({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    setPriority(pid, Math.min(19, getPriority() + STEPS_ASIDE));
  } catch {
    // The system allows it no lower: it runs beside the bot as an equal.
  }
}
