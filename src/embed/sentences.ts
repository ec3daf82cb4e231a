import { numberAbbreviations, otherAbbreviations, titleAbbreviations } from '../abbreviations.js';
import type { MappedText } from './mapped-text.js';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

const title = new RegExp(`(?:^|[\\s("'“‘])(?:${titleAbbreviations}|i\\.\\s?e|e\\.\\s?g)\\.$`);
const numbered = new RegExp(`(?:^|[\\s("'“‘])(?:${numberAbbreviations})\\.$`, 'i');
const initial = /(?:^|[\s("'“‘.])\p{Lu}\.$|^[IVXLC]+\.$/u;
/** "U.S.", "p.m.", "Inc.": they may end a sentence, so what follows decides. */
const abbreviation = new RegExp(`(?:\\p{L}\\.){2,}$|\\b(?:${otherAbbreviations})\\.$`, 'u');
const hour = /\d\s?[ap]\.\s?m\.$/i;
/** "At 2 p.m. Saturday", "at 2 p.m. GMT"; else a capital opens a sentence there. */
const goesOnAfterHour =
  /^(?:\P{Lu}|\p{Lu}{2,5}\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Septem|Octo|Novem|Decem)ber|(?:Eastern|Central|Pacific|Greenwich)\b)/u;
export const opensSentence =
  /^["'“‘([]?(?:The|A|An|In|On|At|It|He|She|They|We|This|That|These|Those|But|And|For|As|If|When|While|After|Its|His|Her|Their)\b/;

/** "In Hall B. The saw": a letter that is no initial. "He" and "An" are surnames too. */
const opensAfterLetter = /^(?:The|It|They|I|This|That|These|Those|But|In|On|At)\s/;

/** A full stop that swallowed the space after it: "(2025-2027).In the Beijing". */
const missingSpace = /(?<=(?:\p{Ll}{3}|[)\]”])[.!?])(?=\p{Lu}\p{Ll}+[\s,])/u;

/** True if a text that ends in this way goes on in the sentence that follows. */
export function endsInAbbreviation(text: string, next: string): boolean {
  if (title.test(text)) return true;
  if (numbered.test(text)) return /^[#\d]|^[IVXLC]+\b/.test(next);
  if (hour.test(text)) return goesOnAfterHour.test(next);
  if (abbreviation.test(text)) return !opensSentence.test(next);
  return initial.test(text) && !(opensAfterLetter.test(next) && !/^\S+$/.test(text));
}

/** True if the text ends where a sentence may end: a stop, perhaps behind quotes and brackets. */
export const isClosed = (text: string): boolean =>
  /[.!?:…][\s"'”’»)\]*_]*$/u.test(text) &&
  !title.test(text.trimEnd()) &&
  !numbered.test(text.trimEnd());

/** How much of what follows tells whether a sentence ends: its first word. The whole rest is too long. */
const wordAhead = 40;

/** Whole sentences, in order; together they are the text but for white space between them. */
export function sentencesOf(text: MappedText): MappedText[] {
  const sentences: MappedText[] = [];
  let start = 0;
  for (const end of boundaries(text.text)) {
    const before = text.text.slice(start, end).trimEnd();
    if (end < text.length && endsInAbbreviation(before, text.text.slice(end, end + wordAhead)))
      continue;
    const sentence = text.slice(start, end).trim();
    if (sentence.length > 0) sentences.push(sentence);
    start = end;
  }
  return sentences;
}

/** The segmenter copies its whole text for each segment: it gets a long one bit by bit. */
const maxSegmented = 5000;

function* segmentsOf(text: string): Generator<{ segment: string; index: number }> {
  let from = 0;
  while (from < text.length) {
    const found = [...segmenter.segment(text.slice(from, from + maxSegmented))];
    // The last one may go on, unless it fills everything: then it is cut here.
    const goesOn = from + maxSegmented < text.length && found.length > 1;
    for (const { segment, index } of goesOn ? found.slice(0, -1) : found)
      yield { segment, index: from + index };
    from += goesOn ? found.at(-1)!.index : maxSegmented;
  }
}

function boundaries(text: string): number[] {
  const ends: number[] = [];
  for (const { segment, index } of segmentsOf(text)) {
    let at = index;
    for (const piece of segment.split(missingSpace)) {
      at += piece.length;
      ends.push(at);
    }
  }
  const isBreak = (end: number) =>
    end === text.length || /^["'“‘([«]?[^\p{Ll}]/u.test(text.slice(end, end + wordAhead));
  return ends.filter(isBreak);
}
