import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { answer } from '../../src/retrieval/answer.js';
import type { Filters } from '../../src/retrieval/filters.js';
import { followUp, type Turn, turnOf } from '../../src/retrieval/follow-up.js';
import { interpret } from '../../src/retrieval/interpret.js';
import { fakeCrossEncoder } from '../support/fake-cross-encoder.js';
import { libraryOf, spaciousEmbedder } from '../support/library.js';

const embedder = spaciousEmbedder();
const library = await libraryOf(
  [
    {
      publication: 'The Heron Review',
      date: '2025-06',
      passages: [
        ['Marsh', 'Volunteers planted 4200 alder saplings. Ingrid Solberg led the work.'],
        ['Trade', 'Norland signed a treaty on herring with Sudland.'],
      ],
    },
    {
      publication: 'The Heron Review',
      date: '2025-05',
      passages: [['Trade', 'Norland signed a treaty on cod with Westland.']],
    },
    { publication: 'Old Notes', date: '2025-05', passages: [['Barn', 'A barn was painted.']] },
  ],
  embedder,
);
const now = new Date(2025, 6, 10);
const [june] = library.issues;

const resolve = (text: string, previous?: Turn, filters: Filters = {}) =>
  followUp(library, { text, filters, now }, previous);

/** The turn after some questions, each with the one before it. */
function turnAfter(...questions: string[]): Turn {
  let turn: Turn | undefined;
  for (const text of questions) {
    const resolved = resolve(text, turn);
    turn = turnOf(resolved, interpret(library, resolved));
  }
  return turn!;
}

/** What a question is understood as, after some others. */
const understood = (...questions: string[]) =>
  resolve(questions.at(-1)!, turnAfter(...questions.slice(0, -1)));

describe('a follow-up', () => {
  test('takes over the subject that it lacks, and says so', () => {
    const { text, carried } = understood(
      'Who planted the alder saplings?',
      'and how many of them?',
    );
    expect(text).toBe('how many of them? (planted the alder saplings)');
    expect(carried).toBe(text);
  });

  test('takes it over from the question before the last, if the last took it from there', () => {
    const { text } = understood('Which alders?', 'who led it?', 'and when was that?');
    expect(text).toBe('when was that? (alders)');
  });

  test('has another name in the place of the old one, behind the same preposition', () => {
    expect(understood('What did Norland sign with Sudland?', 'and with Westland?').text).toBe(
      'What did Norland sign with Westland?',
    );
    expect(understood('Who wrote to Ingrid Solberg of late?', 'what about Sam Lee?').text).toBe(
      'Who wrote to Sam Lee of late?',
    );
  });

  test('has another time in the place of the old one', () => {
    const { text, filters } = understood(
      'What did the June 2025 issue say of a treaty?',
      'and in May?',
    );
    expect(text).toBe('What did the issues say of a treaty in the May issue?');
    expect(filters).toEqual({});
  });

  test('asks of the same time, if it names none', () => {
    const resolved = understood('Which treaty was in the May 2025 issue?', 'who signed it?');
    expect(resolved).toMatchObject({
      text: 'who signed it? (treaty)',
      filters: { since: 20250501, until: 20250531 },
      understood: 'in the May 2025 issue',
    });
  });

  test('asks of the same issue after "the latest issue", unless that is gone', () => {
    const turn = turnAfter('What does the latest issue say about a treaty?');
    expect(resolve('who signed it?', turn).filters).toEqual({ issue: june!.id });
    const stale = { ...turn, filters: { issue: 'gone', publication: 'Gone' } };
    expect(resolve('who signed it?', stale).filters).toEqual({});
  });

  test('asks of its own publication', () => {
    const turn = turnAfter('What was painted according to the Heron Review in the May 2025 issue?');
    expect(turn.filters).toMatchObject({ publication: 'The Heron Review' });
    expect(resolve('and in Old Notes?', turn).filters).toMatchObject({
      publication: 'Old Notes',
      since: 20250501,
    });
  });

  test('keeps to the filters that are given with it', () => {
    const turn = turnAfter('Which treaty was in the May 2025 issue?');
    expect(resolve('who signed it?', turn, { since: 20250601 })).toMatchObject({
      filters: { since: 20250601 },
      understood: null,
    });
  });

  test('is answered from what it stands for, in the issues that were asked of', async () => {
    const searcher = {
      library,
      embedder,
      crossEncoder: fakeCrossEncoder,
      background: { typical: 0.3, high: 0.3, subjects: [] },
    };
    const ask = (text: string, previous?: Turn) =>
      answer(searcher, { text, filters: {}, limit: 1, now, previous });
    const first = await ask('Which treaty was in the May 2025 issue?');
    expect(first).toMatchObject({ found: true, carried: null });
    expect(await ask('and who signed it?', first.turn)).toMatchObject({
      found: true,
      carried: 'who signed it? (treaty)',
      understood: 'in the May 2025 issue',
      citations: [{ text: 'Norland signed a treaty on cod with Westland.' }],
    });
  });

  test('may follow upon a question that has no answer', async () => {
    const searcher = {
      library,
      embedder,
      crossEncoder: fakeCrossEncoder,
      background: { typical: 0.3, high: 0.3, subjects: [] },
    };
    const given = await answer(searcher, {
      text: 'What did the August 2024 issue say about a treaty?',
      filters: {},
      limit: 1,
      now,
    });
    expect(given.found).toBe(false);
    expect(resolve('and in June?', given.turn).text).toBe(
      'What did the issues say about a treaty in the June issue?',
    );
  });
});

const words = fc.string({ unit: 'grapheme', maxLength: 60 });
const phrases = fc
  .array(
    fc.oneof(
      words,
      fc.constantFrom('and', 'what about', 'it', 'that', 'in May', 'since March', 'Norland', '?'),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(' '));

describe('any question', () => {
  test('with a name of its own and no pronoun takes nothing over', () => {
    const asks = fc.constantFrom('Who is', 'When was', 'How much is', 'What became of');
    const name = fc.constantFrom('Norland', 'Ingrid Solberg', 'Meteor1', 'the SKA', 'Sudland');
    fc.assert(
      fc.property(asks, name, phrases, (ask, who, before) => {
        const resolved = resolve(`${ask} ${who}?`, turnAfter(before));
        expect(resolved).toMatchObject({ text: `${ask} ${who}?`, filters: {}, carried: null });
      }),
    );
  });

  test('without one before it is taken as it is', () => {
    fc.assert(
      fc.property(phrases, (text) => {
        expect(resolve(text)).toMatchObject({ text, filters: {}, carried: null });
      }),
    );
  });

  test('leaves a turn that is small and survives JSON, however long the talk', () => {
    fc.assert(
      fc.property(fc.array(phrases, { minLength: 1, maxLength: 5 }), (questions) => {
        const turn = turnAfter(...questions.map((text) => text.repeat(9)));
        expect(JSON.parse(JSON.stringify(turn))).toEqual(turn);
        expect(turn.question.length + turn.subject.length).toBeLessThanOrEqual(460);
      }),
    );
  });
});
