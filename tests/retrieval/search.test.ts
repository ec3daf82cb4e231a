import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Filters } from '../../src/retrieval/filters.js';
import type { Library } from '../../src/retrieval/library.js';
import { questionVector, search } from '../../src/retrieval/search.js';
import { libraryOf, spaciousEmbedder } from '../support/library.js';

const embedder = spaciousEmbedder();
const passages = {
  alder: 'Volunteers planted 4200 alder saplings along the northern marsh in spring.',
  otter: 'Otters may return to the marsh within five years, the trust hopes.',
  flood: 'The flood of January left the marsh under water for eleven days.',
  ferry: 'The ferry to Skerry Island leaves at seven in the morning from now on.',
  ticket: 'Bicycles travel free of charge on weekdays; the harbour office sells the tickets.',
  tower: 'Masons repaired the stairs of the old lighthouse after the January storm.',
  climb: 'Visitors may climb the tower again on Sundays and read the new plaque.',
  school: 'The school choir sang for the mayor at the opening of the library.',
  bees: 'A study counted 61 kinds of wild bees in the meadows behind the church.',
  bakery: 'The bakery on Quay Street will close after ninety years, its owner said.',
  radio: 'Amateurs bounced a radio signal off the moon from the school roof.',
  council: 'The council voted for a new roof and against a car park.',
};
const names = Object.keys(passages);
const library = await libraryOf(
  [
    { date: '2025-06', passages: Object.values(passages).map((text) => ['News', text]) },
    { date: '2024-11', passages: [['Old', 'The marsh had no otters in those days.']] },
  ],
  embedder,
);

async function found(question: string, filters: Filters = {}, within: Library = library) {
  const vector = await questionVector(embedder, question);
  return search(within, { wanted: within.lexical.wanted(question), vector, filters }).hits;
}
const order = async (question: string) =>
  (await found(question, { since: 20250601 })).map(({ entry }) => names[entry.passage.ordinal]);

describe('the passage that answers comes first', () => {
  test.each([
    ['How many saplings were planted?', ['alder']],
    ['When does the ferry leave?', ['ferry']],
    ['Do otters live in the marsh?', ['otter']],
    ['What did the January storm do to the lighthouse?', ['tower']],
    ['Can I take my bicycle for free?', ['ticket']],
    ['Who repaired the lighthuose stairs?', ['tower']],
    ['Which roof did the council vote for?', ['council']],
    ['radio signal from the roof', ['radio', 'council']],
    ['wild bees', ['bees']],
    ['Why will the bakery close?', ['bakery']],
    ['On which days may visitors climb the tower?', ['climb']],
    ['For whom did the choir sing?', ['school']],
  ])('%s: %j', async (question, expected) => {
    expect((await order(question)).slice(0, expected.length)).toEqual(expected);
  });
});

describe('hits', () => {
  test('are the admitted passages and no other', async () => {
    expect((await found('otters', { since: 20250601 })).length).toBe(names.length);
    expect(
      (await found('otters', { until: 20241231 })).map(({ entry }) => entry.issue.date),
    ).toEqual(['2024-11']);
    expect(await found('otters', { until: 20200101 })).toEqual([]);
  });

  test('have scores from 1 downwards, and their parts', async () => {
    const question = fc.array(
      fc.constantFrom(...Object.values(passages).join(' ').split(' '), 'zeppelin'),
      { maxLength: 8 },
    );
    await fc.assert(
      fc.asyncProperty(question, async (words) => {
        const hits = await found(words.join(' '));
        let last = 1 + 1e-9;
        for (const { score, coverage, cosine, lexical } of hits) {
          expect(score).toBeLessThanOrEqual(last);
          expect(score).toBeGreaterThanOrEqual(0);
          expect(coverage).toBeGreaterThanOrEqual(0);
          expect(coverage).toBeLessThanOrEqual(1);
          expect(Math.abs(cosine)).toBeLessThanOrEqual(1 + 1e-6);
          expect(lexical).toBeGreaterThanOrEqual(0);
          last = score;
        }
      }),
      { numRuns: 50 },
    );
  });

  test('of equal score stand in the order of the index', async () => {
    const alike = await libraryOf(
      [{ passages: Array.from({ length: 5 }, () => [null, 'The same words again.'] as const) }],
      embedder,
    );
    const hits = await found('the same words', {}, alike);
    expect(hits.map(({ entry }) => entry.passage.ordinal)).toEqual([0, 1, 2, 3, 4]);
  });

  test('of a single passage, asked about or not, are numbers', async () => {
    const one = await libraryOf([{ passages: [[null, 'Otters came back.']] }], embedder);
    for (const question of ['otters', 'zeppelins', ''])
      expect((await found(question, {}, one)).map(({ score }) => Number.isFinite(score))).toEqual([
        true,
      ]);
  });

  test('of a library without passages are none', async () => {
    expect(await found('otters', {}, await libraryOf([], embedder))).toEqual([]);
  });
});
