import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { actions } from '../../src/bot/actions/index.js';
import type { Bot } from '../../src/bot/bot.js';
import { commands } from '../../src/bot/commands/index.js';
import { render } from '../../src/bot/discord/render.js';
import type { Button, Menu, Reply } from '../../src/bot/reply.js';
import type { Issue } from '../../src/issue.js';
import type { DigestSection } from '../../src/retrieval/digest.js';
import type { TextParagraph } from '../../src/retrieval/section-text.js';
import { asRead } from '../support/discord/as-read.js';
import { violations } from '../support/discord/limits.js';
import { FakeBot, press, saidBy, use } from '../support/fake-bot.js';
import { dateOf, issueOf, sentencesIn } from '../support/library.js';

const menuIn = (reply: Reply): Menu =>
  (reply.controls ?? []).find((row): row is Menu => 'choices' in row)!;
const buttonsIn = (reply: Reply): Button[] =>
  (reply.controls ?? []).flatMap((row) => ('choices' in row ? [] : row));

const click = (button: Button | undefined, bot: Bot): Promise<Reply> =>
  press(actions[button!.press.action]!, bot, button!.press.args);
const choose = (reply: Reply, choice: number, bot: Bot): Promise<Reply> => {
  const { press: made, choices } = menuIn(reply);
  return press(actions[made.action]!, bot, [...made.args, choices[choice]!.value]);
};

/** The pages from this one on, by the button "Next" as long as it can be pressed. */
async function allPages(first: Reply, bot: Bot): Promise<Reply[]> {
  const pages = [first];
  for (;;) {
    const next = buttonsIn(pages.at(-1)!)[1];
    if (!next || next.disabled) return pages;
    pages.push(await click(next, bot));
  }
}

const section = (title: string | null, text: string): DigestSection => ({
  title,
  byline: null,
  source: 'june.txt',
  page: 2,
  sentences: sentencesIn(text),
  passages: [],
});

const june = issueOf('The Heron Review', '2025-06');
function botWith(sections: readonly DigestSection[], text: readonly TextParagraph[] = []): FakeBot {
  const bot = new FakeBot([june]);
  bot.sections = sections;
  bot.text = text;
  return bot;
}
const many = Array.from({ length: 31 }, (_, i) => section(`Section ${i + 1}.`, `Text ${i + 1}.`));
const latest = async (bot: Bot) => (await use(commands.latest, bot)).reply;

describe('a digest', () => {
  test('of many sections has pages, each with a menu of its own sections', async () => {
    const bot = botWith(many);
    const pages = await allPages(await latest(bot), bot);
    expect(pages.flatMap(({ cards }) => cards.map(({ title }) => title))).toEqual(
      many.map(({ title }, i) => `${i + 1}. ${title}`),
    );
    for (const page of pages)
      expect(menuIn(page).choices.map(({ label }) => label)).toEqual(
        page.cards.map(({ title }) => title),
      );
    expect(pages[1]!.footer).toBe('Page 2 of 7');
    expect(await click(buttonsIn(pages[1]!)[0], bot)).toEqual(pages[0]);
  });

  test('with no more sections than a menu holds offers all of them on each page', async () => {
    const bot = botWith(many.slice(0, 25));
    for (const page of await allPages(await latest(bot), bot))
      expect(menuIn(page).choices).toHaveLength(25);
  });

  test('is whole where there are no buttons', async () => {
    const { reply } = await use(commands.latest, botWith(many), {}, {}, { hasButtons: false });
    expect(reply.cards).toHaveLength(31);
  });

  test('of an issue that is gone, or of none, is one sentence, whatever the page', async () => {
    const bot = botWith(many);
    const next = buttonsIn(await latest(bot))[1]!;
    const later = new FakeBot([issueOf('The Heron Review', '2025-07')]);
    await expect(click(next, later)).rejects.toThrow('no longer in the index');
    for (const args of [[], [''], ['x', 'y'], ['constructor']])
      await expect(press(actions.digest!, bot, args)).rejects.toThrow('no longer in the index');
  });

  test('shows the last page for one that there is not any more, and the first for none at all', async () => {
    const bot = botWith(many);
    const [key] = buttonsIn(await latest(bot))[1]!.press.args as [string];
    expect((await press(actions.digest!, bot, [key, '999'])).footer).toBe('Page 7 of 7');
    for (const page of ['-1', 'NaN', '1e3', ''])
      expect((await press(actions.digest!, bot, [key, page])).footer).toBe('Page 1 of 7');
  });
});

describe('a section', () => {
  const paragraphs = ['The alders grew. Otters came.', 'Nobody saw them.'].map((text) => ({
    kind: 'prose' as const,
    heading: null,
    source: 'june.txt',
    sentences: sentencesIn(text),
  }));

  test('that is chosen is shown word for word, cited', async () => {
    const bot = botWith(many.slice(0, 3), paragraphs);
    const reply = await choose(await latest(bot), 1, bot);
    expect(saidBy(reply).split('\n')).toEqual([
      'Section 2.',
      'The alders grew. Otters came.',
      'Nobody saw them.',
      'The Heron Review, June 2025 · p. 1 · june.txt',
    ]);
    expect(buttonsIn(reply)).toEqual([]);
  });

  test('has its subheadings, and dots before the entries of a list', async () => {
    const [first, second] = paragraphs;
    const bot = botWith(many.slice(0, 3), [
      { ...first!, heading: 'Trees' },
      { ...second!, kind: 'item' },
    ]);
    const reply = await choose(await latest(bot), 1, bot);
    expect(reply.cards[0]!.body.map((spans) => spans.map(({ text }) => text).join(''))).toEqual([
      'Trees',
      'The alders grew. Otters came.',
      '• Nobody saw them.',
    ]);
  });

  test('is found by its title when others came before it, and else is gone', async () => {
    const before = await latest(botWith(many.slice(0, 3), paragraphs));
    const moved = botWith([section('New', 'It is new.'), ...many.slice(0, 3)], paragraphs);
    expect((await choose(before, 1, moved)).cards[0]?.title).toBe('Section 2.');
    const gone = botWith(many.slice(2, 3), paragraphs);
    await expect(choose(before, 1, gone)).rejects.toThrow('no longer in the index');
  });
});

