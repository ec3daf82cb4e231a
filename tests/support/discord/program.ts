import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from '../../../src/settings.js';

/** A program of `dist/` as its user starts it. */
export class Program {
  readonly #process: ChildProcess;
  /** All that it printed so far. */
  output = '';
  /** Its exit status; a signal that ended it is an Error. */
  readonly exited: Promise<number>;

  /** @param script below `dist/`, e.g. `bot/main.js` */
  constructor(script: string, env: Readonly<Record<string, string>>) {
    const file = path.join(packageRoot, 'dist', script);
    if (!existsSync(file)) throw new Error(`${file} is missing: run \`npm run build\` first.`);
    this.#process = spawn(process.execPath, [file], {
      cwd: packageRoot,
      env: {
        ...process.env,
        NODE_OPTIONS: '',
        FORCE_COLOR: undefined,
        NO_COLOR: undefined,
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.#process.stdout, this.#process.stderr])
      stream?.on('data', (chunk) => {
        this.output += chunk;
      });
    this.exited = new Promise((resolve, reject) => {
      this.#process.once('error', reject);
      this.#process.once('exit', (status, signal) =>
        status === null ? reject(new Error(`Ended by ${signal}: ${this.output}`)) : resolve(status),
      );
    });
    this.exited.catch(() => undefined);
  }

  get pid(): number | undefined {
    return this.#process.pid;
  }

  signal(name: NodeJS.Signals): void {
    this.#process.kill(name);
  }
}
