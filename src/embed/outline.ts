import type { Section } from '../issue.js';
import type { Block, HeadingStyle } from './blocks.js';
import { normalised, wordsOf } from './lines.js';

/** A section and the blocks of running text under it, in reading order. */
export interface OutlinedSection {
  readonly section: Section;
  readonly blocks: Block[];
}

interface Heading {
  readonly title: string;
  readonly rank: number;
  hasText: boolean;
}

/** Puts each block of text under its headings. Asides ("See page 3") belong to no section. */
export function outline(blocks: readonly Block[], contents: readonly string[]): OutlinedSection[] {
  const rank = ranking(blocks, contents);
  const sections: OutlinedSection[] = [];
  let stack: Heading[] = [];
  let byline: string | null = null;
  let current: OutlinedSection | null = null;
  for (const [i, block] of blocks.entries()) {
    if (block.kind === 'heading') {
      if (rank(block) <= 1 || startsArticle(blocks, i)) byline = null;
      stack = pushed(
        stack,
        {
          title: block.text.text,
          rank: startsArticle(blocks, i) ? Math.min(1, rank(block)) : rank(block),
          hasText: false,
        },
        isMarkdown(block),
      );
      current = null;
    } else if (block.kind === 'byline') {
      byline = block.text.text;
      stack = titleLast(stack);
      current = null;
    } else if (block.kind !== 'aside') {
      for (const heading of stack) heading.hasText = true;
      current ??= opened(sections, { path: stack.map(({ title }) => title), byline });
      current.blocks.push(block);
    }
  }
  return sections;
}

function opened(sections: OutlinedSection[], section: Section): OutlinedSection {
  const fresh = { section, blocks: [] };
  sections.push(fresh);
  return fresh;
}

const isMarkdown = (block: Block) => typeof block.style === 'number';

/** A heading closes those of its rank and below; one that had no text of its own stays as its parent. */
function pushed(stack: readonly Heading[], heading: Heading, markdown: boolean): Heading[] {
  const kept = stack.filter((open) => open.rank < heading.rank || (!open.hasText && !markdown));
  return [...kept, heading];
}

/** Above a byline stand the title and perhaps labels such as "Opinion": the title is the longest. */
function titleLast(stack: readonly Heading[]): Heading[] {
  const run = stack.filter((heading) => !heading.hasText);
  const title = run.reduce<Heading | null>((a, b) => (a && size(a) >= size(b) ? a : b), null);
  return title === null ? [...stack] : [...stack.filter((heading) => heading !== title), title];
}

const size = (heading: Heading) => wordsOf(heading.title).length;

/** True for a heading with a byline before any text. */
function startsArticle(blocks: readonly Block[], i: number): boolean {
  let next = i + 1;
  while (blocks[next]?.kind === 'heading') next++;
  return blocks[next]?.kind === 'byline';
}

/** Small numbers stand high. What the list of contents names is of one rank, whatever its marks say. */
function ranking(blocks: readonly Block[], contents: readonly string[]): (block: Block) => number {
  const listed = new Set(contents.map(normalised));
  const styles = new Set(blocks.map((block) => block.style));
  const plain: Record<Exclude<HeadingStyle, number>, number> = {
    capitals: 1,
    title: styles.has('capitals') ? 2 : 1,
    sentence: 3,
    enumerated: 4,
  };
  return (block) => {
    if (listed.has(normalised(block.text.text))) return 0;
    if (typeof block.style === 'number') return block.style;
    return plain[block.style ?? 'title'] + ([...styles].some(Number.isInteger) ? 6 : 0);
  };
}
