import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { actions } from '../../../src/bot/actions/index.js';
import { commands } from '../../../src/bot/commands/index.js';
import type { Answer } from '../../../src/retrieval/answer.js';
import type { Turn } from '../../../src/retrieval/follow-up.js';
import { FakeCommands } from '../../support/discord/commands.js';
import {
  DEFERRED_UPDATE,
  FORM,
  MESSAGE,
  type SentMessage,
} from '../../support/discord/exchange.js';
import { type Session, startSession } from '../../support/discord/session.js';
import { BOT, OTHER_READER, THREAD_ID } from '../../support/discord/world.js';
import { alone, citationOf, FakeBot } from '../../support/fake-bot.js';
import { issueOf } from '../../support/library.js';

const june = issueOf('The Heron Review', '2025-06');
const may = issueOf('The Heron Review', '2025-05');
const question = 'Who planted alders?';
const citations = Array.from({ length: 7 }, (_, i) =>
  citationOf({ issue: june, ordinal: i, text: `Alder number ${i + 1}.` }),
);
const found = (subject: string): Answer => {
  const turn: Turn = { ...alone.turn, question: subject, subject };
  return { ...alone, turn, found: true, confidence: 'high', citations, understood: null };
};

let bot: FakeBot;
let session: Session;
beforeEach(async () => {
  bot = new FakeBot([june, may]);
  bot.answer = found('alders');
  session = await startSession(new FakeCommands(), undefined, actions, { bot, commands });
});
afterEach(() => session.close());

const until = <T>(look: () => T | undefined): Promise<T> =>
  session.discord.until(look, 'what a press leads to');
const ask = async (more = {}, by = {}) =>
  (await session.discord.slash('ask', { question, ...more }, by)).final;
const labelsOf = ({ body }: SentMessage) =>
  (body.components ?? []).flatMap(({ components = [] }) => components.map(({ label }) => label));
const idOf = ({ body }: SentMessage, label: string) =>
  (body.components ?? [])
    .flatMap(({ components = [] }) => components)
    .find((one) => one.label === label)?.custom_id ?? '';
const subjects = () => bot.asked.map(({ previous }) => previous?.subject);

describe('an answer', () => {
  test('is turned over in its place, by whoever asked', async () => {
    const message = await ask();
    expect(message.text).toContain('Alder number 1.');
    const press = session.discord.press(message, { label: 'Next ▶' });
    const page = await until(() => press.edits[0]);
    expect(press.callback?.type).toBe(DEFERRED_UPDATE);
    expect(page.text).toContain('[4]');
    expect(page.text).toContain('Excerpts 4 to 6 of 7');
    const theirs = session.discord.press(message, { label: 'Next ▶' }, { user: OTHER_READER });
    const told = await until(() => theirs.followUps[0]);
    expect([told.ephemeral, theirs.edits]).toEqual([true, []]);
    expect(told.text).toContain('Only whoever asked');
  });

  test('in private has no thread, on no page', async () => {
    const { callback, final } = await session.discord.slash('ask', { question, private: true });
    expect(callback.ephemeral).toBe(true);
    expect(labelsOf(final)).not.toContain('Start a thread');
    const { edits } = session.discord.press(final, { label: 'Next ▶' });
    const page = await until(() => edits[0]);
    expect(page.ephemeral).toBe(true);
    expect(labelsOf(page)).toContain('Helpful');
    expect(labelsOf(page)).not.toContain('Start a thread');
  });

  test('shows an excerpt in its context to whoever wants to see it, alone', async () => {
    const { entry } = citations[1]!;
    const sentence = { text: 'Otters came.', start: 0, end: 12, page: 1 };
    bot.around = { entry, paragraphs: [[{ sentence, cited: true }]] };
    const message = await ask();
    const { followUps } = session.discord.press(
      message,
      { label: '2 in context' },
      { user: OTHER_READER },
    );
    const shown = await until(() => followUps[0]);
    expect(shown.ephemeral).toBe(true);
    expect(shown.text).toContain('Otters came.');
  });

  test('is judged in a form that nobody else gets', async () => {
    const message = await ask();
    const theirs = session.discord.press(message, { label: 'Not helpful' }, { user: OTHER_READER });
    const refused = await until(() => theirs.callback);
    expect([refused.type, refused.ephemeral]).toEqual([MESSAGE, true]);
    const opened = session.discord.press(message, { label: 'Not helpful' });
    expect((await until(() => opened.callback)).type).toBe(FORM);
    const sent = session.discord.submit(message, opened, { why: 'It is old.' });
    expect((await until(() => sent.followUps[0])).text).toBe('Thank you, noted.');
    const [kept] = [...bot.records.asked.entries()];
    expect(kept?.value).toMatchObject({ verdict: 'not helpful', why: 'It is old.' });
  });

  test('that is none is asked of more issues', async () => {
    const filters = { since: 20250601, until: 20250630 };
    const refusal = { kind: 'period', sentence: 'So it is.' } as const;
    const turn = { ...alone.turn, question, filters };
    bot.answer = { ...alone, turn, found: false, refusal, nearest: [] };
    const message = await ask({ since: '2025-06' });
    bot.answer = found('alders');
    const { edits } = session.discord.press(message, { label: 'Look in all issues' });
    expect((await until(() => edits[0])).text).toContain('Alder number 1.');
    expect(bot.asked.at(-1)?.filters).toEqual({});
  });
});

