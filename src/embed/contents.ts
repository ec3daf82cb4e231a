import type { Block } from './blocks.js';
import { normalised } from './titles.js';

const contentsHeading =
  /^(?:in this (?:issue|edition|number)|(?:table of )?contents|inside(?: this issue)?|what['’]s inside)\W*$/i;

/** "In this issue: A new garden · Thank you, Joan" */
const contentsLine =
  /^(?:in this (?:issue|edition|number)|contents|inside(?: this issue)?)\s*:\s*(?<entries>.+[·|•;].+)$/i;

/** Where an entry ends that also names a page: "Harbour News ..... 4". */
const pageReference = /[\s.,…·]+(?:p(?:age|\.)?\s*)?\d{1,3}$/i;

/**
 * Finds an issue's own list of contents: entries before the first running text of which most come
 * again below as headings. The list is taken out of the blocks, as it is no text to answer from.
 */
export function takeContents(blocks: readonly Block[]): { blocks: Block[]; contents: string[] } {
  return inOneLine(blocks) ?? inAList(blocks);
}

function inOneLine(blocks: readonly Block[]) {
  const headings = new Set(
    blocks.filter(({ kind }) => kind === 'heading').map(({ text }) => normalised(text.text)),
  );
  for (const block of blocks.slice(0, contentsAmong)) {
    const list = contentsLine.exec(block.text.text)?.groups?.entries;
    const entries = list?.split(/\s*[·|•;]\s*/).map((one) => one.replace(pageReference, '').trim());
    const found = entries?.filter((one) => headings.has(normalised(one))) ?? [];
    if (entries && found.length > 1 && found.length * 2 >= entries.length)
      return { blocks: blocks.filter((other) => other !== block), contents: entries };
  }
  return null;
}

/** A line of contents stands near the head. */
const contentsAmong = 10;

function inAList(blocks: readonly Block[]): { blocks: Block[]; contents: string[] } {
  const body = blocks.findIndex((block) => block.kind === 'prose' && !isSign(block));
  const list = blocks
    .slice(0, Math.max(body, 0))
    .filter((block) => block.kind === 'item' || block.kind === 'heading' || isSign(block));
  const place = new Map(blocks.map((block, i) => [block, i]));
  const lastPlace = new Map(
    blocks
      .filter(({ kind }) => kind !== 'item')
      .map((block) => [normalised(block.text.text), place.get(block)!]),
  );
  const below = (block: Block) =>
    (lastPlace.get(normalised(entry(block))) ?? -1) > place.get(block)!;
  const items = list.filter(
    (block) => block.kind === 'item' || pageReference.test(block.text.text),
  );
  const entries = items.length > 0 ? items : list.filter(below);
  const isContents = entries.length > 1 && entries.filter(below).length * 2 >= entries.length;
  if (!isContents) return { blocks: blocks.filter((block) => !isSign(block)), contents: [] };
  const gone = new Set(entries);
  return {
    blocks: blocks.filter((block) => !gone.has(block) && !isSign(block)),
    contents: entries.map(entry),
  };
}

const isSign = (block: Block) => contentsHeading.test(block.text.text);

const entry = (block: Block) => block.text.text.replace(pageReference, '').trim();
