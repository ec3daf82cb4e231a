import type { CommandVocabulary, CommandWords } from './command-words.js';
import { commands as deCommands } from './de/commands.js';
import { phrases as de } from './de/phrases.js';
import { en, type Phrases } from './en.js';
import { commands as esCommands } from './es/commands.js';
import { phrases as es } from './es/phrases.js';
import { commands as frCommands } from './fr/commands.js';
import { phrases as fr } from './fr/phrases.js';
import { commands as jaCommands } from './ja/commands.js';
import { phrases as ja } from './ja/phrases.js';
import { commands as ptBrCommands } from './pt-BR/commands.js';
import { phrases as ptBr } from './pt-BR/phrases.js';
import { commands as zhCnCommands } from './zh-CN/commands.js';
import { phrases as zhCn } from './zh-CN/phrases.js';

export type { Phrases } from './en.js';

/** A language of the bot. */
export interface Language {
  readonly phrases: Phrases;
  readonly commands: CommandVocabulary;
}

/** All but English, by Discord's locale (https://docs.discord.com/developers/reference#locales). */
export const languages: Readonly<Record<string, Language>> = {
  de: { phrases: de, commands: deCommands },
  'es-419': { phrases: es, commands: esCommands },
  'es-ES': { phrases: es, commands: esCommands },
  fr: { phrases: fr, commands: frCommands },
  ja: { phrases: ja, commands: jaCommands },
  'pt-BR': { phrases: ptBr, commands: ptBrCommands },
  'zh-CN': { phrases: zhCn, commands: zhCnCommands },
};

/** @param locale as Discord names it, such as `de` or `pt-BR`; English where we have no better */
export const phrasesFor = (locale: string): Phrases => languages[locale]?.phrases ?? en;

/** What a language calls a command; nothing where it has no words of its own. */
export const wordsFor = (locale: string, command: string): CommandWords | undefined => {
  const commands = languages[locale]?.commands ?? {};
  return Object.hasOwn(commands, command) ? commands[command] : undefined;
};

/** A command as it is typed in a language, "config show" in two words. */
export function typedName(locale: string, command: string): string {
  const [top = '', sub] = command.split(' ');
  const named = wordsFor(locale, top)?.name ?? top;
  return sub === undefined ? named : `${named} ${wordsFor(locale, command)?.name ?? sub}`;
}
