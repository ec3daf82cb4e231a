import { describe, expect, test } from '@jest/globals';
import { looksLikeQuestion } from '../../../src/bot/asking/looks-like-question.js';

describe('a message looks like a question', () => {
  test.each([
    'How fast is the Meteor 1 chip?',
    'does anyone know who planted the alders?',
    'I read about the harbour. When does it open? ',
    'how fast does it fly',
    "What's the depth of the dock",
    'Wann wird der Hafen eröffnet?',
    '¿Cuándo abre el puerto nuevo?',
    '隕石チップの速度はどれくらいですか？',
    'They asked: "who paid for the bridge?"',
    'see https://example.org/?x=1 who paid for it?',
  ])('as "%s" does', (text) => expect(looksLikeQuestion(text)).toBe(true));

  test.each([
    '',
    '?',
    'really?',
    'you ok?',
    'What a day that was',
    'How nice of you',
    'The bridge opens in May.',
    'Look: https://example.org/search?',
    '> who paid for the bridge?\nthe city, I think',
    'It is `a ? b : c`, so `x ? y : z?`',
    'I asked what it costs? and they told me',
    '<@400000000000000001> <@400000000000000002> ?',
    `${'We went on and on. '.repeat(20)}Is that not so?`,
  ])('as "%s" does not', (text) => expect(looksLikeQuestion(text)).toBe(false));
});
