import { setImmediate } from 'node:timers/promises';
import type { Embedder } from '../embedder.js';
import { type Issue, passageText, sectionTitle } from '../issue.js';
import { compareIssueDates, spokenDate } from '../issue-date.js';
import type { Citation, Searcher } from './answer.js';
import type { WantedWord } from './coverage.js';
import { excerpt } from './excerpt.js';
import { admits, type Filters } from './filters.js';
import type { Entry, Library } from './library.js';
import { questionVector } from './search.js';
import { sentenceVectors } from './sentence-vectors.js';
import { acronyms, indexTerms } from './terms.js';

/** How often an issue has a topic. */
export interface TopicCount {
  readonly issue: Issue;
  /** Passages in which, or in the headings above which, every word of the topic stands in any form. */
  readonly count: number;
}

/** How often and where a topic appears over the issues. */
export interface Timeline {
  /** The words of the topic that are looked for. */
  readonly words: readonly string[];
  /** Those of them that no issue has, nor any that are spelt like them. */
  readonly unknown: readonly string[];
  /** Every issue that was asked about, oldest first, undated ones last. */
  readonly counts: readonly TopicCount[];
  /** The best excerpt of each of the issues that have most of it, in the order of the issues. */
  readonly citations: readonly Citation[];
}

export interface Topic {
  readonly text: string;
  readonly filters: Filters;
  /** Of how many issues there is an excerpt, at the most. */
  readonly limit: number;
}

/** Counts by words, not by meaning: a reader can check such a count, but no threshold on a cosine. */
export async function timeline(
  { library, embedder }: Searcher,
  { text, filters, limit }: Topic,
): Promise<Timeline> {
  const wanted = library.lexical.wanted(text);
  const issues = library.issues.filter((issue) => admits(filters, issue)).sort(oldestFirst);
  const rows = await rowsByIssue(library, wanted, issues);
  const counts = issues.map((issue) => ({ issue, count: rows.get(issue)!.length }));
  return {
    words: wanted.map(({ word }) => word),
    unknown: wanted.filter(({ terms }) => terms.length === 0).map(({ word }) => word),
    counts,
    citations: await cite(bestEntries(library, wanted, rows, limit), { text, wanted, embedder }),
  };
}

const oldestFirst = (a: Issue, b: Issue): number => {
  if (a.date && b.date) return compareIssueDates(a.date, b.date) || (a.id < b.id ? -1 : 1);
  return a.date ? -1 : b.date ? 1 : a.id < b.id ? -1 : 1;
};

/** The passages about the topic, for each of the issues. Questions go on while they are counted. */
async function rowsByIssue(
  library: Library,
  wanted: readonly WantedWord[],
  issues: readonly Issue[],
): Promise<Map<Issue, number[]>> {
  const rows = new Map<Issue, number[]>(issues.map((issue) => [issue, []]));
  if (wanted.length === 0) return rows;
  const inNames = new Map(issues.map((issue) => [issue, wordsInName(issue, wanted)]));
  let turnEnds = performance.now() + turnMs;
  for (const row of library.lexical.rowsWithAll(wanted)) {
    const entry = library.entries[row]!;
    const inName = inNames.get(entry.issue);
    if (inName && standsIn(entry, inName)) rows.get(entry.issue)!.push(row);
    if (performance.now() < turnEnds) continue;
    await setImmediate();
    turnEnds = performance.now() + turnMs;
  }
  return rows;
}

const turnMs = 10;

/** A word of the topic that publication or date have too, as a word or as the initials of some. */
interface WordInName {
  readonly terms: readonly string[];
  readonly asInitials: boolean;
}

/** The index counts publication and date with every passage; that says nothing of what it is about. */
function wordsInName({ publication, date }: Issue, wanted: readonly WantedWord[]): WordInName[] {
  const name = `${publication} ${spokenDate(date)}`;
  const [words, initials] = [new Set(indexTerms(name)), new Set(acronyms(name))];
  return wanted.flatMap(({ terms }) => {
    const asInitials = terms.some((term) => initials.has(term));
    return asInitials || terms.some((term) => words.has(term)) ? [{ terms, asInitials }] : [];
  });
}

/** Whether the passage itself, or a heading above it, has what its issue's name has. */
function standsIn({ passage }: Entry, inName: readonly WordInName[]): boolean {
  if (inName.length === 0) return true;
  const text = `${passageText(passage)} · ${sectionTitle(passage.section) ?? ''}`;
  const words = new Set(indexTerms(text));
  return inName.every(
    ({ terms, asInitials }) =>
      terms.some((term) => words.has(term)) ||
      (asInitials && acronyms(text).some((term) => terms.includes(term))),
  );
}

/** Of each of the issues that have most, the passage that has the words most. */
function bestEntries(
  library: Library,
  wanted: readonly WantedWord[],
  rows: ReadonlyMap<Issue, readonly number[]>,
  limit: number,
): Entry[] {
  const scores = library.lexical.scores(wanted);
  const most = [...rows]
    .filter(([, own]) => own.length > 0)
    .sort(([, a], [, b]) => b.length - a.length)
    .slice(0, limit)
    .sort(([a], [b]) => oldestFirst(a, b));
  return most.map(([, own]) => {
    const best = own.reduce((a, b) => (scores[b]! > scores[a]! ? b : a));
    return library.entries[best]!;
  });
}

interface CiteQuery {
  readonly text: string;
  readonly wanted: readonly WantedWord[];
  readonly embedder: Embedder;
}

async function cite(
  entries: readonly Entry[],
  { text, wanted, embedder }: CiteQuery,
): Promise<Citation[]> {
  if (entries.length === 0) return [];
  const vector = await questionVector(embedder, text);
  const vectorsOf = sentenceVectors(embedder);
  const citations: Citation[] = [];
  for (const entry of entries) {
    const found = await excerpt(entry.passage.sentences, { vector, wanted, vectorsOf });
    citations.push({ ...found, entry, score: 1 });
  }
  return citations;
}
