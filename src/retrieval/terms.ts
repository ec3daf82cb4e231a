import { stemmer } from 'stemmer';

/** Words that say nothing of what a text is about, or that only address the one who is asked. */
const stopWords = new Set(
  (
    'a about above after again all also am an and any anybody anyone anything are aren as at be because been ' +
    'before being below between both but by can cannot could couldn did didn do does doesn doing don during each ' +
    'either else ever every few for from further had hadn has hasn have haven having he her here hers him his how ' +
    'however i if in into is isn it its itself just let ll me mine might more most much must my no nor not now of ' +
    'off on once one only or other our ours out over own per re same shall she should so some somebody someone ' +
    'something such than that the their theirs them then there these they this those though through thus to too ' +
    'under until up upon us ve very was wasn we were weren what whatever when where whether which while who whom ' +
    'whose why will with within without would wouldn yes yet you your yours ' +
    'anyway actually basically bit cheers curious ey guys hello help hey hi hiya kind know like lol maybe mean ok ' +
    'okay pal please pls plz question quick really remember say said says sort sorry tell thank thanks thing ' +
    'things thx um wanna want wanted wonder wondering yo happen happened get got give find found mention mentioned ' +
    'talk talked explain describe many'
  ).split(' '),
);

/** Words in lower case without accents, apostrophes and possessives; figures and letters are kept. */
export function wordsOf(text: string): string[] {
  const folded = text
    .replace(/\b(?:US|U\.S\.(?:A\.)?)(?![\p{L}\p{N}])/gu, 'USA')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase();
  return (
    folded
      .replace(/['’](?:s\b|(?=\s|$))/g, '')
      .replace(/(?<=\d),(?=\d{3}\b)/g, '')
      .match(/[\p{L}\p{N}]+(?:[-.'’&][\p{L}\p{N}]+)*/gu) ?? []
  );
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

/** Every term under which a text is indexed, in order. */
export const indexTerms = (text: string): string[] => wordsOf(text).flatMap(termsOfWord);

/** A word of a question that bears on its subject, and the terms by which it may be found. */
export interface QuestionWord {
  readonly word: string;
  /** As the person wrote it. */
  readonly forms: readonly string[];
}

/** Words with which a question speaks of the newsletter and of itself, not of its subject. */
const askingWords = new Set(
  (
    'announced announcement anything article articles ask asked asking boss cover covered covers details ' +
    'discussed edition folks heard hear idea info information issue issues latest looking mate msg news newsletter ' +
    'newsletters paper piece published read reading recall recently reported reporting reports report saw seen ' +
    'somewhere stated story summary team text topic told wrote writing written'
  ).split(' '),
);

/** "How fast", "how many": they ask for a figure and are not words of the answer. */
const howMuch =
  /\bhow\s+(?:big|close|deep|expensive|far|fast|heavy|high|large|late|long|loud|many|much|often|old|small|soon|strong|tall|wide|quickly)\b/gi;

export function questionWords(question: string): QuestionWord[] {
  const seen = new Set<string>();
  return wordsOf(question.replace(howMuch, ' ')).flatMap((word) => {
    const forms = formsOf(word)
      .filter((form) => !stopWords.has(form) && !isLoosePart(form, word))
      .map(stem);
    const isEmpty = stopWords.has(word) || askingWords.has(word) || forms.length === 0;
    if (isEmpty || seen.has(word)) return [];
    seen.add(word);
    return [{ word, forms }];
  });
}

/** The 2 of "Tianwen-2" stands for nothing without its name. */
const isLoosePart = (form: string, word: string) => form !== word && /^\d{1,2}$/.test(form);

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
