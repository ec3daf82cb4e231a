import { describe, expect, test } from '@jest/globals';
import { ellipsis } from '../../src/retrieval/ellipsis.js';

describe('the subject is missing from', () => {
  test.each([
    'and when was it launched?',
    'How big is that?',
    'who led the delegation there?',
    'and who leads the laboratory?',
    'who said that?',
    'what did they pay for it?',
    'which one is the largest?',
    'why?',
    'tell me more',
    'what about the price?',
    'What did Xie Peng say about it?',
    'When did China launch it?',
  ])('%s', (question) => expect(ellipsis(question, false)).toBe('subject'));
});

describe('all but a name is missing from', () => {
  test.each(['what about Brazil?', 'And with Denmark?', 'How about the European Union?'])(
    '%s',
    (question) => expect(ellipsis(question, false)).toBe('all but a name'),
  );
});

describe('all but the time is missing, once that is taken away, from', () => {
  test.each(['and?', 'what about', '?', 'and what does it say?'])('%s', (question) =>
    expect(ellipsis(question, true)).toBe('all but the time'),
  );
});

describe('nothing is missing from', () => {
  test.each([
    'What is Meteor 1 and who paid for it?',
    'When was the dredging due, and when did it start?',
    'Is it true that the ferry sails at night?',
    'how much do they want for a yacht berth a night in the old harbour?',
    'Who is the president of the Council?',
    'And the president of the Heron Society?',
    'is there anything on engineers that built optical chips?',
    'thanks a lot',
    'who are you?',
    'what can you do?',
    '',
    '?!',
  ])('%s', (question) => expect(ellipsis(question, false)).toBeNull());

  test('a text that is pasted', () => {
    expect(ellipsis(`and when was it? ${'it is true '.repeat(20_000)}`, false)).toBeNull();
  });

  test('a question for what an issue says', () => {
    expect(ellipsis('What is in?', true)).toBeNull();
  });
});
