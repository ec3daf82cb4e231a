import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { JobReport } from '../embed/job.js';

export interface JobFolders {
  readonly seedsDir: string;
  readonly dataDir: string;
}

export interface JobRun extends JobFolders {
  readonly onProgress?: (done: number, total: number) => void;
  /** Shows the job's own progress and problems on standard error. */
  readonly aloud?: boolean;
}

const program = fileURLToPath(new URL('../embed/main.js', import.meta.url));

/**
 * Runs the embedding job apart from this process, whose event loop stays free for questions.
 * @throws with the job's own last words if it fails
 */
export function runJobProcess({
  seedsDir,
  dataDir,
  onProgress,
  aloud = false,
}: JobRun): Promise<JobReport> {
  const args = ['--json', '--seeds', seedsDir, '--data', dataDir];
  const child = fork(program, args, {
    stdio: ['ignore', 'pipe', aloud ? 'inherit' : 'pipe', 'ipc'],
  });
  let out = '';
  let errors = '';
  child.stdout!.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (errors += text));
  child.on('message', (message: { done: number; total: number }) =>
    onProgress?.(message.done, message.total),
  );
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => {
      // A report stands for a finished job, even if it had problems with some documents.
      if (out.trim() !== '') resolve(JSON.parse(out) as JobReport);
      else
        reject(
          new Error(
            errors.trim().split('\n').at(-1) || `The embedding job ended with status ${status}.`,
          ),
        );
    });
  });
}
