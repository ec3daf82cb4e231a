import { describe, expect, test } from '@jest/globals';
import { dateSpeaker } from '../../../src/bot/phrases/dates.js';
import { phrasesFor } from '../../../src/bot/phrases/index.js';
import { parseIssueDate } from '../../../src/issue-date.js';

const german = dateSpeaker('de', {
  undated: 'ohne Datum',
  seasons: ['Frühling', 'Sommer', 'Herbst', 'Winter'],
  ofYear: (season, year) => `${season} ${year}`,
  quarter: (quarter, year) => `${quarter}. Quartal ${year}`,
});

describe('dates in another language', () => {
  test.each([
    ['2025', '2025'],
    ['2025-06', 'Juni 2025'],
    ['2025-06-01', '1. Juni 2025'],
    ['2025-06-14/2025-06-15', '14.–15. Juni 2025'],
    ['2024-12/2025-01', 'Dezember 2024 – Januar 2025'],
    ['2025-24', 'Winter 2025'],
    ['2025-33', '1. Quartal 2025'],
    ['2025-21/2025-22', 'Frühling 2025 – Sommer 2025'],
  ])('%s is %s', (edtf, spoken) => {
    // Some languages put narrow spaces around a dash.
    expect(german(parseIssueDate(edtf)).replace(/\s/gu, ' ')).toBe(spoken);
  });

  test('of an undated issue say so', () => {
    expect(german(null)).toBe('ohne Datum');
  });

  test.each([
    ['2025-06-01', '1er juin 2025', 'jusqu’au 1er juin 2025'],
    ['2025-06-01/2025-06-02', '1er–2 juin 2025', 'jusqu’au 1er–2 juin 2025'],
    ['2025-06-11', '11 juin 2025', 'jusqu’au 11 juin 2025'],
    ['2025-33', '1er trimestre 2025', 'jusqu’au 1er trimestre 2025'],
    ['2025-06', 'juin 2025', 'jusqu’à juin 2025'],
    ['2025', '2025', 'jusqu’à 2025'],
  ])('%s is %s in French, which counts the first of a month', (edtf, spoken, until) => {
    const say = phrasesFor('fr');
    const date = say.date(parseIssueDate(edtf)).replace(/\s/gu, ' ');
    expect([date, say.ask.until(date)]).toEqual([spoken, until]);
  });

  test.each([
    ['2025-06-14', 'desde el 14 de junio de 2025'],
    ['2025-33', 'desde el 1.er trimestre de 2025'],
    ['2025-06', 'desde junio de 2025'],
    ['2025', 'desde 2025'],
  ])('%s has the article in Spanish where it has a day: %s', (edtf, since) => {
    const say = phrasesFor('es-419');
    expect(say.ask.since(say.date(parseIssueDate(edtf)))).toBe(since);
  });
});
