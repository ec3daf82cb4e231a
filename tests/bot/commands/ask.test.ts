import { beforeEach, describe, expect, test } from '@jest/globals';
import { ask } from '../../../src/bot/commands/ask.js';
import type { Button, Reply } from '../../../src/bot/reply.js';
import { alone, citationOf, FakeBot, saidBy, someone, use } from '../../support/fake-bot.js';
import { issueOf } from '../../support/library.js';

const june = issueOf('The Heron Review', '2025-06');
const november = issueOf('The Heron Review', '2024-11');
const notes = issueOf('Old Notes', null);
const citations = [
  citationOf({
    issue: june,
    text: 'Volunteers planted alders.',
    section: { path: ['Marsh'], byline: 'By Ingrid Solberg' },
    page: 2,
    highlights: [[0, 10]],
  }),
  citationOf({ issue: november, text: 'Bees were counted.', score: 0.95 }),
];

let bot: FakeBot;
beforeEach(() => {
  bot = new FakeBot([notes, november, june]);
});

const labelsOf = ({ controls = [] }: Reply): string[][] =>
  controls.map((row) => (row as readonly Button[]).map(({ label }) => label));

describe('/ask', () => {
  test('answers with numbered citations, best first', async () => {
    bot.answer = { ...alone, found: true, confidence: 'high', citations, understood: null };
    const { reply } = await use(ask, bot, { question: ' Who planted alders? ' });
    expect(reply).toMatchObject({
      tone: 'answer',
      title: 'Who planted alders?',
      cards: [
        {
          title: '[1] The Heron Review, June 2025',
          body: [[{ text: 'Volunteers', style: 'match' }, { text: ' planted alders.' }]],
          citation: 'Marsh · By Ingrid Solberg · p. 2 · the-heron-review-2025-06.txt',
        },
        {
          title: '[2] The Heron Review, November 2024',
          body: [[{ text: 'Bees were counted.' }]],
          citation: 'p. 1 · the-heron-review-2024-11.txt',
        },
      ],
    });
    expect(reply.lead).toEqual([{ text: 'Very likely the answer', style: 'faint' }]);
    expect(reply.footer).toBeUndefined();
  });

  test('leaves out what is hardly about the question', async () => {
    const weak = { ...citations[1]!, score: 0.01 };
    bot.answer = {
      ...alone,
      found: true,
      confidence: 'high',
      citations: [citations[0]!, weak],
      understood: null,
    };
    const { reply } = await use(ask, bot, { question: 'Who planted alders?' });
    expect(reply.cards.map(({ title }) => title)).toEqual(['[1] The Heron Review, June 2025']);
  });

  test('says to which issues the words of the question narrow it down, and what was carried over', async () => {
    const carried = 'who planted alders? (marsh)';
    bot.answer = {
      ...alone,
      carried,
      found: true,
      confidence: 'high',
      citations,
      understood: 'since March',
    };
    const { reply } = await use(ask, bot, { question: 'and who since March?' });
    expect(saidBy(reply)).toContain(
      'Very likely the answer · Understood as: who planted alders? (marsh) · Only: since March',
    );
  });

  test('says to which issues its options narrow it down', async () => {
    bot.answer = { ...alone, found: true, confidence: 'low', citations, understood: 'the latest' };
    const options = {
      issue: 'June 2025',
      publication: 'heron',
      since: '2025-06-01',
      until: '2025',
    };
    const { reply } = await use(ask, bot, { question: 'Who planted alders?', ...options });
    expect(saidBy(reply)).toContain(
      'Only: The Heron Review, June 2025, heron, since 1 June 2025, until 2025, the latest',
    );
    const refusal = { kind: 'name', sentence: 'So it is.' } as const;
    bot.answer = { ...alone, found: false, refusal, nearest: [] };
    const missed = await use(ask, bot, { question: 'Who planted alders?', since: '2025' });
    expect(saidBy(missed.reply)).toContain('Only: since 2025 · Not found.');
  });

  test('has buttons for the excerpts and the answer, and a thread only where one can be opened', async () => {
    bot.answer = { ...alone, found: true, confidence: 'high', citations, understood: null };
    const { reply } = await use(ask, bot, { question: 'Who planted alders?' });
    const excerpts = ['1 in context', '2 in context'];
    expect(labelsOf(reply)).toEqual([[...excerpts, 'Start a thread', 'Helpful', 'Not helpful']]);
    bot.answer = {
      ...alone,
      found: true,
      confidence: 'high',
      citations: [citations[0]!],
      understood: null,
    };
    const single = await use(
      ask,
      bot,
      { question: 'Who planted alders?' },
      { opensThreads: false },
    );
    expect(labelsOf(single.reply)).toEqual([['In context', 'Helpful', 'Not helpful']]);
  });

  test('shows three excerpts of many, and how to get at the others', async () => {
    const many = Array.from({ length: 7 }, (_, i) => ({
      ...citations[i % 2]!,
      score: 1 - i / 100,
    }));
    bot.answer = { ...alone, found: true, confidence: 'high', citations: many, understood: null };
    const { reply } = await use(ask, bot, { question: 'Who planted alders?' });
    expect(reply.cards).toHaveLength(3);
    expect(saidBy(reply)).toContain('Very likely the answer · Excerpts 1 to 3 of 7');
    expect(labelsOf(reply)[0]!.slice(-2)).toEqual(['◀ Previous', 'Next ▶']);
    const [previous, next] = (reply.controls![0] as readonly Button[]).slice(-2);
    expect([previous?.disabled, next?.disabled]).toEqual([true, false]);
  });

  test('shows fewer excerpts, and all of them, where there are no buttons', async () => {
    bot.answer = { ...alone, found: true, confidence: 'high', citations, understood: null };
    const on = { hasButtons: false };
    const { reply } = await use(ask, bot, { question: 'Who planted alders?' }, {}, on);
    expect([bot.asked[0]?.limit, reply.cards.length, labelsOf(reply)]).toEqual([5, 2, []]);
    expect([...bot.records.asked.entries()]).toHaveLength(1);
  });

  test('asks with the filters of its options', async () => {
    await use(ask, bot, {
      question: 'Alders?',
      issue: 'June 2025',
      publication: 'heron',
      since: '2025-05',
      until: 'June 2025',
    });
    expect(bot.asked).toMatchObject([
      {
        question: 'Alders?',
        filters: {
          issue: june.id,
          publication: 'The Heron Review',
          since: 20250501,
          until: 20250630,
        },
      },
    ]);
  });

  test('keeps each question once, with who asked and what came of it', async () => {
    const options = { question: ' Zeppelins? ', since: '2025', private: 'true' };
    const refusal = { kind: 'name' as const, sentence: 'So it is.' };
    const turn = { ...alone.turn, subject: 'zeppelins' };
    bot.answer = { ...alone, turn, found: false, refusal, nearest: [] };
    await use(ask, bot, options, { user: 'a', place: 'b', server: 'c' });
    const [kept, ...others] = [...bot.records.asked.entries()];
    expect(others).toEqual([]);
    expect(kept!.key).toMatch(/^[\w-]{12}$/);
    expect(kept!.value).toEqual({
      user: 'a',
      place: 'b',
      server: 'c',
      options: { ...options, question: 'Zeppelins?' },
      turn,
      found: false,
      reason: 'name',
      at: bot.asked[0]!.now!.getTime(),
    });
  });

  test('leans on the question before it, of the same person in the same place', async () => {
    const turn = { ...alone.turn, subject: 'alders' };
    bot.answer = { ...alone, turn, found: true, confidence: 'high', citations, understood: null };
    await use(ask, bot, { question: 'Who planted alders?' });
    await use(ask, bot, { question: 'and when?' });
    await use(ask, bot, { question: 'and when?' }, { user: 'other' });
    await use(ask, bot, { question: 'and when?' }, { place: 'elsewhere' });
    expect(bot.asked.map(({ previous }) => previous)).toEqual([
      undefined,
      turn,
      undefined,
      undefined,
    ]);
    const kept = [...bot.records.asked.entries()].map(({ value }) => value.previous);
    expect(kept.filter((previous) => previous !== undefined)).toEqual([turn]);
  });

  test('takes a message of thousands of characters', async () => {
    bot.answer = { ...alone, found: true, confidence: 'high', citations, understood: null };
    const question = `${'The marsh was planted with alders. '.repeat(170)}Who did that?`;
    expect(question.length).toBeGreaterThan(5900);
    await use(ask, bot, { question });
    expect(bot.asked[0]!.question).toBe('Who did that?');
  });

  test('is private where that is asked for', () => {
    const call = { caller: someone, say: {} as never, platform: {} as never };
    const isPrivate = (options: Record<string, string>) => ask.isPrivate({ ...call, options });
    expect(['true', 'false', ''].map((value) => isPrivate({ private: value }))).toEqual([
      true,
      false,
      undefined,
    ]);
    expect(isPrivate({})).toBeUndefined();
  });

  test.each(['', '   ', '?!', '😀'])('with the question "%s" asks for words', async (question) => {
    const { reply } = await use(ask, bot, { question });
    expect(reply.tone).toBe('notice');
    expect(saidBy(reply)).toContain('Ask a question in words');
    expect(bot.asked).toEqual([]);
    expect([...bot.records.asked.entries()]).toEqual([]);
  });

  test('without a question asks for words too', async () => {
    expect(saidBy((await use(ask, bot)).reply)).toContain('Ask a question in words');
  });

  test.each([
    [{ since: 'lately' }, '"lately" given for since'],
    [{ issue: 'August 2025' }, 'There is no issue "August 2025"'],
    [{ publication: 'Times' }, 'there is: The Heron Review, Old Notes'],
    [{ since: '2025', until: '2024' }, 'The period is empty'],
  ])('with options %j says what was not understood', async (options, message) => {
    await expect(use(ask, bot, { question: 'Alders?', ...options })).rejects.toThrow(message);
    expect(bot.asked).toEqual([]);
  });
});

