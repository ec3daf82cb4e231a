import { chunk, type Stretch } from '../../src/embed/chunk.js';
import { assemble, type Corpus } from '../../src/embed/corpus.js';
import { parseDocument } from '../../src/embed/document.js';
import { type Line, linesOf } from '../../src/embed/lines.js';
import type { Sentence } from '../../src/issue.js';

/** Long enough to be running text and nothing else. */
export const prose =
  'The mill opens its doors to all who wish to see the stones turn, and there will be flour and bread for everybody who comes.';

/** "Heading › Heading: text" for each section of a document. */
export const outlineOf = (text: string, source = 'x.txt'): string[] =>
  parseDocument({ source, text }).sections.map(
    ({ section, blocks }) =>
      `${section.path.join(' › ')}: ${blocks.map((block) => block.text.text).join(' / ')}`,
  );

export const corpusOf = (files: Record<string, string>): Corpus =>
  assemble(
    Object.entries(files).map(([source, text]) => ({ source, text })),
    new Map(),
  );

/** Publication, date and origin of the only issue of a text, as `name | date | origin`. */
export function identityOf(text: string, source = 'x.txt'): string {
  const { issue } = corpusOf({ [source]: text }).issues[0]!;
  return [issue.publication, String(issue.date), issue.documents[0]!.dateOrigin].join(' | ');
}

export const stretchesOf = (corpus: Corpus): Stretch[] =>
  corpus.issues.flatMap((issue) => issue.stretches);

/** Every sentence of a stretch, in order; a token is four letters. */
export const sentencesIn = (stretch: Stretch): Sentence[] =>
  chunk(stretch, {
    tokens: (text) => text.length / 4,
    modelTokens: () => 0,
    modelRoom: Number.POSITIVE_INFINITY,
  }).flatMap(({ sentences }) => sentences);

export const lineOf = (text: string): Line => linesOf(text)[0]!;
