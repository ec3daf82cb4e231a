import { isByline, isCaption, isCredit, isJump } from './block-marks.js';
import { clean, type Vocabulary } from './clean.js';
import {
  bare,
  isCapitals,
  isContentsEntry,
  isEnumerated,
  isListItem,
  isRule,
  isTableRow,
  isTitleCase,
  isTitleLike,
  type Line,
  pictures,
  specks,
  wordsOf,
} from './lines.js';
import { MappedText } from './mapped-text.js';
import { isClosed } from './sentences.js';

export type BlockKind = 'heading' | 'byline' | 'prose' | 'item' | 'caption' | 'aside';

/** How a heading is set; together with the document's other headings it tells the level. */
export type HeadingStyle = number | 'capitals' | 'title' | 'sentence' | 'enumerated';

/** A paragraph, heading or the like, as a reader sees it. */
export interface Block {
  readonly kind: BlockKind;
  readonly text: MappedText;
  /** Only for headings: a number is Markdown's level. */
  readonly style?: HeadingStyle;
  /** Only for running text: a page or a line ends above it, so that it may begin in mid-sentence. */
  readonly afterBreak?: boolean;
}

/** Groups what stands together between blank lines and tells what each group is. */
export function blocksOf(
  source: string,
  lines: readonly Line[],
  left: ReadonlySet<Line>,
  vocabulary: Vocabulary,
): Block[] {
  const groups = paragraphs(lines, left).flatMap(splitGroup);
  const marked = groups.filter((group) => isMarkdownHeading(group[0]!)).length >= marksHeadings;
  const breaks = lineBreaks(lines, left);
  const drafts = groups.map((group, i) => {
    const block = draft({ source, group, next: groups[i + 1], marked, vocabulary });
    return block.kind === 'prose' ? { ...block, afterBreak: breaks.has(group[0]!) } : block;
  });
  return drafts.filter((block) => block.text.length > 0);
}

type Group = readonly Line[];

/** A document with so many headings in Markdown marks them all: a short plain line there is none. */
const marksHeadings = 3;

/** Runs of lines without a blank line between them; lines that are left out do not separate. */
function paragraphs(lines: readonly Line[], left: ReadonlySet<Line>): Group[] {
  const groups: Line[][] = [];
  let apart = true;
  for (const line of lines) {
    apart ||= line.afterBlank;
    if (isRule(line.raw)) apart = true;
    else if (!left.has(line)) {
      if (apart) groups.push([]);
      groups.at(-1)!.push(line);
      apart = false;
    }
  }
  return groups;
}

/** Longer lines than this are whole paragraphs: nothing is wrapped. */
const longestWrapped = 120;
/** A wrapped line that fills so much of the width goes on in the next one. */
const fullWidth = 0.75;

/** The lines above which the furniture of a page stands, or a line that fills the width. */
function lineBreaks(lines: readonly Line[], left: ReadonlySet<Line>): Set<Line> {
  const width = Math.max(0, ...lines.map((line) => line.text.length));
  const isFull = (line: Line) => width <= longestWrapped && line.text.length >= fullWidth * width;
  return new Set(
    lines.filter((_, i) => {
      const above = lines[i - 1];
      return above !== undefined && (left.has(above) || isFull(above));
    }),
  );
}

const isMarkdownHeading = (line: Line) => line.level !== null;
/** Cuts headings, bylines and list items out of a group of lines that has no blank line in it. */
function splitGroup(group: Group): Group[] {
  const parts: Line[][] = [];
  let open = false;
  for (const [i, line] of group.entries()) {
    const part = parts.at(-1);
    const goesOn = part?.every(isCapitalLine) && isCapitalLine(line) && isTitleLike(line.text);
    const alone = goesOn || standsAlone(line, group, i);
    if (part && (goesOn || (open && !alone && !isItem(line.raw)))) part.push(line);
    else parts.push([line]);
    open = !alone;
  }
  return parts;
}

/** Of a heading in capitals, which may take several lines. */
const isCapitalLine = (line: Line) =>
  isCapitals(line.text) && line.level === null && !isItem(line.raw) && !isByline(line.text);

const isItem = (raw: string) => isListItem(raw) || isTableRow(raw) || isContentsEntry(raw);

const isRunningText = (line: Line) => wordsOf(line.text).length >= 8;

function standsAlone(line: Line, group: Group, i: number): boolean {
  if (isMarkdownHeading(line) || isJump(line.text) || isCredit(line.text)) return true;
  const before = group[i - 1];
  if (isByline(line.text))
    return before === undefined || !/[\p{Ll},]$/u.test(before.text) || isTitleLike(before.text);
  if (before !== undefined && !isClosed(before.text) && !isMarkdownHeading(before)) return false;
  const next = group[i + 1];
  if (next === undefined || !isTitleLike(line.text)) return false;
  const longest = Math.max(...group.map((other) => other.text.length));
  const isShorter = (share: number) => line.text.length < longest * share;
  // A line that a short one follows may as well be the first of a list.
  const isSet = isCapitals(line.text) || (isTitleCase(line.text) && wordsOf(next.text).length >= 5);
  const isSentence = isRunningText(next) && (i === 0 || isShorter(0.5));
  return (
    isByline(next.text) ||
    (isShorter(0.7) && (isSet || isSentence) && /^["'“‘(\p{Lu}\p{N}]/u.test(next.text))
  );
}

interface Context {
  readonly source: string;
  readonly group: Group;
  readonly next: Group | undefined;
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
  if (isJump(plain) || isCredit(plain)) return { kind: 'aside', text };
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

const isEnumeratedHeading = (text: string, next: Group | undefined) =>
  isEnumerated(text) &&
  isTitleLike(text) &&
  next !== undefined &&
  wordsOf(bare(next[0]!.raw)).length > 10;

const isWhollyBold = (group: Group) =>
  group.every((line) => /^\s*(\*\*|__).+\1\s*$/.test(line.raw));

const startsByline = (group: Group | undefined) => group !== undefined && isByline(group[0]!.text);

/** A heading stands alone and something stands under it. */
function isHeading(text: string, group: Group, next: Group | undefined): boolean {
  if (group.length > 2 || next === undefined || !isTitleLike(text)) return false;
  if (group.length === 2 && !isCapitals(text) && !isTitleCase(text)) return false;
  if (startsByline(next)) return true;
  return isItem(next[0]!.raw) || /^["'“‘«(]?[\p{Lu}\p{N}▲]/u.test(next[0]!.text);
}

/** The end of a letter: a greeting, a name that is set at the right, or name and office, indented. */
function isSignature(text: string, group: Group): boolean {
  if (/^(?:yours|best wishes|(?:kind|best|warm) regards|sincerely)\b/i.test(text)) return true;
  if (isCapitals(text) || group.length > 2) return false;
  if (group.length === 2 && /^(?:Dr|Prof|Mr|Mrs|Ms|Rev|Sir)\b/.test(text)) return true;
  if (group.length === 2)
    return group.every((line) => /^\s{4}/.test(line.raw) && wordsOf(line.text).length <= 4);
  return /^\s{28}/.test(group[0]!.raw) && group[0]!.raw.trimEnd().length >= 56;
}

function styleOf(text: string): HeadingStyle {
  if (isEnumerated(text)) return 'enumerated';
  if (isCapitals(text)) return 'capitals';
  return isTitleCase(text) ? 'title' : 'sentence';
}