describe('/ask that finds nothing', () => {
  const refusal = (kind: 'period' | 'name' | 'nothing close') => ({ kind, sentence: 'So it is.' });

  test('says why and what there is, and shows a little of what is nearest as such', async () => {
    const nearest = [citations[0]!, citations[1]!, citations[0]!, citations[1]!];
    bot.answer = { ...alone, found: false, refusal: refusal('nothing close'), nearest };
    const { reply } = await use(ask, bot, { question: 'Zeppelins?' });
    const said = saidBy(reply);
    expect(reply.tone).toBe('notice');
    expect(said).toContain('Not found. So it is. What follows is merely nearest, and no answer.');
    expect(said).toContain('There are 3 issues, from November 2024 to June 2025');
    expect(reply.cards.length).toBeGreaterThan(0);
    expect(reply.cards.length).toBeLessThan(nearest.length);
    expect(reply.cards[0]!.title).toBe('[1] The Heron Review, June 2025');
    expect(labelsOf(reply)).toEqual([['1 in context', '2 in context']]);
  });

  test('announces nothing nearest where there is none', async () => {
    bot.answer = { ...alone, found: false, refusal: refusal('name'), nearest: [] };
    const { reply } = await use(ask, bot, { question: 'Lindqvist?' });
    expect(saidBy(reply)).toContain('Not found. So it is.');
    expect(saidBy(reply)).not.toContain('nearest');
    expect(reply.cards).toEqual([]);
    expect(labelsOf(reply)).toEqual([]);
  });

  test('in the period shows the issues around it, and offers to ask those or all', async () => {
    const turn = {
      ...alone.turn,
      question: 'Alders in March 2025?',
      filters: { since: 20250301, until: 20250331 },
      understood: 'in March 2025',
    };
    const may = { ...issueOf('The Heron Review', '2025-05'), contents: ['Bees', 'Eels'] };
    bot = new FakeBot([notes, november, may, june]);
    bot.answer = { ...alone, turn, found: false, refusal: refusal('period'), nearest: citations };
    const { reply } = await use(ask, bot, { question: 'Alders in March 2025?' });
    const said = saidBy(reply);
    expect(said).toContain('Not found. So it is.');
    expect(said).toContain(
      'The Heron Review, November 2024\nThe Heron Review, May 2025: Bees; Eels',
    );
    expect(said).not.toContain('Volunteers');
    expect(labelsOf(reply)).toEqual([
      ['Look from November 2024 to May 2025', 'Look in all issues'],
    ]);
  });

  test('says what was carried over', async () => {
    const carried = 'when? (alders)';
    bot.answer = { ...alone, carried, found: false, refusal: refusal('name'), nearest: [] };
    const { reply } = await use(ask, bot, { question: 'when?' });
    expect(saidBy(reply)).toContain('Understood as: when? (alders)');
  });
});
