import { describe, expect, test } from '@jest/globals';
import { type AskedAs, widening } from '../../../src/bot/replies/widening.js';
import type { Turn } from '../../../src/retrieval/follow-up.js';
import { newestFirst } from '../../../src/retrieval/library.js';
import { issueOf } from '../../support/library.js';

const heron = (date: string | null) => issueOf('The Heron Review', date);
const [jan, march, may] = [heron('2025-01'), heron('2025-03'), heron('2025-05')];
const daily = issueOf('Marsh Daily', '2025-02-03');
const undated = heron(null);
const issues = [jan, march, may, daily, undated].sort(newestFirst);

const askedAs = (question: string, turn: Partial<Turn>, options = {}): AskedAs => ({
  options: { question, ...options },
  turn: { question, subject: '', filters: {}, understood: null, ...turn },
  at: Date.UTC(2025, 5, 20),
});

describe('a question without an answer', () => {
  test('asked of everything cannot be widened', () => {
    const nothing = { neighbours: [], everywhere: null, nearby: null };
    expect(widening(askedAs('Who planted alders?', {}), issues)).toEqual(nothing);
  });

  test('in its words on a time without issues is asked without them, or of the issues around', () => {
    const asked = askedAs('Who planted alders in the April 2025 issue?', {
      filters: { since: 20250401, until: 20250430 },
      understood: 'in the April 2025 issue',
    });
    const { neighbours, everywhere, nearby } = widening(asked, issues);
    expect(neighbours).toEqual([march, may]);
    expect(everywhere).toEqual({ options: { question: 'Who planted alders?' }, issues });
    const since = '2025-03-01';
    expect(nearby?.options).toEqual({
      question: 'Who planted alders?',
      since,
      until: '2025-05-31',
    });
    expect(nearby?.issues).toEqual([may, march]);
  });

  test('on the time of an event, which is no filter, has issues around it too', () => {
    const asked = askedAs('What happened in August 2024?', { understood: 'in August 2024' });
    const { neighbours, nearby } = widening(asked, issues);
    expect(neighbours).toEqual([jan]);
    expect(nearby?.options).toMatchObject({ question: 'What happened?', until: '2025-01-31' });
  });

  test('since a time after every issue is asked since the last one', () => {
    const asked = askedAs('Alders?', { filters: { since: 20260101 } }, { since: '2026' });
    const { neighbours, nearby } = widening(asked, issues);
    expect(neighbours).toEqual([may]);
    expect(nearby?.options).toEqual({ question: 'Alders?', since: '2025-05-01' });
    expect(nearby?.issues).toEqual([may]);
  });

  test('of one issue is asked of those beside it, and of the same publication', () => {
    const filters = { issue: march.id, publication: 'The Heron Review' };
    const asked = askedAs('Alders?', { filters }, { issue: march.id, private: 'true' });
    const { nearby, everywhere } = widening(asked, [...issues, heron('2024-06')].sort(newestFirst));
    const common = { question: 'Alders?', private: 'true', publication: 'The Heron Review' };
    expect(nearby?.options).toEqual({ ...common, since: '2025-01-01', until: '2025-05-31' });
    expect(nearby?.issues).toEqual([may, march, jan]);
    expect(everywhere?.options).toEqual(common);
    expect(everywhere?.issues).not.toContain(daily);
  });

  test('is not asked of the issues around where these are all there are', () => {
    const asked = askedAs('Alders in 2019?', {
      filters: { since: 20190101, until: 20191231 },
      understood: 'in 2019',
    });
    expect(widening(asked, [jan])).toMatchObject({ neighbours: [jan], nearby: null });
  });

  test('of one publication is asked of all, without its name', () => {
    const turn = { filters: { publication: 'Marsh Daily' } };
    const { everywhere } = widening(
      askedAs('Who planted alders in the Marsh Daily?', turn),
      issues,
    );
    expect(everywhere?.options).toEqual({ question: 'Who planted alders?' });
  });

  test('that leant on another is asked as it was understood', () => {
    const turn = {
      question: 'and otters? (marsh)',
      filters: { since: 20250401, until: 20250430 },
    };
    const { everywhere } = widening(askedAs('and otters?', turn), issues);
    expect(everywhere?.options).toEqual({ question: 'and otters? (marsh)' });
  });
});
