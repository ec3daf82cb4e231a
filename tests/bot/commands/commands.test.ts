import { describe, expect, test } from '@jest/globals';
import type { Command } from '../../../src/bot/command.js';
import { commands } from '../../../src/bot/commands/index.js';
import { issueOption, publicationOption } from '../../../src/bot/commands/options.js';
import { phrasesFor, typedName, wordsFor } from '../../../src/bot/phrases/index.js';
import { FakeBot, saidBy, use } from '../../support/fake-bot.js';
import { issueOf } from '../../support/library.js';

const say = phrasesFor('en');
const bot = new FakeBot([
  issueOf('The Heron Review', '2025-06'),
  issueOf('The Heron Review', '2024-11'),
  issueOf('Marsh Daily', '2025-06-14/2025-06-15'),
  issueOf('Old Notes', null),
]);
const all: readonly Command[] = Object.values(commands);

describe('every command', () => {
  test('stands under its own name', () => {
    for (const [name, command] of Object.entries(commands)) expect(command.name).toBe(name);
  });

  test('has a name, a description and options that Discord accepts', () => {
    for (const { name, description, options } of all) {
      expect(name).toMatch(/^[a-z]{1,32}( [a-z]{1,32})?$/);
      expect(description.length).toBeGreaterThan(0);
      expect(description.length).toBeLessThanOrEqual(100);
      for (const option of options) {
        expect(option.name).toMatch(/^[a-z]{1,32}$/);
        expect(option.description.length).toBeLessThanOrEqual(100);
      }
      const required = options.map((option) => Number(option.required ?? false));
      expect(required).toEqual([...required].sort((a, b) => b - a));
    }
  });

  test('is for everyone but those that tell or change what is not everyone’s', () => {
    const closed = all.filter(({ access }) => access !== 'everyone');
    expect(Object.fromEntries(closed.map(({ name, access }) => [name, access]))).toEqual({
      reindex: 'administrators',
      questions: 'administrators',
      subscribe: 'managers',
      unsubscribe: 'managers',
      'config show': 'managers',
      'config answer': 'managers',
      'config silent': 'managers',
      'config publication': 'managers',
      'config private': 'managers',
    });
  });
});

describe('/help', () => {
  test('tells of every other command, its options and what the corpus has', async () => {
    const { reply } = await use(commands.help, bot);
    const said = saidBy(reply);
    for (const { name, description } of all.filter(({ name }) => name !== 'help')) {
      expect(said).toContain(`/${name}`);
      expect(said).toContain(description);
    }
    expect(said).toContain('/ask question [issue] [publication] [since] [until] [private]: ');
    expect(said).toContain('/issue issue: ');
    expect(said).toContain('There are 4 issues, from November 2024 to June 2025.');
  });

  test('calls them what Discord shows in the language of the caller', async () => {
    const said = saidBy((await use(commands.help, bot, {}, { locale: 'de' })).reply);
    for (const { name, description } of all.filter(({ name }) => name !== 'help')) {
      expect(said).toContain(`/${typedName('de', name)}`);
      expect(said).toContain(wordsFor('de', name)!.description);
      expect(said).not.toContain(description);
    }
    expect(said).toContain('/fragen frage [ausgabe] [publikation] [ab] [bis] [privat]: ');
    expect(said).toContain('/einstellungen zeigen: ');
    expect(said).toContain('Es gibt 4 Ausgaben (November 2024 bis Juni 2025).');
  });
});

describe('an issue, while it is typed', () => {
  const names = (typed: string) => issueOption.complete!(typed, bot, say).map(({ name }) => name);

  test('is suggested from all, newest first, by title, and stands for its id', () => {
    expect(issueOption.complete!('', bot, say)).toEqual([
      { name: 'The Heron Review, June 2025', value: 'the-heron-review-2025-06' },
      { name: 'Marsh Daily, 14-15 June 2025', value: 'marsh-daily-2025-06-14-2025-06-15' },
      { name: 'The Heron Review, November 2024', value: 'the-heron-review-2024-11' },
      { name: 'Old Notes, undated', value: 'old-notes-undated' },
    ]);
  });

  test.each([
    ['nov', ['The Heron Review, November 2024']],
    ['JUNE', ['The Heron Review, June 2025', 'Marsh Daily, 14-15 June 2025']],
    ['2025 heron', ['The Heron Review, June 2025']],
    ['june, 14', ['Marsh Daily, 14-15 June 2025']],
    ['2024-11', ['The Heron Review, November 2024']],
    ['undated', ['Old Notes, undated']],
    ['eron', []],
    ['june 1999', []],
  ])('as "%s" is suggested as %j', (typed, expected) => {
    expect(names(typed)).toEqual(expected);
  });
});

describe('a publication, while it is typed', () => {
  test('is suggested once, in the order of the alphabet', () => {
    const choices = publicationOption.complete!('', bot, say);
    expect(choices.map(({ name }) => name)).toEqual([
      'Marsh Daily',
      'Old Notes',
      'The Heron Review',
    ]);
    expect(choices.every(({ name, value }) => name === value)).toBe(true);
  });

  test.each([
    ['her', ['The Heron Review']],
    ['the rev', ['The Heron Review']],
    ['xyz', []],
  ])('as "%s" is suggested as %j', (typed, expected) => {
    expect(publicationOption.complete!(typed, bot, say).map(({ value }) => value)).toEqual(
      expected,
    );
  });
});
