import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { loadDotenv, packageRoot, readSettings, settingNames } from '../src/settings.js';
import { temporaryFolder } from './support/temporary-folder.js';

const fromRoot = (folder: string) => path.join(packageRoot, folder);

describe('settings', () => {
  test('are complete without any environment', () => {
    expect(readSettings({})).toEqual({
      discordToken: undefined,
      discordGuildId: undefined,
      discordApiUrl: 'https://discord.com/api',
      discordMessageContent: false,
      discordShards: null,
      cooldownQuestions: 5,
      cooldownSeconds: 20,
      queueLength: 100,
      recordQuestions: true,
      recordDays: 90,
      seedsDir: fromRoot('seeds'),
      dataDir: fromRoot('data'),
      embeddingModel: fromRoot('models/backissue-static-512'),
      rerankerModel: fromRoot('models/backissue-reader'),
      modelCacheDir: fromRoot('.cache/models'),
      hubUrl: 'https://huggingface.co',
      logLevel: 'info',
      logFormat: undefined,
      logQuestions: false,
      metricsPort: 0,
      metricsHost: '127.0.0.1',
    });
  });

  test('take an empty or blank variable for none', () => {
    const blank = Object.fromEntries(settingNames.map((name, i) => [name, i % 2 ? '' : '  ']));
    expect(readSettings(blank)).toEqual(readSettings({}));
  });

  test('come from the environment', () => {
    expect(
      readSettings({
        DISCORD_TOKEN: ' abc.def.ghi ',
        DISCORD_GUILD_ID: '123456789012345678',
        DISCORD_API_URL: 'http://127.0.0.1:8080/api/',
        DISCORD_MESSAGE_CONTENT: 'on',
        DISCORD_SHARDS: '4',
        COOLDOWN_QUESTIONS: '2',
        COOLDOWN_SECONDS: '0',
        QUEUE_LENGTH: '7',
        RECORD_QUESTIONS: 'off',
        RECORD_DAYS: '30',
        SEEDS_DIR: 'elsewhere/seeds',
        DATA_DIR: '/var/lib/backissue',
        EMBEDDING_MODEL: 'Xenova/all-MiniLM-L6-v2',
        RERANKER_MODEL: 'Xenova/ms-marco-MiniLM-L-6-v2',
        MODEL_CACHE_DIR: '/var/cache/models',
        MODEL_HUB_URL: 'https://hub.example/',
        LOG_LEVEL: 'Warn',
        LOG_FORMAT: 'json',
        LOG_QUESTIONS: 'on',
        METRICS_PORT: '9464',
        METRICS_HOST: '0.0.0.0',
      }),
    ).toEqual({
      discordToken: 'abc.def.ghi',
      discordGuildId: '123456789012345678',
      discordApiUrl: 'http://127.0.0.1:8080/api',
      discordMessageContent: true,
      discordShards: 4,
      cooldownQuestions: 2,
      cooldownSeconds: 0,
      queueLength: 7,
      recordQuestions: false,
      recordDays: 30,
      seedsDir: path.resolve('elsewhere/seeds'),
      dataDir: '/var/lib/backissue',
      embeddingModel: 'Xenova/all-MiniLM-L6-v2',
      rerankerModel: 'Xenova/ms-marco-MiniLM-L-6-v2',
      modelCacheDir: '/var/cache/models',
      hubUrl: 'https://hub.example',
      logLevel: 'warn',
      logFormat: 'json',
      logQuestions: true,
      metricsPort: 9464,
      metricsHost: '0.0.0.0',
    });
  });

  test('that are wrong are named in one error, with what was found and what is expected', () => {
    const read = () =>
      readSettings({
        DISCORD_GUILD_ID: 'my server',
        DISCORD_API_URL: 'discord',
        MODEL_HUB_URL: 'ftp://x',
        COOLDOWN_QUESTIONS: '0',
        QUEUE_LENGTH: '1e3',
        DISCORD_SHARDS: 'many',
      });
    expect(read).toThrow('DISCORD_GUILD_ID is "my server"; expected 17 to 20 digits');
    expect(read).toThrow(
      'DISCORD_API_URL is "discord"; expected a URL such as https://discord.com/api',
    );
    expect(read).toThrow('COOLDOWN_QUESTIONS is "0"; expected a whole number from 1 to 1000');
    expect(read).toThrow('DISCORD_SHARDS is "many"; expected auto or a whole number from 1 to');
    expect(read).toThrow('QUEUE_LENGTH is "1e3"; expected a whole number from 1 to 10000');
    expect(read).toThrow(
      'MODEL_HUB_URL is "ftp://x"; expected a URL such as https://huggingface.co',
    );
  });

  test('never show the token in an error', () => {
    const read = () => readSettings({ DISCORD_TOKEN: 'Bot s3cret', DISCORD_GUILD_ID: '1' });
    expect(read).toThrow('DISCORD_TOKEN has a space or a quote in it');
    expect(read).not.toThrow('s3cret');
  });
});

describe('.env.example', () => {
  test('names exactly the settings that there are', async () => {
    const text = await readFile(fromRoot('.env.example'), 'utf8');
    const named = [...text.matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name);
    expect(named).toEqual(settingNames);
  });

  test('copied as it is changes nothing', async () => {
    const text = await readFile(fromRoot('.env.example'), 'utf8');
    const lines = text.split('\n').filter((line) => line && !line.startsWith('#'));
    const env = Object.fromEntries(lines.map((line) => line.split('=')));
    expect(readSettings(env)).toEqual(readSettings({}));
  });
});

describe('a .env file', () => {
  afterEach(() => {
    delete process.env.BACKISSUE_TEST_A;
    delete process.env.BACKISSUE_TEST_B;
  });

  test('adds to the environment and does not replace what is set', async () => {
    const file = path.join(await temporaryFolder(), '.env');
    await writeFile(file, 'BACKISSUE_TEST_A=file\nBACKISSUE_TEST_B=file\n');
    process.env.BACKISSUE_TEST_B = 'set';
    loadDotenv(file);
    expect(process.env.BACKISSUE_TEST_A).toBe('file');
    expect(process.env.BACKISSUE_TEST_B).toBe('set');
  });

  test('need not exist', async () => {
    const file = path.join(await temporaryFolder(), '.env');
    expect(() => loadDotenv(file)).not.toThrow();
  });

  test('that cannot be read is an error', async () => {
    const folder = await temporaryFolder();
    expect(() => loadDotenv(folder)).toThrow();
  });
});
