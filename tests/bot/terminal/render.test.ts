import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import picocolors from 'picocolors';
import {
  channel,
  faint,
  moment,
  notice,
  plain,
  type Reply,
  strong,
} from '../../../src/bot/reply.js';
import { renderReply } from '../../../src/bot/terminal/render.js';
import { oneLine } from '../../../src/terminal.js';

const off = picocolors.createColors(false);
const on = picocolors.createColors(true);
const drawn = (reply: Reply, columns = 80, colors = off) => renderReply(reply, { columns, colors });

const reply: Reply = {
  tone: 'answer',
  title: 'Who planted alders?',
  lead: [faint('Only: June 2025')],
  cards: [
    {
      title: '[1] The Heron Review, June 2025',
      body: [[plain('The '), { text: 'volunteers', style: 'match' }, plain(' did.')]],
      citation: 'Marsh · p. 2 · june.txt',
    },
    { body: [[strong('/ask'), plain(': asks.')], [plain('Second.')]] },
  ],
  footer: 'That is all.',
};

describe('a reply in the terminal', () => {
  test('has title, lead, cards and footer as blocks, the body indented', () => {
    expect(drawn(reply)).toBe(
      [
        'Who planted alders?\n',
        'Only: June 2025\n',
        '[1] The Heron Review, June 2025\n  The volunteers did.\n  Marsh · p. 2 · june.txt\n',
        '  /ask: asks.\n  Second.\n',
        'That is all.\n',
      ].join('\n'),
    );
  });

  test('tells what a picture shows', () => {
    const picture = { name: 'a.png', png: new Uint8Array(), alt: 'May: 3; June: 5.' };
    expect(drawn({ ...reply, picture })).toContain('May: 3; June: 5.');
  });

  test('has no gap for what is not there', () => {
    expect(drawn(notice('Ask in words.'))).toBe('Ask in words.\n');
  });

  test('has no colours when they are off, and marks the matches when they are on', () => {
    expect(drawn(reply)).not.toContain('\u001b');
    const coloured = drawn(reply, 80, on);
    expect(coloured).toContain(on.bold(on.yellow('volunteers')));
    expect(stripVTControlCharacters(coloured)).toBe(drawn(reply));
  });

  test('differs by tone when colours are on', () => {
    const tones = (['answer', 'notice', 'error'] as const).map((tone) =>
      drawn({ tone, title: 'Title', cards: [] }, 80, on),
    );
    expect(new Set(tones).size).toBe(3);
  });
});

describe('wrapping', () => {
  const words = fc.array(fc.stringMatching(/^[a-z]{1,30}$/), { minLength: 1, maxLength: 60 });

  test('keeps every line within the columns and every word in its order', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 30, max: 120 }), (chosen, columns) => {
        const text = drawn({ ...reply, cards: [{ body: [[plain(chosen.join(' '))]] }] }, columns);
        for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(columns);
        expect(text.split(/\s+/).join(' ')).toContain(chosen.join(' '));
      }),
    );
  });

  test('breaks a word that is longer than a line, and loses none of it', () => {
    const url = `https://example.org/${'x'.repeat(200)}`;
    const text = drawn(notice(url), 40);
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(40);
    expect(text.replace(/\n/g, '')).toBe(url);
  });

  test('shows the id of a channel, and a moment by the clock of this machine', () => {
    const lead = [channel('12'), plain(' '), moment(1_750_000_000_000)];
    const at = new Date(1_750_000_000_000).toLocaleString();
    expect(drawn({ tone: 'answer', lead, cards: [] })).toBe(`#12 ${at}\n`);
  });

  test('counts what is seen: colours take no room', () => {
    const card = { body: [[{ text: 'word '.repeat(40).trim(), style: 'match' as const }]] };
    const coloured = drawn({ tone: 'answer', cards: [card] }, 50, on);
    expect(stripVTControlCharacters(coloured)).toBe(drawn({ tone: 'answer', cards: [card] }, 50));
  });
});

describe('hostile text', () => {
  const attacks = [
    '\u001b[2J\u001b[H',
    '\u001b]0;title\u0007',
    '\u001b]8;;http://evil.example\u001b\\link\u001b]8;;\u001b\\',
    '\u009b31m',
    '\u0007',
    '\b\b\b',
    '\r',
    '\u0000',
    '\u202e',
    '\u2066',
    '\u001b',
    '\u001b\u001b[[31m',
    '\u001bP1$r0m\u001b\\',
  ];
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not get through
  const acting = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

  test('never reaches the terminal, wherever it stands', () => {
    const piece = fc.oneof(
      fc.constantFrom(...attacks),
      fc.string({ unit: 'binary', maxLength: 5 }),
    );
    const text = fc.array(piece, { maxLength: 8 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, fc.integer({ min: 20, max: 90 }), (one, two, columns) => {
        const card = { title: one, body: [[plain(two), strong(one)]], citation: two };
        const said: Reply = {
          tone: 'answer',
          title: two,
          lead: [faint(one)],
          cards: [card],
          footer: one,
        };
        expect(drawn(said, columns)).not.toMatch(acting);
      }),
      { numRuns: 300 },
    );
  });

  test('leaves the words around it', () => {
    expect(oneLine('The \u001b[31mred\u001b[0m otter\u0007 came\r\nback\u202e.')).toBe(
      'The red otter came back.',
    );
  });

  test('is not made by what is taken out of the middle', () => {
    expect(oneLine('a\u001b\u0000[31mb')).not.toMatch(acting);
    expect(oneLine('a\u001b\u202e]0;x\u0007b')).not.toMatch(acting);
  });

  test('that is no attack stays as it is', () => {
    for (const text of ['Café “naïve” — 50 °C', '中文 and العربية', 'π-HuB 👩‍🚀', 'a\u200bb'])
      expect(oneLine(text)).toBe(text);
  });
});
