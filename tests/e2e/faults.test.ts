import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { seedsFolder, smallCorpus } from '../support/corpus.js';
import { DiscordDouble } from '../support/discord/double.js';
import { Program } from '../support/discord/program.js';
import { CHANNEL_ID, GUILD_ID, snowflake } from '../support/discord/world.js';
import { freePort } from '../support/free-port.js';
import { temporaryFolder } from '../support/temporary-folder.js';

/** Runs the program of `dist/`, which `npm run build` makes. */
jest.setTimeout(180_000);

const TOKEN = 'MTIz.faulty+token/9';

let discord: DiscordDouble;
let env: Readonly<Record<string, string>>;
beforeAll(async () => {
  discord = await DiscordDouble.start(TOKEN, 60_000);
  env = {
    DISCORD_TOKEN: TOKEN,
    DISCORD_API_URL: discord.apiUrl,
    DISCORD_GUILD_ID: '',
    SEEDS_DIR: await seedsFolder(smallCorpus),
    DATA_DIR: path.join(await temporaryFolder(), 'data'),
    EMBEDDING_MODEL: '',
    LOG_FORMAT: 'json',
    LOG_LEVEL: 'debug',
  };
});
afterAll(() => discord?.close());

async function started(more: Readonly<Record<string, string>> = {}): Promise<Program> {
  const bot = new Program('bot/main.js', { ...env, ...more });
  const ended = bot.exited.then((status) => {
    throw new Error(`The bot ended with status ${status} before it was ready: ${bot.output}`);
  });
  await Promise.race([discord.ready(), ended]);
  return bot;
}

const entriesOf = ({ output }: Program) =>
  output
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line));

describe('a bot in trouble', () => {
  let bot: Program;
  let port: number;
  beforeAll(async () => {
    port = await freePort();
    bot = await started({ METRICS_PORT: String(port) });
  });
  afterAll(async () => {
    bot?.signal('SIGKILL');
    await bot?.exited.catch(() => undefined);
  });

  test('goes on after events that no Discord should send', async () => {
    const common = { id: snowflake(), token: 'made-up', application_id: '1', version: 1 };
    const malformed: [string, unknown][] = [
      ['INTERACTION_CREATE', null],
      ['INTERACTION_CREATE', {}],
      ['INTERACTION_CREATE', { ...common, type: 2 }],
      ['INTERACTION_CREATE', { ...common, type: 2, data: { type: 1 } }],
      ['INTERACTION_CREATE', { ...common, type: 99, data: {} }],
      ['INTERACTION_CREATE', { ...common, type: 3, data: { component_type: 77, custom_id: 'x' } }],
      ['INTERACTION_CREATE', { ...common, type: 5, guild_id: GUILD_ID, data: { custom_id: 7 } }],
      ['MESSAGE_CREATE', null],
      ['MESSAGE_CREATE', { id: 'x' }],
      ['MESSAGE_CREATE', { id: snowflake(), channel_id: CHANNEL_ID, author: null, content: 5 }],
      [
        'MESSAGE_CREATE',
        { id: snowflake(), channel_id: '1', mentions: 'all', author: { id: '2' } },
      ],
      ['GUILD_CREATE', { id: 'none' }],
      ['CHANNEL_DELETE', {}],
      ['NEVER_HEARD_OF', [1, 2, 3]],
    ];
    for (const [event, data] of malformed) discord.gateway.sendRaw(event, data);
    const { final } = await discord.slash('ask', { question: 'Who led the alder planting?' });
    expect(final.text).toContain('Ingrid Solberg');
    const logged = entriesOf(bot).filter(({ msg }) => msg.includes('nobody waited for'));
    expect(logged.length).toBeGreaterThan(0);
    for (const entry of logged) expect(entry.reference).toMatch(/^[0-9a-f]{6}$/);
  });

  test('tells its monitoring how it is, and what it answered, but neither its token nor questions', async () => {
    const get = async (page: string) =>
      await (await fetch(`http://127.0.0.1:${port}/${page}`)).text();
    expect(await get('readyz')).toBe('{"index":true,"gateway":true}\n');
    const metrics = await get('metrics');
    expect(metrics).toContain('backissue_questions_total{outcome="answered"} 1\n');
    expect(metrics).toContain('backissue_acknowledgement_seconds_count 1\n');
    expect(metrics).toContain('backissue_issues 2\n');
    expect(metrics).toContain('process_resident_memory_bytes ');
    for (const secret of [TOKEN, 'alder']) expect(metrics + bot.output).not.toContain(secret);
  });

  test('does not show its token to those who list processes', async () => {
    const shown = await Promise.all(
      ['cmdline', 'comm'].map((file) =>
        readFile(`/proc/${bot.pid}/${file}`, 'utf8').catch(() => ''),
      ),
    );
    expect(shown.join()).not.toContain(TOKEN);
  });

  test('ends with an error when Discord closes the connection for good', async () => {
    discord.gateway.drop(4004);
    expect(await bot.exited).toBe(1);
    expect(bot.output).toContain('closed the connection for good (code 4004)');
    expect(bot.output).not.toContain(TOKEN);
  });
});

describe('a bot that cannot start', () => {
  /** One entry says why, and nothing has the token. */
  async function refuses(more: Readonly<Record<string, string>>, why: RegExp): Promise<void> {
    const bot = new Program('bot/main.js', { ...env, ...more });
    expect(await bot.exited).toBe(1);
    const errors = entriesOf(bot).filter(({ level }) => level === 'error');
    expect(errors.map(({ msg }) => msg)).toEqual([expect.stringMatching(why)]);
    for (const token of [TOKEN, more.DISCORD_TOKEN ?? TOKEN])
      expect(bot.output).not.toContain(token);
  }

  test('for a wrong token', () =>
    refuses(
      { DISCORD_TOKEN: 'wrong.token/8+' },
      /^Discord refused the token: check DISCORD_TOKEN/,
    ));

  test('for want of a network', () =>
    refuses(
      { DISCORD_API_URL: 'http://127.0.0.1:9/api' },
      /^Could not connect to Discord at http/,
    ));

  test('for a data folder that cannot be written', () =>
    refuses({ DATA_DIR: '/dev/null/data' }, /^The bot cannot keep its records in \/dev\/null/));

  test('for a port that is taken', () => {
    const { port } = new URL(discord.apiUrl);
    return refuses({ METRICS_PORT: port }, /^METRICS_PORT \d+ of 127\.0\.0\.1 cannot be opened/);
  });

  test('for damaged records', async () => {
    const dataDir = path.join(await temporaryFolder(), 'data');
    const bot = await started({ DATA_DIR: dataDir });
    bot.signal('SIGINT');
    expect(await bot.exited).toBe(0);
    await writeFile(path.join(dataDir, 'records', 'data.mdb'), Buffer.alloc(9000, 7));
    await refuses({ DATA_DIR: dataDir }, /^The bot's records in .* are damaged/);
  });
});
