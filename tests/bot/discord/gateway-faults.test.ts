import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { DiscordDouble } from '../../support/discord/double.js';
import type { Exchange } from '../../support/discord/exchange.js';
import { type Session, startSession } from '../../support/discord/session.js';
import { BOT } from '../../support/discord/world.js';

jest.setTimeout(60_000);

let session: Session;
let discord: DiscordDouble;
beforeEach(async () => {
  session = await startSession();
  discord = session.discord;
});
afterEach(() => session.close());

/** Resolves when the bot knows that it is connected again. */
async function resumed(times: number): Promise<void> {
  const logged = () => session.log.filter((line) => line.includes('Discord resumed.')).length;
  while (logged() < times) await delay(10);
}

const stillAnswers = async (): Promise<void> => {
  const { final } = await discord.slash('ask', { question: 'Still there?' });
  expect(final.text).toBe('You asked: Still there?');
};

describe('the connection', () => {
  test('that is cut without a word is resumed, and what was asked meanwhile is answered', async () => {
    discord.gateway.cut();
    const exchange = discord.startSlash('ask', { question: 'In the dark?' });
    await resumed(1);
    await discord.until(() => exchange.edits[0], 'the answer', 20_000);
    expect(exchange.edits.map(({ text }) => text)).toEqual(['You asked: In the dark?']);
    expect(discord.gateway.identifies).toBe(1);
  });

  test('is resumed when the gateway was out of reach for a while', async () => {
    discord.gateway.isDown = true;
    discord.gateway.cut();
    const attempts = () => discord.gateway.refused >= 2 || undefined;
    await discord.until(attempts, 'attempts to connect', 20_000);
    discord.gateway.isDown = false;
    await resumed(1);
    await stillAnswers();
    expect(discord.gateway.identifies).toBe(1);
  });

  test('whose session is invalid is begun anew, or resumed where that is allowed', async () => {
    discord.gateway.invalidate(true);
    await resumed(1);
    expect(discord.gateway.identifies).toBe(1);
    discord.gateway.invalidate(false);
    // Discord wants a random pause of up to five seconds before the new login.
    const anew = () => discord.gateway.identifies === 2 || undefined;
    await discord.until(anew, 'a new session', 20_000);
    await stillAnswers();
  });

  test('that no longer answers heartbeats is given up and resumed', async () => {
    discord.gateway.heartbeatMs = 50;
    discord.gateway.reconnect();
    await resumed(1);
    discord.gateway.acknowledges = false;
    await resumed(2);
    discord.gateway.acknowledges = true;
    await stillAnswers();
    expect(discord.gateway.identifies).toBe(1);
  });

  test('that Discord asks to renew again and again answers all that comes in between, once', async () => {
    const exchanges: Exchange[] = [];
    for (let storm = 1; storm <= 6; storm++) {
      discord.gateway.reconnect();
      exchanges.push(discord.startSlash('ask', { question: `Storm ${storm}?` }));
      await resumed(storm);
    }
    await discord.until(
      () => exchanges.every(({ edits }) => edits.length > 0) || undefined,
      'all answers',
      20_000,
    );
    expect(exchanges.map(({ edits }) => edits.map(({ text }) => text))).toEqual(
      exchanges.map((_, i) => [`You asked: Storm ${i + 1}?`]),
    );
    expect(discord.gateway.identifies).toBe(1);
  });

  test('is closed for good with a code that ends the session when the bot stops', async () => {
    await session.close();
    expect(discord.gateway.closes).toEqual([1000]);
    session = await startSession();
  });
});

describe('an event', () => {
  test('that comes twice is answered once', async () => {
    const exchange = discord.startSlash('ask', { question: 'Twice?' });
    discord.gateway.repeatLast();
    const id = discord.say({ content: '<@100000000000000001> Twice?', mentions: [BOT] });
    discord.gateway.repeatLast();
    await discord.mention('The last one');
    expect(exchange.edits).toHaveLength(1);
    const replies = discord.messages.filter(
      ({ body }) => body.message_reference?.message_id === id,
    );
    expect(replies).toHaveLength(1);
    const callbacks = discord.requests.filter(({ path }) => path.endsWith('/callback'));
    expect(callbacks).toHaveLength(1);
  });
});
