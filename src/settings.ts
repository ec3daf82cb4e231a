import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { config } from 'dotenv';
import { z } from 'zod';

/** Folders are absolute; URLs have no slash at the end. */
export interface Settings {
  /** Without one the bot runs in the terminal. */
  readonly discordToken: string | undefined;
  /** The server that gets the commands at once; without one they are registered globally. */
  readonly discordGuildId: string | undefined;
  readonly discordApiUrl: string;
  /** Asks Discord for the text of all messages, which it has to be allowed to have. */
  readonly discordMessageContent: boolean;
  /** Over how many processes the servers are spread; `null`: as many as Discord recommends. */
  readonly discordShards: number | null;
  /** How many questions a person may ask within how many seconds; 0 seconds: as many as they like. */
  readonly cooldownQuestions: number;
  readonly cooldownSeconds: number;
  /** How many questions may wait for their turn. */
  readonly queueLength: number;
  /** Whether it is kept what came of questions, for the editor; else only what buttons need. */
  readonly recordQuestions: boolean;
  readonly recordDays: number;
  readonly seedsDir: string;
  readonly dataDir: string;
  /** A folder or a hub id, as {@link ModelSettings.model} in embedder.ts takes it. */
  readonly embeddingModel: string;
  /** The same for a cross-encoder. */
  readonly rerankerModel: string;
  readonly modelCacheDir: string;
  readonly hubUrl: string;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error';
  /** Without one: `text` on a terminal, else `json`. */
  readonly logFormat: 'json' | 'text' | undefined;
  /** Whether the log may hold what people ask. */
  readonly logQuestions: boolean;
  /** 0: none. */
  readonly metricsPort: number;
  readonly metricsHost: string;
}

/** The folder of package.json, wherever this file was compiled to below it. */
export const packageRoot: string = (function folderAbove(folder: string): string {
  return existsSync(path.join(folder, 'package.json')) ? folder : folderAbove(path.dirname(folder));
})(path.dirname(fileURLToPath(import.meta.url)));

const inPackage = (folder: string) => path.join(packageRoot, folder);

const text = z.string().trim().optional();

const folder = (defaultName: string) =>
  text.transform((given) => (given ? path.resolve(given) : inPackage(defaultName)));

const url = (defaultUrl: string) =>
  text
    .transform((given) => (given || defaultUrl).replace(/\/+$/, ''))
    .refine(isWebUrl, (found) => ({
      message: `is "${found}"; expected a URL such as ${defaultUrl}`,
    }));

/** Says how the token looks and never what it is, since errors end up in logs. */
const token = text
  .transform((given) => given || undefined)
  .refine((given) => !given || !/[\s"']/.test(given), {
    message:
      'has a space or a quote in it; expected the bare token from the Bot page of the ' +
      'Discord developer portal, without "Bot " before it',
  });

const snowflake = text
  .transform((given) => given || undefined)
  .refine(
    (given) => !given || /^\d{17,20}$/.test(given),
    (found) => ({
      message:
        `is "${found}"; expected 17 to 20 digits: in Discord, with developer mode on, ` +
        'right-click the server and choose Copy Server ID',
    }),
  );

/** One of a few words; the first is the default. */
const oneOf = <const W extends readonly [string, ...string[]]>(...words: W) =>
  text
    .transform((given) => given?.toLowerCase() || words[0])
    .refine(
      (given): given is W[number] => words.includes(given),
      (found) => ({
        message: `is "${found}"; expected one of ${words.join(', ')}`,
      }),
    );

/** A whole number. */
const count = (standard: number, from: number, to: number) =>
  text
    .transform((given) => given || String(standard))
    .refine(
      (given) => /^\d{1,9}$/.test(given) && Number(given) >= from && Number(given) <= to,
      (found) => ({ message: `is "${found}"; expected a whole number from ${from} to ${to}` }),
    )
    .transform(Number);

