import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { Action } from '../../../src/bot/action.js';
import type { Button, Reply } from '../../../src/bot/reply.js';
import { FakeCommands } from '../../support/discord/commands.js';
import type { DiscordDouble } from '../../support/discord/double.js';
import type { Exchange } from '../../support/discord/exchange.js';
import { limited, refused } from '../../support/discord/faults.js';
import type { HttpAnswer } from '../../support/discord/json-server.js';
import { type Session, startSession } from '../../support/discord/session.js';
import { BOT } from '../../support/discord/world.js';

jest.setTimeout(60_000);

/** The bot asks for nothing else on these routes. */
const ACKNOWLEDGEMENT = /\/callback$/;
const EDIT = /^PATCH \/webhooks/;
const FOLLOW_UP = /^POST \/webhooks/;
const MESSAGE = /^POST \/channels\/\d+\/messages$/;

/** How often discord.js tries at once when Discord's servers fail. */
const TRIES = 4;

const said = (text: string, controls: Button[] = []): Reply => ({
  tone: 'answer',
  lead: [{ text }],
  cards: [],
  controls: [controls],
});
const button = (action: string): Button => ({ label: action, press: { action, args: [] } });

const actionOf = (name: string, reply: Action['reply']): Action => ({
  name,
  reply,
  access: 'everyone',
  run: async () => said(`${name} done`),
});

const actions = {
  change: actionOf('change', 'instead'),
  whisper: actionOf('whisper', 'private'),
  broken: {
    ...actionOf('broken', 'private'),
    form: () => {
      throw new Error('Out of forms.');
    },
  },
};

let session: Session;
let discord: DiscordDouble;
beforeEach(async () => {
  const buttons = Object.keys(actions).map(button);
  const commands = new FakeCommands({
    ask: async ({ options }) => said(`You asked: ${options.question}`, buttons),
  });
  session = await startSession(commands, undefined, actions, {
    timing: { request: 1000, acknowledgement: 1500, resend: [20, 20] },
  });
  discord = session.discord;
});
afterEach(() => session.close());

const ask = async (question = 'Why?'): Promise<Exchange> => {
  const exchange = discord.startSlash('ask', { question });
  await discord.until(() => exchange.edits[0], 'the answer', 20_000);
  return exchange;
};
const textsOf = ({ edits }: Exchange): string[] => edits.map(({ text }) => text);
const until = <T>(look: () => T | undefined): Promise<T> => discord.until(look, 'it', 20_000);
const logged = (text: string): boolean => session.log.some((line) => line.includes(text));
async function untilLogged(text: string): Promise<void> {
  while (!logged(text)) await delay(10);
}
const mention = { content: `<@${BOT.id}> Why?`, mentions: [BOT] };
const repliesTo = (id: string) =>
  discord.messages.filter(({ body }) => body.message_reference?.message_id === id);

describe('a rate limit', () => {
  test.each([
    ['of one route', false],
    ['of all routes', true],
  ])('%s is kept, and the answer comes after it', async (_, global) => {
    discord.fail({ on: EDIT, answer: limited(0.5, global) });
    const exchange = await ask();
    const [first, second] = discord.requests.filter(({ method }) => method === 'PATCH');
    expect(first?.status).toBe(429);
    expect(second!.at - first!.at).toBeGreaterThanOrEqual(490);
    expect(textsOf(exchange)).toEqual(['You asked: Why?']);
  });

  test('of all routes holds back other answers too, and loses none', async () => {
    discord.fail({ on: MESSAGE, answer: limited(0.5, true) });
    const id = discord.say(mention);
    const refusedAt = (await until(() => discord.requests.find(({ status }) => status === 429))).at;
    const later = discord.say(mention);
    await until(() => repliesTo(id)[0] && repliesTo(later)[0]);
    for (const { at } of [...repliesTo(id), ...repliesTo(later)])
      expect(at - refusedAt).toBeGreaterThanOrEqual(490);
  });
});

/** With how often discord.js tries by itself. */
const outages: [string, HttpAnswer, number][] = [
  ['a 500', { status: 500 }, TRIES],
  [
    'a 502 of a proxy',
    { status: 502, headers: { 'content-type': 'text/html' }, body: '<html>' },
    TRIES,
  ],
  ['a broken connection', { status: 'reset' }, 1],
  ['no answer at all', { status: 'silent' }, 1],
];

describe.each(outages)('%s', (_, answer, tries) => {
  test('to an acknowledgement: it is sent again', async () => {
    discord.fail({ on: ACKNOWLEDGEMENT, answer, times: 2 });
    expect(textsOf(await ask())).toEqual(['You asked: Why?']);
  });

  test('to an acknowledgement that Discord took all the same: the answer follows, once', async () => {
    discord.fail({ on: ACKNOWLEDGEMENT, answer, done: true });
    expect(textsOf(await ask())).toEqual(['You asked: Why?']);
  });

  test('to an answer, for longer than discord.js tries: it is sent again after a pause', async () => {
    discord.fail({ on: EDIT, answer, times: tries + 1 });
    expect(textsOf(await ask())).toEqual(['You asked: Why?']);
  });

  test('to a reply to a message: it is sent again, and does not stand there twice', async () => {
    discord.fail({ on: MESSAGE, answer, times: tries + 1, done: true });
    const id = discord.say(mention);
    const posts = () => discord.requests.filter(({ path }) => MESSAGE.test(`POST ${path}`));
    await until(() => posts().length > tries + 1 || undefined);
    expect(repliesTo(id).map(({ text }) => text)).toEqual(['You asked: Why?']);
  });
});

