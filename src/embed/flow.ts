import type { Block } from './blocks.js';
import { healed, type Vocabulary } from './clean.js';
import { MappedText } from './mapped-text.js';
import type { OutlinedSection } from './outline.js';
import { endsInAbbreviation, isClosed, opensSentence } from './sentences.js';
import { wordsOf } from './titles.js';

/** True if a block of running text breaks off in mid-sentence. */
const isOpen = (block: Block | undefined): boolean =>
  block?.kind === 'prose' && !isClosed(block.text.text) && !/:$/.test(block.text.text);

/** True if a block begins in mid-sentence. */
const isContinuation = (block: Block) => block.kind === 'prose' && /^\p{Ll}/u.test(block.text.text);

/** Makes sentences whole again that a column, a page or a picture has cut in two. */
export function joinBroken(blocks: readonly Block[], vocabulary: Vocabulary): Block[] {
  const joined: Joining[] = [];
  let open: Joining | undefined;
  for (const block of blocks) {
    if (open && block.kind === 'prose' && goesOn(open.tail, block)) {
      extend(open, block.text, vocabulary);
      continue;
    }
    const fresh = { block, parts: [block.text], tail: block.text.text.slice(-tailLength) };
    joined.push(fresh);
    if (block.kind === 'prose') open = fresh;
    else if (block.kind !== 'aside' && block.kind !== 'caption') open = undefined;
  }
  return joined.map(({ block, parts }) =>
    parts.length === 1 ? block : { ...block, text: MappedText.join(parts) },
  );
}

/** A block that others go on from, joined at the end: thousands of scraps may make one. */
interface Joining {
  readonly block: Block;
  readonly parts: MappedText[];
  /** The end of the text so far. */
  tail: string;
}

/** So much of a text's end tells whether it goes on. */
const tailLength = 120;

function extend(open: Joining, text: MappedText, vocabulary: Vocabulary): void {
  const seam = seamOf(open.tail, text.text, vocabulary);
  const last = open.parts.pop()!;
  const head = seam.dropsHyphen ? last.slice(0, -1) : last;
  const closed = seam.space ? MappedText.join([head, text.slice(0, 0)], ' ') : head;
  open.parts.push(closed, text);
  const tail = seam.dropsHyphen ? open.tail.slice(0, -1) : open.tail;
  open.tail = `${tail}${seam.space ? ' ' : ''}${text.text}`.slice(-tailLength);
}

/**
 * A small letter goes on with a loose end. A capital is a name in mid-sentence where the end calls for
 * more or a line breaks there; else the end has lost its stop, and a new sentence begins.
 */
function goesOn(end: string, block: Block): boolean {
  const start = block.text.text;
  if (endsInAbbreviation(end, start)) return true;
  if (isClosed(end) || end.endsWith(':')) return false;
  if (isContinuation(block)) return true;
  const begins = opensSentence.test(start);
  return block.afterBreak ? !begins || expectsMore.test(end) : !begins && expectsMore.test(end);
}

const expectsMore =
  /(?:[,(–—-]|\b(?:a|an|the|and|or|of|in|on|at|to|for|from|by|with|as|that|which|who|is|are|was|were|has|have|had|be|its|their|his|her))$/i;

/** How two texts meet: with a space, or as the halves of a word. */
function seamOf(end: string, start: string, vocabulary: Vocabulary) {
  const head = /(\p{L}+)[-‐‑]$/u.exec(end);
  const tail = /^\p{Ll}+/u.exec(start);
  if (!head || !tail) return { space: true, dropsHyphen: false };
  const keepsHyphen = healed(head[1]!, tail[0], vocabulary).includes('-');
  return { space: false, dropsHyphen: !keepsHyphen };
}

/**
 * Columns out of order leave an article that breaks off and, elsewhere, text that begins in
 * mid-sentence. Such text, up to the next heading, goes back to the article that lacks its end.
 */
export function returnStrays(
  sections: readonly OutlinedSection[],
  vocabulary: Vocabulary,
): OutlinedSection[] {
  const result = sections.map(({ section, blocks }) => ({ section, blocks: [...blocks] }));
  const lacking = new Set(result.filter(({ blocks }) => lacksItsEnd(blocks.at(-1))));
  for (const home of result) {
    const at = home.blocks.findIndex(
      (block, i) => isContinuation(block) && !isOpen(home.blocks[i - 1]),
    );
    if (at < 0) continue;
    const owner = ownerOf(
      home.blocks[at]!,
      [...lacking].filter((other) => other !== home),
      vocabulary,
    );
    if (!owner) continue;
    const [first, ...others] = home.blocks.splice(at);
    owner.blocks.push({ ...first!, continues: true }, ...others);
    for (const changed of [home, owner])
      if (lacksItsEnd(changed.blocks.at(-1))) lacking.add(changed);
      else lacking.delete(changed);
  }
  return result.filter(({ blocks }) => blocks.length > 0);
}

/** A few words without a stop are a signature or a label, no article that breaks off. */
const lacksItsEnd = (block: Block | undefined): boolean =>
  isOpen(block) && wordsOf(block!.text.text).length >= 10;

/** The section whose split word the stray completes, or else the last that breaks off. */
function ownerOf(
  stray: Block,
  lacking: readonly OutlinedSection[],
  vocabulary: Vocabulary,
): OutlinedSection | undefined {
  const tail = /^\p{Ll}+/u.exec(stray.text.text)![0];
  const completes = lacking.find(({ blocks }) => {
    const head = /(\p{L}+)[-‐‑]$/u.exec(blocks.at(-1)!.text.text);
    return head !== null && vocabulary.has((head[1]! + tail).toLowerCase());
  });
  return completes ?? lacking.at(-1);
}
