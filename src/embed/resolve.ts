import type { DateOrigin } from '../issue.js';
import { findIssueDate, type IssueDate, parseIssueDate } from '../issue-date.js';
import { readDateline } from './dateline.js';
import type { ParsedDocument } from './document.js';
import type { IssuesFileEntry } from './issues-file.js';
import { normalised } from './titles.js';

/** Which issue a document belongs to, and how that is known. */
export interface Belonging {
  /** As printed, perhaps in capitals; `null` if nothing tells. */
  readonly publication: string | null;
  readonly date: IssueDate | null;
  readonly dateOrigin: DateOrigin;
  /** From the front page: the title of an article of this document, and its page. */
  readonly announced: { readonly title: string; readonly page: number } | null;
  /** Sentences about dates that are stated and cannot be read. */
  readonly warnings: readonly string[];
}

/** What the corpus tells of one document. */
export interface Surroundings {
  readonly entry: IssuesFileEntry | undefined;
  /** The other documents, among which a front page may announce this one. */
  readonly others: readonly ParsedDocument[];
}

/** The first that holds: front matter, issues.json, masthead, file name, another document's front page. */
export function belonging(document: ParsedDocument, { entry, others }: Surroundings): Belonging {
  const warnings: string[] = [];
  const stated = (text: string | null | undefined, where: string): IssueDate | null => {
    if (!text) return null;
    const date = parseIssueDate(text) ?? findIssueDate(text)?.date ?? null;
    if (!date)
      warnings.push(
        `The date "${text}" in ${where} is no date: write it like 2025-06 or 14 June 2025.`,
      );
    return date;
  };
  const { frontMatter, masthead } = document;
  const front = frontPageOf(document, others);
  const found: [IssueDate | null, DateOrigin][] = [
    [stated(frontMatter.date, 'its front matter'), 'front matter'],
    [stated(entry?.date, 'issues.json'), 'issues.json'],
    [masthead.date, 'masthead'],
    [dateInTitle(frontMatter.title), 'front matter'],
    [dateInName(document.source), 'file name'],
    [front?.document.masthead.date ?? null, 'front page'],
  ];
  const [date, dateOrigin] = found.find(([value]) => value !== null) ?? [null, 'none' as const];
  return {
    publication:
      frontMatter.publication ??
      entry?.publication ??
      masthead.publication ??
      front?.document.masthead.publication ??
      (frontMatter.title ? readDateline(frontMatter.title).rest : null) ??
      nameInName(document.source),
    date,
    dateOrigin,
    announced: front?.teaser ?? null,
    warnings,
  };
}

/** The front page whose teasers name an article of this document, if it has no masthead of its own. */
function frontPageOf(document: ParsedDocument, others: readonly ParsedDocument[]) {
  if (document.masthead.publication !== null) return null;
  const titles = new Set(document.sections.flatMap(({ section }) => section.path.map(normalised)));
  for (const other of others)
    for (const teaser of other.teasers)
      if (
        other !== document &&
        other.masthead.date !== null &&
        titles.has(normalised(teaser.title))
      )
        return { document: other, teaser };
  return null;
}

/** The title may be that of an article, "Annual Report 2024": a year alone is not the issue's. */
function dateInTitle(title: string | null): IssueDate | null {
  const date = title && readDateline(title).date;
  return date && !/^\d{4}$/.test(date) ? date : null;
}

const stem = (source: string) =>
  source
    .split('/')
    .at(-1)!
    .replace(/\.[^.]+$/, '');

const hash = /(?<![\da-z])(?=[a-f]*\d)(?=\d*[a-f])[\da-f]{12,}(?![\da-z])/gi;

/** Without hashes; underscores between figures are hyphens, others are spaces, as the date forms have it. */
const readable = (source: string) =>
  stem(source)
    .replace(hash, '')
    .replace(/(?<=\d)_(?=\d)/g, '-')
    .replace(/(?<=\p{L}{3})-?(?=\d)|(?<=\d)-?(?=\p{L}{3})|_/gu, ' ');

function dateInName(source: string): IssueDate | null {
  const found = findIssueDate(readable(source));
  const text = found && readable(source).slice(found.start, found.end);
  // A year alone may be any number; it counts only where words and nothing else stand beside it.
  return found && !(/^\d{4}$/.test(text!) && !/^[\p{L}\s-]+\d{4}$|^\d{4}$/u.test(readable(source)))
    ? found.date
    : null;
}

/** The words of a file name such as `harbour-bulletin-2026-03.txt`; a hash or a number is none. */
function nameInName(source: string): string | null {
  const { rest } = readDateline(readable(source).replace(/(?<=\p{L})-(?=\p{L})/gu, ' '));
  const words = rest
    .split(/[\s-]+/)
    .filter(
      (word) =>
        /^\p{L}{2,}$/u.test(word) &&
        !/^(?:issue|no|vol|final|scan|ocr|copy|page|txt|md)$/i.test(word),
    );
  const name = words.map((word) => word[0]!.toUpperCase() + word.slice(1)).join(' ');
  const folder = source.split('/').slice(0, -1).join('/');
  return name.length > 3 ? name : folder ? nameInName(folder) : null;
}
