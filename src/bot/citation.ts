import { sectionTitle } from '../issue.js';
import type { Citation } from '../retrieval/answer.js';
import { titleOf } from '../retrieval/interpret.js';
import type { Entry } from '../retrieval/library.js';
import type { Card, Span } from './reply.js';

/** An excerpt as a card: who says it and when, the words themselves, and where they stand. */
export function citationCard(citation: Citation, number: number): Card {
  const { entry, page } = citation;
  return {
    title: `[${number}] ${titleOf(entry.issue)}`,
    body: [marked(citation)],
    citation: placeIn(entry, page),
  };
}

/** Where a page of a passage is to be found. */
export const placeIn = ({ passage: { section, source } }: Entry, page: number | null): string =>
  placeOf({ title: sectionTitle(section), byline: section?.byline ?? null, page, source });

export interface Place {
  readonly title: string | null;
  readonly byline: string | null;
  readonly page: number | null;
  readonly source: string;
}

export const placeOf = ({ title, byline, page, source }: Place): string =>
  [title, byline, page === null ? null : `p. ${page}`, source]
    .filter((part) => part !== null)
    .join(' · ');

function marked({ text, highlights }: Citation): Span[] {
  const spans: Span[] = [];
  let at = 0;
  for (const [start, end] of highlights) {
    if (start > at) spans.push({ text: text.slice(at, start) });
    spans.push({ text: text.slice(start, end), style: 'match' });
    at = end;
  }
  if (at < text.length) spans.push({ text: text.slice(at) });
  return spans;
}
