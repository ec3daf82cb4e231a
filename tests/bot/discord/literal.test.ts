import { describe, expect, test } from '@jest/globals';
import { literal } from '../../../src/bot/discord/literal.js';
import { render } from '../../../src/bot/discord/render.js';
import { plain } from '../../../src/bot/reply.js';
import { asRead } from '../../support/discord/as-read.js';

/** What Discord acts upon, written as Discord's clients look for it. */
const ACTIVE: Readonly<Record<string, RegExp>> = {
  'a masked link': /(?<!\\)\[[^\]]*(?<!\\)\]\(/,
  'a link': /\b[a-z]+:\/\//i,
  'an invite': /discord(app)?\.(gg|com)\//i,
  'a user mention': /<@[!&]?\d+>/,
  'a mention of everyone': /@(everyone|here)/,
  'a channel, emoji or timestamp': /(?<!\\)<[#:at/]/,
  'an emoji': /(?<!\\):[\w+-]+:/,
  'a heading or subtext': /^\s*(#{1,3}|-#) /m,
  'a list': /^\s*([-*+]|\d+[.)])\s/m,
  'a quote': /^\s*>/m,
  'a code block': /(?<!\\)`/,
  'a spoiler': /(?<!\\)\|/,
  'bold or italic text': /(?<!\\)[*_~]/,
};

const HOSTILE: readonly string[] = [
  '[click here](https://evil.example/?a_b=1)',
  '[click](<https://evil.example>)',
  '<https://evil.example> and http://evil.example',
  'join discord.gg/abc or https://discord.com/invite/abc',
  '<@400000000000000001> <@!400000000000000001> <@&200000000000000001>',
  '@everyone @here',
  '<#300000000000000001> <:wave:123> <a:wave:123> <t:1750000000:D> </ask:123>',
  'a :smile: and :snake_case:',
  '# Big\n## Less\n### Least\n-# small',
  '- one\n* two\n  - three\n1. four\n2) five',
  '> quoted\n>>> all of it',
  '```js\nprocess.exit()\n``` and `code` and ``more``',
  '||secret|| **bold** *it* _it_ __under__ ~~gone~~ ***both***',
  '\\[not escaped](https://evil.example) \\\\*bold\\\\*',
];

describe('hostile text', () => {
  test.each(HOSTILE)('does nothing and reads as written: %s', (text) => {
    const [embed] = render({ tone: 'answer', lead: [plain(text)], cards: [] }).embeds;
    const drawn = embed?.description ?? '';
    const acting = Object.keys(ACTIVE).filter((name) => ACTIVE[name]!.test(withoutEscapes(drawn)));
    expect(acting).toEqual([]);
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

/** Escaped pairs act as nothing: a stand-in takes their place. */
const withoutEscapes = (markdown: string): string =>
  markdown.replace(/\\[^0-9A-Za-z\s]/g, '\u00B7');
