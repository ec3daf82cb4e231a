import { publicationsOf } from '../../retrieval/publication.js';
import { foldedWords } from '../../text.js';
import type { Bot } from '../bot.js';
import type { Choice, Option } from '../command.js';
import type { Phrases } from '../phrases/index.js';
import { titleOf } from '../replies/spoken.js';

/** Every word that is typed begins a word of the choice. */
function matches(typed: string, name: string): boolean {
  const words = foldedWords(name).split(' ');
  return foldedWords(typed)
    .split(' ')
    .every((part) => words.some((word) => word.startsWith(part)));
}

function issueChoices(typed: string, bot: Bot, say: Phrases): Choice[] {
  const choices = bot.issues().map((issue) => ({ name: titleOf(issue, say), value: issue.id }));
  return choices.filter(({ name, value }) => matches(typed, `${name} ${value}`));
}

function publicationChoices(typed: string, bot: Bot): Choice[] {
  const names = publicationsOf(bot.issues()).sort();
  return names.filter((name) => matches(typed, name)).map((name) => ({ name, value: name }));
}

export const issueOption: Option = {
  name: 'issue',
  description: 'One issue, e.g. June 2025',
  complete: issueChoices,
};

export const publicationOption: Option = {
  name: 'publication',
  description: 'One publication',
  complete: publicationChoices,
};
