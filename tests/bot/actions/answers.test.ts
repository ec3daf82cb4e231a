import { beforeEach, describe, expect, test } from '@jest/globals';
import { context } from '../../../src/bot/actions/context.js';
import { actions } from '../../../src/bot/actions/index.js';
import { matches } from '../../../src/bot/actions/matches.js';
import { thread } from '../../../src/bot/actions/thread.js';
import { helpful, unhelpful } from '../../../src/bot/actions/verdict.js';
import { widen } from '../../../src/bot/actions/widen.js';
import { ask } from '../../../src/bot/commands/ask.js';
import type { Button, Reply } from '../../../src/bot/reply.js';
import { alone, citationOf, FakeBot, press, saidBy, someone, use } from '../../support/fake-bot.js';
import { issueOf } from '../../support/library.js';

const june = issueOf('The Heron Review', '2025-06');
const may = issueOf('The Heron Review', '2025-05');
const cited = (i: number) => citationOf({ issue: june, text: `Alder number ${i}.` });
const seven = Array.from({ length: 7 }, (_, i) => cited(i + 1));
const turn = { ...alone.turn, question: 'Who planted alders?', subject: 'alders' };

let bot: FakeBot;
let reply: Reply;
let key: string;
beforeEach(async () => {
  bot = new FakeBot([june, may]);
  bot.answer = {
    ...alone,
    turn,
    found: true,
    confidence: 'high',
    citations: seven,
    understood: null,
  };
  reply = (await use(ask, bot, { question: 'Who planted alders?', since: '2025' })).reply;
  key = [...bot.records.asked.entries()][0]!.key;
});

const buttonsOf = ({ controls = [] }: Reply): Button[] =>
  controls.flatMap((row) => row as readonly Button[]);
const button = (label: string, on = reply): Button => {
  const found = buttonsOf(on).find((one) => one.label === label);
  if (!found) throw new Error(`There is no button ${label}.`);
  return found;
};
const pressed = (label: string, on = reply, by = {}) => {
  const { action, args } = button(label, on).press;
  return press(actions[action]!, bot, args, by);
};
const record = () => bot.records.asked.get(key)!;

test('every action stands under its own name', () => {
  for (const [name, action] of Object.entries(actions)) expect(action.name).toBe(name);
});

describe('the pages of an answer', () => {
  test('are turned forth and back, the same question asked again', async () => {
    const second = await pressed('Next ▶');
    expect(saidBy(second)).toContain('[4] The Heron Review, June 2025\nAlder number 4.');
    expect(saidBy(second)).toContain('Only: since 2025 · Excerpts 4 to 6 of 7');
    const last = await pressed('Next ▶', second);
    expect(saidBy(last)).toContain('Only: since 2025 · Excerpt 7 of 7');
    expect(button('Next ▶', last).disabled).toBe(true);
    expect((await pressed('◀ Previous', last)).cards).toEqual(second.cards);
    expect(bot.asked.map(({ page }) => page)).toEqual([0, 1, 2, 1]);
    const questions = bot.asked.map(({ page: _, ...asked }) => JSON.stringify(asked));
    expect(new Set(questions).size).toBe(1);
    expect([...bot.records.asked.entries()]).toHaveLength(1);
  });

  test('that there are not are the first or the last', async () => {
    for (const [page, numbers] of [
      ['-5', '1 to 3'],
      ['NaN', '1 to 3'],
      ['1.7', '4 to 6'],
      ['1e9', '7'],
    ] as const) {
      const told = saidBy(await press(matches, bot, [key, page]));
      expect(told).toMatch(new RegExp(`Excerpts? ${numbers} of 7`));
    }
  });

  test('are those that the index has now', async () => {
    const second = await pressed('Next ▶');
    bot.answer = {
      ...alone,
      turn,
      found: true,
      confidence: 'high',
      citations: [cited(1)],
      understood: null,
    };
    expect((await pressed('Next ▶', second)).cards).toHaveLength(1);
  });

  test('of a private answer open no thread', async () => {
    const turned = await pressed('Next ▶', reply, { opensThreads: false });
    expect(buttonsOf(turned).map(({ label }) => label)).not.toContain('Start a thread');
  });
});

describe('of somebody else', () => {
  test.each(['Next ▶', 'Start a thread', 'Helpful', 'Not helpful'])(
    'the button "%s" is refused, and changes nothing',
    async (label) => {
      const before = record();
      await expect(pressed(label, reply, { user: 'other' })).rejects.toThrow('Only whoever asked');
      expect(record()).toEqual(before);
    },
  );

  test('the form is not even opened', () => {
    const by = { args: [key], fields: {}, caller: { ...someone, user: 'other' } };
    const say = { ask: { notYours: 'Not yours.' } } as never;
    expect(() => unhelpful.form({ ...by, say }, bot)).toThrow('Not yours.');
  });
});

