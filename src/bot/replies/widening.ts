import type { Issue } from '../../issue.js';
import { daySpan } from '../../issue-date.js';
import { admits, type Filters } from '../../retrieval/filters.js';
import { latestIssues } from '../../retrieval/latest-issue.js';
import { withoutPublication } from '../../retrieval/publication.js';
import { questionPeriod } from '../../retrieval/question-period.js';
import type { Asked } from '../records/asked.js';

/** A question as it was put and understood. */
export type AskedAs = Pick<Asked, 'options' | 'turn' | 'at'>;

/** The same question, asked of more issues. */
export interface Wider {
  readonly options: Readonly<Record<string, string>>;
  /** Those that it is asked of, newest first. */
  readonly issues: readonly Issue[];
}

/** What else can be asked where a question was narrowed down and found nothing. */
export interface Widening {
  /** The issues just before and just after the time that was asked about, older first. */
  readonly neighbours: readonly Issue[];
  /** The same question without the time; if it had none, without the publication. */
  readonly everywhere: Wider | null;
  /** The same with the time stretched to the neighbours, where that is less than everywhere. */
  readonly nearby: Wider | null;
}

/** @param issues all that there are, newest first */
export function widening(asked: AskedAs, issues: readonly Issue[]): Widening {
  const { question, filters } = narrowed(asked, issues);
  const { publication } = filters;
  const named = publication === undefined ? {} : { publication };
  const span = spanOf(filters, issues);
  if (!span) {
    const unnamed = tidied(withoutPublication(question, publication ?? ''));
    const options = { ...kept(asked), question: unnamed };
    return { neighbours: [], everywhere: publication ? { options, issues } : null, nearby: null };
  }
  const dated = issues.filter((issue) => issue.date !== null && admits(named, issue));
  const { since = -Infinity, until = Infinity } = span;
  const before = dated.find(({ date }) => daySpan(date!).last < since);
  const after = dated.findLast(({ date }) => daySpan(date!).first > until);
  const options = { ...kept(asked), ...named, question };
  const everywhere = { options, issues: issues.filter((issue) => admits(named, issue)) };
  const stretched = {
    ...span,
    ...(before && { since: daySpan(before.date!).first }),
    ...(after && { until: daySpan(after.date!).last }),
  };
  const nearby = {
    options: { ...options, ...written(stretched) },
    issues: dated.filter((issue) => admits({ ...named, ...stretched }, issue)),
  };
  const isLess = (before ?? after) && nearby.issues.length < everywhere.issues.length;
  return {
    neighbours: [before, after].filter((issue) => issue !== undefined),
    everywhere: everywhere.issues.length > 0 ? everywhere : null,
    nearby: isLess ? nearby : null,
  };
}

/** The question without its words on the time, and the issues that it was asked of. */
function narrowed({ options, turn, at }: AskedAs, issues: readonly Issue[]) {
  const { question: put = '' } = options;
  // A turn's question is shortened; where it takes nothing over, the one that was put says the same.
  const question = put.startsWith(turn.question) ? put : turn.question;
  if (turn.understood === null) return { question, filters: turn.filters };
  const told = latestIssues(question, issues) ?? questionPeriod(question, issues, new Date(at));
  const filters: Filters = { ...turn.filters, ...told?.filters };
  return { question: told ? tidied(told.rest) : question, filters };
}

/** Where words were taken out. */
const tidied = (question: string): string => question.replace(/\s+(?=[?!.,;:])/g, '');

/** The days that are asked about; `null` if the question is open in time. */
function spanOf({ issue, since, until }: Filters, issues: readonly Issue[]) {
  const date = issues.find(({ id }) => id === issue)?.date;
  if (date) return { since: daySpan(date).first, until: daySpan(date).last };
  if (issue === undefined && since === undefined && until === undefined) return null;
  return { ...(since !== undefined && { since }), ...(until !== undefined && { until }) };
}

/** Days as a person would type them. */
const written = (span: Pick<Filters, 'since' | 'until'>): Record<string, string> =>
  Object.fromEntries(Object.entries(span).map(([name, day]) => [name, isoDay(day)]));

const isoDay = (day: number): string => String(day).replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');

/** The options that do not narrow. */
function kept({ options }: AskedAs): Record<string, string> {
  const { issue: _i, publication: _p, since: _s, until: _u, ...rest } = options;
  return rest;
}
