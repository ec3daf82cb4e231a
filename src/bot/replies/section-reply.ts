import type { Issue, Sentence } from '../../issue.js';
import type { DigestSection } from '../../retrieval/digest.js';
import type { TextParagraph } from '../../retrieval/section-text.js';
import type { Phrases } from '../phrases/index.js';
import { sectionKey } from '../presses/section-key.js';
import { shortId } from '../presses/short-id.js';
import { type Paragraph, plain, type Reply, strong } from '../reply.js';
import { placeOf } from './citation.js';
import { inPages, pageButtons, pageNumber } from './pages.js';
import { titleOf } from './spoken.js';

export interface SectionView {
  readonly issue: Issue;
  readonly section: DigestSection;
  /** Its place in the digest, from 0. */
  readonly index: number;
  readonly text: readonly TextParagraph[];
  readonly page: string | undefined;
  readonly say: Phrases;
}

/** Half of what an embed takes: were every character one that must be escaped, it would still fit. */
const pageRoom = { room: 2000, most: Number.POSITIVE_INFINITY };

/** A section word for word, a page at a time, cut between sentences. */
export function sectionReply({ issue, section, index, text, page, say }: SectionView): Reply {
  const pages = inPages(text.flatMap(linesOf), sizeOf, pageRoom);
  const at = pageNumber(page, pages.length);
  const shown = pages[at.page] ?? [];
  const [first] = shown;
  const args = [shortId(issue.id), sectionKey(section, index)];
  return {
    tone: 'answer',
    cards: [
      {
        title: section.title ?? say.digest.untitled,
        body: paragraphsOf(shown),
        citation: placeOf(
          {
            title: titleOf(issue, say),
            byline: section.byline,
            page: first?.page ?? null,
            source: first?.source ?? section.source,
          },
          say,
        ),
      },
    ],
    ...(at.pages > 1 && { footer: say.pages.which(at.page + 1, at.pages) }),
    controls: [pageButtons((to) => ({ action: 'read', args: [...args, `${to}`] }), at, say)],
  };
}

const sizeOf = ({ text, opens, paragraph: { heading } }: Line): number =>
  text.length + 4 + (opens && heading ? Math.min(heading.length, longestHeading) : 0);

/** A paragraph that is marked as a heading would take the page. */
const longestHeading = 250;

/** As much of a sentence as a page can hold, mostly all of it. */
interface Line {
  readonly text: string;
  readonly page: number | null;
  readonly source: string;
  readonly paragraph: TextParagraph;
  /** With it the paragraph begins. */
  readonly opens: boolean;
}

const linesOf = (paragraph: TextParagraph): Line[] =>
  paragraph.sentences.flatMap(({ text, page }: Sentence, at) =>
    cutLong(text).map((part, i) => ({
      text: part,
      page,
      source: paragraph.source,
      paragraph,
      opens: at === 0 && i === 0,
    })),
  );

/** A "sentence" that is longer than a page, such as a table, is cut between words. */
function cutLong(text: string): string[] {
  const longest = pageRoom.room - 300;
  if (text.length <= longest) return [text];
  const words = text.split(/(?<=\s)/).flatMap((word) => word.match(/.{1,1500}/gsu) ?? []);
  return inPages(words, (word) => word.length, { ...pageRoom, room: longest }).map((part) =>
    part.join(''),
  );
}

/** A subheading stands above its first paragraph; an entry of a list has a dot before it. */
function paragraphsOf(lines: readonly Line[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let last: TextParagraph | undefined;
  for (const { paragraph, text, opens } of lines) {
    const { heading, kind } = paragraph;
    if (opens && heading !== null) paragraphs.push([strong(heading.slice(0, longestHeading))]);
    if (paragraph === last) paragraphs.push([...paragraphs.pop()!, plain(` ${text}`)]);
    else paragraphs.push([plain(opens && kind === 'item' ? `• ${text}` : text)]);
    last = paragraph;
  }
  return paragraphs;
}
