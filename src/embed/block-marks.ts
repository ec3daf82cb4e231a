import { wordsOf } from './titles.js';

const bylineStart =
  /^(?:by|(?:edited|compiled|written|reported|translated|photographed) by|(?:text|story|words|photos?|pictures?|report)(?: by|:))\s+/i;
const inNames =
  /^(?:the|our|a|and|with|for|from|in|of|at|special|staff|guest|own|correspondents?|reporters?|writers?|editors?|by|to|de|la|van|von|der|den|di|da|bin|al)$/i;

/** "By Ann Lee, our woman in Rome", and no sentence such as "By Monday the crane was back." */
export function isByline(text: string): boolean {
  const start = bylineStart.exec(text);
  if (!start || wordsOf(text).length > 18) return false;
  if (/[!?]$/.test(text) || (/\.$/.test(text) && !/\b(?:\p{Lu}|Jr|Sr|Ph\.?D)\.$/u.test(text)))
    return false;
  const names = wordsOf(text.slice(start[0].length).split(',')[0]!);
  return names.length > 0 && names.every((word) => /^\p{Lu}/u.test(word) || inNames.test(word));
}

export const isJump = (text: string) =>
  /^\W*(?:see|turn to|continued|cont(?:['’]?d|\.)|more on|read more|full story)\b.{0,30}\bp(?:age|g|\.)?\s*\w+\W*$/i.test(
    text,
  );
export const isCredit = (text: string) =>
  wordsOf(text).length <= 18 &&
  (/^\((?:photo|image|picture|graphic|illustration|source|credit|text)s?\b[^()]*\)$/i.test(text) ||
    /^(?:photo|image|picture|graphic|illustration)s?(?: credit)?\s*(?::|by\s+\p{Lu})/iu.test(text));
export const isCaption = (text: string) =>
  /^[▲▼►◄■□●◆△▽]/.test(text) ||
  /\((?:photo|image|picture|graphic)s?\b[^()]*\)$/i.test(text) ||
  /^(?:above|below|left|right|pictured|caption|figure \d+|fig\. \d+|photo)\s*:/i.test(text);
