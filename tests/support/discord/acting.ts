/** What Discord acts upon, written as Discord's clients look for it. */
const ACTIVE = {
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

/** Text that would act if it were drawn as it is. */
export const HOSTILE: readonly string[] = [
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

/** The names of what acts in a text. */
export const actingIn = (markdown: string): string[] =>
  Object.entries(ACTIVE)
    .filter(([, pattern]) => pattern.test(withoutEscapes(markdown)))
    .map(([name]) => name);

/** Escaped pairs act as nothing: a stand-in takes their place. */
const withoutEscapes = (markdown: string): string =>
  markdown.replace(/\\[^0-9A-Za-z\s]/g, '\u00B7');
