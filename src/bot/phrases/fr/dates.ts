import type { IssueDate } from '../../../issue-date.js';
import { dateSpeaker } from '../dates.js';

const spoken = dateSpeaker('fr', {
  undated: 'sans date',
  seasons: ['printemps', 'été', 'automne', 'hiver'],
  ofYear: (season, year) => `${season} ${year}`,
  quarter: (quarter, year) => `${quarter}${quarter === 1 ? 'er' : 'e'} trimestre ${year}`,
});

/** "1er juin 2025": of the first of a month `Intl` says "1". */
export const date = (issue: IssueDate | null): string =>
  spoken(issue).replace(/(?<!\d)1(?=\s?[–\p{L}])(?!er)/gu, '1er');

const isDay = (date: string): boolean => /^\d{1,2}\D/.test(date);

/** "depuis juin 2025", "depuis le 14 juin 2025" @param date as typed or as spoken */
export const since = (date: string): string => `depuis ${isDay(date) ? 'le ' : ''}${date}`;

/** "jusqu’à juin 2025", "jusqu’au 14 juin 2025" */
export const until = (date: string): string => `jusqu’${isDay(date) ? 'au' : 'à'} ${date}`;