test.each(['', 'x', 'constructor'])(
  'a question that is not on record ("%s") is told',
  async (id) => {
    const needing = [matches, thread, helpful, unhelpful, widen];
    for (const action of needing)
      await expect(press(action, bot, id === '' ? [] : [id])).rejects.toThrow('no longer know');
  },
);

describe('an excerpt in its context', () => {
  const entry = seven[0]!.entry;
  const sentences = ['Spring came.', 'Alder number 1.', 'Otters came.'];
  const near = sentences.map((text, i) => ({
    sentence: { text, start: i, end: i, page: 4 },
    cited: i === 1,
  }));

  test('is shown to anyone, with the excerpt marked and where it stands', async () => {
    bot.around = { entry, paragraphs: [near] };
    const around = await pressed('1 in context', reply, { user: 'other' });
    expect(around.cards).toEqual([
      {
        title: 'The Heron Review, June 2025',
        body: [
          [
            { text: 'Spring came.' },
            { text: ' Alder number 1.', style: 'match' },
            { text: ' Otters came.' },
          ],
        ],
        citation: 'p. 4 · the-heron-review-2025-06.txt',
      },
    ]);
    expect(bot.lookedUp).toEqual([
      expect.objectContaining({ ordinal: 0, start: 0, end: seven[0]!.text.length }),
    ]);
  });

  test('that is not in the index any more is told', async () => {
    await expect(pressed('1 in context')).rejects.toThrow('not in the index any more');
    await expect(press(context, bot, [])).rejects.toThrow('not in the index any more');
  });
});

describe('a thread', () => {
  test('has the question as its name, and goes on from it', async () => {
    const opening = await pressed('Start a thread');
    expect(opening.title).toBe('Who planted alders?');
    expect(saidBy(opening)).toContain('/ask');
    const by = { args: [key], fields: {}, caller: someone, say: {} as never };
    await thread.opened(by, 'thread', bot);
    await use(ask, bot, { question: 'and when?' }, { place: 'thread' });
    await use(ask, bot, { question: 'and when?' }, { place: 'thread', user: 'other' });
    expect(bot.asked.slice(-2).map(({ previous }) => previous)).toEqual([turn, undefined]);
  });
});

describe('the verdict', () => {
  test('is kept with the question, the last one counting', async () => {
    const asked = record();
    expect(saidBy(await pressed('Helpful'))).toContain('Thank you');
    expect(record()).toEqual({ ...asked, verdict: 'helpful' });
    await press(unhelpful, bot, [key], {}, { why: ' It is old. ' });
    expect(record()).toEqual({ ...asked, verdict: 'not helpful', why: 'It is old.' });
    await press(unhelpful, bot, [key], {}, { why: '  ' });
    expect(record()).toEqual({ ...asked, verdict: 'not helpful' });
    await press(unhelpful, bot, [key], {}, { why: 'x'.repeat(9999) });
    expect(record().why).toHaveLength(500);
    await pressed('Helpful');
    expect(record()).toEqual({ ...asked, verdict: 'helpful' });
  });
});

describe('a wider question', () => {
  const refusal = { kind: 'period' as const, sentence: 'So it is.' };
  const filters = { since: 20250601, until: 20250615 };
  const nothing = {
    ...alone,
    turn: { ...turn, filters },
    found: false as const,
    refusal,
    nearest: [],
  };

  test('is asked of the issues around, or of all, as a question of its own', async () => {
    bot.answer = nothing;
    const april = issueOf('The Heron Review', '2025-04');
    bot = Object.assign(new FakeBot([june, may, april]), { answer: nothing });
    const options = { question: 'Who planted alders?', since: '2025-06-01', until: '2025-06-15' };
    const missed = (await use(ask, bot, options)).reply;
    bot.answer = {
      ...alone,
      turn,
      found: true,
      confidence: 'high',
      citations: seven,
      understood: null,
    };
    const found = await pressed('Look from May 2025 to June 2025', missed);
    expect(found.tone).toBe('answer');
    expect(bot.asked.at(-1)).toMatchObject({
      question: 'Who planted alders?',
      filters: { since: 20250501 },
      previous: undefined,
    });
    await pressed('Look in all issues', missed);
    expect(bot.asked.at(-1)).toMatchObject({ filters: {}, previous: undefined });
    expect([...bot.records.asked.entries()]).toHaveLength(3);
    await expect(pressed('Look in all issues', missed, { user: 'other' })).rejects.toThrow('Only');
  });

  test('than one of everything there is none', async () => {
    await bot.records.asked.put(key, { ...record(), turn: alone.turn });
    await expect(press(widen, bot, [key, 'nearby'])).rejects.toThrow('no longer know');
  });
});
