import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { answerJson, readBatch } from '../../src/bot/answer-json.js';
import { alone, citationOf } from '../support/fake-bot.js';
import { issueOf } from '../support/library.js';

describe('a batch', () => {
  test('is read line by line, in order, blank lines passed over', () => {
    const text = '{"id":"b","question":"Who?"}\r\n\n  \n{"id":7,"question":"Why?"}\n';
    expect(readBatch(text, 'q.jsonl')).toEqual([
      { id: 'b', question: 'Who?' },
      { id: 7, question: 'Why?' },
    ]);
  });

  test('of whatever questions is read as it was written', () => {
    const entry = fc.record({
      id: fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer()),
      question: fc.string({ unit: 'grapheme' }),
    });
    fc.assert(
      fc.property(fc.array(entry), (entries) => {
        const text = entries.map((one) => JSON.stringify(one)).join('\n');
        expect(readBatch(text, 'q.jsonl')).toEqual(entries);
      }),
    );
  });

  test('that is empty has no questions', () => {
    expect(readBatch('\n\n', 'q.jsonl')).toEqual([]);
  });

  test.each([
    'no JSON',
    '"Who?"',
    'null',
    '["a", "Who?"]',
    '{"id":"a"}',
    '{"question":"Who?"}',
    '{"id":"a","question":5}',
    '{"id":null,"question":"Who?"}',
    '{"id":"a","question":"Who?"',
  ])('with the line %s is an error that names the file and the line', (line) => {
    const text = `{"id":"a","question":"Who?"}\n\n${line}\n{`;
    expect(() => readBatch(text, 'q.jsonl')).toThrow(
      'Line 3 of q.jsonl is not of the form {"id": "…", "question": "…"}.',
    );
  });
});

describe('an answer as JSON', () => {
  const days = issueOf('Marsh Daily', '2025-06-14/2025-06-15');
  const citation = citationOf({
    issue: days,
    text: 'Otters came back.',
    section: { path: ['Marsh', 'Animals'], byline: 'By Ingrid Solberg' },
    page: 3,
    highlights: [[0, 6]],
    score: 0.123456789,
  });
  const excerpt = {
    text: 'Otters came back.',
    issueDate: '2025-06-14/2025-06-15',
    publication: 'Marsh Daily',
    section: 'Marsh › Animals',
    page: 3,
    source: 'marsh-daily-2025-06-14-2025-06-15.txt',
    start: 0,
    end: 17,
    score: 0.1235,
  };
  const asked = { id: 'q1', question: 'Otters?' };

  test('has exactly the fields that are promised, and only what JSON can say', () => {
    const made = answerJson(
      asked,
      { ...alone, found: true, confidence: 'high', citations: [citation], understood: null },
      12.345,
    );
    expect(JSON.parse(JSON.stringify(made))).toStrictEqual({
      id: 'q1',
      question: 'Otters?',
      abstained: false,
      reason: null,
      excerpts: [excerpt],
      nearest: [],
      tookMs: expect.closeTo(12.345, 1),
    });
  });

  test('that abstains says why, has no excerpts, and what is nearest apart', () => {
    const refusal = { kind: 'nothing close', sentence: 'Nothing is close.' } as const;
    const made = answerJson(asked, { ...alone, found: false, refusal, nearest: [citation] }, 1);
    expect(made).toMatchObject({
      abstained: true,
      reason: 'Nothing is close.',
      excerpts: [],
      nearest: [excerpt],
    });
  });

  test('is null where date, section and page are not known', () => {
    const undated = citationOf({ issue: issueOf('Old Notes', null), text: 'So.', page: null });
    const made = answerJson(
      asked,
      { ...alone, found: true, confidence: 'high', citations: [undated], understood: null },
      1,
    );
    expect(made.excerpts[0]).toMatchObject({ issueDate: null, section: null, page: null });
  });

  test('keeps the order of the citations', () => {
    const citations = [0.9, 0.5, 0.1].map((score) => ({ ...citation, score }));
    const made = answerJson(
      { question: 'Otters?' },
      { ...alone, found: true, confidence: 'high', citations, understood: null },
      1,
    );
    expect(made.excerpts.map(({ score }) => score)).toEqual([0.9, 0.5, 0.1]);
    expect(made).not.toHaveProperty('id');
  });
});
