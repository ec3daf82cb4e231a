import { en, type Phrases } from './en.js';

export type { Phrases } from './en.js';

/** By BCP 47 tag, as Discord names them. */
const languages: Readonly<Record<string, Phrases>> = { en };

/** @param locale a BCP 47 tag such as `de` or `pt-BR`; English where we have no better */
export const phrasesFor = (locale: string): Phrases =>
  languages[locale] ?? languages[locale.split('-')[0]!] ?? en;
