import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Searcher } from '../../src/retrieval/answer.js';
import { timeline } from '../../src/retrieval/timeline.js';
import { fakeCrossEncoder } from '../support/fake-cross-encoder.js';
import { libraryOf, spaciousEmbedder } from '../support/library.js';

let searcher: Searcher;
beforeAll(async () => {
  const embedder = spaciousEmbedder();
  const publication = 'Solar Letter';
  const library = await libraryOf(
    [
      {
        publication,
        date: '2025-06',
        passages: [
          ['Energy', 'A solar storm is near. The storms of June were weak.'],
          ['Energy', 'Wind turbines turn all night.'],
          ['Solar storms', 'They begin on the far side. Nobody saw them.'],
        ],
      },
      { publication, date: '2025-05', passages: [['Sea', 'A storm broke the pier.']] },
      { publication, date: '2024-11', passages: [[null, 'The Solar Storm Watch began.']] },
      { publication: 'Notes', date: null, passages: [['Sky', 'Solar storms were storming.']] },
    ],
    embedder,
  );
  searcher = {
    library,
    embedder,
    crossEncoder: fakeCrossEncoder,
    background: { typical: 0, high: 0, subjects: [] },
  };
});

const ask = async (text: string, filters = {}, limit = 5) => {
  const found = await timeline(searcher, { text, filters, limit });
  return {
    ...found,
    counts: found.counts.map(({ issue, count }) => `${issue.date ?? 'undated'}: ${count}`),
    cited: found.citations.map(({ text }) => text),
  };
};

describe('a timeline', () => {
  test('counts the passages with all of the words in any form, oldest issue first', async () => {
    const { counts, words } = await ask('solar storms');
    expect(words).toEqual(['solar', 'storms']);
    expect(counts).toEqual(['2024-11: 1', '2025-05: 0', '2025-06: 2', 'undated: 1']);
  });

  test('does not count the name of the publication or its date', async () => {
    expect((await ask('solar')).counts).toEqual([
      '2024-11: 1',
      '2025-05: 0',
      '2025-06: 2',
      'undated: 1',
    ]);
    expect((await ask('June')).counts).toEqual([
      '2024-11: 0',
      '2025-05: 0',
      '2025-06: 1',
      'undated: 0',
    ]);
  });

  test('does not count the initials of the publication either', async () => {
    const embedder = spaciousEmbedder();
    const publication = 'Northern Marsh Trust';
    const passages = [
      [null, 'Otters were seen again.'],
      [null, 'The Northern Marsh Trust bought the pier.'],
      [null, 'NMT members meet in May.'],
    ] as const;
    const library = await libraryOf([{ publication, passages }], embedder);
    const found = await timeline(
      {
        library,
        embedder,
        crossEncoder: fakeCrossEncoder,
        background: { typical: 0, high: 0, subjects: [] },
      },
      { text: 'NMT', filters: {}, limit: 1 },
    );
    expect(found.counts.map(({ count }) => count)).toEqual([2]);
  });

  test('cites the best passage of the issues that have most, in their order', async () => {
    expect((await ask('solar storms', {}, 2)).cited).toEqual([
      'The Solar Storm Watch began.',
      expect.stringContaining('storm'),
    ]);
  });

  test('counts within the filters alone', async () => {
    expect((await ask('solar', { publication: 'Notes' })).counts).toEqual(['undated: 1']);
  });

  test('forgives misspelling, and names the words that no issue has', async () => {
    expect((await ask('turbnies')).counts).toContain('2025-06: 1');
    const none = await ask('xylophone storms');
    expect(none.unknown).toEqual(['xylophone']);
    expect(none.counts.every((count) => count.endsWith(': 0'))).toBe(true);
    expect(none.citations).toEqual([]);
  });

  test('of no words at all counts nothing', async () => {
    for (const text of ['', '?!', 'the of']) {
      const { words, citations } = await ask(text);
      expect([words, citations]).toEqual([[], []]);
    }
  });
});
