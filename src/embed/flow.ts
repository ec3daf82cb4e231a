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
  const joined: Block[] = [];
  let open = -1;
  for (const block of blocks) {
    const before = joined[open];
    if (before && block.kind === 'prose' && goesOn(before, block)) {
      joined[open] = { ...before, text: joinTexts(before.text, block.text, vocabulary) };
      continue;
    }
    joined.push(block);
    if (block.kind === 'prose') open = joined.length - 1;
    else if (block.kind !== 'aside' && block.kind !== 'caption') open = -1;
  }
  return joined;
}

/**
 * A small letter goes on with a loose end. A capital is a name in mid-sentence where the end calls for
 * more or a line breaks there; else the end has lost its stop, and a new sentence begins.
 */
function goesOn(before: Block, block: Block): boolean {
  const [end, start] = [before.text.text, block.text.text];
  if (endsInAbbreviation(end, start)) return true;
  if (isClosed(end) || end.endsWith(':')) return false;
  if (isContinuation(block)) return true;
  const begins = opensSentence.test(start);
  return block.afterBreak ? !begins || expectsMore.test(end) : !begins && expectsMore.test(end);
}

const expectsMore =
  /(?:[,(–—-]|\b(?:a|an|the|and|or|of|in|on|at|to|for|from|by|with|as|that|which|who|is|are|was|were|has|have|had|be|its|their|his|her))$/i;

function joinTexts(a: MappedText, b: MappedText, vocabulary: Vocabulary): MappedText {
  const head = /(\p{L}+)[-‐‑]$/u.exec(a.text);
  const tail = /^\p{Ll}+/u.exec(b.text);
  if (!head || !tail) return MappedText.join([a, b], ' ');
  const keepsHyphen = healed(head[1]!, tail[0], vocabulary).includes('-');
  return MappedText.join([keepsHyphen ? a : a.slice(0, -1), b]);
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
