import { stemmer } from 'stemmer';
import { askingWords, stopWords } from './stop-words.js';

/** A word as it is written: dots, hyphens, apostrophes and thousands' commas hold it together. */
const writtenWord =
  /(?:\p{L}\.){2,}|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:(?:[-.'’&]|(?<=\d),(?=\d{3}(?!\d)))[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;

/** The words of a text where they stand. */
export function* writtenWords(
  text: string,
): Generator<{ word: string; start: number; end: number }> {
  for (const match of text.matchAll(writtenWord)) {
    const word = folded(match[0]);
    if (word !== '') yield { word, start: match.index, end: match.index + match[0].length };
  }
}

/**
 * In lower case without accents, possessives and thousands' commas; figures and letters are kept.
 * A ligature that stands for several words, such as ﷺ, is one.
 */
function folded(word: string): string {
  if (/^[a-z]+$/.test(word)) return word;
  // "US" is a country and "us" is a stop word.
  if (/^U\.?S\.?(?:A\.?)?$/.test(word) || /^u\.s\.(?:a\.)?$/.test(word)) return 'usa';
  const plain = word
    .normalize('NFKD')
    .replace(/\p{M}|\s|,|['’]s$/gu, '')
    .toLowerCase();
  return /^(?:\p{L}\.)+$/u.test(plain) ? plain.replace(/\./g, '') : plain;
}

export function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const [written] of text.matchAll(writtenWord)) {
    const word = folded(written);
    if (word !== '') words.push(word);
  }
  return words;
}

/** The ways in which one word is found: whole, in its parts, and without its hyphens. */
function formsOf(word: string): string[] {
  const parts = word.split(/[-.'’&]/);
  const split = parts.flatMap((part) => part.match(/\p{L}+|\p{N}+/gu) ?? []);
  const forms =
    parts.length > 1 ? [parts.join(''), ...split] : split.length > 1 ? [word, ...split] : [word];
  return [...new Set(forms)];
}

/** The stem of a word, by Porter's algorithm; figures and words with figures stay as they are. */
export const stem = (word: string): string => (/\d/.test(word) ? word : stemmer(word));

/** Newsletters repeat their words: what one means for the index is worked out once. */
const knownWords = new Map<string, readonly string[]>();
const maxKnownWords = 200_000;

function termsOfWord(word: string): readonly string[] {
  const known = knownWords.get(word);
  if (known) return known;
  const terms = formsOf(word)
    .filter((form) => !stopWords.has(form))
    .map(stem);
  if (knownWords.size >= maxKnownWords) knownWords.clear();
  knownWords.set(word, terms);
  return terms;
}

/** Every term under which words are indexed, in order. @param words from {@link wordsOf} */
export function termsOf(words: readonly string[]): string[] {
  const terms: string[] = [];
  for (const word of words) terms.push(...termsOfWord(word));
  return terms;
}

export const indexTerms = (text: string): string[] => termsOf(wordsOf(text));

/** A word of a question that bears on its subject, and the terms by which it may be found. */
export interface QuestionWord {
  readonly word: string;
  readonly forms: readonly string[];
  /** How often the question has it. */
  readonly count: number;
}

/** "How fast", "how many": they ask for a figure and are not words of the answer. */
const howMuch =
  /\bhow\s+(?:big|close|deep|expensive|far|fast|heavy|high|large|late|long|loud|many|much|often|old|small|soon|strong|tall|wide|quickly)\b/gi;

/** "What's the deal with", "the most interesting thing": ways of asking whose words no answer has. */
const asking =
  /\bwhat(?:['’]?s| is| was)? the (?:deal|gist|matter|scoop|situation|story|word) (?:with|on|about|behind)\b|\b(?:most )?(?:interesting|exciting|important|fun) (?:things?|stuff|parts?|bits?|news|pieces?|articles?|stor(?:y|ies))\b|\b(?:any|some) (?:new )?updates? (?:on|about)\b|\b(?:catch me up|bring me up to (?:speed|date)|fill me in) on\b|\b(?:for the life of me|in a nutshell|by any chance|off the top of (?:your|my) head|as far as you know|if you don['’]?t mind|i was wondering|i can['’]?t (?:recall|remember))\b/gi;

export function questionWords(question: string): QuestionWord[] {
  const counts = new Map<string, number>();
  for (const word of wordsOf(question.replace(howMuch, ' ').replace(asking, ' ')))
    if (!stopWords.has(withoutClitic(word)) && !askingWords.has(word))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].flatMap(([word, count]) => {
    const forms = formsOf(word)
      .filter((form) => !stopWords.has(form) && !isLoosePart(form, word))
      .map(stem);
    return forms.length > 0 ? [{ word, forms, count }] : [];
  });
}

/** "I'd" and "they'll" without the verb that leans on them. */
const withoutClitic = (word: string): string => word.replace(/['’](?:d|ll|ve|re|m)$/, '');

/** The 2 of "Tianwen-2" and the P of "311P" stand for nothing without the rest. */
const isLoosePart = (form: string, word: string) =>
  form !== word && /^(?:\d{1,2}|\p{L})$/u.test(form);

/**
 * The acronyms under which the names in a text may be asked for: the initials of every run of three to
 * six capitalised words, small words left out ("Natural Science Foundation of China": "nsfc").
 */
export function acronyms(text: string): string[] {
  const found = new Set<string>();
  for (const [run] of text.matchAll(
    /\p{Lu}[\p{L}'’-]+(?:\s+(?:(?:of|and|for|the|on|in|&)\s+){0,2}\p{Lu}[\p{L}'’-]+)+/gu,
  )) {
    const initials = run
      .split(/\s+/)
      .filter((word) => /^\p{Lu}/u.test(word))
      .map((word) => word[0]!.toLowerCase());
    for (let from = 0; from < initials.length; from++)
      for (let to = from + 3; to <= Math.min(from + 6, initials.length); to++)
        found.add(stem(initials.slice(from, to).join('')));
  }
  return [...found];
}
