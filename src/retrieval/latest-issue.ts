import type { Issue } from '../issue.js';
import { daySpan } from '../issue-date.js';
import type { Filters } from './filters.js';
import { anyPublication, wordEnd } from './publication.js';

/** "The latest issue" and its like in a question, and the issues that are meant. */
export interface Latest {
  readonly filters: Filters;
  readonly phrase: string;
  /** The question without the phrase. */
  readonly rest: string;
}

const counts: Record<string, number> = { two: 2, three: 3, four: 4, five: 5, six: 6 };

/**
 * Reads "the latest issue", "the newest Bulletin", "the previous issue", "the last two issues".
 * "The latest edition of the Nature Index" is none: it speaks of something else.
 * @param issues those that may be meant, newest first
 */
export function latestIssues(question: string, issues: readonly Issue[]): Latest | null {
  const dated = issues.filter(({ date }) => date !== null);
  const found = patternFor(question, issues).exec(question);
  if (!found || dated.length === 0) return null;
  const { which = '', count } = found.groups ?? {};
  const rest = `${question.slice(0, found.index)} ${question.slice(found.index + found[0].length)}`;
  const told = { phrase: found[0].trim(), rest: rest.replace(/\s+/g, ' ').trim() };
  if (count)
    return { ...told, filters: sinceIssue(dated, Number(count) || counts[count.toLowerCase()]!) };
  const meant = dated[/previous|before/i.test(which) ? 1 : 0];
  return meant ? { ...told, filters: { issue: meant.id } } : null;
}

/** From the oldest of the newest few on. */
function sinceIssue(dated: readonly Issue[], count: number): Filters {
  const oldest = dated[Math.min(count, dated.length) - 1]!;
  return { since: daySpan(oldest.date!).first };
}

function patternFor(question: string, issues: readonly Issue[]): RegExp {
  const publication = anyPublication(question, issues);
  const one = `(?:${publication}|issue|edition|newsletter|bulletin|letter|newspaper)`;
  const source =
    '(?:\\b(?:in|from|of)\\s+)?\\b(?:the\\s+|this\\s+|your\\s+)?(?:very\\s+)?' +
    '(?:(?<which>latest|newest|most recent|last|current|previous)\\s+' +
    `(?:${one}(?:\\s+(?:issue|edition))?(?:\\s+of\\s+(?:the\\s+)?${publication})?(?!\\s+of\\b)` +
    '|(?<count>two|three|four|five|six|[2-9])\\s+(?:issues|editions|newsletters|bulletins|letters)))' +
    wordEnd;
  return new RegExp(source, 'iu');
}
