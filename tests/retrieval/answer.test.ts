import { describe, expect, test } from '@jest/globals';
import { type Answer, answer, type Question } from '../../src/retrieval/answer.js';
import { fakeCrossEncoder } from '../support/fake-cross-encoder.js';
import { libraryOf, spaciousEmbedder } from '../support/library.js';

const embedder = spaciousEmbedder();
const library = await libraryOf(
  [
    {
      publication: 'The Heron Review',
      date: '2025-06',
      passages: [
        ['Marsh › Trees', 'Volunteers planted 4200 alder saplings. Ingrid Solberg led the work.'],
        ['Harbour', 'The ferry to Skerry Island leaves at seven in the morning from now on.'],
      ],
    },
    {
      publication: 'The Heron Review',
      date: '2024-11',
      passages: [['Marsh', 'Volunteers counted 61 kinds of bees beside the marsh.']],
    },
    { publication: 'Old Notes', date: null, passages: [[null, 'Volunteers met in a barn.']] },
  ],
  embedder,
);
const searcher = {
  library,
  embedder,
  crossEncoder: fakeCrossEncoder,
  background: { typical: 0.3, high: 0.3, subjects: [] },
};
const standard = { filters: {}, limit: 5, now: new Date(2025, 6, 10) };
const ask = (text: string, more: Partial<Question> = {}): Promise<Answer> =>
  answer(searcher, { ...standard, text, ...more });

async function citations(text: string, more: Partial<Question> = {}) {
  const given = await ask(text, more);
  if (!given.found) throw new Error(given.refusal.sentence);
  return given.citations;
}
async function refused(text: string, more: Partial<Question> = {}) {
  const given = await ask(text, more);
  if (given.found) throw new Error(`Found: ${given.citations[0]?.text}`);
  return given;
}

describe('what is found', () => {
  test('is cited with its words, its place, its issue and its score', async () => {
    const [first] = await citations('How many alder saplings did volunteers plant?');
    expect(first).toMatchObject({
      text: 'Volunteers planted 4200 alder saplings. Ingrid Solberg led the work.',
      start: 0,
      page: 1,
      entry: {
        issue: { publication: 'The Heron Review', date: '2025-06' },
        passage: { section: { path: ['Marsh', 'Trees'] } },
      },
    });
    expect(first!.highlights.map(([a, b]) => first!.text.slice(a, b))).toContain('alder saplings');
  });

  test('stands best first', async () => {
    const scores = (await citations('volunteers beside the marsh')).map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(scores[0]).toBeGreaterThan(0);
  });

  test('is no more than the limit', async () => {
    expect(await citations('volunteers', { limit: 1 })).toHaveLength(1);
    expect(await citations('volunteers', { limit: 2 })).toHaveLength(2);
  });

  test('is cited a page at a time, as it would be on one', async () => {
    const many = Array.from({ length: 8 }, (_, i) => [null, `Heron ${i} fished there.`] as const);
    const found = { ...searcher, library: await libraryOf([{ passages: many }], embedder) };
    const herons = async (page?: number) => {
      const given = await answer(found, { ...standard, text: 'herons', limit: 7, page });
      if (!given.found) throw new Error(given.refusal.sentence);
      return given;
    };
    const all = await herons();
    expect(all.citations).toHaveLength(7);
    for (const [asked, page] of [0, 1, 2, 3, -1, Number.NaN].map((p) => [p, p > 0 ? p : 0])) {
      const given = await herons(asked);
      const at = Math.min(page!, 2) * 3;
      expect(given.citations).toEqual(all.citations.slice(at, at + 3));
      expect(given.page).toMatchObject({ first: at + 1, all: 7, pages: 3, page: at / 3 });
      expect(given.confidence).toBe(all.confidence);
    }
  });

  test('is within the filters that are given', async () => {
    const found = await citations('volunteers', { filters: { until: 20241231 } });
    expect(found.map(({ entry }) => entry.issue.date)).toEqual(['2024-11']);
  });

  test('is within the period that the question names, and says which', async () => {
    const found = await ask('What did volunteers do in the November 2024 issue?');
    expect(found).toMatchObject({ found: true, understood: 'in the November 2024 issue' });
    for (const { entry } of await citations('What did volunteers do in the November 2024 issue?'))
      expect(entry.issue.date).toBe('2024-11');
  });

  test('may be undated, if no period is asked for', async () => {
    const [first] = await citations('Who met in a barn?');
    expect(first!.entry.issue.date).toBeNull();
  });

  test('says nothing of a period where the question names none', async () => {
    expect(await ask('Which alders?')).toMatchObject({ found: true, understood: null });
  });
});

