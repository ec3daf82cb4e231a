import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { actions } from '../../../src/bot/actions/index.js';
import type { Access } from '../../../src/bot/admission/access.js';
import { commands } from '../../../src/bot/commands/index.js';
import { notice } from '../../../src/bot/reply.js';
import type { Caller } from '../../support/discord/events.js';
import type { Exchange } from '../../support/discord/exchange.js';
import { sentMessage } from '../../support/discord/exchange.js';
import { type Session, startSession } from '../../support/discord/session.js';
import { CHANNEL_ID, snowflake } from '../../support/discord/world.js';

jest.setTimeout(120_000);

/** Who may do what. A new command or action has to be put here too, so that nobody forgets to decide. */
const COMMANDS: Readonly<Record<Access, readonly string[]>> = {
  everyone: ['ask', 'forget me', 'help', 'issue', 'issues', 'latest', 'status', 'timeline'],
  managers: [
    'config answer',
    'config private',
    'config publication',
    'config show',
    'config silent',
    'subscribe',
    'unsubscribe',
  ],
  administrators: ['questions', 'reindex'],
};
const ACTIONS: Readonly<Record<Access, readonly string[]>> = {
  everyone: [
    'context',
    'digest',
    'helpful',
    'issues',
    'matches',
    'open',
    'read',
    'section',
    'thread',
    'unhelpful',
    'widen',
  ],
  managers: [],
  administrators: ['questions'],
};

/** Whoever calls, and what they may at the most. */
const CALLERS: readonly [string, Caller, Access][] = [
  ['a member', {}, 'everyone'],
  ['someone who may manage the server', { permissions: 'manager' }, 'managers'],
  ['an administrator', { permissions: 'administrator' }, 'administrators'],
  ['anyone in a direct message', { where: 'dm', permissions: 'administrator' }, 'everyone'],
  [
    'an administrator of a server that the bot was carried into by a user',
    { permissions: 'administrator', carried: true },
    'everyone',
  ],
];

const ORDER = ['everyone', 'managers', 'administrators'] as const;
const admitted = (table: Readonly<Record<Access, readonly string[]>>, most: Access): string[] =>
  ORDER.slice(0, ORDER.indexOf(most) + 1).flatMap((access) => table[access]);
const namesIn = (table: object): string[] =>
  Object.values(table)
    .map(({ name }) => name)
    .sort();

let session: Session;
/** The names of what was run, and not only asked for. */
let ran: string[] = [];

/** The real tables, of which nothing is done but what decides who may. */
const harmless = <T extends { readonly name: string }>(table: Readonly<Record<string, T>>) =>
  Object.fromEntries(
    Object.entries(table).map(([key, one]) => [
      key,
      {
        ...one,
        form: undefined,
        reply: 'private',
        run: async () => {
          ran.push(one.name);
          return notice('Done.');
        },
      },
    ]),
  ) as unknown as Record<string, T>;

beforeAll(async () => {
  session = await startSession(undefined, undefined, undefined, {
    commands: harmless(commands),
    actions: harmless(actions),
  });
});
afterAll(() => session.close());

const answered = async (exchange: Exchange): Promise<void> => {
  const look = () => exchange.edits[0] ?? exchange.followUps[0] ?? exchange.callback?.data.embeds;
  await session.discord.until(look, 'an answer', 30_000);
};

describe('the tables of this test', () => {
  test('name every command and action, each once', () => {
    expect(Object.values(COMMANDS).flat().sort()).toEqual(namesIn(commands));
    expect(Object.values(ACTIONS).flat().sort()).toEqual(namesIn(actions));
  });
});

describe.each(CALLERS)('%s', (_, caller, most) => {
  test('may use these commands and no others', async () => {
    ran = [];
    for (const { name } of Object.values(commands))
      await answered(session.discord.startSlash(name, {}, caller));
    expect(ran.sort()).toEqual(admitted(COMMANDS, most).sort());
  });

  test('may do no more by buttons, even with ids made by hand', async () => {
    ran = [];
    const message = sentMessage(snowflake(), CHANNEL_ID, {});
    for (const { name } of Object.values(actions))
      for (const id of [name, `${name}:1`, `${name}:a:b:c`])
        await answered(session.discord.press(message, { id }, caller));
    expect([...new Set(ran)].sort()).toEqual(admitted(ACTIONS, most).sort());
  });

  test('gets nothing by ids that no button has', async () => {
    ran = [];
    const message = sentMessage(snowflake(), CHANNEL_ID, {});
    const ids = [':', 'nothing', 'constructor', '__proto__:x', 'REINDEX', 'reindex', ' questions'];
    for (const id of ids) await answered(session.discord.press(message, { id }, caller));
    expect(ran).toEqual([]);
  });
});
