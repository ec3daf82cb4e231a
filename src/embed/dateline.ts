import { findIssueDate, type IssueDate, spokenDate } from '../issue-date.js';
import { escapeRegExp } from '../text.js';
import { inEnglish } from './foreign-dates.js';

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
  /\b(?:vol(?:ume)?|no|nos|nr|n[uú]m(?:ber|[eé]ro)?|issue|edition|ed|ausgabe|heft|jahrgang)\b\.?\s*#?\s*(?:(?!(?:19|20)\d\d\b)\d+(?:[/-]\d+)*|[IVXLC]+\b|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b)|(?:#|\bn[°º])\s?\d+/gi;
const founding =
  /(?:\b(?:est(?:ablished|d)?\b\.?|founded|since|copyright)|©|\(c\))\s*(?:in\s+)?\d{4}/gi;
const pageNumber =
  /\b(?:page|pg|p|seite|p[aá]gina|blz)\b\.?\s*(\d{1,4})(?:\s*(?:of|\/)\s*\d{1,4})?/i;
const dayName = '\\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\b\\.?';
const monthName =
  '\\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\\b';
/** Only beside a date: "The Sunday Times" is a name. */
const weekday = new RegExp(
  `${dayName}(?=,?\\s+(?:the\\s+)?(?:\\d{1,2}\\D|${monthName}))|(?<=\\d{4}[,\\s(]+)${dayName}`,
  'gi',
);
const monthAlone = new RegExp(monthName, 'gi');
const labels =
  /\b(?:published|publication date|issue date|date|dated|issued|week of|for|the|edition|issue|of)\b/gi;

export const address: RegExp = /\b(?:https?:\/\/)?(?:[\w-]+\.)+\p{L}{2,}(?:\/\S*)?/giu;

/** Reads a masthead line or a running header. */
export function readDateline(line: string): Dateline {
  // First the number, so that "No. 12 April 2026" is no twelfth of April.
  const plain = inEnglish(line.replace(numbering, ' ').replace(founding, ' ')).replace(
    weekday,
    ' ',
  );
  const found = findIssueDate(plain);
  let rest = found ? `${plain.slice(0, found.start)} ${plain.slice(found.end)}` : plain;
  const page = pageNumber.exec(rest);
  rest = page ? rest.replace(page[0], ' ') : rest;
  return {
    date: found?.date ?? null,
    numbered: line.search(numbering) >= 0,
    page: page ? Number(page[1]) : null,
    rest: tidy(rest),
  };
}

/** What is left of a running header when publication, date, numbering and page are taken away. */
export function residue(
  line: string,
  publication: string | null,
  date: IssueDate | null,
): { text: string; page: number | null } {
  const without = publication
    ? line.replace(new RegExp(escapeRegExp(publication).replace(/\\? /g, '\\s+'), 'gi'), ' ')
    : line;
  const { rest, page } = readDateline(without);
  const text = tidy(rest.replace(monthsOf(date), ' ').replace(labels, ' '));
  const bareNumber = /^\D*?(\d{1,3})\D*$/.exec(text);
  return {
    text: text
      .replace(/\d{1,4}/g, '')
      .replace(/[\W_]+/g, ' ')
      .trim(),
    page: page ?? (bareNumber ? Number(bareNumber[1]) : null),
  };
}

/** A running header may name the issue's month alone; "9 May" is a day in a diary. */
function monthsOf(date: IssueDate | null): RegExp {
  const named = date ? spokenDate(date).match(monthAlone) : null;
  return new RegExp(`^(?:${named?.join('|') || '(?!)'})\\b`, 'i');
}

const tidy = (text: string): string =>
  text
    .replace(/^[\s|·•,;:–—\-/()]+|[\s|·•,;:–—\-/()]+$/g, '')
    .replace(/\s+/g, ' ')
    .trim();
