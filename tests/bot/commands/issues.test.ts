import { describe, expect, test } from '@jest/globals';
import { issue as issueCommand } from '../../../src/bot/commands/issue.js';
import { issues } from '../../../src/bot/commands/issues.js';
import { latest } from '../../../src/bot/commands/latest.js';
import type { DateOrigin, Issue } from '../../../src/issue.js';
import type { DigestSection } from '../../../src/retrieval/digest.js';
import { FakeBot, saidBy, use } from '../../support/fake-bot.js';
import { issueOf, sentencesIn } from '../../support/library.js';

const june = issueOf('The Heron Review', '2025-06');
const november = issueOf('The Heron Review', '2024-11');
const days = issueOf('Marsh Daily', '2025-06-14/2025-06-15');
const notes = issueOf('Old Notes', null);
const all = [notes, november, days, june];

const sections: DigestSection[] = [
  {
    title: 'Marsh',
    byline: 'By Ingrid Solberg',
    source: 'june.txt',
    page: 2,
    sentences: sentencesIn('Volunteers planted alders. Otters may return.'),
    passages: ['june.txt:0-45'],
  },
  {
    title: null,
    byline: null,
    source: 'june.txt',
    page: null,
    sentences: sentencesIn('The letter is printed on Quay Street.'),
    passages: ['june.txt:47-84'],
  },
];
function botWith(known: readonly Issue[]): FakeBot {
  const bot = new FakeBot(known);
  bot.sections = sections;
  return bot;
}

describe('/latest', () => {
  test('sums up the newest issue of all, section by section, with where to read on', async () => {
    const { reply } = await use(latest, botWith(all));
    expect(reply).toMatchObject({
      tone: 'answer',
      title: 'The Heron Review, June 2025',
      cards: [
        {
          title: '1. Marsh',
          body: [[{ text: 'Volunteers planted alders.' }], [{ text: 'Otters may return.' }]],
          citation: 'By Ingrid Solberg · p. 2 · june.txt',
        },
        { title: '2. Without a heading', citation: 'june.txt' },
      ],
      footer: expect.stringContaining('/ask'),
    });
    expect(saidBy(reply)).toContain('2 sections');
  });

  test.each([
    ['Marsh Daily', 'Marsh Daily, 14-15 June 2025'],
    ['heron', 'The Heron Review, June 2025'],
  ])('of the publication "%s" sums up its newest', async (publication, title) => {
    const { reply } = await use(latest, botWith(all), { publication });
    expect(reply.title).toBe(title);
  });

  test('of a publication that there is not says which there are', async () => {
    const unknown = use(latest, botWith(all), { publication: 'Times' });
    await expect(unknown).rejects.toThrow(/"Times".*The Heron Review, Marsh Daily, Old Notes/);
  });

  test('says so where no issue states a date', async () => {
    for (const options of [{ publication: 'Old Notes' }, {}] as Record<string, string>[]) {
      const { reply } = await use(latest, botWith(options.publication ? all : [notes]), options);
      expect(reply).toMatchObject({ tone: 'notice', cards: [] });
      expect(saidBy(reply)).toMatch(/None of the issues states a date/);
    }
  });
});

describe('/issue', () => {
  test.each(['2024-11', 'November 2024', november.id])('shows the issue "%s"', async (issue) => {
    const { reply } = await use(issueCommand, botWith(all), { issue });
    expect(reply.title).toBe('The Heron Review, November 2024');
    expect(saidBy(reply)).not.toContain('no date');
  });

  test('says of an undated issue that it is', async () => {
    const { reply } = await use(issueCommand, botWith(all), { issue: 'Old Notes' });
    expect(reply.title).toBe('Old Notes, undated');
    expect(saidBy(reply)).toContain('The source states no date.');
  });

  test('that there is not is an error with the ids there are', async () => {
    const unknown = use(issueCommand, botWith(all), { issue: 'May 1999' });
    await expect(unknown).rejects.toThrow(november.id);
  });
});

describe('/issues', () => {
  test('lists them newest first, with publication and id, and a menu that opens one', async () => {
    const { reply } = await use(issues, botWith(all));
    expect(saidBy(reply).split('\n')).toEqual([
      'There are 4 issues, from November 2024 to June 2025.',
      'June 2025 The Heron Review the-heron-review-2025-06',
      '14-15 June 2025 Marsh Daily marsh-daily-2025-06-14-2025-06-15',
      'November 2024 The Heron Review the-heron-review-2024-11',
      'undated Old Notes old-notes-undated (the source states no date)',
      '/issue summarises one of them.',
    ]);
    expect(reply.controls?.[0]).toMatchObject({
      press: { action: 'open', args: [] },
      choices: [
        { label: 'The Heron Review, June 2025' },
        { label: 'Marsh Daily, 14-15 June 2025' },
        { label: 'The Heron Review, November 2024' },
        { label: 'Old Notes, undated' },
      ],
    });
  });

  test('of one publication lists those alone', async () => {
    const { reply } = await use(issues, botWith(all), { publication: 'heron' });
    expect(saidBy(reply).split('\n').slice(0, 3)).toEqual([
      'The Heron Review: There are 2 issues, from November 2024 to June 2025.',
      'June 2025 the-heron-review-2025-06',
      'November 2024 the-heron-review-2024-11',
    ]);
  });

  const originWords: Record<DateOrigin, string> = {
    masthead: '',
    'front matter': '',
    'issues.json': 'date from issues.json',
    'file name': "date from the file's name",
    'front page': 'date from the front page that announces it',
    none: 'the source states no date',
  };
  test.each(Object.entries(originWords))('tells of a date from %s: "%s"', async (origin, words) => {
    const issue = issueOf('Review', origin === 'none' ? null : '2025-06', origin as DateOrigin);
    const { reply } = await use(issues, botWith([issue]));
    const remark = words === '' ? '' : ` (${words})`;
    expect(saidBy(reply)).toContain(`${issue.id}${remark}\n`);
  });

  test('counts the documents of an issue that has several, and tells of each origin once', async () => {
    const [a, b] = [june, issueOf('Review', '2025-06', 'front page')];
    const documents = [...a.documents, ...b.documents, ...b.documents];
    const { reply } = await use(issues, botWith([{ ...june, documents }]));
    expect(saidBy(reply)).toContain(
      `${june.id} (3 documents; date from the front page that announces it)`,
    );
  });

  test('says of an empty index that there are none', async () => {
    const { reply } = await use(issues, botWith([]));
    expect(reply.cards).toEqual([{ title: 'There are 0 issues.', body: [] }]);
  });
});
