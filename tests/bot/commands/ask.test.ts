import { beforeEach, describe, expect, test } from '@jest/globals';
import { ask } from '../../../src/bot/commands/ask.js';
import { alone, citationOf, FakeBot, saidBy, use } from '../../support/fake-bot.js';
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

describe('/ask', () => {
  test('answers with numbered citations, best first', async () => {
    bot.answer = { ...alone, found: true, confidence: 'high', citations, understood: null };
    const { reply } = await use(ask, bot, { question: ' Who planted alders? ' });
    expect(reply).toEqual({
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

  test('says to which issues the words of the question narrow it down', async () => {
    bot.answer = {
      ...alone,
      found: true,
      confidence: 'high',
      citations,
      understood: 'since March',
    };
    const { reply } = await use(ask, bot, { question: 'Who planted alders since March?' });
    expect(saidBy(reply)).toContain('Only: since March');
  });

  test('says how it was understood, if that is more than was said', async () => {
    bot.answer = {
      ...alone,
      carried: 'when? (alders)',
      found: true,
      confidence: 'high',
      citations,
      understood: 'May',
    };
    const found = await use(ask, bot, { question: 'and when?' });
    expect(saidBy(found.reply)).toContain('Understood as: when? (alders) · Only: May');
    const refusal = { kind: 'nothing close', sentence: 'No.' } as const;
    bot.answer = { ...alone, carried: 'when? (alders)', found: false, refusal, nearest: [] };
    const missed = await use(ask, bot, { question: 'and when?' });
    expect(saidBy(missed.reply)).toContain('Understood as: when? (alders) · Not found. No.');
  });

  test('asks with the filters of its options, and for few citations', async () => {
    await use(ask, bot, {
      question: 'Alders?',
      issue: 'June 2025',
      publication: 'heron',
      since: '2025-05',
      until: 'June 2025',
    });
    expect(bot.asked).toEqual([
      {
        question: 'Alders?',
        limit: 5,
        filters: {
          issue: june.id,
          publication: 'The Heron Review',
          since: 20250501,
          until: 20250630,
        },
      },
    ]);
  });

  test.each(['', '   ', '?!', '😀'])('with the question "%s" asks for words', async (question) => {
    const { reply } = await use(ask, bot, { question });
    expect(reply.tone).toBe('notice');
    expect(saidBy(reply)).toContain('Ask a question in words');
    expect(bot.asked).toEqual([]);
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
    expect(said).toContain('there are 3 issues, from November 2024 to June 2025');
    expect(reply.cards.length).toBeGreaterThan(0);
    expect(reply.cards.length).toBeLessThan(nearest.length);
    expect(reply.cards[0]!.title).toBe('[1] The Heron Review, June 2025');
  });

  test('announces nothing nearest where there is none', async () => {
    bot.answer = { ...alone, found: false, refusal: refusal('name'), nearest: [] };
    const { reply } = await use(ask, bot, { question: 'Lindqvist?' });
    expect(saidBy(reply)).toContain('Not found. So it is.');
    expect(saidBy(reply)).not.toContain('nearest');
    expect(reply.cards).toEqual([]);
  });

  test('in the period shows nothing from outside it', async () => {
    bot.answer = { ...alone, found: false, refusal: refusal('period'), nearest: citations };
    const { reply } = await use(ask, bot, { question: 'Alders in 2019?' });
    expect(reply.cards).toEqual([]);
    expect(saidBy(reply)).toContain('Not found. So it is.');
    expect(saidBy(reply)).not.toContain('nearest');
  });
});