const environment = z.object({
  DISCORD_TOKEN: token,
  DISCORD_GUILD_ID: snowflake,
  DISCORD_API_URL: url('https://discord.com/api'),
  DISCORD_MESSAGE_CONTENT: oneOf('off', 'on'),
  DISCORD_SHARDS: text
    .transform((given) => given || 'auto')
    .refine(
      (given) => given === 'auto' || /^[1-9]\d{0,2}$/.test(given),
      (found) => ({
        message: `is "${found}"; expected auto or a whole number from 1 to 999`,
      }),
    ),
  COOLDOWN_QUESTIONS: count(5, 1, 1000),
  COOLDOWN_SECONDS: count(20, 0, 86_400),
  QUEUE_LENGTH: count(100, 1, 10_000),
  RECORD_QUESTIONS: oneOf('on', 'off'),
  RECORD_DAYS: count(90, 1, 3650),
  SEEDS_DIR: folder('seeds'),
  DATA_DIR: folder('data'),
  LOG_LEVEL: oneOf('info', 'debug', 'warn', 'error'),
  LOG_FORMAT: oneOf('auto', 'json', 'text'),
  LOG_QUESTIONS: oneOf('off', 'on'),
  METRICS_PORT: count(0, 0, 65_000),
  METRICS_HOST: text.transform((given) => given || '127.0.0.1'),
  EMBEDDING_MODEL: text.transform((given) => given || inPackage('models/backissue-static-512')),
  RERANKER_MODEL: text.transform((given) => given || inPackage('models/backissue-reader')),
  MODEL_CACHE_DIR: folder('.cache/models'),
  MODEL_HUB_URL: url('https://huggingface.co'),
});

/** The environment variables that {@link readSettings} reads. */
export const settingNames: readonly string[] = Object.keys(environment.shape);

/**
 * An empty variable counts as none. A folder given is relative to the working directory, a default
 * one to the package.
 * @throws one Error with everything that is wrong: what was found and what is expected
 */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const { data, error } = environment.safeParse(env);
  if (error) {
    const problems = error.issues.map(({ path: [name], message }) => `  ${name} ${message}.`);
    throw new Error(`Settings to correct, in .env or the environment:\n${problems.join('\n')}`);
  }
  return {
    discordToken: data.DISCORD_TOKEN,
    discordGuildId: data.DISCORD_GUILD_ID,
    discordApiUrl: data.DISCORD_API_URL,
    discordMessageContent: data.DISCORD_MESSAGE_CONTENT === 'on',
    discordShards: data.DISCORD_SHARDS === 'auto' ? null : Number(data.DISCORD_SHARDS),
    cooldownQuestions: data.COOLDOWN_QUESTIONS,
    cooldownSeconds: data.COOLDOWN_SECONDS,
    queueLength: data.QUEUE_LENGTH,
    recordQuestions: data.RECORD_QUESTIONS === 'on',
    recordDays: data.RECORD_DAYS,
    seedsDir: data.SEEDS_DIR,
    dataDir: data.DATA_DIR,
    embeddingModel: data.EMBEDDING_MODEL,
    rerankerModel: data.RERANKER_MODEL,
    modelCacheDir: data.MODEL_CACHE_DIR,
    hubUrl: data.MODEL_HUB_URL,
    logLevel: data.LOG_LEVEL,
    logFormat: data.LOG_FORMAT === 'auto' ? undefined : data.LOG_FORMAT,
    logQuestions: data.LOG_QUESTIONS === 'on',
    metricsPort: data.METRICS_PORT,
    metricsHost: data.METRICS_HOST,
  };
}

/**
 * Adds what a `.env` file says to `process.env`; what is set there already wins.
 * @throws if there is a file that cannot be read; it need not exist
 */
export function loadDotenv(file = inPackage('.env')): void {
  const { error } = config({ path: file, quiet: true });
  if (error && (error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
}

function isWebUrl(text: string): boolean {
  return /^https?:$/.test(URL.canParse(text) ? new URL(text).protocol : '');
}
