import { describe, expect, test } from '@jest/globals';
import type { Filters } from '../../src/retrieval/filters.js';
import { interpret, titleOf } from '../../src/retrieval/interpret.js';
import { issueOf, libraryOf } from '../support/library.js';

const now = new Date(2025, 6, 10);
const library = await libraryOf([
  {
    publication: 'The Heron Review',
    date: '2024-11',
    passages: [[null, 'The marsh trust was founded in 2014 by four teachers.']],
  },
  {
    publication: 'The Heron Review',
    date: '2025-05',
    passages: [[null, 'Masons repaired the lighthouse.']],
  },
  {
    publication: 'The Heron Review',
    date: '2025-06',
    passages: [[null, 'Volunteers planted alder saplings.']],
  },
  {
    publication: 'Marsh Daily',
    date: '2025-06-14/2025-06-15',
    passages: [[null, 'The ferry now leaves at seven.']],
  },
]);
const [heronJune, daily] = library.issues as [
  (typeof library.issues)[0],
  (typeof library.issues)[0],
];
const read = (text: string, filters: Filters = {}) => interpret(library, { text, filters, now });

describe('a question without a period', () => {
  test('is searched as it is', () => {
    expect(read('Who planted saplings?')).toEqual({
      text: 'Who planted saplings?',
      filters: {},
      understood: null,
      empty: false,
    });
  });

  test('keeps the filters that are given apart', () => {
    const filters = { publication: 'Marsh Daily', since: 20250101 };
    expect(read('When does the ferry leave?', filters)).toMatchObject({ filters, empty: false });
  });

  test('has nothing to search where no issue passes the filters', () => {
    expect(read('When does the ferry leave?', { until: 20200101 }).empty).toBe(true);
  });
});

describe('a period in the question and filters given apart', () => {
  test('narrow each other', () => {
    const { filters } = read('Saplings in the June 2025 issue?', { since: 20240101 });
    expect(filters).toEqual({ since: 20250601, until: 20250630 });
  });

  test('that have nothing in common leave nothing to search', () => {
    expect(read('Saplings in the June 2025 issue?', { until: 20250430 }).empty).toBe(true);
  });
});

describe('the latest issue', () => {
  test.each([
    'What does the latest issue say about saplings?',
    'Saplings in the most recent issue?',
    'What did the current newsletter say of saplings?',
  ])('is meant by "%s"', (question) => {
    const { filters, understood, text } = read(question);
    expect(filters).toEqual({ issue: heronJune.id });
    expect(understood).toBe('The Heron Review, June 2025');
    expect(text.toLowerCase()).toContain('saplings');
    expect(text).not.toMatch(/latest|most recent|current/);
  });

  test('is that of the publication that is named', () => {
    for (const question of [
      'What is in the latest Marsh Daily about ferries?',
      'What is in the latest issue of the Marsh Daily about ferries?',
      'In the Marsh Daily, what does the latest issue say of ferries?',
    ])
      expect(read(question).filters.issue).toBe(daily.id);
  });

  test('is that of the publication that is given', () => {
    expect(read('ferries in the latest issue', { publication: 'Marsh Daily' })).toMatchObject({
      filters: { publication: 'Marsh Daily', issue: daily.id },
      understood: 'Marsh Daily, 14-15 June 2025',
    });
  });

  test.each(['What is the latest news of the ferry?', 'Who came last?', 'the latest research'])(
    'is not meant by "%s"',
    (question) => {
      expect(read(question)).toMatchObject({ filters: {}, understood: null, text: question });
    },
  );
});

describe('a publication named in the question', () => {
  test.each(['According to the Marsh Daily, when does it leave?', 'marsh daily ferry'])(
    'is the only one searched: "%s"',
    (question) => {
      expect(read(question).filters).toEqual({ publication: 'Marsh Daily' });
    },
  );

  test('is not taken from a part of its name, nor where two are named', () => {
    expect(read('What grows in the marsh?').filters).toEqual({});
    expect(read('Do the Heron Review and the Marsh Daily agree?').filters).toEqual({});
  });

  test('does not overrule the one that is given', () => {
    const filters = { publication: 'The Heron Review' };
    expect(read('What did the Marsh Daily say?', filters).filters).toEqual(filters);
  });
});

