import { describe, expect, test } from '@jest/globals';
import type { Command } from '../../../src/bot/command.js';
import { commands } from '../../../src/bot/commands/index.js';
import { commandsJson } from '../../../src/bot/discord/command-json.js';
import type { CommandVocabulary, Words } from '../../../src/bot/phrases/command-words.js';
import { languages } from '../../../src/bot/phrases/index.js';
import { everythingSaid } from '../../support/phrase-samples.js';

const all: readonly Command[] = Object.values(commands);
const topOf = (name: string): string => name.split(' ')[0]!;
const tops = [...new Set(all.map(({ name }) => topOf(name)))];

/** Of an application command: https://docs.discord.com/developers/interactions/application-commands */
const LIMITS = { name: 32, description: 100, command: 8000 };
const wellFormed = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

const optionsOf = (vocabulary: CommandVocabulary, name: string): (readonly [string, Words])[] =>
  Object.entries(vocabulary[name]?.options ?? {});

/** Every name and description of a vocabulary, with the English ones. */
const wordsOf = (vocabulary: CommandVocabulary) =>
  all.flatMap((command) => [
    { english: command, words: vocabulary[command.name] },
    ...command.options.map((option) => ({
      english: option,
      words: vocabulary[command.name]?.options?.[option.name],
    })),
  ]);

/** The lists of names of which each may stand there once. */
const neighbours = (vocabulary: CommandVocabulary): string[][] => [
  tops.map((top) => vocabulary[top]?.name ?? top),
  ...tops.map((top) =>
    all
      .filter(({ name }) => topOf(name) === top && name !== top)
      .map(({ name }) => vocabulary[name]?.name ?? name),
  ),
  ...all.map(({ name }) => optionsOf(vocabulary, name).map(([, words]) => words.name)),
];

for (const [locale, { commands: vocabulary, phrases }] of Object.entries(languages))
  describe(`the commands in ${locale}`, () => {
    test('have words for each that there is, and for no other', () => {
      const expected = new Set([...tops, ...all.map(({ name }) => name)]);
      expect(new Set(Object.keys(vocabulary))).toEqual(expected);
      for (const { name, options, messageMenu } of all) {
        const named = new Set(optionsOf(vocabulary, name).map(([option]) => option));
        expect([name, named]).toEqual([name, new Set(options.map((option) => option.name))]);
        expect([name, vocabulary[name]?.messageMenu !== undefined]).toEqual([
          name,
          messageMenu !== undefined,
        ]);
      }
    });

    test('have names as Discord takes them, each once in its place', () => {
      for (const { words } of wordsOf(vocabulary)) {
        expect(words?.name).toMatch(wellFormed);
        expect(words?.name).toBe(words?.name.toLowerCase());
      }
      for (const { messageMenu = 'none' } of Object.values(vocabulary))
        expect([...messageMenu].length).toBeLessThanOrEqual(LIMITS.name);
      for (const names of neighbours(vocabulary)) expect(new Set(names).size).toBe(names.length);
    });

    test('are described in the language, shortly', () => {
      for (const { english, words } of wordsOf(vocabulary)) {
        expect(words?.description).not.toBe(english.description);
        expect(words?.description.trim()).not.toBe('');
        expect(words?.description.length).toBeLessThanOrEqual(LIMITS.description);
      }
    });

    test('are told of by their names there', () => {
      const names = tops.map((top) => vocabulary[top]?.name);
      const texts = [
        ...everythingSaid(phrases).map(([, text]) => text),
        ...wordsOf(vocabulary).map(({ words }) => words?.description ?? ''),
      ];
      const told = texts.flatMap((text) =>
        [...text.matchAll(/(?<![\p{L}\p{N}])\/([-_\p{L}\p{M}]+)/gu)].map(([, name]) => name),
      );
      // The samples have /zorb.
      expect(told.filter((name) => name !== 'zorb' && !names.includes(name))).toEqual([]);
    });
  });

test('no command is longer than Discord takes it, in the longest of its languages', () => {
  const longest = commandsJson(all, false).map((json) => ({ name: json.name, length: size(json) }));
  expect(longest.filter(({ length }) => length > LIMITS.command)).toEqual([]);
});

interface Described {
  readonly name: string;
  readonly description?: string | undefined;
  readonly name_localizations?: object | null | undefined;
  readonly description_localizations?: object | null | undefined;
  readonly options?: readonly unknown[] | undefined;
}

/** Of a field Discord counts its longest translation. */
function size(part: Described): number {
  const { name, description = '', options = [] } = part;
  const longest = (text: string, translations: object | null | undefined): number =>
    Math.max(text.length, ...Object.values(translations ?? {}).map((text: string) => text.length));
  return (
    longest(name, part.name_localizations) +
    longest(description, part.description_localizations) +
    options.reduce<number>((sum, option) => sum + size(option as Described), 0)
  );
}
