import { numberAbbreviations, otherAbbreviations, titleAbbreviations } from '../abbreviations.js';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** A sentence is over after a full stop or its like, with the quotes and brackets that close on it. */
const ENDS = /[.!?…。！？]["'”’»)\]]*\s*$/u;

/** Initials, "U.S.", "i.e." and titles end in a full stop but rarely end a sentence. */
const ABBREVIATED = new RegExp(
  `(?:^|[^\\p{L}])(?:\\p{L}|${titleAbbreviations}|${numberAbbreviations}|${otherAbbreviations})\\.\\s*$`,
  'u',
);

/**
 * The sentences of a text, which joined give the text. In doubt two sentences stay one: a reply is cut
 * between them, and a cut too few costs room where a cut too many would break a sentence.
 */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const { segment, index } of segmenter.segment(text)) {
    if (!ENDS.test(segment) || ABBREVIATED.test(segment)) continue;
    const end = index + segment.length;
    sentences.push(text.slice(start, end));
    start = end;
  }
  if (start < text.length) sentences.push(text.slice(start));
  return sentences;
}
