import type { DocumentRecord, Issue } from '../issue.js';
import { compareIssueDates } from '../issue-date.js';
import type { Stretch } from './chunk.js';
import { type ParsedDocument, parseDocument, type SourceFile } from './document.js';
import { distinct, issueId } from './issue-id.js';
import type { IssuesFileEntry } from './issues-file.js';
import { reconciled, spelled } from './publication-name.js';
import type { Problem } from './read.js';
import { type Belonging, belonging } from './resolve.js';
import { stretchesOf } from './stretches.js';
import { normalised } from './titles.js';

/** An issue and the stretches of text in it, in reading order. */
export interface DraftIssue {
  readonly issue: Issue;
  readonly stretches: readonly Stretch[];
}

export interface Corpus {
  /** Oldest first, undated ones before all. */
  readonly issues: readonly DraftIssue[];
  readonly problems: readonly Problem[];
}

const unknownPublication = 'Unknown publication';

interface Member extends Belonging {
  readonly document: ParsedDocument;
  /** As it is to be read. */
  readonly name: string;
}

/** Reads what each file says and puts together the issues to which they belong. */
export function assemble(
  files: readonly SourceFile[],
  entries: ReadonlyMap<string, IssuesFileEntry>,
): Corpus {
  const problems: Problem[] = [];
  const documents = files.flatMap((file) => parsed(file, problems));
  const belongings = documents.map((document) =>
    belonging(document, { entry: entries.get(document.source), others: documents }),
  );
  for (const [i, { warnings }] of belongings.entries())
    for (const message of warnings)
      problems.push({ source: documents[i]!.source, fatal: false, message });
  const texts = new Map(files.map(({ source, text }) => [source, text]));
  const names = belongings.map(({ publication }, i) =>
    publication ? spelled(publication, texts.get(documents[i]!.source)!) : unknownPublication,
  );
  const chosen = reconciled(names);
  const members = documents.map((document, i) => ({
    ...belongings[i]!,
    document,
    name: chosen.get(names[i]!)!,
  }));
  const issues = grouped(members).map(draftIssue);
  const ids = distinct(issues.map(({ issue }) => issue));
  return {
    issues: issues
      .map((draft, i) => ({ ...draft, issue: { ...draft.issue, id: ids[i]! } }))
      .sort(byDate),
    problems,
  };
}

function parsed(file: SourceFile, problems: Problem[]): ParsedDocument[] {
  try {
    const document = parseDocument(file);
    if (document.sections.length > 0) return [document];
    problems.push({
      source: file.source,
      fatal: true,
      message: 'It has no running text: nothing in it can be quoted.',
    });
  } catch (error) {
    problems.push({
      source: file.source,
      fatal: true,
      message: `It cannot be taken in: ${(error as Error).message}.`,
    });
  }
  return [];
}

/** Documents of one publication and date are one issue; an undated document is one of its own. */
function grouped(members: readonly Member[]): Member[][] {
  const groups = new Map<string, Member[]>();
  for (const member of members) {
    const key = `${normalised(member.name)}\n${member.date ?? member.document.source}`;
    groups
      .set(key, groups.get(key) ?? [])
      .get(key)!
      .push(member);
  }
  return [...groups.values()];
}

/** A page that tells its number stands in its place; the others stand in the order of their names. */
function draftIssue(members: readonly Member[]): DraftIssue {
  const ordered = [...members].sort((a, b) => (a.announced?.page ?? 0) - (b.announced?.page ?? 0));
  const { name, date } = ordered[0]!;
  const issue: Issue = {
    id: issueId(name, date, ordered[0]!.document.source),
    publication: name,
    date,
    documents: ordered.map(
      ({ document, dateOrigin }): DocumentRecord => ({ source: document.source, dateOrigin }),
    ),
    contents: ordered.flatMap(({ document }) => document.contents),
  };
  return { issue, stretches: ordered.flatMap(stretchesOf) };
}

function byDate(a: DraftIssue, b: DraftIssue): number {
  const [x, y] = [a.issue.date, b.issue.date];
  if (x && y && compareIssueDates(x, y) !== 0) return compareIssueDates(x, y);
  if (!x !== !y) return x ? 1 : -1;
  return a.issue.id < b.issue.id ? -1 : 1;
}
