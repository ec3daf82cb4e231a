import type { Embedder } from '../embedder.js';
import type { Document } from './collection.js';

/** A part of a document, short enough for the model to see it whole. */
export interface CollectionPassage {
  /** The number of its document. */
  readonly document: number;
  readonly title: string;
  readonly text: string;
}

/**
 * Every document as one passage, or, where the model would not see its end, cut into as few equal
 * parts as it takes. The documents of the usual collections are about as long as a passage of an
 * issue, and finer parts serve word search worse on them.
 */
export const cutDocuments = (
  documents: readonly Document[],
  embedder: Embedder,
): CollectionPassage[] =>
  documents.flatMap(({ title, text }, document) =>
    parts(text, (part) => fits(embedder, title, part)).map((part) => ({
      document,
      title,
      text: part,
    })),
  );

/** What is embedded of a passage: its title before it, as a section's stands before an issue's. */
export const embeddedText = (title: string, text: string): string =>
  title === '' ? text : `${title}\n${text}`;

const fits = (embedder: Embedder, title: string, text: string): boolean =>
  embedder.countTokens(embeddedText(title, text), 'passage') <= embedder.maxTokens;

function parts(text: string, isShort: (part: string) => boolean): string[] {
  const words = text.split(/\s+/);
  for (let count = 1; count < words.length; count++) {
    const size = Math.ceil(words.length / count);
    const cut = Array.from({ length: count }, (_, i) =>
      words.slice(i * size, (i + 1) * size).join(' '),
    ).filter((part) => part !== '');
    if (cut.every(isShort)) return cut;
  }
  return words;
}
