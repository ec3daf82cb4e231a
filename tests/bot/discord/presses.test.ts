import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Action, Pressed } from '../../../src/bot/action.js';
import { notice, type Reply } from '../../../src/bot/reply.js';
import { InputError } from '../../../src/input-error.js';
import { FakeCommands } from '../../support/discord/commands.js';
import {
  DEFERRED_UPDATE,
  FORM,
  MESSAGE,
  type SentMessage,
} from '../../support/discord/exchange.js';
import { type Session, startSession } from '../../support/discord/session.js';

let run: (pressed: Pressed) => Promise<Reply>;
let session: Session;
let message: SentMessage;

const action = (name: string, more: Partial<Action> = {}): Action => ({
  name,
  access: 'everyone',
  reply: 'instead',
  run: (pressed) => run(pressed),
  ...more,
});

const actions = {
  next: action('next'),
  alone: action('alone', { reply: 'private' }),
  aloud: action('aloud', { reply: 'channel' }),
  thread: action('thread', { reply: 'thread' }),
  wipe: action('wipe', { access: 'administrators', reply: 'private' }),
  why: action('why', {
    reply: 'private',
    form: () => ({ title: 'Why?', fields: [{ name: 'reason', label: 'Reason', longest: 300 }] }),
  }),
};

const withControls: Reply = {
  ...notice('Pick one.'),
  title: 'A question',
  controls: [
    Object.values(actions)
      .slice(0, 5)
      .map(({ name }) => ({ label: name, press: { action: name, args: ['7'] } })),
    [{ label: 'why', press: { action: 'why', args: [] } }],
    {
      placeholder: 'Sections',
      press: { action: 'next', args: ['menu'] },
      choices: [{ label: 'First', value: 'one' }],
    },
  ],
};

beforeEach(async () => {
  run = async ({ args }) => notice(`Pressed with ${args.join()}.`);
  const commands = new FakeCommands({ ask: async () => withControls });
  session = await startSession(commands, undefined, actions);
  message = (await session.discord.slash('ask', { question: 'What?' })).final;
});

afterEach(() => session.close());

const until = <T>(look: () => T | undefined) =>
  session.discord.until(look, 'what a press leads to');

describe('a button', () => {
  test('changes the message that it stands under', async () => {
    const exchange = session.discord.press(message, { label: 'next' });
    const shown = await until(() => exchange.edits[0]);
    expect(exchange.callback?.type).toBe(DEFERRED_UPDATE);
    expect(shown.text).toBe('Pressed with 7.');
    expect(shown.body.components).toEqual([]);
    expect(exchange.followUps).toEqual([]);
  });

  test('answers whoever pressed it alone, or the channel', async () => {
    const alone = session.discord.press(message, { label: 'alone' });
    const aloud = session.discord.press(message, { label: 'aloud' });
    expect((await until(() => alone.followUps[0])).ephemeral).toBe(true);
    expect((await until(() => aloud.followUps[0])).ephemeral).toBe(false);
    expect([...alone.edits, ...aloud.edits]).toEqual([]);
  });

  test('opens a thread at the message and says the reply there', async () => {
    run = async () => ({ ...notice('In here.'), title: 'A question' });
    const exchange = session.discord.press(message, { label: 'thread' });
    const told = await until(() => exchange.followUps[0]);
    expect(session.discord.threads).toEqual([{ id: message.id, name: 'A question' }]);
    expect(session.discord.messages.at(-1)).toMatchObject({ channelId: message.id });
    expect(told.text).toContain('Opened a thread');
    expect(told.ephemeral).toBe(true);
  });

  test('says so where a thread cannot be opened', async () => {
    session.discord.refuseThreads();
    const exchange = session.discord.press(message, { label: 'thread' });
    const told = await until(() => exchange.followUps[0]);
    expect(told.text).toBe('A thread cannot be opened here.');
  });

  test('tells an error to whoever pressed it, and leaves the message', async () => {
    run = async () => {
      throw new InputError('Only who asked can do that.');
    };
    const exchange = session.discord.press(message, { label: 'next' });
    const told = await until(() => exchange.followUps[0]);
    expect(told.text).toBe('Only who asked can do that.');
    expect(told.ephemeral).toBe(true);
    expect(exchange.edits).toEqual([]);
  });

  test('of an unforeseen error shows a reference that is in the log', async () => {
    run = async () => {
      throw new Error('Out of cheese.');
    };
    const exchange = session.discord.press(message, { label: 'aloud' });
    const told = await until(() => exchange.followUps[0]);
    const [reference] = /[0-9a-f]{6}/.exec(told.text) ?? [];
    expect(told.text).not.toContain('cheese');
    const entry = session.log.map((line) => JSON.parse(line)).find((one) => one.reference);
    expect(entry).toMatchObject({
      reference,
      where: 'The action aloud',
      error: { message: 'Out of cheese.' },
    });
  });

  test('for administrators refuses everyone else, and those of a server that did not invite us', async () => {
    const by = [
      {},
      { permissions: 'manager' },
      { permissions: 'administrator', carried: true },
      { where: 'dm' },
    ] as const;
    let ran = 0;
    run = async () => notice(`Wiped ${++ran}.`);
    for (const caller of by) {
      const exchange = session.discord.press(message, { id: 'wipe:7' }, caller);
      const { type, data } = await until(() => exchange.callback);
      expect([type, (data.flags ?? 0) & 64]).toEqual([MESSAGE, 64]);
    }
    const exchange = session.discord.press(
      message,
      { label: 'wipe' },
      { permissions: 'administrator' },
    );
    expect((await until(() => exchange.followUps[0])).text).toBe('Wiped 1.');
  });

  test('that is unknown, or has the name of an inherited property, is answered too', async () => {
    for (const id of ['gone:1', 'toString', 'constructor:1', '']) {
      const exchange = session.discord.press(message, { id });
      const { data } = await until(() => exchange.callback);
      expect(JSON.stringify(data)).toContain('from another version of the bot');
    }
  });
});

describe('a menu', () => {
  test('hands on the choice behind what it was made with', async () => {
    const exchange = session.discord.choose(message, 'one');
    expect((await until(() => exchange.edits[0])).text).toBe('Pressed with menu,one.');
  });
});

describe('a form', () => {
  test('is opened by its button, and what was written reaches the action', async () => {
    run = async ({ fields }) => notice(`Because ${fields.reason}.`);
    const opened = session.discord.press(message, { label: 'why' });
    const form = await until(() => opened.callback);
    expect(form).toMatchObject({ type: FORM, data: { title: 'Why?', custom_id: 'why' } });
    const sent = session.discord.submit(message, opened, { reason: ' it is old ' });
    const told = await until(() => sent.followUps[0]);
    expect(told.text).toBe('Because it is old.');
    expect(told.ephemeral).toBe(true);
  });
});

describe('the menu of a message', () => {
  test('asks about its text', async () => {
    const commands = new FakeCommands();
    commands.table.ask = {
      ...commands.table.ask!,
      options: [{ name: 'question', description: 'What', required: true }],
      messageMenu: 'Ask about this',
    };
    const other = await startSession(commands);
    const exchange = other.discord.useMessageMenu('Ask about this', 'How fast is it?');
    const reply = await other.discord.until(() => exchange.edits[0], 'the answer');
    expect(reply.text).toBe('You asked: How fast is it?');
    await other.close();
  });
});