test('an outage that does not end is in the log, and the bot goes on', async () => {
  discord.fail({ on: EDIT, answer: { status: 503 }, times: 3 * TRIES });
  const lost = discord.startSlash('ask', { question: 'Lost?' });
  await untilLogged('An answer failed.');
  expect(lost.edits).toEqual([]);
  expect(textsOf(await ask())).toEqual(['You asked: Why?']);
});

describe('an interaction', () => {
  test('that expired before it was acknowledged gets no answer anywhere', async () => {
    discord.fail({ on: ACKNOWLEDGEMENT, answer: refused(404, 10062) });
    const lost = discord.startSlash('ask', { question: 'Late?' });
    await untilLogged('no longer');
    await ask();
    expect([lost.edits, discord.messages]).toEqual([[], []]);
  });

  test('whose reply Discord does not take gets one plain sentence with a reference', async () => {
    discord.fail({ on: EDIT, answer: refused(400, 50035) });
    const [text] = textsOf(await ask());
    const [, reference] = /^Sorry, .* under ([0-9a-f]{6})\.$/.exec(text!) ?? [];
    const entry = session.log.map((line) => JSON.parse(line)).find((one) => one.reference);
    expect(entry).toMatchObject({ reference, error: { code: 50035 } });
  });

  test('whose message was deleted meanwhile is answered to the caller alone', async () => {
    const message = (await ask()).edits[0]!;
    discord.fail({ on: EDIT, answer: refused(404, 10008) });
    const pressed = discord.press(message, { label: 'change' });
    const told = await until(() => pressed.followUps[0]);
    expect([told.text, told.ephemeral]).toEqual(['change done', true]);
  });

  test('whose token ran out is answered to the user directly if it was private', async () => {
    const message = (await ask()).edits[0]!;
    discord.press(message, { label: 'whisper' }, { expires: true });
    const told = await until(() => discord.messages[0]);
    expect(told.text).toBe('whisper done');
    expect(told.channelId).toBe('300000000000000002');
  });

  test('whose token ran out and whose user takes no direct messages is in the log', async () => {
    const message = (await ask()).edits[0]!;
    discord.fail({ on: MESSAGE, answer: refused(403, 50007) });
    discord.press(message, { label: 'whisper' }, { expires: true });
    await untilLogged('50007');
    expect(discord.messages).toEqual([]);
  });

  test('whose follow-up Discord does not take gets one plain sentence', async () => {
    const message = (await ask()).edits[0]!;
    discord.fail({ on: FOLLOW_UP, answer: refused(400, 50035) });
    const pressed = discord.press(message, { label: 'whisper' });
    expect((await until(() => pressed.followUps[0])).text).toMatch(/^Sorry/);
  });

  test('whose form cannot be made gets one plain sentence', async () => {
    const message = (await ask()).edits[0]!;
    const pressed = discord.press(message, { label: 'broken' });
    await until(() => pressed.callback);
    expect(pressed.callback).toMatchObject({ ephemeral: true, type: 4 });
    expect(logged('Out of forms.')).toBe(true);
  });
});

describe('a message', () => {
  test.each([
    ['whose channel is gone', 404, 10003],
    ['whose author takes no direct messages', 403, 50007],
  ])('%s is answered to nobody, and the bot goes on', async (_, status, code) => {
    discord.fail({ on: MESSAGE, answer: refused(status, code) });
    discord.say(mention);
    await untilLogged('told to nobody');
    expect(discord.messages).toEqual([]);
    expect(textsOf(await ask())).toEqual(['You asked: Why?']);
  });

  test.each([50001, 50013, 160002])(
    'where error %i forbids replies gets a plain sentence',
    async (code) => {
      discord.fail({ on: MESSAGE, answer: refused(403, code) });
      discord.say(mention);
      const told = await until(() => discord.messages[0]);
      expect(told.text).toMatch(/^To answer here I need the permissions/);
      expect(told.channelId).toBe('300000000000000001');
    },
  );

  test('where nothing at all may be said gets the sentence as a direct message', async () => {
    discord.fail({ on: MESSAGE, answer: refused(403, 50013), times: 2 });
    discord.say(mention);
    const told = await until(() => discord.messages[0]);
    expect(told.text).toMatch(/^To answer here I need the permissions/);
    expect(told.channelId).toBe('300000000000000002');
  });

  test('whose reply Discord does not take gets one plain sentence with a reference', async () => {
    discord.fail({ on: MESSAGE, answer: refused(400, 50035) });
    const id = discord.say(mention);
    const told = await until(() => repliesTo(id)[0]);
    const [, reference] = /^Sorry, .* under ([0-9a-f]{6})\.$/.exec(told.text) ?? [];
    expect(logged(`"reference":"${reference}"`)).toBe(true);
  });
});
