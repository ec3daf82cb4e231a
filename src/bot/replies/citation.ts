import { sectionTitle } from '../../issue.js';
import type { Citation } from '../../retrieval/answer.js';
import type { Entry } from '../../retrieval/library.js';
import type { Phrases } from '../phrases/index.js';
import type { Card, Span } from '../reply.js';
import { titleOf } from './spoken.js';

/** An excerpt as a card: who says it and when, the words themselves, and where they stand. */
export function citationCard(citation: Citation, number: number, say: Phrases): Card {
  const { entry, page } = citation;
  return {
    title: `[${number}] ${titleOf(entry.issue, say)}`,
    body: [marked(citation)],
    citation: placeIn(entry, page, say),
  };
}

/** Where a page of a passage is to be found. */
export const placeIn = (
  { passage: { section, source } }: Entry,
  page: number | null,
  say: Phrases,
): string =>
  placeOf({ title: sectionTitle(section), byline: section?.byline ?? null, page, source }, say);

export interface Place {
  readonly title: string | null;
  readonly byline: string | null;
  readonly page: number | null;
  readonly source: string;
}

export const placeOf = ({ title, byline, page, source }: Place, say: Phrases): string =>
  [title, byline, page === null ? null : say.page(page), source]
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
