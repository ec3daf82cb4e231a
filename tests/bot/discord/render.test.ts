import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Payload, render } from '../../../src/bot/discord/render.js';
import {
  type Card,
  type Controls,
  channel,
  faint,
  moment,
  notice,
  type Press,
  plain,
  type Reply,
  type Span,
} from '../../../src/bot/reply.js';
import { asRead } from '../../support/discord/as-read.js';
import { type MessageBody, violations } from '../../support/discord/limits.js';

/** As Discord gets it. */
const sent = ({ files, ...payload }: Payload): MessageBody => ({
  ...payload,
  files: files.map(({ name }) => ({ name: name ?? '', bytes: Buffer.of() })),
});

const STYLES = ['match', 'strong', 'faint', undefined] as const;
const ALL_STYLES = [...STYLES, 'channel', 'moment'] as const;
const span = (
  text: fc.Arbitrary<string>,
  styles: readonly Span['style'][] = ALL_STYLES,
): fc.Arbitrary<Span> =>
  fc
    .record({ text, style: fc.constantFrom(...styles) })
    .map(({ text, style }) => (style ? { text, style } : { text }));

const wild = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 5000 }),
  fc.string({
    unit: fc.constantFrom(...'*_~|`<>[]()#-@:\\. \n1a', 'https://', '…'),
    maxLength: 900,
  }),
);
const paragraph = fc.array(span(wild), { maxLength: 4 });

const press: fc.Arbitrary<Press> = fc.record({
  action: fc.constantFrom('more', 'back'),
  args: fc.array(fc.string({ unit: fc.constantFrom(...'ab9-_'), maxLength: 20 }), { maxLength: 3 }),
});
const look = fc.constantFrom('main' as const, 'plain' as const, 'good' as const, 'bad' as const);
const buttons = fc.array(fc.record({ label: wild, press, look, disabled: fc.boolean() }), {
  maxLength: 7,
});
const menu = fc.record({
  placeholder: wild,
  press,
  choices: fc.uniqueArray(
    fc.record({
      label: wild,
      value: fc.string({ minLength: 1, maxLength: 100 }),
      remark: wild,
    }),
    { maxLength: 30, selector: ({ value }) => value },
  ),
});

/** No two presses of a reply are the same, which is for the commands to see to. */
const distinct = (rows: readonly Controls[]): Controls[] =>
  rows.map((row, i) => {
    const numbered = ({ action, args }: Press, n: number) => ({
      action,
      args: [...args, `${i}-${n}`],
    });
    return 'choices' in row
      ? { ...row, press: numbered(row.press, 0) }
      : row.map((button, n) => ({ ...button, press: numbered(button.press, n) }));
  });

const anyReply: fc.Arbitrary<Reply> = fc
  .record(
    {
      tone: fc.constantFrom('answer' as const, 'notice' as const, 'error' as const),
      title: wild,
      lead: paragraph,
      footer: wild,
      controls: fc.array(fc.oneof(buttons, menu), { maxLength: 7 }).map(distinct),
      picture: fc.record({ name: fc.constant('a.png'), png: fc.uint8Array(), alt: wild }),
      cards: fc.array(
        fc.record(
          { title: wild, body: fc.array(paragraph, { maxLength: 4 }), citation: wild },
          { requiredKeys: ['body'] },
        ),
        { maxLength: 14 },
      ),
    },
    { requiredKeys: ['tone', 'cards'] },
  )
  .map((reply) => reply as Reply);

