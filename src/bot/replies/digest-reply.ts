import type { Issue } from '../../issue.js';
import type { Digest, DigestSection } from '../../retrieval/digest.js';
import type { Phrases } from '../phrases/index.js';
import { sectionKey } from '../presses/section-key.js';
import { shortId } from '../presses/short-id.js';
import { type Card, faint, type Menu, plain, type Reply } from '../reply.js';
import { placeOf } from './citation.js';
import { inPages, pageButtons, pageNumber } from './pages.js';
import { titleOf } from './spoken.js';

export interface DigestView {
  readonly digest: Digest;
  /** As a button asks for it; `null`: all pages as one, for a medium without buttons. */
  readonly page: string | null;
  readonly say: Phrases;
}

interface Numbered {
  readonly section: DigestSection;
  /** From 1. */
  readonly number: number;
}

/** A page is to be read at a glance, and to be shown whole by Discord, which takes 6000 characters. */
const pageRoom = { room: 4500, most: 5 };
/** What a menu of Discord's holds. */
const menuRoom = 25;

/** An issue's sections, each in its most telling sentences, and a menu to read them in. */
export function digestReply({ digest: { issue, sections }, page, say }: DigestView): Reply {
  const numbered = sections.map((section, i) => ({ section, number: i + 1 }));
  const all = inPages(numbered, sizeOf, pageRoom);
  const at = pageNumber(page ?? '', all.length);
  const shown = page === null ? numbered : (all[at.page] ?? []);
  const key = shortId(issue.id);
  return {
    tone: 'answer',
    title: titleOf(issue, say),
    lead: [faint(leadOf(issue, sections.length, say))],
    cards: shown.map((one) => cardOf(one, say)),
    footer:
      page !== null && at.pages > 1 ? say.pages.which(at.page + 1, at.pages) : say.digest.readOn,
    controls: [
      menuOf(key, at.page, numbered.length > menuRoom ? shown : numbered, say),
      pageButtons((to) => ({ action: 'digest', args: [key, `${to}`] }), at, say),
    ],
  };
}

const leadOf = ({ date }: Issue, sections: number, say: Phrases): string =>
  date === null
    ? `${say.digest.sections(sections)} ${say.digest.undated}`
    : say.digest.sections(sections);

function cardOf({ section, number }: Numbered, say: Phrases): Card {
  const { sentences } = section;
  return {
    title: titled({ section, number }, say),
    body:
      sentences.length > 0
        ? sentences.map(({ text }) => [plain(text)])
        : [[faint(say.digest.withoutSentences)]],
    citation: placeOf({ ...section, title: null }, say),
  };
}

const titled = ({ section, number }: Numbered, say: Phrases): string =>
  `${number}. ${section.title ?? say.digest.untitled}`;

/** With what stands around the text; a sentence of bad OCR may be endless. */
const sizeOf = ({ section }: Numbered): number =>
  60 +
  (section.title ?? '').length +
  section.sentences.reduce((sum, { text }) => sum + text.length + 2, 0);

const menuOf = (
  issueKey: string,
  page: number,
  sections: readonly Numbered[],
  say: Phrases,
): Menu => ({
  placeholder: say.digest.choose,
  press: { action: 'section', args: [issueKey, `${page}`] },
  choices: sections.map((one) => ({
    label: titled(one, say),
    value: sectionKey(one.section, one.number - 1),
    remark: placeOf({ ...one.section, title: null }, say),
  })),
});
