import { beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { silent } from '../../../src/bot/log/log.js';
import { Announcements } from '../../../src/bot/subscriptions/announcements.js';
import type { Announcement, Announcer, Outcome } from '../../../src/bot/subscriptions/announcer.js';
import { subscribe, subscriptionsOf } from '../../../src/bot/subscriptions/subscriptions.js';
import type { Issue } from '../../../src/issue.js';
import { FakeBot, saidBy } from '../../support/fake-bot.js';
import { issueOf } from '../../support/library.js';

type Fate = Outcome | 'sent, but nobody hears of it' | 'not sent';

/** Posts as it is told to, and remembers what stands in the channels. */
class FakeAnnouncer implements Announcer {
  readonly posted: Announcement[] = [];
  readonly nonces: string[] = [];
  fates: Fate[] = [];
  served = new Set(['server']);

  serves(server: string): boolean {
    return this.served.has(server);
  }

  async post(announcement: Announcement): Promise<Outcome> {
    const fate = this.fates.shift() ?? 'sent';
    this.nonces.push(announcement.nonce);
    if (fate.startsWith('sent')) this.posted.push(announcement);
    if (fate === 'sent' || fate === 'gone' || fate === 'refused') return fate;
    throw new Error('The connection broke.');
  }

  async hasPosted({ channel, nonce }: Announcement): Promise<boolean> {
    return this.posted.some((one) => one.channel === channel && one.nonce === nonce);
  }

  get titles(): (string | undefined)[] {
    return this.posted.map(({ channel, reply }) => `${channel}: ${reply.title}`);
  }
}

const june = issueOf('The Heron Review', '2025-06');
const july = issueOf('The Heron Review', '2025-07');
const daily = issueOf('Marsh Daily', '2025-07-02');

let bot: FakeBot;
let announcer: FakeAnnouncer;
let clock: number;
let warnings: string[];

beforeEach(() => {
  bot = new FakeBot([june]);
  announcer = new FakeAnnouncer();
  clock = 1000;
  warnings = [];
});

const follow = (channel: string, publication: string | null = null, server = 'server') =>
  subscribe({ server, channel, publication, locale: 'en' }, bot, clock++);

/** As after a restart: nothing is remembered but the records. */
const run = () =>
  new Announcements({
    bot,
    announcer,
    log: { ...silent, warn: (message) => warnings.push(message) },
    now: () => clock++,
  }).run();

const add = (...issues: Issue[]): void => {
  bot.known = [...bot.known, ...issues];
};

describe('a channel that subscribed', () => {
  test('is told of each new issue once, also across restarts, and of none that there was', async () => {
    await follow('a');
    await run();
    expect(announcer.titles).toEqual([]);
    add(july);
    await run();
    await run();
    expect(announcer.titles).toEqual(['a: The Heron Review, July 2025']);
    expect(saidBy(announcer.posted[0]!.reply)).toContain('A new issue.');
  });

  test('is told of what came while the bot was off', async () => {
    await run();
    await follow('a');
    add(july);
    await run();
    expect(announcer.titles).toEqual(['a: The Heron Review, July 2025']);
  });

  test('is not told of what came before it subscribed, though it was announced elsewhere', async () => {
    await follow('a');
    add(july);
    await run();
    await follow('b');
    await run();
    expect(announcer.titles).toEqual(['a: The Heron Review, July 2025']);
  });

  test('is told of its publication alone, and once if it subscribed to all as well', async () => {
    await follow('a', 'Marsh Daily');
    await follow('b', 'Marsh Daily');
    await follow('b');
    add(july, daily);
    await run();
    expect(announcer.titles.toSorted()).toEqual([
      'a: Marsh Daily, 2 July 2025',
      'b: Marsh Daily, 2 July 2025',
      'b: The Heron Review, July 2025',
    ]);
  });

  test('is told of the newest of very many, oldest first, and how many more there are', async () => {
    await follow('a');
    add(...Array.from({ length: 9 }, (_, i) => issueOf('Paper', `201${i}`)));
    await run();
    await run();
    expect(announcer.titles).toEqual(['a: Paper, 2016', 'a: Paper, 2017', 'a: Paper, 2018']);
    expect(saidBy(announcer.posted[2]!.reply)).toContain('6 more came at the same time');
  });

  test('in a server that another process answers for is told nothing by this one', async () => {
    await follow('a', null, 'another');
    add(july);
    await run();
    expect(announcer.titles).toEqual([]);
    announcer.served.add('another');
    await run();
    expect(announcer.titles).toHaveLength(1);
  });
});

describe('what goes wrong', () => {
  beforeEach(async () => {
    await follow('a');
    await follow('b');
    add(july);
  });

  test('between sending and its record sends nothing twice, and to the next channel all the same', async () => {
    announcer.fates = ['sent, but nobody hears of it'];
    await run();
    await run();
    expect(announcer.titles.toSorted()).toEqual([
      'a: The Heron Review, July 2025',
      'b: The Heron Review, July 2025',
    ]);
    expect(warnings[0]).toContain('will be tried again');
  });

  test('before sending is made good later, under the same nonce', async () => {
    announcer.fates = ['not sent'];
    await run();
    await run();
    expect(announcer.titles).toHaveLength(2);
    expect(announcer.nonces[0]).toBe(announcer.nonces[2]);
    expect(announcer.nonces[0]).not.toBe(announcer.nonces[1]);
  });

  test('because the channel is gone ends its subscription', async () => {
    announcer.fates = ['gone'];
    await run();
    expect(subscriptionsOf('server', bot.records).map(({ channel }) => channel)).toEqual(['b']);
    expect(warnings.join()).toContain('Channel a is gone: its subscription has ended.');
  });

  test('because the bot may not write is tried for a day, logged once, and then ends it', async () => {
    announcer.fates = ['refused', 'sent', ...Array<Fate>(286).fill('refused')];
    for (let i = 0; i < 287; i++) await run();
    expect(warnings).toEqual(['The bot may not write in channel a; it will try again.']);
    expect(subscriptionsOf('server', bot.records)).toHaveLength(2);
    announcer.fates = ['refused'];
    await run();
    expect(warnings.at(-1)).toContain('its subscription has ended');
    expect(subscriptionsOf('server', bot.records).map(({ channel }) => channel)).toEqual(['b']);
  });

  test('because the bot may not write is forgiven when it may again', async () => {
    announcer.fates = ['refused', 'sent'];
    await run();
    await run();
    expect(announcer.titles).toContain('a: The Heron Review, July 2025');
    expect(subscriptionsOf('server', bot.records).map(({ refused }) => refused)).toEqual([0, 0]);
  });

  test('in any order and number leaves each issue said once in each channel', async () => {
    const fate = fc.constantFrom<Fate>(
      'sent',
      'refused',
      'not sent',
      'sent, but nobody hears of it',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fate, { maxLength: 5 }), { maxLength: 6 }),
        async (runs) => {
          [bot, announcer] = [new FakeBot([june]), new FakeAnnouncer()];
          await follow('a');
          await follow('b', 'The Heron Review');
          for (const [i, fates] of runs.entries()) {
            announcer.fates = fates;
            add(issueOf('The Heron Review', `${1990 + i}`));
            // As a new issue comes, the one before may still be due.
            await run();
            announcer.fates = [];
            if (i % 2 === 1) await run();
          }
          await run();
          await run();
          const expected = runs.flatMap((_, i) =>
            ['a', 'b'].map((channel) => `${channel}: The Heron Review, ${1990 + i}`),
          );
          expect(announcer.titles.toSorted()).toEqual(expected.toSorted());
        },
      ),
      { numRuns: 60 },
    );
  });
});

test('after it was stopped nothing more is sent', async () => {
  await follow('a');
  add(july);
  const announcements = new Announcements({ bot, announcer, log: silent, now: () => clock++ });
  await announcements.stop();
  await announcements.run();
  expect(announcer.titles).toEqual([]);
});
