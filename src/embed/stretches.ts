import type { ParagraphKind } from '../issue.js';
import type { Paragraph, Stretch } from './chunk.js';
import type { ParsedDocument } from './document.js';
import type { OutlinedSection } from './outline.js';
import type { Belonging } from './resolve.js';
import { normalised } from './titles.js';

interface Announced extends Pick<Belonging, 'announced'> {
  readonly document: ParsedDocument;
}

/** The text of a document in stretches, in order; an announced article is on the announced page. */
export function stretchesOf({ document, announced }: Announced): Stretch[] {
  const title = announced && normalised(announced.title);
  return document.sections.flatMap((outlined) => {
    const isAnnounced = outlined.section.path.some((heading) => normalised(heading) === title);
    return contiguous(outlined).map((paragraphs) => ({
      source: document.source,
      section: outlined.section,
      paragraphs,
      pageAt: (offset: number) => document.pageAt(offset) ?? (isAnnounced ? announced!.page : null),
    }));
  });
}

/** An excerpt is one range of the source: where a section jumps, or a caption stands between, it ends. */
function contiguous({ blocks }: OutlinedSection): Paragraph[][] {
  const runs: Paragraph[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const block of blocks) {
    const kind: ParagraphKind =
      block.kind === 'caption' || block.kind === 'item' ? block.kind : 'prose';
    const paragraph = { text: block.text, kind, continues: block.continues ?? false };
    const last = runs.at(-1);
    const goesOn = kind !== 'caption' && last?.[0]?.kind !== 'caption' && block.text.start >= end;
    if (last && goesOn) last.push(paragraph);
    else runs.push([paragraph]);
    end = block.text.end;
  }
  return runs;
}
