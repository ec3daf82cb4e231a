import type { IssueDate } from '../issue-date.js';
import { type Block, blocksOf } from './blocks.js';
import { vocabularyOf } from './clean.js';
import { takeContents } from './contents.js';
import { readDateline } from './dateline.js';
import { joinBroken, returnStrays } from './flow.js';
import { type FrontMatter, readFrontMatter } from './front-matter.js';
import type { Teaser } from './front-zone.js';
import { findFurniture, readRunningHeads } from './furniture.js';
import { type Line, linesOf } from './lines.js';
import { readMailHeader } from './mail-header.js';
import { readMasthead } from './masthead.js';
import { type OutlinedSection, outline } from './outline.js';
import { type PageAt, pagesOf } from './pages.js';

/** A file of the seeds folder, decoded. */
export interface SourceFile {
  /** The path under the seeds folder, with `/`. */
  readonly source: string;
  readonly text: string;
}

/** A document as read on its own, before the corpus tells what it leaves open. */
export interface ParsedDocument {
  readonly source: string;
  readonly frontMatter: FrontMatter;
  readonly masthead: { readonly publication: string | null; readonly date: IssueDate | null };
  readonly teasers: readonly Teaser[];
  readonly contents: readonly string[];
  readonly sections: readonly OutlinedSection[];
  readonly pageAt: PageAt;
}

/** @throws Error that says what is wrong with the document. */
export function parseDocument({ source, text }: SourceFile): ParsedDocument {
  const frontMatter = readFrontMatter(text);
  const mail = readMailHeader(text);
  const lines = signedOff(text, linesOf(text, Math.max(frontMatter.bodyStart, mail.bodyStart)));
  const masthead = readMasthead(lines, source);
  const rest = lines.filter((line) => !masthead.lines.has(line));
  const known = {
    publication: frontMatter.publication ?? masthead.publication ?? titleName(frontMatter),
    date: masthead.date,
  };
  const marks = findFurniture(rest, known);
  const heads = readRunningHeads(marks);
  const left = new Set<Line>([...masthead.lines, ...marks.map((mark) => mark.line)]);
  const vocabulary = vocabularyOf(text);
  const { blocks, contents } = takeContents(blocksOf(text, lines, left, vocabulary));
  const sections = outline(joinBroken(blocks, vocabulary), contents);
  return {
    source,
    frontMatter,
    masthead: {
      publication: masthead.publication ?? heads.publication ?? mail.publication,
      date: masthead.date ?? heads.date ?? mail.date,
    },
    teasers: masthead.teasers,
    contents,
    sections: returnStrays(sections, vocabulary),
    pageAt: pagesOf(marks, ...extent(blocks, lines)),
  };
}

/** The lines above an e-mail's signature, which "-- " alone on a line sets apart. @see RFC 3676, 4.3 */
function signedOff(text: string, lines: Line[]): Line[] {
  const mark = Math.max(text.lastIndexOf('\n-- \n'), text.lastIndexOf('\n-- \r\n'));
  const above = lines.filter(({ start }) => start < mark);
  return mark >= 0 && lines.length - above.length <= longestSignature ? above : lines;
}

/** In lines. */
const longestSignature = 12;

const titleName = ({ title }: FrontMatter) => (title ? readDateline(title).rest || null : null);

function extent(blocks: readonly Block[], lines: readonly Line[]): [number, number] {
  const first = blocks[0]?.text.start ?? lines[0]?.start ?? 0;
  return [first, blocks.reduce((last, { text }) => Math.max(last, text.end), first)];
}