/** A sentence that certainly is one, in spans that end where no sentence does. */
const sentence = fc
  .array(fc.stringMatching(/^[a-z*_`#]{1,12}$/), { minLength: 3, maxLength: 60 })
  .map((words) => `The ${words.join(' ')}. `);

const inSpans = (text: string, cut: number): Span[] => [
  plain(text.slice(0, cut)),
  { text: text.slice(cut, cut + 9), style: 'match' },
  plain(text.slice(cut + 9)),
];

const descriptions = (reply: Reply): string[] =>
  render(reply).embeds.map(({ description = '' }) => description);

const card = (text: string): Card => ({ body: [[plain(text)]], citation: 'Review, June 2025' });
const cards = (count: number, text = 'Some text.'): Card[] => Array(count).fill(card(text));

describe('any reply', () => {
  test('stays within what Discord accepts', () => {
    fc.assert(
      fc.property(anyReply, (reply) => {
        const payload = render(reply);
        expect(violations(sent(payload))).toEqual([]);
        expect(payload.embeds.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  test('reads as it was written: no character of it formats', () => {
    const text = wild.filter((value) => value.length < 1500 && value === clean(value));
    fc.assert(
      fc.property(fc.array(span(text, STYLES), { minLength: 1, maxLength: 2 }), (lead) => {
        const written = lead.map((one) => one.text).join('');
        const [description = ''] = descriptions({ tone: 'notice', lead, cards: [] });
        if (description.length < 4000 && written.trim()) expect(asRead(description)).toBe(written);
      }),
    );
  });
});

/** Without what a renderer may drop and what the oracle cannot tell from our own marks. */
const clean = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
  text.replace(/[\u0000-\u0009\u000B-\u001F\u007F\u200B\u202A-\u202E\u2066-\u2069]/g, '');

describe('text that is too long', () => {
  test('keeps whole sentences from its start, and ends in " …"', () => {
    const many = fc.array(sentence, { minLength: 1, maxLength: 80 });
    fc.assert(
      fc.property(many, fc.nat(4000), (sentences, cut) => {
        const lead = inSpans(sentences.join('').trim(), cut);
        const [description = ''] = descriptions({ tone: 'answer', lead, cards: [] });
        const prefixes = sentences.map((_, index) =>
          sentences
            .slice(0, index + 1)
            .join('')
            .trim(),
        );
        const whole = prefixes.pop();
        expect([whole, ...prefixes.map((prefix) => `${prefix} …`)]).toContain(asRead(description));
      }),
    );
  });

  test('keeps as many sentences as there is room for', () => {
    const text = 'This sentence has exactly fifty characters, or so. '.repeat(100);
    const [description = ''] = descriptions(notice(text));
    expect(description.length).toBeGreaterThan(4096 - 60);
    expect(description).toMatch(/or so\. …$/);
  });

  test('stays within the limit with the mark of the cut, to the character', () => {
    const lengths = Array.from({ length: 12 }, (_, index) => 4088 + index);
    const drawn = lengths.map((length) => {
      const first = `${'x'.repeat(length - 1)}.`;
      return descriptions(notice(`${first} And a second sentence, which is longer.`))[0]!.length;
    });
    expect(drawn).toEqual([4090, 4091, 4092, 4093, 4094, 4095, 4096, 1, 1, 1, 1, 1]);
  });

  test('is not cut after an abbreviation', () => {
    const start = `${'x'.repeat(3980)}. `;
    const long = 'goes on without an end '.repeat(10);
    for (const abbreviation of ['Dr. Sutton', 'the U.S. Senate', 'J. Doe', 'e.g. tea', 'No. 195'])
      expect(descriptions(notice(`${start}Then ${abbreviation} ${long}.`))).toEqual([
        `${start.trim()} …`,
      ]);
  });

  test('whose first sentence is too long is not shown, but still cited', () => {
    const { embeds } = render({ tone: 'answer', cards: [card('word '.repeat(1000))] });
    expect(embeds).toMatchObject([{ description: '…', footer: { text: 'Review, June 2025' } }]);
  });

  test('of a title ends between words', () => {
    const { embeds } = render({ tone: 'answer', title: 'word '.repeat(99), cards: [] });
    expect(embeds[0]?.title).toMatch(/word …$/);
  });
});

describe('cards', () => {
  test('become an embed each, below the lead, with the citation in the footer', () => {
    const { embeds } = render({
      tone: 'answer',
      title: 'An answer',
      lead: [plain('From two issues:')],
      cards: [{ ...card('The chip is fast.'), title: 'Meteor 1' }, card('It is.')],
      footer: 'Word for word.',
    });
    expect(embeds).toMatchObject([
      { title: 'An answer', description: 'From two issues:' },
      {
        title: 'Meteor 1',
        description: 'The chip is fast.',
        footer: { text: 'Review, June 2025' },
      },
      { description: 'It is.', footer: { text: 'Review, June 2025\nWord for word.' } },
    ]);
  });

  test('beyond ten share embeds, in order and with all their citations', () => {
    const many = Array.from(
      { length: 23 },
      (_, i): Card => ({
        title: `Section ${i}`,
        body: [[plain(`Text ${i}.`)]],
        citation: `Page ${i}`,
      }),
    );
    const { embeds } = render({ tone: 'answer', cards: many });
    expect(embeds.length).toBeLessThanOrEqual(10);
    const shown = embeds.map((e) => [e.title, e.description, e.footer?.text].join(' ')).join(' ');
    const read = [...shown.matchAll(/Section (\d+)|Text (\d+)|Page (\d+)/g)].map(
      ([found]) => found,
    );
    expect(read).toEqual(many.flatMap((_, i) => [`Section ${i}`, `Text ${i}`, `Page ${i}`]));
    expect(shown).not.toContain('not shown');
  });

  test('that do not fit are counted, and the last one shown has whole sentences', () => {
    const text = 'A sentence that takes up room. '.repeat(60);
    const { embeds } = render({ tone: 'answer', lead: [plain('Here:')], cards: cards(6, text) });
    expect(embeds.length).toBe(5);
    expect(embeds.at(-1)?.description).toMatch(/takes up room\. …$/);
    expect(embeds.at(-1)?.footer?.text).toContain('2 more not shown');
  });

  test('with nothing but long titles and citations stay within the limits too', () => {
    const long: Card = { title: 'title '.repeat(60), body: [], citation: 'cited '.repeat(500) };
    const payload = render({ tone: 'answer', title: 'A list', cards: Array(10).fill(long) });
    expect(violations(sent(payload))).toEqual([]);
    expect(payload.embeds.at(-1)?.footer?.text).toMatch(/\n\d more not shown$/);
  });

  test('differ in colour by tone, and all embeds of a reply are alike', () => {
    const colours = (['answer', 'notice', 'error'] as const).map((tone) => {
      const { embeds } = render({ tone, lead: [plain('x')], cards: cards(2) });
      expect(new Set(embeds.map(({ color }) => color)).size).toBe(1);
      return embeds[0]?.color;
    });
    expect(new Set(colours).size).toBe(3);
  });
});

describe('styles', () => {
  test('are bold for matches and titles and italic for remarks', () => {
    const lead: Span[] = [
      plain('At '),
      { text: '2560 TOPS', style: 'match' },
      plain(' it is fast '),
      faint(' (so they say) '),
    ];
    expect(descriptions({ tone: 'answer', lead, cards: [] })).toEqual([
      'At **2560 TOPS** it is fast  *(so they say)* ',
    ]);
  });

  test('name channels and tell moments by their numbers, and show nothing else so', () => {
    const lead: Span[] = [channel('300000000000000001'), plain(' '), moment(1_750_000_000_999)];
    expect(descriptions({ tone: 'answer', lead, cards: [] })).toEqual([
      '<#300000000000000001> <t:1750000000:R>',
    ]);
    const hostile: Span[] = [
      { text: '1> @everyone', style: 'channel' },
      plain(' '),
      { text: '1:D> <@1', style: 'moment' },
    ];
    const [drawn] = descriptions({ tone: 'answer', lead: hostile, cards: [] });
    expect(drawn).not.toMatch(/(?<!\\)<|@everyone/);
  });

  test('do not run into each other where styled words touch', () => {
    const lead: Span[] = [
      { text: 'a', style: 'match' },
      { text: 'b', style: 'strong' },
      { text: 'c', style: 'faint' },
    ];
    expect(descriptions({ tone: 'answer', lead, cards: [] })).toEqual(['**ab**\u200B*c*']);
  });
});

test('a footer has no characters that turn or hide the text around them', () => {
  const citation = 'Opinion\u202e · p. 2\u0007 · a.txt';
  const { embeds } = render({
    tone: 'answer',
    cards: [{ body: [[plain('Owls nest.')]], citation }],
  });
  expect(embeds[0]?.footer?.text).toBe('Opinion · p. 2 · a.txt');
});
