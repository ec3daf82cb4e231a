import { type Ellipsis, ellipsis, nounOf, withoutOpening } from './ellipsis.js';
import type { Filters } from './filters.js';
import { type Asked, type Interpretation, interpret } from './interpret.js';
import { latestIssues } from './latest-issue.js';
import type { Library } from './library.js';
import { monthNames } from './month-period.js';
import { ownNames } from './names.js';
import { publicationIn, publicationsOf, withoutPublication } from './publication.js';
import { questionPeriod } from './question-period.js';
import { questionWords, writtenWords } from './terms.js';

/** What a follow-up may take over from the question before it: plain JSON, at most about a kilobyte. */
export interface Turn {
  /** The question as it was understood. */
  readonly question: string;
  /** The part of it that says what it is about: a follow-up without a subject takes it over. */
  readonly subject: string;
  /** The issues that were asked of. */
  readonly filters: Filters;
  /** How the person put the time: "in the May 2025 issue"; `null` if not at all. */
  readonly understood: string | null;
}

/** A question with what it takes over. */
export interface Resolved extends Asked {
  /** The question as it is understood, for the reader to see; `null` if nothing is taken over. */
  readonly carried: string | null;
  /** The subject, if that is taken over. */
  readonly subject: string | null;
  /** The words on the time, if that is taken over. */
  readonly understood: string | null;
}

/** Completes a question that says too little without the one before it. */
export function followUp(library: Library, asked: Asked, previous?: Turn): Resolved {
  const alone = { ...asked, carried: null, subject: null, understood: null };
  if (!previous) return alone;
  const said = { ...asked, text: withIssueNoun(asked.text) };
  const own = interpret(library, said);
  const time = questionPeriod(own.text, library.issues, asked.now);
  const isTimed = own.understood !== null || time !== null;
  const publication =
    own.filters.publication === asked.filters.publication ? undefined : own.filters.publication;
  const lacks = ellipsis(time?.rest ?? own.text, isTimed || publication !== undefined);
  if (!lacks) return alone;
  const kept = keptFilters(library, previous.filters, {
    publication,
    isTimed: isTimed || hasTime(asked.filters),
  });
  const before = {
    ...previous,
    question: without(library, previous.question, { time: isTimed, publication, now: asked.now }),
  };
  const text = completed(said.text, before, lacks);
  return {
    text,
    now: asked.now,
    filters: { ...kept, ...asked.filters },
    carried: text,
    subject: lacks === 'subject' ? previous.subject : null,
    understood: hasTime(kept) ? previous.understood : null,
  };
}

/** What the next question may take over from this one. */
export const turnOf = (
  resolved: Resolved,
  { text, filters, understood }: Interpretation,
): Turn => ({
  question: clipped(resolved.text, 300),
  subject: resolved.subject ?? subjectOf(text),
  filters,
  understood: understood ?? resolved.understood,
});

/** What the follow-up has of its own. */
interface Own {
  readonly time: boolean;
  readonly publication: string | undefined;
  readonly now: Date;
}

/** The question before without what the follow-up has of its own. */
function without(library: Library, question: string, own: Own): string {
  const { issues } = library;
  const told = latestIssues(question, issues) ?? questionPeriod(question, issues, own.now);
  const timeless =
    own.time && told
      ? question.replace(told.phrase, startsLoosely.test(told.phrase) ? '' : 'the issues')
      : question;
  const old = own.publication && publicationIn(timeless, issues);
  return old ? withoutPublication(timeless, old) : timeless.replace(/\s+/g, ' ');
}

/** "In the May issue" can go without leaving a hole in the sentence; "the May issue" may be its subject. */
const startsLoosely =
  /^(?:after|as of|before|between|by|during|from|in|of|over|prior to|since|until|up to|within)\b/i;

/** "And in May?" asks for the May issue. */
const withIssueNoun = (text: string): string =>
  bareMonth.test(nounOf(text)) ? text.replace(monthOrIn, 'in the $1 issue') : text;

const monthOrIn = new RegExp(
  `(?:\\b(?:in|for|during|of|from)\\s+)?(?:\\bthe\\s+)?\\b(${monthNames})\\b`,
  'i',
);
const bareMonth = new RegExp(`^${monthOrIn.source}$`, 'i');

function completed(said: string, previous: Turn, lacks: Ellipsis): string {
  const before = previous.question.replace(/[\s?!.]+$/, '');
  if (lacks === 'all but the time') return `${before} ${nounOf(said)}?`.trim();
  const replaced = lacks === 'all but a name' ? withNameReplaced(before, nounOf(said)) : null;
  if (replaced !== null) return `${replaced}?`;
  const rest = withoutOpening(said);
  return previous.subject === '' ? rest : `${rest} (${previous.subject})`;
}

/**
 * The question with another name in it, behind the same preposition if there is one.
 * @returns `null` where it has none to replace
 */
function withNameReplaced(question: string, by: string): string | null {
  const preposition = /^(?:about|at|by|for|from|in|of|on|to|with)\b/i.exec(by)?.[0];
  const lead = preposition ? `\\b${preposition}\\s+(?:the\\s+)?` : '(?:\\bthe\\s+)?';
  const before = new RegExp(`${lead}$`, 'i');
  for (const [start, end] of nameRuns(question).reverse()) {
    const found = before.exec(question.slice(0, start));
    if (found) return question.slice(0, found.index) + by + question.slice(end);
  }
  return null;
}

/** Names with only a space or "of the" between them are one: from where to where it stands. */
function nameRuns(question: string): [number, number][] {
  const runs: [number, number][] = [];
  for (const { start, end } of ownNames(question)) {
    const last = runs.at(-1);
    const between = last && question.slice(last[1], start);
    if (last && /^\s+(?:(?:of|and|for|the|on|&)\s+){0,2}$/i.test(between!)) last[1] = end;
    else runs.push([start, end]);
  }
  return runs;
}

/** From the first to the last word that bears on the subject, as written but for quotes and brackets. */
function subjectOf(question: string): string {
  const own = new Set(questionWords(question).map(({ word }) => word));
  const words = [...writtenWords(question)].filter(({ word }) => own.has(word));
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last) return '';
  return clipped(question.slice(first.start, last.end).replace(/["“”()]/g, ''), 160);
}

/** Ends with a whole word where there is one. @param length in characters */
function clipped(text: string, length: number): string {
  if (text.length <= length) return text;
  const space = text.lastIndexOf(' ', length);
  return text.slice(0, space > 0 ? space : length);
}

const hasTime = ({ issue, since, until }: Filters): boolean =>
  (issue ?? since ?? until) !== undefined;

/** What remains of the filters of the question before, as far as there are such issues. */
function keptFilters(
  library: Library,
  { issue, publication, since, until }: Filters,
  own: { readonly publication: string | undefined; readonly isTimed: boolean },
): Filters {
  const isKnown = library.issues.some(({ id }) => id === issue);
  const named =
    own.publication ?? publicationsOf(library.issues).find((name) => name === publication);
  const time = own.isTimed
    ? {}
    : {
        ...(issue !== undefined && isKnown && own.publication === undefined ? { issue } : {}),
        ...(since === undefined ? {} : { since }),
        ...(until === undefined ? {} : { until }),
      };
  return { ...time, ...(named === undefined ? {} : { publication: named }) };
}
