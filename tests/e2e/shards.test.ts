import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { DiscordDouble } from '../support/discord/double.js';
import { Program } from '../support/discord/program.js';
import { temporaryFolder } from '../support/temporary-folder.js';

/** Runs the program of `dist/`, which `npm run build` makes, over the real seeds and model. */
jest.setTimeout(180_000);

const QUESTION = 'What is the peak performance of the Meteor 1 chip?';

let discord: DiscordDouble;
let bot: Program;
let env: Readonly<Record<string, string>>;

beforeAll(async () => {
  const folder = await temporaryFolder();
  discord = await DiscordDouble.start('e2e.token', 60_000);
  discord.recommendShards(2);
  env = {
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.apiUrl,
    DISCORD_GUILD_ID: '',
    DISCORD_SHARDS: '',
    SEEDS_DIR: fileURLToPath(new URL('../../seeds', import.meta.url)),
    DATA_DIR: path.join(folder, 'data'),
    EMBEDDING_MODEL: '',
    LOG_FORMAT: 'json',
  };
  bot = new Program('bot/main.js', env);
  const ended = bot.exited.then((status) => {
    throw new Error(`The bot ended with status ${status} before it was ready: ${bot.output}`);
  });
  await Promise.race([logins(2), ended]);
  await discord.ready();
});

afterAll(async () => {
  bot?.signal('SIGTERM');
  await bot?.exited.catch(() => undefined);
  await discord?.close();
});

const logins = (count: number) =>
  discord.until(() => discord.gateway.logins[count - 1], `${count} logins`);

/** The processes of a shard, as the log tells them, the last one alive. */
const processesOf = (shard: number, of = bot): number[] =>
  [...of.output.matchAll(/Shard (\d) of 2 is process (\d+)/g)]
    .filter(([, id]) => Number(id) === shard)
    .map(([, , pid]) => Number(pid));

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe('a bot that Discord recommends two shards', () => {
  test('logs in once for each, one after the other', () => {
    expect(discord.gateway.logins).toEqual([
      [0, 2],
      [1, 2],
    ]);
    expect(processesOf(0)).not.toEqual(processesOf(1));
  });

  test('does once what is to be done once', () => {
    const puts = discord.requests.filter(({ method }) => method === 'PUT');
    expect(puts).toHaveLength(1);
    expect(bot.output).not.toContain('Another job');
  });

  test('answers in its server and directly, from the index that all share', async () => {
    const { final } = await discord.slash('ask', { question: QUESTION });
    expect(final.text).toContain('2560 TOPS');
    expect((await discord.dm(QUESTION)).reply.text).toContain('2560 TOPS');
  });

  test('starts a shard anew that was killed', async () => {
    const home = discord.gateway.homeShard;
    process.kill(processesOf(home)[0]!, 'SIGKILL');
    expect(await logins(3)).toEqual([home, 2]);
    const { final } = await discord.slash('ask', { question: QUESTION });
    expect(final.text).toContain('2560 TOPS');
    expect(processesOf(home)).toHaveLength(2);
  });

  test('ends with all its shards and status 0 when it is asked to terminate', async () => {
    bot.signal('SIGTERM');
    expect(await bot.exited).toBe(0);
    expect([...processesOf(0), ...processesOf(1)].filter(isAlive)).toEqual([]);
    expect(discord.gateway.isConnected).toBe(false);
  });

  test('leaves no shard behind when it is killed itself', async () => {
    const killed = new Program('bot/main.js', env);
    await logins(5);
    const shards = [0, 1].flatMap((shard) => processesOf(shard, killed));
    expect(shards).toHaveLength(2);
    killed.signal('SIGKILL');
    await discord.until(() => !discord.gateway.isConnected || undefined, 'their end');
    while (shards.some(isAlive)) await new Promise((resolve) => setTimeout(resolve, 100));
  });

  test('says why and ends with status 1 where a shard cannot start', async () => {
    const refused = new Program('bot/main.js', { ...env, DISCORD_MESSAGE_CONTENT: 'on' });
    expect(await refused.exited).toBe(1);
    expect(refused.output).toContain('switch on the Message Content Intent');
    expect(refused.output).toContain('Shard 0 did not start; it says why above.');
  });
});
