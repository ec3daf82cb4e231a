import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { seedsFolder, smallCorpus } from '../support/corpus.js';
import { DiscordDouble } from '../support/discord/double.js';
import { Program } from '../support/discord/program.js';
import { CHANNEL_ID } from '../support/discord/world.js';
import { temporaryFolder } from '../support/temporary-folder.js';

/** Runs the program of `dist/`, which `npm run build` makes. */
jest.setTimeout(180_000);

let discord: DiscordDouble;
let env: Readonly<Record<string, string>>;
let bot: Program;

beforeAll(async () => {
  discord = await DiscordDouble.start('e2e.token', 60_000);
  env = {
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.apiUrl,
    DISCORD_GUILD_ID: '',
    SEEDS_DIR: await seedsFolder(smallCorpus),
    DATA_DIR: path.join(await temporaryFolder(), 'data'),
    EMBEDDING_MODEL: '',
  };
});

afterAll(async () => {
  bot?.signal('SIGKILL');
  await bot?.exited.catch(() => undefined);
  await discord?.close();
});

async function start(): Promise<void> {
  bot = new Program('bot/main.js', env);
  await discord.ready(60_000);
}

async function stop(signal: NodeJS.Signals): Promise<void> {
  bot.signal(signal);
  await bot.exited.catch(() => undefined);
  await discord.until(() => !discord.gateway.isConnected || undefined, 'the end of the connection');
}

const addIssue = (month: string): Promise<void> =>
  writeFile(
    path.join(env.SEEDS_DIR!, `heron-${month.toLowerCase()}.txt`),
    smallCorpus['heron-may.txt'].replaceAll('May', month),
  );

const manager = { permissions: 'administrator' } as const;
const announced = (): string[] =>
  discord.messages.flatMap(({ channelId, text }) => (channelId === CHANNEL_ID ? [text] : []));
/** Chooses from the menu below an announcement. */
async function readFirstSection(announcement: number): Promise<string> {
  const message = discord.messages[announcement]!;
  const parts = (message.body.components ?? []).flatMap(({ components = [] }) => components);
  const [option] = parts.flatMap(({ options = [] }) => options);
  const exchange = discord.choose(message, option!.value);
  const told = await discord.until(() => exchange.followUps[0], 'what was chosen');
  expect(told.ephemeral).toBe(true);
  return told.text;
}

const until = (count: number) =>
  discord.until(() => announced().length === count || undefined, `announcement ${count}`);

test('a channel is told of each new issue once, whichever way it came, and can read it through restarts', async () => {
  await start();
  const { final } = await discord.slash('subscribe', {}, manager);
  expect(final.text).toContain('Each new issue will be announced');

  await addIssue('July');
  const reindex = discord.startSlash('reindex', {}, manager);
  await until(1);
  await discord.until(
    () => reindex.edits.find(({ text }) => text.includes('New issues: 1')),
    'the report',
  );

  await addIssue('August');
  expect(await new Program('embed/main.js', env).exited).toBe(0);
  await until(2);

  await stop('SIGKILL');
  await addIssue('September');
  await start();
  await until(3);

  await stop('SIGTERM');
  await start();
  expect(await readFirstSection(0)).toContain('Masons repaired the stairs');
  await rm(path.join(env.SEEDS_DIR!, 'heron-july.txt'));
  await addIssue('October');
  discord.startSlash('reindex', {}, manager);
  await until(4);
  expect(await readFirstSection(0)).toContain('no longer in the index');
  const titles = announced().map((text) => text.split('\n')[0]);
  expect(titles).toEqual(
    ['July', 'August', 'September', 'October'].map((month) => `Heron Letter, ${month} 2025`),
  );
  expect(discord.requests.filter(({ status }) => status >= 400)).toEqual([]);
});
