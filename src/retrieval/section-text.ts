import type { Issue, Sentence } from '../issue.js';
import type { DigestSection } from './digest.js';
import { entriesOf, type Library } from './library.js';

/** Sentences that stand together in one document. */
export interface TextParagraph {
  readonly source: string;
  readonly sentences: readonly Sentence[];
}

/** All that stands in a section of an issue's digest, in reading order. */
export function sectionText(
  library: Library,
  issue: Issue,
  { passages }: DigestSection,
): TextParagraph[] {
  const wanted = new Set(passages);
  return entriesOf(library, issue).flatMap(({ passage: { id, source, sentences } }) =>
    wanted.has(id) ? [{ source, sentences }] : [],
  );
}
