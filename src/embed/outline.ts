import type { Section } from '../issue.js';
import type { Block, HeadingStyle } from './blocks.js';
import { normalised, wordsOf } from './titles.js';

/** A section and the blocks of running text under it, in reading order. */
export interface OutlinedSection {
  readonly section: Section;
  readonly blocks: Block[];
}

interface Heading {
  readonly title: string;
  readonly rank: number;
  hasText: boolean;
  byline: string | null;
}

/** Puts each block of text under its headings. Asides ("See page 3") belong to no section. */
export function outline(blocks: readonly Block[], contents: readonly string[]): OutlinedSection[] {
  const rank = ranking(blocks, contents);
  const sections: OutlinedSection[] = [];
  const root = headingOf('', Number.NEGATIVE_INFINITY);
  let stack: Heading[] = [];
  let current: OutlinedSection | null = null;
  for (const [i, block] of blocks.entries()) {
    if (block.kind === 'heading') {
      stack = pushed(stack, headingOf(block.text.text, rank(block, i)), isMarkdown(block));
      current = null;
    } else if (block.kind === 'byline') {
      stack = titleLast(stack);
      setByline(stack.at(-1) ?? root, block.text.text);
      current = null;
    } else if (block.kind !== 'aside') {
      for (const heading of stack) heading.hasText = true;
      current ??= opened(sections, sectionOf(stack.length > 0 ? stack : [root]));
      current.blocks.push(block);
    }
  }
  return sections;
}

const headingOf = (title: string, rank: number): Heading => ({
  title,
  rank,
  hasText: false,
  byline: null,
});

/** Of two that follow one another ("Words: …", "Pictures: …") the first counts. */
function setByline(heading: Heading, byline: string): void {
  if (heading.byline === null || heading.hasText) heading.byline = byline;
}

/** A byline is of the heading that it stands under, and of all that this heading holds. */
const sectionOf = (stack: readonly Heading[]): Section => ({
  path: stack.map(({ title }) => title).filter((title) => title !== ''),
  byline: stack.findLast(({ byline }) => byline !== null)?.byline ?? null,
});

function opened(sections: OutlinedSection[], section: Section): OutlinedSection {
  const fresh = { section, blocks: [] };
  sections.push(fresh);
  return fresh;
}

const isMarkdown = (block: Block) => typeof block.style === 'number';

/** A heading closes those of its rank and below; one that had no text of its own stays as its parent. */
function pushed(stack: readonly Heading[], heading: Heading, markdown: boolean): Heading[] {
  const kept = stack.filter((open) => open.rank < heading.rank || (!open.hasText && !markdown));
  return [...kept, heading].slice(-deepest);
}

/** A list of short lines reads like headings without text: no more of them make a path. */
const deepest = 8;

/** Above a byline stand the title and perhaps labels such as "Opinion", which are shorter. */
function titleLast(stack: readonly Heading[]): Heading[] {
  const run = stack.filter((heading) => !heading.hasText);
  const isLabel = wordsOf(run.at(-1)?.title ?? '').length <= 2;
  const longest = Math.max(...run.map(size));
  const title = isLabel ? run.findLast((heading) => size(heading) === longest) : run.at(-1);
  return title ? [...stack.filter((heading) => heading !== title), title] : [...stack];
}

const size = (heading: Heading) => wordsOf(heading.title).length;

/**
 * Small numbers stand high. What the list of contents names is of one rank, whatever its marks say,
 * and a title that is a sentence stands above its subheadings that are sentences too.
 */
function ranking(
  blocks: readonly Block[],
  contents: readonly string[],
): (block: Block, at: number) => number {
  const listed = new Set(contents.map(normalised));
  const isListed = (block: Block) => listed.has(normalised(block.text.text));
  const rank = setRanking(new Set(blocks.map((block) => block.style)));
  const own = (block: Block, at: number) => {
    const startsArticle = block.style === 'sentence' && blocks[at + 1]?.kind === 'byline';
    return rank(startsArticle ? 'title' : (block.style ?? 'title'));
  };
  const highest = blocks.reduce(
    (rank, block, i) =>
      block.kind === 'heading' && isListed(block) ? Math.min(rank, own(block, i)) : rank,
    Number.POSITIVE_INFINITY,
  );
  return (block, at) => (isListed(block) ? highest : own(block, at));
}

/** Rank by the way a heading is set. Where some are marked in Markdown, the others stand below. */
function setRanking(
  styles: ReadonlySet<HeadingStyle | undefined>,
): (style: HeadingStyle) => number {
  const below = [...styles].some(Number.isInteger) ? 6 : 0;
  const plain: Record<Exclude<HeadingStyle, number>, number> = {
    capitals: 1,
    title: styles.has('capitals') ? 2 : 1,
    sentence: 3,
    enumerated: 4,
    'sub-enumerated': 5,
  };
  return (style) => (typeof style === 'number' ? style : plain[style] + below);
}