describe('what is not found', () => {
  test('for want of an issue in the period says what there is', async () => {
    const { refusal } = await refused('What did the August 2025 issue say about alders?');
    expect(refusal.kind).toBe('period');
    expect(refusal.sentence).toContain('"the August 2025 issue"');
    expect(refusal.sentence).toContain('there are 3 issues, from November 2024 to June 2025');
  });

  test('for want of an issue that the filters admit says so too', async () => {
    const { refusal, nearest } = await refused('alders', { filters: { since: 20300101 } });
    expect(refusal.kind).toBe('period');
    expect(nearest).toEqual([]);
  });

  test('for want of the name says which', async () => {
    const { refusal } = await refused('What did Elena Marchetti-Bauer sign?');
    expect(refusal).toEqual({
      kind: 'name',
      names: ['Elena', 'Marchetti-Bauer'],
      sentence: 'These issues never mention "Elena" or "Marchetti-Bauer".',
    });
  });

  test('for want of anything close has what is nearest apart, within the limit', async () => {
    const { refusal, nearest } = await refused('zeppelin upholstery jazz', { limit: 2 });
    expect(refusal.kind).toBe('nothing close');
    expect(nearest.length).toBeLessThanOrEqual(2);
  });

  test('in a library without a passage is nothing close, and no error', async () => {
    const empty = {
      library: await libraryOf([], embedder),
      embedder,
      crossEncoder: fakeCrossEncoder,
      background: { typical: 0.3, high: 0.3, subjects: [] },
    };
    const given = await answer(empty, {
      text: 'Which alders?',
      filters: {},
      limit: 5,
      now: new Date(),
    });
    expect(given).toMatchObject({ found: false, nearest: [] });
  });
});

describe('a question', () => {
  test('is embedded as a question, and without the words of its period', async () => {
    embedder.calls.length = 0;
    await ask('What did the June 2025 issue say about ferries?');
    const [first, ...others] = embedder.calls;
    expect(first).toEqual({ texts: ['What did say about ferries?'], kind: 'query' });
    expect(others.every(({ kind }) => kind === 'passage')).toBe(true);
  });

  test.each(['', '?!', '😀', 'a'.repeat(5000), 'ferry '.repeat(800)])(
    'such as %j is answered or refused, and no error',
    async (text) => {
      expect(typeof (await ask(text)).found).toBe('boolean');
    },
  );
});

describe('a question that only names an issue', () => {
  test('gets the beginning of each of its sections, in order', async () => {
    const found = await citations('What did the June 2025 issue say?');
    expect(found.map(({ text }) => text)).toEqual([
      'Volunteers planted 4200 alder saplings. Ingrid Solberg led the work.',
      'The ferry to Skerry Island leaves at seven in the morning from now on.',
    ]);
    expect(found.every(({ highlights }) => highlights.length === 0)).toBe(true);
  });

  test('gets something of each issue first if it names several', async () => {
    const found = await citations('What is in the last two issues?');
    expect(found.map(({ entry }) => entry.issue.date)).toEqual(['2025-06', '2024-11', '2025-06']);
  });

  test('gets no more of them than it wants', async () => {
    expect(await citations('What is in the latest issue?', { limit: 1 })).toHaveLength(1);
  });
});
