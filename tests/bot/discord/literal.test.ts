import { describe, expect, test } from '@jest/globals';
import { literal } from '../../../src/bot/discord/literal.js';
import { render } from '../../../src/bot/discord/render.js';
import { plain } from '../../../src/bot/reply.js';
import { actingIn, HOSTILE } from '../../support/discord/acting.js';
import { asRead } from '../../support/discord/as-read.js';

describe('hostile text', () => {
  test.each(HOSTILE)('does nothing and reads as written: %s', (text) => {
    const [embed] = render({ tone: 'answer', lead: [plain(text)], cards: [] }).embeds;
    const drawn = embed?.description ?? '';
    expect(actingIn(drawn)).toEqual([]);
    expect(asRead(drawn)).toBe(text);
  });

  test('in a title does nothing either', () => {
    const { embeds } = render({
      tone: 'answer',
      cards: [{ title: '[a](https://evil.example) **b**', body: [[plain('x')]] }],
    });
    expect(embeds[0]?.title).toBe('\\[a\\](https:\u200B//evil.example) \\*\\*b\\*\\*');
  });

  test('cannot hide behind the border of two spans', () => {
    const lead = ['[te', 'xt](ht', 'tps:/', '/evil.example) @every', 'one'].map(plain);
    const [embed] = render({ tone: 'answer', lead, cards: [] }).embeds;
    expect(embed?.description).toBe('\\[text\\](https:\u200B//evil.example) @\u200Beveryone');
  });

  test('loses characters that hide or reorder the text around them', () => {
    expect(literal('safe\u202Etxt.exe\u0000')).toBe('safetxt.exe');
  });
});

test('ordinary text stays as it is', () => {
  const text =
    'At 10:30, peak performance (2560 TOPS) – "a benchmark" – rose 50% & more; see p. 2.';
  expect(literal(text)).toBe(text);
});
