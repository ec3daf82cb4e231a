import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { packageRoot } from '../../src/settings.js';

/** What a program of `dist/` printed, and how it ended. */
export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** What is piped in on standard input. */
  readonly input?: string;
}

/** The environment as if nobody had set anything, for Backissue or for colours. */
const environment = {
  ...process.env,
  NODE_OPTIONS: '',
  BACKISSUE_DEBUG: '',
  // jest sets it for its workers on a terminal; unset is not the same as empty.
  FORCE_COLOR: undefined,
  NO_COLOR: undefined,
  DISCORD_TOKEN: '',
  DISCORD_GUILD_ID: '',
  DISCORD_API_URL: '',
  DISCORD_MESSAGE_CONTENT: '',
  DISCORD_SHARDS: '',
  COOLDOWN_QUESTIONS: '',
  COOLDOWN_SECONDS: '',
  QUEUE_LENGTH: '',
  RECORD_QUESTIONS: '',
  RECORD_DAYS: '',
  SEEDS_DIR: '',
  DATA_DIR: '',
  LOG_LEVEL: '',
  LOG_FORMAT: '',
  LOG_QUESTIONS: '',
  EMBEDDING_MODEL: '',
  MODEL_CACHE_DIR: '',
  MODEL_HUB_URL: '',
};

/**
 * Runs a program as a shell would, without a terminal, to its end.
 * @param script below `dist/`, e.g. `bot/ask.js`
 */
export async function runProgram(
  script: string,
  args: readonly string[] = [],
  { env = {}, input = '' }: RunOptions = {},
): Promise<Ended> {
  const file = path.join(packageRoot, 'dist', script);
  if (!existsSync(file)) throw new Error(`${file} is missing: run \`npm run build\` first.`);
  const program = spawn(process.execPath, [file, ...args], {
    cwd: packageRoot,
    env: { ...environment, ...env },
  });
  const status = new Promise<number | null>((resolve, reject) => {
    program.once('error', reject);
    program.once('close', resolve);
  });
  // A program that ends before it has read everything is no error of the one who pipes.
  program.stdin.on('error', () => undefined).end(input);
  const [stdout, stderr] = await Promise.all([text(program.stdout), text(program.stderr)]);
  return { status: await status, stdout, stderr };
}
