import { describe, expect, test } from '@jest/globals';
import { dateSpeaker } from '../../../src/bot/phrases/dates.js';
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
});
