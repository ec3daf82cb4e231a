import type { Issue, Sentence } from '../issue.js';
import type { DigestSection } from '../retrieval/digest.js';
import { titleOf } from '../retrieval/interpret.js';
import type { TextParagraph } from '../retrieval/section-text.js';
import { placeOf } from './citation.js';
import { inPages, pageButtons, pageNumber } from './pages.js';
import type { Phrases } from './phrases/index.js';
import { type Paragraph, plain, type Reply } from './reply.js';
import { sectionKey } from './section-key.js';
import { shortId } from './short-id.js';

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
  const pages = inPages(text.flatMap(linesOf), ({ text }) => text.length + 2, pageRoom);
  const at = pageNumber(page, pages.length);
  const shown = pages[at.page] ?? [];
  const [first] = shown;
  const args = [shortId(issue.id), sectionKey(section, index)];
  return {
    tone: 'answer',
    title: section.title ?? say.digest.untitled,
    cards: [
      {
        body: paragraphsOf(shown),
        citation: placeOf({
          title: titleOf(issue),
          byline: section.byline,
          page: first?.page ?? null,
          source: first?.source ?? section.source,
        }),
      },
    ],
    ...(at.pages > 1 && { footer: say.pages.which(at.page + 1, at.pages) }),
    controls: [pageButtons((to) => ({ action: 'read', args: [...args, `${to}`] }), at, say)],
  };
}

/** As much of a sentence as a page can hold, mostly all of it. */
interface Line {
  readonly text: string;
  readonly page: number | null;
  readonly source: string;
  readonly paragraph: TextParagraph;
}

const linesOf = (paragraph: TextParagraph): Line[] =>
  paragraph.sentences.flatMap(({ text, page }: Sentence) =>
    cutLong(text).map((part) => ({ text: part, page, source: paragraph.source, paragraph })),
  );

/** A "sentence" that is longer than a page, such as a table, is cut between words. */
function cutLong(text: string): string[] {
  const longest = pageRoom.room - 2;
  if (text.length <= longest) return [text];
  const words = text.split(/(?<=\s)/).flatMap((word) => word.match(/.{1,1900}/gsu) ?? []);
  return inPages(words, (word) => word.length, { ...pageRoom, room: longest }).map((part) =>
    part.join(''),
  );
}

function paragraphsOf(lines: readonly Line[]): Paragraph[] {
  const paragraphs = new Map<TextParagraph, string[]>();
  for (const { paragraph, text } of lines)
    paragraphs.set(paragraph, [...(paragraphs.get(paragraph) ?? []), text]);
  return [...paragraphs.values()].map((texts) => [plain(texts.join(' '))]);
}
