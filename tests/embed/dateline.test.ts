import { describe, expect, test } from '@jest/globals';
import { readDateline, residue } from '../../src/embed/dateline.js';
import { parseIssueDate } from '../../src/issue-date.js';

describe('a dateline', () => {
  test.each([
    ['Vol. 12, No. 3 · 15 March 2026', '2026-03-15', ''],
    ['VOL.5-NO.195', null, ''],
    ['Issue 42 — Tuesday, 3 March 2026', '2026-03-03', ''],
    ['No. 12 April 2026', '2026-04', ''],
    ['No. 208                 April 2026', '2026-04', ''],
    ['Volume XII Number 3 Autumn 2025', '2025-23', ''],
    ['Saturday 14th & Sunday 15th March 2026', '2026-03-14/2026-03-15', ''],
    ['The Sunday Times | March 2026', '2026-03', 'The Sunday Times'],
    ['The Glasshouse Letter | Spring 2026 | No. 62', '2026-21', 'The Glasshouse Letter'],
    ['The Gazette, est. 1907', null, 'The Gazette'],
    ['© 2026 Shore Watch', null, 'Shore Watch'],
    ['Issue 3/2026', null, ''],
    ['Nr. 5 / Sonntag, 12. Mai 2024', '2024-05-12', ''],
    ['N° 41 — 1er février 2024', '2024-02-01', ''],
    ['Ausgabe 3, März 2024', '2024-03', ''],
    ['Número 7, 3 de octubre de 2023', '2023-10-03', ''],
    ['LA LETTRE, MARS 2024', '2024-03', 'LA LETTRE'],
    ['Life on Mars 2024', '2024', 'Life on Mars'],
    ['El Correo 2 mars 2024', '2024-03-02', 'El Correo'],
  ])('"%s" says %s and leaves "%s"', (line, date, rest) => {
    expect(readDateline(line)).toMatchObject({ date, rest });
  });

  test('tells its page and its number', () => {
    expect(readDateline('The Gazette, issue 7, page 3 of 8')).toMatchObject({
      numbered: true,
      page: 3,
    });
    expect(readDateline('Anzeiger, Heft 7, Seite 3')).toMatchObject({ numbered: true, page: 3 });
    expect(readDateline('The Gazette')).toMatchObject({ numbered: false, page: null });
  });
});

describe('what is left of a running header', () => {
  const june = parseIssueDate('2025-06');

  test.each([
    ['JUNE 2025 2', { text: '', page: 2 }],
    ['JUNE 2', { text: '', page: 2 }],
    ['The  Daily 14 June 2025 Page 7', { text: '', page: 7 }],
    ['- 12 -', { text: '', page: 12 }],
    ['MAY 9', { text: 'MAY', page: null }],
    ['9 June', { text: 'June', page: null }],
    ['The Daily Dose', { text: 'Dose', page: null }],
  ])('"%s"', (line, left) => {
    expect(residue(line, 'The Daily', june)).toMatchObject({ text: left.text });
    if (left.page !== null) expect(residue(line, 'The Daily', june).page).toBe(left.page);
  });
});
