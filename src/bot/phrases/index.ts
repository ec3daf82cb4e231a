import type { CommandVocabulary } from './command-words.js';
import { en, type Phrases } from './en.js';

export type { Phrases } from './en.js';

/** A language of the bot. */
export interface Language {
  readonly phrases: Phrases;
  readonly commands: CommandVocabulary;
}

/** All but English, by Discord's locale (https://docs.discord.com/developers/reference#locales). */
export const languages: Readonly<Record<string, Language>> = {};

/** @param locale as Discord names it, such as `de` or `pt-BR`; English where we have no better */
export const phrasesFor = (locale: string): Phrases => languages[locale]?.phrases ?? en;
