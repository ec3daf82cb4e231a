import { parse } from 'yaml';

import { readDateline } from './dateline.js';

/** What a document states of itself in YAML between two lines `---` at its head. */
export interface FrontMatter {
  readonly publication: string | null;
  readonly date: string | null;
  /** What it calls itself; the publication's name or the article's, perhaps with a date. */
  readonly title: string | null;
  /** Source offset of the first character behind the front matter. */
  readonly bodyStart: number;
}

const none: FrontMatter = { publication: null, date: null, title: null, bodyStart: 0 };

/** @throws Error if there is front matter that is no YAML mapping. */
export function readFrontMatter(source: string): FrontMatter {
  const block = /^\ufeff?---[ \t]*[\r\n]([\s\S]*?)[\r\n](?:---|\.\.\.)[ \t]*(?:\r\n?|\n|$)/.exec(
    source,
  );
  if (!block || !/^[\w"' -]+:/m.test(block[1]!)) return none;
  const fields = parseFields(block[1]!.replace(/\r\n?/g, '\n'));
  const issue = textOf(fields, ['issue', 'edition']);
  return {
    publication: textOf(fields, publicationNames),
    date: textOf(fields, dateNames) ?? (issue && readDateline(issue).date ? issue : null),
    title: textOf(fields, ['title']),
    bodyStart: block[0].length,
  };
}

const publicationNames = [
  'publication',
  'newsletter',
  'journal',
  'magazine',
  'newspaper',
  'periodical',
];
const dateNames = [
  'date',
  'issue_date',
  'issue-date',
  'issuedate',
  'published',
  'publication_date',
  'pubdate',
];

function parseFields(yaml: string): Map<string, unknown> {
  let value: unknown;
  try {
    // As strings: YAML's own timestamps would turn `2026-03` and `2026-03-15` into other precisions.
    value = parse(yaml, { schema: 'failsafe' });
  } catch (cause) {
    throw new Error(`its front matter is not valid YAML (${firstLine(cause)})`, { cause });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error('its front matter is not a list of "name: value" lines');
  return new Map(Object.entries(value).map(([key, field]) => [key.toLowerCase(), field]));
}

const firstLine = (cause: unknown) => String((cause as Error).message).split('\n')[0];

function textOf(fields: Map<string, unknown>, names: readonly string[]): string | null {
  const value = names.map((name) => fields.get(name)).find((field) => typeof field === 'string');
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
