import { isByline, isCaption, isCredit, isJump, isSubscription } from './block-marks.js';
import { clean, type Vocabulary } from './clean.js';
import { isItem, type LineGroup, lineGroups } from './line-groups.js';
import { bare, type Line, pictures, specks } from './lines.js';
import { MappedText } from './mapped-text.js';
import {
  isCapitals,
  isEnumerated,
  isSubEnumerated,
  isTitleCase,
  isTitleLike,
  wordsOf,
} from './titles.js';

type BlockKind = 'heading' | 'byline' | 'prose' | 'item' | 'caption' | 'aside';

/** How a heading is set; together with the document's other headings it tells the level. */
export type HeadingStyle =
  | number
  | 'capitals'
  | 'title'
  | 'sentence'
  | 'enumerated'
  | 'sub-enumerated';

/** A paragraph, heading or the like, as a reader sees it. */
export interface Block {
  readonly kind: BlockKind;
  readonly text: MappedText;
  /** Only for headings: a number is Markdown's level. */
  readonly style?: HeadingStyle;
  /** Only for running text: a page or a line ends above it, so that it may begin in mid-sentence. */
  readonly afterBreak?: boolean;
  /** Only for running text that was found elsewhere: it goes on with the sentence before it. */
  readonly continues?: boolean;
}

/** Groups what stands together between blank lines and tells what each group is. */
export function blocksOf(
  source: string,
  lines: readonly Line[],
  left: ReadonlySet<Line>,
  vocabulary: Vocabulary,
): Block[] {
  const groups = lineGroups(lines, left);
  const marked = groups.filter((group) => isMarkdownHeading(group[0]!)).length >= marksHeadings;
  const breaks = lineBreaks(lines, left);
  const drafts = groups.map((group, i) => {
    const block = draft({ source, group, next: groups[i + 1], marked, vocabulary });
    return block.kind === 'prose' ? { ...block, afterBreak: breaks.has(group[0]!) } : block;
  });
  return drafts.filter((block) => block.text.length > 0);
}

/** A document with so many headings in Markdown marks them all: a short plain line there is none. */
const marksHeadings = 3;

/** Longer lines than this are whole paragraphs: nothing is wrapped. */
const longestWrapped = 120;
/** A wrapped line that fills so much of the width goes on in the next one. */
const fullWidth = 0.75;

/** The lines above which the furniture of a page stands, or a line that fills the width. */
function lineBreaks(lines: readonly Line[], left: ReadonlySet<Line>): Set<Line> {
  const width = lines.reduce((widest, { text }) => Math.max(widest, text.length), 0);
  const isFull = (line: Line) => width <= longestWrapped && line.text.length >= fullWidth * width;
  return new Set(
    lines.filter((_, i) => {
      const above = lines[i - 1];
      return above !== undefined && (left.has(above) || isFull(above));
    }),
  );
}

const isMarkdownHeading = (line: Line) => line.level !== null;

interface Context {
  readonly source: string;
  readonly group: LineGroup;
  readonly next: LineGroup | undefined;
  readonly marked: boolean;
  readonly vocabulary: Vocabulary;
}

function draft({ source, group, next, marked, vocabulary }: Context): Block {
  const first = group[0]!;
  const raw = group.map(({ start, end }) => MappedText.of(source, start, end));
  const text = clean(MappedText.join(raw, '\n'), vocabulary);
  const plain = bare(group.map((line) => line.raw).join(' '));
  if (isMarkdownHeading(first))
    return { kind: 'heading', text: withoutSpecks(text), style: first.level! };
  if (isByline(plain)) return { kind: 'byline', text };
  if (isJump(plain) || isCredit(plain) || isSubscription(text.text)) return { kind: 'aside', text };
  if (isCaption(plain)) return { kind: 'caption', text };
  if (isItem(first.raw) && !isEnumeratedHeading(plain, next)) return { kind: 'item', text };
  if (isSignature(plain, group)) return { kind: 'item', text };
  const mayBeHeading = !marked || isCapitals(plain) || isWhollyBold(group) || startsByline(next);
  if (mayBeHeading && isHeading(plain, group, next))
    return { kind: 'heading', text: withoutSpecks(text), style: styleOf(plain) };
  return { kind: 'prose', text };
}

const withoutSpecks = (text: MappedText) =>
  text
    .replace(pictures, () => '')
    .trim()
    .replace(specks, () => '')
    .trim();

const isEnumeratedHeading = (text: string, next: LineGroup | undefined) =>
  isEnumerated(text) &&
  isTitleLike(text) &&
  next !== undefined &&
  (isItem(next[0]!.raw)
    ? isCapitals(text) && !/^\s*\(?\d{1,2}[.)]/.test(next[0]!.raw)
    : wordsOf(bare(next.map((line) => line.raw).join(' '))).length > 10);

const isWhollyBold = (group: LineGroup) =>
  group.every((line) => /^\s*(\*\*|__).+\1\s*$/.test(line.raw));

const startsByline = (group: LineGroup | undefined) =>
  group !== undefined && isByline(group[0]!.text);

/** A heading stands alone and something stands under it. */
function isHeading(text: string, group: LineGroup, next: LineGroup | undefined): boolean {
  if (group.length > 2 || next === undefined || !isTitleLike(text)) return false;
  if (group.length === 2 && !isCapitals(text) && !isTitleCase(text)) return false;
  if (startsByline(next)) return true;
  return isItem(next[0]!.raw) || /^["'“‘«(]?[\p{Lu}\p{N}▲]/u.test(next[0]!.text);
}

/** The end of a letter: a greeting, a name that is set at the right, or name and office, indented. */
function isSignature(text: string, group: LineGroup): boolean {
  if (/^(?:yours|best wishes|(?:kind|best|warm) regards|sincerely)\b/i.test(text)) return true;
  if (isCapitals(text) || group.length > 2) return false;
  if (group.length === 2 && /^(?:Dr|Prof|Mr|Mrs|Ms|Rev|Sir)\b/.test(text)) return true;
  if (group.length === 2)
    return group.every((line) => /^\s{4}/.test(line.raw) && wordsOf(line.text).length <= 4);
  return /^\s{28}/.test(group[0]!.raw) && group[0]!.raw.trimEnd().length >= 56;
}

function styleOf(text: string): HeadingStyle {
  if (isSubEnumerated(text)) return 'sub-enumerated';
  if (isEnumerated(text)) return 'enumerated';
  if (isCapitals(text)) return 'capitals';
  return isTitleCase(text) ? 'title' : 'sentence';
}
