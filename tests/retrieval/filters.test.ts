import { describe, expect, test } from '@jest/globals';
import { admits, findIssue, readFilters } from '../../src/retrieval/filters.js';
import { issueOf } from '../support/library.js';

const november = issueOf('The Heron Review', '2024-11');
const may = issueOf('The Heron Review', '2025-05');
const june = issueOf('The Heron Review', '2025-06');
const days = issueOf('Marsh Daily', '2025-06-14/2025-06-15');
const winter = issueOf('Marsh Daily', '2025-24');
const undated = issueOf('Old Notes', null);
const all = [winter, june, days, may, november, undated];

const admitted = (words: Parameters<typeof readFilters>[0]) => {
  const filters = readFilters(words, all);
  return all.filter((issue) => admits(filters, issue));
};

describe('without words', () => {
  test('every issue is admitted, the undated one too', () => {
    expect(admitted({})).toEqual(all);
    expect(admitted({ issue: undefined, publication: '', since: '' })).toEqual(all);
  });
});

describe('a period', () => {
  test.each([
    [{ since: '2025-06' }, [winter, june, days]],
    [{ since: 'May 2025' }, [winter, june, days, may]],
    [{ until: '2025-05' }, [may, november]],
    [{ until: '2024' }, [november]],
    [{ until: '2025-05-01' }, [may, november]],
    [{ since: '2025-06-30' }, [winter, june]],
    [{ since: '2025', until: '2025' }, [winter, june, days, may]],
    [{ since: '16 June 2025', until: '30 June 2025' }, [june]],
    [{ since: '2025-06-15', until: '2025-06-15' }, [june, days]],
    [{ until: 'June 13, 2025', since: '2025-06-01' }, [june]],
    [{ since: '2026-01' }, [winter]],
    [{ since: '2026-03' }, []],
    [{ since: 'Winter 2025' }, [winter]],
  ])('%j admits the issues whose days it touches', (words, issues) => {
    expect(admitted(words)).toEqual(issues);
  });

  test('admits no undated issue, however long it is', () => {
    expect(admitted({ since: '1600', until: '2199' })).not.toContain(undated);
  });

  test('that cannot be read is an error that says how to write it', () => {
    const read = (words: object) => () => readFilters(words, all);
    expect(read({ since: 'lately' })).toThrow(/"lately" given for since .* write it like 2025-06/);
    expect(read({ until: '31 February 2025' })).toThrow(/"31 February 2025" given for until/);
    expect(read({ since: '2025-06 or so' })).toThrow('"2025-06 or so" given for since');
    expect(read({ since: '03/04/2025' })).toThrow('"03/04/2025"');
  });

  test('that ends before it begins is an error that shows both ends', () => {
    expect(() => readFilters({ since: '2025-06', until: 'May 2025' }, all)).toThrow(
      'The period is empty: since "2025-06" is after until "May 2025".',
    );
  });

  test('of a single day is none', () => {
    expect(readFilters({ since: '2025-06-14', until: '2025-06-14' }, all)).toEqual({
      since: 20250614,
      until: 20250614,
    });
  });
});

describe('a publication', () => {
  test.each(['The Heron Review', 'the heron review', 'THE  HERON-REVIEW', 'heron', 'Review'])(
    'is found as "%s"',
    (publication) => {
      expect(admitted({ publication })).toEqual([june, may, november]);
    },
  );

  test('that is unknown, or may be several, is an error that names those there are', () => {
    for (const publication of ['Times', 'r'])
      expect(() => readFilters({ publication }, all)).toThrow(
        `There is no publication "${publication}"; there is: Marsh Daily, The Heron Review, Old Notes.`,
      );
  });
});

describe('an issue', () => {
  test.each([
    ['the-heron-review-2025-06', june],
    [' The-Heron-Review-2025-06 ', june],
    ['June 2025', june],
    ['2025-06', june],
    ['2025-05', may],
    ['Review, May 2025', may],
    ['May 2025 Heron Review', may],
    ['14-15 June 2025', days],
    ['Daily, June 2025', days],
    ['Marsh Daily 15 June 2025', days],
    ['Winter 2025', winter],
    ['January 2026', winter],
    ['2024', november],
    ['old notes', undated],
  ])('is found as "%s"', (words, issue) => {
    expect(findIssue(words, all)).toBe(issue);
    expect(readFilters({ issue: words }, all)).toEqual({ issue: issue.id });
  });

  test('that may be several is an error with their ids', () => {
    const find = () => findIssue('Heron Review', all);
    expect(find).toThrow('"Heron Review" may be several issues');
    for (const { id } of [june, may, november]) expect(find).toThrow(id);
    expect(find).not.toThrow(winter.id);
    expect(() => findIssue('15 June 2025', all)).toThrow('may be several issues');
  });

  test.each(['August 2025', 'Times', 'Times, June 2025', 'Daily, May 2025'])(
    'that is not there, such as "%s", is an error with the ids that are',
    (words) => {
      const find = () => findIssue(words, all);
      expect(find).toThrow(`There is no issue "${words}"; the ids are:`);
      for (const { id } of all) expect(find).toThrow(id);
    },
  );

  test('that is not there among many is an error with the first ten', () => {
    const many = Array.from({ length: 12 }, (_, i) => issueOf('Weekly', `${2001 + i}`));
    expect(() => findIssue('March 1999', many)).toThrow(/weekly-2010, …\.$/);
    expect(() => findIssue('March 1999', many)).not.toThrow('weekly-2011');
  });
});

describe('several filters', () => {
  test('admit what all of them admit', () => {
    expect(admitted({ publication: 'Heron Review', since: '2025' })).toEqual([june, may]);
    expect(admitted({ issue: 'June 2025', publication: 'Daily' })).toEqual([]);
  });
});

test('what is typed at great length is quoted in short', () => {
  const typed = 'x'.repeat(6000);
  for (const words of [{ issue: typed }, { publication: typed }, { since: typed }])
    expect(() => readFilters(words, [issueOf('Weekly', '2025-06')])).toThrow(/^.{40,300}$/s);
});

test('a list of a few issues that may be meant is shown as whole where there are many others', () => {
  const others = Array.from({ length: 20 }, (_, i) => issueOf('Weekly', `${2001 + i}`));
  const meant = [issueOf('Heron', '2025-06'), issueOf('Heron', '2025-05')];
  expect(() => findIssue('Heron', [...meant, ...others])).toThrow(/heron-2025-05\.$/);
});
