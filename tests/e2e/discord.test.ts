import { cp, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { DiscordDouble } from '../support/discord/double.js';
import { DEFERRED, type SentMessage } from '../support/discord/exchange.js';
import { Program } from '../support/discord/program.js';
import { temporaryFolder } from '../support/temporary-folder.js';

/** Runs the program of `dist/`, which `npm run build` makes, over the real seeds and model. */
jest.setTimeout(180_000);

const SEEDS = fileURLToPath(new URL('../../seeds', import.meta.url));
const METEOR = 'What is the peak performance of the Meteor 1 chip?';
const KESTREL = 'Which depth did the Kestrel 9 glider reach?';

const NEW_ISSUE = `COASTAL ROBOTICS LETTER

July 2025

- Kestrel 9 glider sets a depth record

Kestrel 9 glider sets a depth record

The underwater glider Kestrel 9 reached a depth of 4321 metres during its trial off Madeira. Its crew on shore had expected half of that.
`;

let discord: DiscordDouble;
let bot: Program;
let env: Readonly<Record<string, string>>;

beforeAll(async () => {
  const folder = await temporaryFolder();
  discord = await DiscordDouble.start('e2e.token', 30_000);
  env = {
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.apiUrl,
    DISCORD_GUILD_ID: '',
    SEEDS_DIR: path.join(folder, 'seeds'),
    DATA_DIR: path.join(folder, 'data'),
    EMBEDDING_MODEL: '',
    COOLDOWN_SECONDS: '0',
  };
  await cp(SEEDS, path.join(folder, 'seeds'), { recursive: true });
  const embedding = new Program('embed/main.js', env);
  if ((await embedding.exited) !== 0) throw new Error(`npm run embed failed: ${embedding.output}`);
  bot = new Program('bot/main.js', env);
  const ended = bot.exited.then((status) => {
    throw new Error(`The bot ended with status ${status} before it was ready: ${bot.output}`);
  });
  await Promise.race([discord.ready(60_000), ended]);
});

afterAll(async () => {
  bot?.signal('SIGKILL');
  await bot?.exited.catch(() => undefined);
  await discord?.close();
});

const ask = async (question: string): Promise<string> =>
  (await discord.slash('ask', { question })).final.text;

describe('the bot on Discord', () => {
  test('has the commands that it documents', () => {
    const names = discord.commands.global.map(({ name }) => name);
    expect(names.toSorted()).toEqual([
      'Ask about this message',
      'ask',
      'config',
      'forget',
      'help',
      'issue',
      'issues',
      'latest',
      'questions',
      'reindex',
      'status',
      'subscribe',
      'timeline',
      'unsubscribe',
    ]);
  });

  test('acknowledges a question and answers it from the issue, cited and dated', async () => {
    const sent = Date.now();
    const { callback, final } = await discord.slash('ask', { question: METEOR });
    expect(callback).toMatchObject({ type: DEFERRED, ephemeral: false });
    expect(callback.at - sent).toBeLessThan(3000);
    expect(final.text).toContain('2560 TOPS');
    expect(final.text).toMatch(/China Science and Technology Review/i);
    expect(final.text).toContain('June 2025');
  });

  test('answers a question that mentions it', async () => {
    const { reply } = await discord.mention(METEOR);
    expect(reply.text).toContain('2560 TOPS');
    expect(reply.text).toContain('June 2025');
  });

  test('answers a question sent directly', async () => {
    expect((await discord.dm(METEOR)).reply.text).toContain('2560 TOPS');
  });

  test('sums up the latest issue', async () => {
    const { final } = await discord.slash('latest');
    expect(final.text).toContain('June 2025');
  });

  test('lists the issues', async () => {
    const { final } = await discord.slash('issues');
    for (const date of ['November 2024', 'May 2025', 'June 2025'])
      expect(final.text).toContain(date);
  });

  test('suggests issues while one is typed, and shows the chosen one', async () => {
    const [choice] = await discord.autocomplete('issue', 'issue', 'November');
    expect(choice?.name).toContain('November 2024');
    const { final } = await discord.slash('issue', { issue: choice!.value });
    expect(final.text).toContain('November 2024');
  });

  test('refuses /reindex to a member who is no administrator', async () => {
    const { callback, final } = await discord.slash('reindex');
    expect(callback.ephemeral).toBe(true);
    expect(final.text).toMatch(/administrators/);
  });

  test('answers from a new issue once an administrator ran /reindex, without a restart', async () => {
    await writeFile(path.join(env.SEEDS_DIR!, 'new-issue.txt'), NEW_ISSUE);
    expect(await ask(KESTREL)).not.toContain('4321');
    const reindex = discord.startSlash('reindex', {}, { permissions: 'administrator' });
    const deadline = Date.now() + 120_000;
    let answer = '';
    while (!answer.includes('4321') && Date.now() < deadline) {
      answer = await ask(KESTREL);
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    expect(answer).toContain('4321 metres');
    expect(answer).toContain('July 2025');
    expect(reindex.callback).toMatchObject({ type: DEFERRED });
    expect(reindex.edits.at(-1)?.text).not.toMatch(/^Sorry/);
  });

  test('turns the pages of an answer, before it is started anew and after', async () => {
    const { final } = await discord.slash('ask', { question: 'Which countries work with China?' });
    expect(final.body.components).not.toEqual([]);
    const turned = async (message: SentMessage) => {
      const { edits } = discord.press(message, { label: 'Next ▶' });
      return discord.until(() => edits[0], 'the next page');
    };
    const second = await turned(final);
    expect(second.text).toContain('[4]');
    expect(second.text).toContain('Excerpts 4 to 6 of');
    bot.signal('SIGTERM');
    expect(await bot.exited).toBe(0);
    bot = new Program('bot/main.js', env);
    await discord.ready(60_000);
    expect((await turned(final)).text).toBe(second.text);
    expect((await discord.slash('ask', { question: 'Why?' })).final.text).toContain(
      'Understood as: Why? (',
    );
  });

  test('sends nothing that Discord refuses, and keeps its token to itself', () => {
    const refused = discord.requests.filter(({ status }) => status >= 400);
    expect(refused).toEqual([]);
    expect(bot.output).not.toContain(discord.token);
  });

  test('ends with status 0 when it is asked to terminate', async () => {
    bot.signal('SIGTERM');
    expect(await bot.exited).toBe(0);
    expect(discord.gateway.isConnected).toBe(false);
  });
});
