import { ownNames } from './names.js';
import { questionWords } from './terms.js';

/**
 * What a question leaves to the one before it: its subject ("when was it launched?"), all but a name
 * ("what about Brazil?"), all but the time ("and in May?"); `null` if nothing.
 */
export type Ellipsis = 'subject' | 'all but a name' | 'all but the time' | null;

const opening = /^(?:(?:and|but|or|also)\b[\s,]*)+/i;
const whatAbout = /^(?:(?:what|how)\s+about|what\s+of)\b\s*/i;

/** Words without which there is no clause: the rest is a name, a noun or a time. */
const clause =
  /\b(?:who|whom|whose|what|which|when|where|why|how|is|are|was|were|am|be|been|do|does|did|has|have|had|can|could|will|would|shall|should|may|might|must|tell|give|find|show|explain|describe|i|you|we)\b/i;

/** Too many words of its own to be about something else. */
const wordsOfAnEllipsis = 3;
/** In characters: what is longer is a pasted text, and lacks nothing. */
const longestEllipsis = 500;

/** The question without "and" and its like before it. */
export const withoutOpening = (question: string): string => question.trim().replace(opening, '');

/** What stands behind "and", "what about" and their like: "in Brazil". */
export const nounOf = (question: string): string =>
  withoutOpening(question)
    .replace(whatAbout, '')
    .replace(/[\s?!.…]+$/, '');

/**
 * @param text a question without its words on the time and the publication
 * @param narrows true if it had such words
 */
export function ellipsis(text: string, narrows: boolean): Ellipsis {
  if (text.length > longestEllipsis) return null;
  const rest = withoutOpening(text);
  const opens = rest !== text.trim();
  const isNoun = whatAbout.test(rest) || (opens && !clause.test(rest));
  const own = questionWords(rest);
  if (own.length === 0) return wordless(rest, { opens, narrows });
  const [name] = ownNames(rest);
  if (isNoun && !name) return 'subject';
  // "And the president of the Council?" says what is asked of the name, and is a question of its own.
  if (isNoun && name) return name.word === own[0]?.word ? 'all but a name' : null;
  if (name) return endsInPronoun(rest) ? 'subject' : null;
  const refers = opens || (own.length <= wordsOfAnEllipsis && hasPronoun(rest));
  return refers ? 'subject' : null;
}

/** "Why?", "who said that?", "and in May?"; not "who are you?", "thanks" or "what is in the May issue?". */
function wordless(
  rest: string,
  { opens, narrows }: { opens: boolean; narrows: boolean },
): Ellipsis {
  const refers = hasPronoun(rest) || /\b(?:more|else)\b/i.test(rest);
  const isNoun = whatAbout.test(rest) || !clause.test(rest);
  if (narrows) return refers || opens || isNoun ? 'all but the time' : null;
  const asks =
    /\b(?:who|what|when|where|why|how)\b/i.test(rest) && !/\b(?:you|your|i|me|my)\b/i.test(rest);
  return refers || asks ? 'subject' : null;
}

const pronoun =
  /\b(?:it|its|itself|they|them|their|theirs|he|him|his|she|her|hers|(?:this|these|those)(?!\s+(?:days?|weeks?|months?|years?|issues?|newsletters?|bot)\b)|(?:which|this|that|other|first|second|last)\s+ones?)\b/i;
/** Behind these words "that" points; behind others it opens a clause. */
const pointing =
  /\b(?:of|about|in|on|for|with|by|to|at|from|than|like|after|before|is|was|are|were|do|does|did|has|have|had|can|could|will|would|what|why|how|when|where)\s+that\b|^that\b/i;
const closing =
  /\b(?:it|them|him|her|that|this|these|those|there)(?:\s+(?:all|exactly|again|too|then|please|pls))?[\s?!.…]*$/i;
/** "Is it true that …" speaks of nothing that went before. */
const impersonal =
  /\b(?:is|was)\s+it\s+(?:true|possible|known|likely|certain|clear|right|ok|okay)\b|\bit(?:['’]s|\s+is|\s+was)\s+(?:true|possible|known|likely|certain|clear|right)\b/i;

/** Where another clause begins, whose pronouns stand for what the first has named. */
const nextClause = /[.?!;:]\s|\b(?:and|but)\s+(?:who|what|which|when|where|why|how)\b/i;

function hasPronoun(question: string): boolean {
  const first = question.split(nextClause)[0]!;
  const text = questionWords(first).length > 0 ? first : question;
  return (
    !impersonal.test(text) && (pronoun.test(text) || pointing.test(text) || closing.test(text))
  );
}

/** "What did Xie Peng say about it?" has a name and lacks something; "What is Meteor 1 and who made it?" does not. */
const endsInPronoun = (text: string): boolean =>
  closing.test(text) && !/[,;.?!]\s+\S|\b(?:and|but|or)\b/i.test(text);
