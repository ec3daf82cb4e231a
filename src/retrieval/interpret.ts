import type { Issue } from '../issue.js';
import { passageText } from '../issue.js';
import { type IssueDate, spokenDate } from '../issue-date.js';
import { admits, type Filters } from './filters.js';
import type { Library } from './library.js';
import { questionPeriod, withoutArticle } from './question-period.js';

/** What a question asks, and of which issues. */
export interface Interpretation {
  /** The words to search for. */
  readonly text: string;
  readonly filters: Filters;
  /** What the words of the question say of the issues, for the person who asked; `null` if nothing. */
  readonly understood: string | null;
  /** True if no issue is as asked: there is nothing to search. */
  readonly empty: boolean;
}

export interface Asked {
  readonly text: string;
  /** Given apart from the question; they hold whatever the question says. */
  readonly filters: Filters;
  /** The day of asking. */
  readonly now: Date;
}

/** Turns "the latest issue", "since March" and "in the Review" into filters. */
export function interpret(library: Library, asked: Asked): Interpretation {
  const given = library.issues.filter((issue) => admits(asked.filters, issue));
  const publication = asked.filters.publication ? null : publicationIn(asked.text, given);
  const ofPublication = publication
    ? given.filter((issue) => issue.publication === publication)
    : given;
  const base = publication ? { ...asked.filters, publication } : asked.filters;
  const latest = latestIssue(asked.text, ofPublication);
  if (latest)
    return {
      text: latest.rest,
      filters: { ...base, issue: latest.issue.id },
      understood: titleOf(latest.issue),
      empty: false,
    };
  const period = questionPeriod(asked.text, ofPublication, asked.now);
  if (!period)
    return { text: asked.text, filters: base, understood: null, empty: given.length === 0 };
  const filters = { ...period.filters, ...base };
  const some = ofPublication.some((issue) => admits(filters, issue));
  if (period.kind === 'issue' || (period.kind === 'bound' && some))
    return { text: period.rest, filters, understood: period.phrase, empty: !some };
  const told = some || period.date === null || isTold(library, period.date);
  return { text: asked.text, filters: base, understood: told ? null : period.phrase, empty: !told };
}

export const titleOf = (issue: Issue): string => `${issue.publication}, ${spokenDate(issue.date)}`;

/** The publication that a question names in full, with or without its article. */
function publicationIn(question: string, issues: readonly Issue[]): string | null {
  const folded = ` ${question.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  const names = [...new Set(issues.map(({ publication }) => publication))];
  const named = names.filter((name) =>
    folded.includes(` ${withoutArticle(name).replace(/[^\p{L}\p{N}]+/gu, ' ')} `),
  );
  return named.length === 1 && names.length > 1 ? named[0]! : null;
}

/** "The latest issue", "the newest Bulletin": the newest of the issues (they stand newest first). */
function latestIssue(question: string, issues: readonly Issue[]) {
  const nouns = [...new Set(issues.map(({ publication }) => withoutArticle(publication)))].map(
    (name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
  );
  const pattern = new RegExp(
    `(?:(?:in|from|of)\\s+)?(?:the\\s+|this\\s+|your\\s+)?(?:very\\s+)?(?:latest|newest|most recent|last|current)\\s+(?:(?:issue|edition|number)(?:\\s+of)?(?:\\s+(?:the\\s+)?(?:${nouns.join('|')}))?|(?:${nouns.join('|')}|newsletter|bulletin|letter|newspaper)(?:\\s+(?:issue|edition))?)\\b`,
    'i',
  );
  const found = pattern.exec(question);
  const issue = issues[0];
  if (!found || !issue) return null;
  const rest = `${question.slice(0, found.index)} ${question.slice(found.index + found[0].length)}`;
  return { issue, rest: rest.replace(/\s+/g, ' ').trim() };
}

/** True if the text of some issue speaks of that month or year. */
function isTold(library: Library, date: IssueDate): boolean {
  if (/^\d{4}-\d\d-\d\d/.test(date)) return true;
  const words = spokenDate(date).toLowerCase();
  return library.entries.some(({ passage }) => passageText(passage).toLowerCase().includes(words));
}
