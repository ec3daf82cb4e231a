import type { Issue, ParagraphKind, Passage, Sentence } from '../issue.js';
import type { DigestSection } from './digest.js';
import { entriesOf, type Library } from './library.js';

/** A paragraph as it is printed, cleaned. */
export interface TextParagraph {
  readonly kind: ParagraphKind;
  /** The subheading that stands above it; `null` if none does. */
  readonly heading: string | null;
  readonly source: string;
  readonly sentences: readonly Sentence[];
}

/** All that stands in a section of an issue's digest, in its paragraphs, in reading order. */
export function sectionText(
  library: Library,
  issue: Issue,
  { passages }: DigestSection,
): TextParagraph[] {
  const wanted = new Set(passages);
  const paragraphs: TextParagraph[] = [];
  let above: Passage | undefined;
  for (const { passage } of entriesOf(library, issue)) {
    if (!wanted.has(passage.id)) continue;
    const heading = above && newHeading(above, passage);
    for (const [i, sentence] of passage.sentences.entries()) {
      const last = paragraphs.at(-1);
      const under = (i === 0 && heading) || null;
      if (last && !sentence.opens && under === null)
        paragraphs[paragraphs.length - 1] = {
          ...last,
          sentences: joined(last.sentences, sentence),
        };
      else
        paragraphs.push({
          kind: sentence.opens ?? 'prose',
          heading: under,
          source: passage.source,
          sentences: [sentence],
        });
    }
    above = passage;
  }
  return paragraphs;
}

/** The innermost heading of a passage, if it stands under another than the one before it. */
function newHeading(before: Passage, { section }: Passage): string | null {
  const [old, path] = [before.section?.path ?? [], section?.path ?? []];
  return path.join('\n') === old.join('\n') ? null : (path.at(-1) ?? null);
}

/** A sentence that the end of a column has cut in the middle of a word is one again. */
function joined(sentences: readonly Sentence[], next: Sentence): Sentence[] {
  const last = sentences.at(-1)!;
  return /\p{L}-$/u.test(last.text) && /^\p{Ll}/u.test(next.text)
    ? [...sentences.slice(0, -1), { ...last, text: last.text.slice(0, -1) + next.text }]
    : [...sentences, next];
}