describe('the list of issues', () => {
  const known = Array.from({ length: 40 }, (_, i) => issueOf(`Paper ${i % 2}`, `${1960 + i}`));

  test('has pages, newest first, whose menus open the issues', async () => {
    const bot = new FakeBot(known);
    bot.sections = many.slice(0, 1);
    const { reply } = await use(commands.issues, bot);
    const pages = await allPages(reply, bot);
    const labels = pages.flatMap((page) => menuIn(page).choices.map(({ label }) => label));
    expect(labels).toEqual(known.map((issue, i) => `Paper ${i % 2}, ${issue.date}`).reverse());
    expect((await choose(pages[2]!, 9, bot)).title).toBe('Paper 0, 1960');
  });

  test('of one publication stays with it from page to page, while it is there', async () => {
    const bot = new FakeBot(known);
    const { reply } = await use(commands.issues, bot, { publication: 'Paper 1' });
    const pages = await allPages(reply, bot);
    expect(pages).toHaveLength(2);
    expect(saidBy(pages[1]!)).not.toContain('paper-0');
    const other = new FakeBot([june]);
    await expect(click(buttonsIn(reply)[1], other)).rejects.toThrow('no longer in the index');
  });
});

const text = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 4500 }),
  fc.string({
    unit: fc.constantFrom(...'*_~|`<>[]()#-@:\\. 1a', 'https://', 'word '),
    minLength: 1,
    maxLength: 4500,
  }),
);
const sentence = text.map((value) => ({ text: value, start: 0, end: 0, page: null }));
const paragraph: fc.Arbitrary<TextParagraph> = fc.record({
  kind: fc.constantFrom('prose', 'item', 'caption'),
  heading: fc.option(text),
  source: text,
  sentences: fc.array(sentence, { minLength: 1, maxLength: 4 }),
});
const anySection: fc.Arbitrary<DigestSection> = fc.record({
  title: fc.option(text),
  byline: fc.option(text),
  source: text,
  page: fc.option(fc.nat()),
  sentences: fc.array(sentence, { maxLength: 3 }),
  passages: fc.constant([]),
});
const anyIssue: fc.Arbitrary<Issue> = fc.record({
  id: fc.stringMatching(/^[a-z0-9-]{1,90}$/),
  publication: text,
  date: fc.constantFrom(null, dateOf('2025-06'), dateOf('1999-12-31')),
  documents: fc.constant([{ source: 'a.txt', dateOrigin: 'masthead' as const }]),
  contents: fc.constant([]),
});

const withoutBlanks = (value: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a renderer drops them
  value.replace(/[\s\u0000-\u001F\u007F\u200B\u202A-\u202E\u2066-\u2069*\\]/g, '');
const violationsOf = (reply: Reply): string[] => {
  const { files, ...payload } = render(reply);
  return violations({
    ...payload,
    files: files.map(({ name }) => ({ name: name ?? '', bytes: Buffer.of() })),
  });
};

describe('of any corpus', () => {
  const corpus = fc.record({
    issues: fc.uniqueArray(anyIssue, { minLength: 1, maxLength: 40, selector: ({ id }) => id }),
    sections: fc.array(anySection, { minLength: 1, maxLength: 40 }),
    paragraphs: fc.array(paragraph, { maxLength: 6 }),
  });

  test('lists, digests and sections stay within what Discord accepts, on every page', async () => {
    await fc.assert(
      fc.asyncProperty(corpus, async ({ issues, sections, paragraphs }) => {
        const bot = new FakeBot(issues);
        bot.sections = sections;
        bot.text = paragraphs;
        const list = await allPages((await use(commands.issues, bot)).reply, bot);
        const digest = await allPages(await choose(list[0]!, 0, bot), bot);
        const read = await allPages(await choose(digest[0]!, 0, bot), bot);
        for (const page of [...list, ...digest, ...read]) expect(violationsOf(page)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test('the pages of a section have all of its text, in order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(paragraph, { minLength: 1, maxLength: 6 }), async (any) => {
        const paragraphs = any.map((one) => ({ ...one, kind: 'prose' as const, heading: null }));
        const bot = botWith([section('A', 'B.')], paragraphs);
        const read = await allPages(await choose(await latest(bot), 0, bot), bot);
        const shown = read.map((page) => asRead(render(page).embeds.at(-1)?.description ?? ''));
        const written = paragraphs.flatMap(({ sentences }) => sentences.map(({ text }) => text));
        expect(withoutBlanks(shown.join(''))).toBe(withoutBlanks(written.join('')));
      }),
      { numRuns: 100 },
    );
  });
});