describe('a thread', () => {
  test('is opened at an answer, and goes on from it for whoever asked', async () => {
    const message = await ask();
    bot.answer = found('otters');
    await ask();
    const { followUps } = session.discord.press(message, { label: 'Start a thread' });
    expect((await until(() => followUps[0])).text).toContain('Opened a thread');
    expect(session.discord.threads).toEqual([{ id: message.id, name: question }]);
    expect(session.discord.messages.at(-1)?.text).toContain('Ask on here');
    const within = { channel: message.id };
    await session.discord.mention('and when?', within);
    await session.discord.mention('and when?', { ...within, user: OTHER_READER });
    await session.discord.slash('ask', { question: 'and why?' }, within);
    expect(subjects().slice(2)).toEqual(['alders', undefined, 'otters']);
  });

  test.each([
    ['a direct message', { where: 'dm' }],
    ['a thread', { where: 'thread' }],
    ['a post of a forum', { where: 'post' }],
    ['a server that did not invite the bot', { carried: true }],
    ['a channel where the reader may open none', { permissions: 'reader' }],
  ] as const)('is not offered in %s, nor opened by an id that was made up', async (_, by) => {
    const message = await ask({}, by);
    expect(labelsOf(message)).toContain('Helpful');
    expect(labelsOf(message)).not.toContain('Start a thread');
    const id = idOf(message, 'Helpful').replace('helpful', 'thread');
    const press = session.discord.press(message, { id }, by);
    const { data } = await until(() => press.callback);
    expect(JSON.stringify(data)).toContain('A thread cannot be opened here.');
    expect(session.discord.threads).toEqual([]);
  });

  test('is offered below the answer to a message of a channel, and not of a thread', async () => {
    const inChannel = (await session.discord.mention(question)).reply;
    expect(labelsOf(inChannel)).toContain('Start a thread');
    for (const where of ['thread', 'post'] as const) {
      const { reply } = await session.discord.mention(question, { where });
      expect(reply.text).toContain('Alder number 1.');
      expect(labelsOf(reply)).not.toContain('Start a thread');
    }
    const { reply } = await session.discord.mention(question, { where: 'thread' });
    expect(reply.channelId).toBe(THREAD_ID);
  });
});

describe('a question', () => {
  test('leans on the last one of the same person in the same place', async () => {
    await session.discord.mention(question);
    await session.discord.mention('and when?');
    await session.discord.mention('and when?', { user: OTHER_READER });
    await session.discord.mention('and when?', { where: 'thread' });
    await session.discord.dm('and when?');
    expect(subjects()).toEqual([undefined, 'alders', undefined, undefined, undefined]);
  });

  test('before others leans on none that was asked in private', async () => {
    await ask({ private: true });
    await ask();
    await ask({ private: true });
    expect(subjects()).toEqual([undefined, undefined, 'alders']);
  });

  test('in a reply leans on the answer that it replies to', async () => {
    const { reply } = await session.discord.mention(question);
    bot.answer = found('otters');
    await session.discord.mention('What of otters?');
    await session.discord.reply(reply, 'and when?');
    await session.discord.reply(reply, 'and when?', { user: OTHER_READER });
    expect(subjects()).toEqual([undefined, 'alders', 'alders', undefined]);
  });

  test('in a reply to what is gone leans on the last one', async () => {
    const { reply } = await session.discord.mention(question);
    await session.discord.reply({ ...reply, id: '600000000000000001' }, 'and when?');
    expect(subjects()).toEqual([undefined, 'alders']);
  });

  test('whose text Discord keeps back is told how to be read', async () => {
    const message = await ask();
    const { reply } = await session.discord.reply(message, 'and when?', { withheld: true });
    expect(reply.text).toContain('write @ and my name into your reply');
    expect(bot.asked).toHaveLength(1);
  });

  test('is taken from what a message shows, where it has no words of its own', async () => {
    const embeds = [
      { title: 'Marsh news', description: 'Who planted <:tree:600000000000000001> it?' },
    ];
    const { edits } = session.discord.useMessageMenu('Ask about this message', '', { embeds });
    await until(() => edits[0]);
    expect(bot.asked[0]?.question).toBe('Marsh news\nWho planted it?');
  });

  test('is taken from the menu of a message, however long that is', async () => {
    const text = `<@${BOT.id}> ${'The marsh was planted with alders. '.repeat(170)}`;
    expect(text.length).toBeGreaterThan(5900);
    const { edits } = session.discord.useMessageMenu('Ask about this message', text);
    expect((await until(() => edits[0])).text).toContain('Alder number 1.');
    expect(bot.asked[0]?.question).toMatch(/^The marsh .* alders\.$/s);
  });
});
