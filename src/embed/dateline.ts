import { findIssueDate, type IssueDate } from '../issue-date.js';

/** What a short line says about an issue: a date, a number, a page, and what else stands there. */
export interface Dateline {
  readonly date: IssueDate | null;
  /** "Vol. 12, No. 3", "Issue 42" or the like stands there. */
  readonly numbered: boolean;
  readonly page: number | null;
  /** What is left: a publication's name, or nothing. */
  readonly rest: string;
}

const numbering =
  /\b(?:vol(?:ume)?|no|nos|nr|num(?:ber)?|issue|edition|ed)\b\.?\s*#?\s*(?:\d[\d/-]*|[IVXLC]+\b)|#\s?\d+/gi;
const pageNumber = /\b(?:page|pg|p)\b\.?\s*(\d{1,4})(?:\s*(?:of|\/)\s*\d{1,4})?/i;
const weekday = /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?/gi;
const monthAlone =
  /\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b/gi;
const labels =
  /\b(?:published|publication date|issue date|date|dated|issued|week of|for|the|edition|issue|of)\b/gi;

/** Reads a masthead line or a running header. */
export function readDateline(line: string): Dateline {
  const found = findIssueDate(line);
  let rest = found ? `${line.slice(0, found.start)} ${line.slice(found.end)}` : line;
  const numbered = rest.search(numbering) >= 0;
  rest = rest.replace(numbering, ' ').replace(weekday, ' ');
  const page = pageNumber.exec(rest);
  rest = page ? rest.replace(page[0], ' ') : rest;
  return {
    date: found?.date ?? null,
    numbered,
    page: page ? Number(page[1]) : null,
    rest: tidy(rest),
  };
}

/** What is left of a running header when publication, date, numbering and page are taken away. */
export function residue(
  line: string,
  publication: string | null,
): { text: string; page: number | null } {
  const without = publication
    ? line.replace(new RegExp(escapePattern(publication).replace(/\\? /g, '\\s+'), 'gi'), ' ')
    : line;
  const { rest, page } = readDateline(without);
  const text = tidy(rest.replace(monthAlone, ' ').replace(labels, ' '));
  const bareNumber = /^\D*?(\d{1,3})\D*$/.exec(text);
  return {
    text: text
      .replace(/\d{1,4}/g, '')
      .replace(/[\W_]+/g, ' ')
      .trim(),
    page: page ?? (bareNumber ? Number(bareNumber[1]) : null),
  };
}

const tidy = (text: string): string =>
  text
    .replace(/^[\s|·•,;:–—\-/()]+|[\s|·•,;:–—\-/()]+$/g, '')
    .replace(/\s+/g, ' ')
    .trim();

const escapePattern = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
