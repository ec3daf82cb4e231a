import type { Stretch } from './chunk.js';
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
function contiguous({ blocks }: OutlinedSection) {
  const runs: { kind: string; texts: OutlinedSection['blocks'][number]['text'][] }[] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const { kind, text } of blocks) {
    const run = runs.at(-1);
    const flows = kind === 'item' ? 'prose' : kind;
    if (run && run.kind === flows && flows !== 'caption' && text.start >= end) run.texts.push(text);
    else runs.push({ kind: flows, texts: [text] });
    end = text.end;
  }
  return runs.map(({ texts }) => texts);
}