describe('a period in the question', () => {
  test('that speaks of issues is a filter, told back, and no longer part of the search', () => {
    expect(read('What did the May 2025 issue say about masons?')).toEqual({
      text: 'What did say about masons?',
      filters: { since: 20250501, until: 20250531 },
      understood: 'the May 2025 issue',
      empty: false,
    });
  });

  test('without an issue leaves nothing to search', () => {
    for (const question of [
      'What did the August 2025 issue say about masons?',
      'Between December 2024 and April 2025, what was repaired?',
      'What was repaired in August 2025?',
      'What was repaired in 1987?',
    ])
      expect(read(question)).toMatchObject({ empty: true, understood: expect.any(String) });
  });

  test('of an event that an issue tells of is no filter', () => {
    for (const question of [
      'What was founded in 2014?',
      'How many papers were published in 2014?',
      'Which of the papers published in 2014 were cited most?',
    ])
      expect(read(question)).toEqual({
        text: question,
        filters: {},
        understood: null,
        empty: false,
      });
  });

  test('of an event that an issue may cover is no filter either', () => {
    const question = 'Who planted trees in June 2025?';
    expect(read(question)).toMatchObject({ text: question, filters: {}, empty: false });
  });

  test('of an event is none where an issue of the year after names the month alone', async () => {
    const told = await libraryOf([
      { date: '2025-06', passages: [[null, 'In May the river rose by 58 mm.']] },
      {
        date: '2023-06',
        passages: [[null, 'We may plant trees. May we? On 3 March 2021 we did.']],
      },
    ]);
    const readIn = (text: string) => interpret(told, { text, filters: {}, now });
    for (const question of ['How much rain fell in May 2025?', 'Who rowed in May 2025?'])
      expect(readIn(question)).toMatchObject({ text: question, filters: {}, empty: false });
    for (const question of [
      'How much rain fell in May 2024?',
      'What was planted in May 2023?',
      'What was planted in March 2023?',
      'How much rain fell in May 2026?',
    ])
      expect(readIn(question).empty).toBe(true);
  });

  test('is of issues where the question asks what was written or names the publication', () => {
    for (const question of [
      'What did you write about masons in August 2025?',
      'What was reported about masons in August 2025?',
      'Has anything been written about masons in August 2025?',
      'What was in the Heron Review of August 2025?',
      'What was in the Heron Review, June 2025?',
    ])
      expect(read(question).filters).toMatchObject({ since: expect.any(Number) });
  });

  test('does not widen the filters that are given', () => {
    const { filters } = read('What has been repaired since March 2025?', { since: 20250601 });
    expect(filters.since).toBe(20250601);
  });

  test('outside the filters that are given leaves nothing to search', () => {
    const asked = read('What did the June 2025 issue say?', { until: 20250430 });
    expect(asked.empty).toBe(true);
  });
});

describe('the title of an issue', () => {
  test('is its publication and its date in words', () => {
    expect(titleOf(daily)).toBe('Marsh Daily, 14-15 June 2025');
    expect(titleOf(issueOf('Old Notes', null))).toBe('Old Notes, undated');
  });
});

test('a publication is known by its name whatever signs are in it', async () => {
  const two = await libraryOf([
    { publication: 'Gulls (Weekly)', passages: [[null, 'Gulls nest.']] },
    { publication: 'Übersicht', passages: [[null, 'Owls nest.']] },
  ]);
  const asked = (text: string) => {
    const { text: rest, filters } = interpret(two, { text, filters: {}, now });
    return [rest, filters.publication];
  };
  expect(asked('What nests, in Gulls (Weekly)?')).toEqual(['What nests, ?', 'Gulls (Weekly)']);
  expect(asked('What nests in the Übersicht?')).toEqual(['What nests ?', 'Übersicht']);
});
